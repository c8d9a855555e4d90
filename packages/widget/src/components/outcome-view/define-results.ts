import { HandoffFormElement } from '../handoff-form/handoff-form-element.ts';
import { ProviderSearchElement } from '../provider-search/provider-search-element.ts';
import { ResultSheetElement } from '../result-sheet/result-sheet-element.ts';
import { OutcomeViewElement } from './outcome-view-element.ts';

const ELEMENTS = {
  'guichet-handoff-form': HandoffFormElement,
  'guichet-outcome-view': OutcomeViewElement,
  'guichet-provider-search': ProviderSearchElement,
  'guichet-result-sheet': ResultSheetElement,
};

/** Registers what the end of a flow needs; a second call does nothing. */
export const defineResults = (): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
};
