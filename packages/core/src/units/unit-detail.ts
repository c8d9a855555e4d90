import { atom, type ReadableAtom } from 'nanostores';
import type { ApiErrorCode, Unit } from '../contract.ts';
import { ApiError } from '../errors.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { codeOf } from './failure.ts';

interface Options {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  /** A unit that is known already. */
  readonly find: (id: string) => Unit | null;
}

/** The unit that is looked at, without what the clock says of it. */
export interface SelectedUnit {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  readonly unit: Unit | null;
  readonly code: ApiErrorCode | null;
}

export interface UnitDetailOwner {
  readonly $selected: ReadableAtom<string | null>;
  readonly $unit: ReadableAtom<SelectedUnit>;
  select(id: string | null): void;
  /** Reads again what could not be read. */
  retry(): void;
}

const NOTHING: SelectedUnit = { state: 'idle', unit: null, code: null };

/** One unit by its id or a former one: of the results when it is there, otherwise read. The last choice wins. */
export const createUnitDetail = ({ http, find }: Options): UnitDetailOwner => {
  const $selected = atom<string | null>(null);
  const $unit = atom<SelectedUnit>(NOTHING);
  let reading = new AbortController();

  const read = async (id: string, { signal }: AbortController) => {
    $unit.set({ state: 'loading', unit: null, code: null });
    try {
      const unit = await http.call('GET /units/:id', { path: { id }, signal });
      if (typeof unit?.id !== 'string') throw new ApiError('server.garbage');
      if (signal.aborted) return;
      $unit.set({ state: 'ready', unit, code: null });
      // A former id leads to the unit of today, under whose id the list and the map know it.
      $selected.set(unit.id);
    } catch (error) {
      if (!signal.aborted) $unit.set({ state: 'failed', unit: null, code: codeOf(error) });
    }
  };
  const select = (id: string | null) => {
    reading.abort();
    reading = new AbortController();
    $selected.set(id);
    const unit = id === null ? null : find(id);
    if (id === null) $unit.set(NOTHING);
    else if (unit) $unit.set({ state: 'ready', unit, code: null });
    else void read(id, reading);
  };

  return {
    $selected,
    $unit,
    select,
    retry() {
      if ($unit.get().state === 'failed') select($selected.get());
    },
  };
};
