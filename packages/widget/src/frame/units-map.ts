import type { LocatorConfig } from '@guichet/core';
import type { UnitLocator } from '@guichet/core/units';
import type { UnitMapElement } from '../components/unit-map/unit-map-element.ts';
import { unitsTranslator } from '../locales/units-translator.ts';
import { mapPlaceOf, mapUnitsOf } from './map-units.ts';

/** The map of the units, of which nothing is there before it is asked for (spec U-45). */
export interface UnitsMap {
  /**
   * Brings the code of the map; the tiles' service is contacted once the element stands in the page.
   *
   * @returns the element, the same one again after that; rejected when its code did not come
   */
  open(): Promise<UnitMapElement>;
  dispose(): void;
}

/** Joins the map to the list: the same places, the same one looked at. */
export function createUnitsMap(locator: UnitLocator, tiles: NonNullable<LocatorConfig['map']>): UnitsMap {
  let opened: UnitMapElement | undefined;
  let stops: (() => void)[] = [];

  const join = (map: UnitMapElement) => {
    const { $shown, $selected, $place, $results } = locator;
    const showPlace = () => (map.place = mapPlaceOf($place.get(), $results.get(), unitsTranslator.t('results.device')));
    stops = [
      $shown.subscribe((shown) => (map.units = mapUnitsOf(shown))),
      $selected.subscribe((id) => (map.selected = id)),
      $place.subscribe(showPlace),
      $results.listen(showPlace),
    ];
  };

  return {
    async open() {
      if (opened) return opened;
      const [{ UnitMapElement }, { unitsMapTranslator }] = await Promise.all([
        import('../components/unit-map/unit-map-element.ts'),
        import('../locales/units-map-translator.ts'),
      ]);
      await unitsMapTranslator.setLocale(unitsTranslator.$locale.get());
      if (!customElements.get('guichet-unit-map')) customElements.define('guichet-unit-map', UnitMapElement);
      const map = Object.assign(new UnitMapElement(), {
        tiles,
        adapter: () => import('../map/leaflet-adapter.ts').then(({ createLeafletAdapter }) => createLeafletAdapter()),
      });
      map.slot = 'map';
      // For the focus of whoever asked for it: on a narrow screen it stands below the list.
      map.tabIndex = -1;
      join(map);
      stops.push(unitsTranslator.$locale.listen((locale) => void unitsMapTranslator.setLocale(locale)));
      return (opened = map);
    },
    dispose() {
      for (const stop of stops) stop();
      opened?.remove();
    },
  };
}
