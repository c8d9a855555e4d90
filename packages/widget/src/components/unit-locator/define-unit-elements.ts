import { UnitCardElement } from '../unit-card/unit-card-element.ts';
import { UnitDetailElement } from '../unit-detail/unit-detail-element.ts';
import { UnitFiltersElement } from '../unit-filters/unit-filters-element.ts';
import { UnitListElement } from '../unit-list/unit-list-element.ts';
import { UnitSearchElement } from '../unit-search/unit-search-element.ts';
import { UnitLocatorElement } from './unit-locator-element.ts';

const ELEMENTS = {
  'guichet-unit-card': UnitCardElement,
  'guichet-unit-detail': UnitDetailElement,
  'guichet-unit-filters': UnitFiltersElement,
  'guichet-unit-list': UnitListElement,
  'guichet-unit-locator': UnitLocatorElement,
  'guichet-unit-search': UnitSearchElement,
};

/** Registers what the locator needs, inline and in the frame; a second call does nothing. The map comes by itself. */
export const defineUnitElements = (): void => {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
};
