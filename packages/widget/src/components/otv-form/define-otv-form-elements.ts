import { OtvCommuneFieldElement } from '../otv-commune-field/otv-commune-field-element.ts';
import { OtvDateFieldElement } from '../otv-date-field/otv-date-field-element.ts';
import { OtvFormElement } from './otv-form-element.ts';

const ELEMENTS = {
  'guichet-commune-field': OtvCommuneFieldElement,
  'guichet-date-field': OtvDateFieldElement,
  'guichet-otv-form': OtvFormElement,
};

/** Registers what a form needs; a second call does nothing. The calendar comes by `CalendarController`. */
export const defineOtvFormElements = (): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
};
