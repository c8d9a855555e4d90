import type { CommuneView } from '@guichet/core';
import type {
  ShownUnits,
  UnitDetail,
  UnitFilters,
  UnitLocator,
  UnitPlace,
  UnitResults,
  UnitSearch,
} from '@guichet/core/units';
import { atom } from 'nanostores';
import { shown, VIEW } from './sample-units.ts';

/** What an element asked of the locator: the action, then its arguments. */
export type LocatorCall = [action: string, ...rest: unknown[]];

const NOTHING_SHOWN: ShownUnits = { competent: [], near: [], help: [], hiddenUnknown: 0 };

/** A locator whose stores the test sets by hand; it records what it is asked, and shows the unit that is chosen. */
export const createFakeLocator = () => {
  const calls: LocatorCall[] = [];
  const $search = atom<UnitSearch>({ text: '', state: 'idle', suggestions: [], code: null, missing: null });
  const $place = atom<UnitPlace | null>(null);
  const $results = atom<UnitResults>({ state: 'idle', view: null, near: [], missing: [], code: null });
  const $filters = atom<UnitFilters>({ kinds: [], openNow: false, wheelchair: false, service: null });
  const $services = atom<readonly string[]>([]);
  const $shown = atom<ShownUnits>(NOTHING_SHOWN);
  const $selected = atom<string | null>(null);
  const $detail = atom<UnitDetail>({ state: 'idle', shown: null, code: null });
  const record =
    (action: string) =>
    (...rest: unknown[]) =>
      void calls.push([action, ...rest]);

  const select = (id: string | null) => {
    const { competent, near, help } = $shown.get();
    const one = [...competent, ...near, ...help].find(({ unit }) => unit.id === id) ?? null;
    $selected.set(id);
    $detail.set({ state: id === null ? 'idle' : one ? 'ready' : 'loading', shown: one, code: null });
  };
  const locator: UnitLocator = {
    ...{ $search, $place, $results, $filters, $services, $shown, $selected, $detail },
    search(text) {
      calls.push(['search', text]);
      $search.set({ ...$search.get(), text, state: text === '' ? 'idle' : 'searching' });
    },
    chooseCommune: record('chooseCommune'),
    chooseAddress: record('chooseAddress'),
    useDevice: record('useDevice'),
    setFilters(change) {
      calls.push(['setFilters', change]);
      $filters.set({ ...$filters.get(), ...change });
    },
    select(id) {
      calls.push(['select', id]);
      select(id);
    },
    retry: record('retry'),
    tick: record('tick'),
    clear: record('clear'),
    dispose: record('dispose'),
  };

  return {
    locator,
    calls,
    ...{ $search, $place, $results, $filters, $services, $shown, $selected, $detail },
    suggest(suggestions: UnitSearch['suggestions'], change: Partial<UnitSearch> = {}) {
      const state = suggestions.length > 0 ? 'found' : 'none';
      $search.set({ ...$search.get(), state, suggestions, code: null, missing: null, ...change });
    },
    /** A commune and what was found for it, without filters. */
    find(view: CommuneView = VIEW, change: Partial<UnitResults> = {}) {
      const near = [...view.nearest, ...view.help];
      $place.set({ type: 'commune', insee: view.commune.insee });
      $results.set({ state: 'ready', view, near, missing: [], code: null, ...change });
      $shown.set({
        competent: view.competent.map((one) => shown(one, near.find(({ id }) => id === one.id)?.distanceKm ?? null)),
        near: view.nearest.map(({ distanceKm, ...one }) => shown(one, distanceKm)),
        help: view.help.map(({ distanceKm, ...one }) => shown(one, distanceKm)),
        hiddenUnknown: 0,
      });
      $services.set([...new Set(near.flatMap(({ services }) => services))].sort());
    },
  };
};
export type FakeLocator = ReturnType<typeof createFakeLocator>;
