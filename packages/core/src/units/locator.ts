import { atom } from 'nanostores';
import type { Http } from '../http.ts';
import { systemClock, type Clock } from '../live/clock.ts';
import type { CitizenRoutes } from '../routes.ts';
import type { Geocoder } from './geocoder.ts';
import { NO_FILTERS } from './kinds.ts';
import type { Nearby } from './nearby.ts';
import { createRoundedNearby } from './rounded-nearby.ts';
import { createUnitLists, servicesOf } from './shown-units.ts';
import type { OpeningAt, ShownUnits, UnitDetail, UnitFilters, UnitLocator } from './types.ts';
import { createUnitDetail } from './unit-detail.ts';
import { createUnitResults } from './unit-results.ts';
import { createUnitSearch } from './unit-search.ts';

/** What a locator is made of. */
export interface UnitLocatorOptions {
  /** Client of the public origin. */
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  /** Null: communes and postcodes only. */
  readonly geocoder: Geocoder | null;
  /** `openingAt` of `@guichet/triage/hours`; handed in because this package knows no other (architecture). */
  readonly openingAt: OpeningAt;
  /**
   * Who says what is near. Default: the API, with the point rounded to 3 decimals, which is enough where places are
   * communes. Where they are addresses, hand in `createShardNearby`: it tells nobody.
   */
  readonly nearby?: Nearby;
  /** Default: the device's own. */
  readonly now?: () => Date;
  /** Timers; default: the real ones. */
  readonly clock?: Clock;
}

const MINUTE_MS = 60_000;

/**
 * Creates the unit locator: no DOM, no machine, nothing asked before its first action.
 *
 * @example
 * const locator = createUnitLocator({ http, geocoder: null, openingAt });
 * locator.chooseCommune('83069');
 */
export const createUnitLocator = (options: UnitLocatorOptions): UnitLocator => {
  const { http, geocoder, now = () => new Date(), clock = systemClock } = options;
  const nearby = options.nearby ?? createRoundedNearby({ http });
  const units = createUnitLists(options.openingAt);
  const $filters = atom(NO_FILTERS);
  const { $search, ...search } = createUnitSearch({ http, geocoder, clock });
  const { $place, $results, ...results } = createUnitResults({
    http,
    geocoder,
    nearby,
    asked(isFiltered) {
      const filters = isFiltered ? $filters.get() : NO_FILTERS;
      const at = now();
      return { filters, at, passes: units.passes(filters, at) };
    },
  });
  const { $selected, $unit, ...detail } = createUnitDetail({
    http,
    find(id) {
      const { view, near } = $results.get();
      return [...near, ...(view?.competent ?? [])].find((unit) => unit.id === id) ?? null;
    },
  });
  const $shown = atom<ShownUnits>({ competent: [], near: [], help: [], hiddenUnknown: 0 });
  const $services = atom<readonly string[]>([]);
  const $detail = atom<UnitDetail>({ state: 'idle', shown: null, code: null });
  let stopTimer = () => {};

  const showDetail = () => {
    const { state, unit, code } = $unit.get();
    const away = $results.get().near.find(({ id }) => id === unit?.id)?.distanceKm ?? null;
    $detail.set({ state, shown: unit && units.show(unit, away, now()), code });
  };
  const show = () => {
    $shown.set(units.lists($results.get(), $filters.get(), now()));
    showDetail();
  };
  /** « Open » changes at whole minutes. */
  const watch = () => {
    stopTimer();
    const isWatched = $results.get().state !== 'idle' || $unit.get().state !== 'idle';
    stopTimer = isWatched ? clock.after(MINUTE_MS - (now().getTime() % MINUTE_MS), tick) : () => {};
  };
  const tick = () => {
    show();
    watch();
  };
  const unlisten = [
    $results.listen(() => {
      $services.set(servicesOf($results.get()));
      tick();
    }),
    $filters.listen(show),
    $unit.listen(() => {
      showDetail();
      watch();
    }),
  ];

  const chooseCommune = (insee: string) => {
    const chosen = $search
      .get()
      .suggestions.find((each) => each.type === 'commune' && each.found.commune.insee === insee);
    search.settle(chosen?.type === 'commune' ? chosen.found.commune.name : '');
    results.show({ type: 'commune', insee });
  };

  return {
    $search,
    $place,
    $results,
    $filters,
    $services,
    $shown,
    $selected,
    $detail,
    search: search.search,
    chooseCommune,
    chooseAddress({ label, latitude, longitude, insee, type }) {
      if (type === 'municipality' && insee !== null) chooseCommune(insee);
      else results.show({ type: 'point', point: { latitude, longitude }, label, insee, from: 'address' });
      search.settle(label);
    },
    useDevice({ latitude, longitude }) {
      search.settle('');
      results.show({ type: 'point', point: { latitude, longitude }, label: null, insee: null, from: 'device' });
    },
    setFilters(change: Partial<UnitFilters>) {
      $filters.set({ ...$filters.get(), ...change });
      results.widen();
    },
    select: detail.select,
    retry() {
      search.retry();
      results.retry();
      detail.retry();
    },
    tick,
    clear() {
      search.settle('');
      results.show(null);
    },
    dispose() {
      for (const stop of unlisten) stop();
      search.dispose();
      results.show(null);
      detail.select(null);
      stopTimer();
    },
  };
};
