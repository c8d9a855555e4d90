import type { AddressFound } from '@guichet/core';
import type { UnitFilters } from '@guichet/core/units';

/**
 * What the locator's elements ask. The first ones are taken by `guichet-unit-locator`, which calls its locator and lets
 * them go no further; the others leave it, for the frame or the host page, and carry nothing that somebody wrote.
 */
export interface UnitRequests {
  'guichet-unit-search-request': { text: string };
  'guichet-unit-commune-choose': { insee: string };
  'guichet-unit-address-choose': { address: AddressFound };
  'guichet-unit-filter': Partial<UnitFilters>;
  'guichet-unit-retry': null;
  'guichet-unit-clear': null;

  /** A unit is looked at; null: back to the list. For the address bar and the map. */
  'guichet-unit-select': { id: string | null };
  /** Ask the device for its position, then `locator.useDevice`. */
  'guichet-position-request': null;
  /** Load the map and put it into the slot `map`. */
  'guichet-map-request': null;
  /** Print the place that is shown. */
  'guichet-print-request': null;
}

/** Asks whoever holds the element for something. */
export const unitRequest = <Type extends keyof UnitRequests>(
  from: EventTarget,
  type: Type,
  detail: UnitRequests[Type],
): void => {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
};
