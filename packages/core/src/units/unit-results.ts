import { atom, type ReadableAtom } from 'nanostores';
import type { ApiErrorCode, CommuneView, UnitFound } from '../contract.ts';
import { ApiError } from '../errors.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { codeOf } from './failure.ts';
import type { Geocoder, GeoPoint } from './geocoder.ts';
import { isFiltering } from './kinds.ts';
import type { Nearby, NearbyRequest } from './nearby.ts';
import { inOrder, roundedPoint } from './rounded-nearby.ts';
import type { UnitPlace, UnitResults } from './types.ts';

/** What is asked at this moment: filters, instant, and the two together. */
export type Asked = Pick<NearbyRequest, 'filters' | 'at' | 'passes'>;

interface Options {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  readonly geocoder: Geocoder | null;
  readonly nearby: Nearby;
  /** The filters as they are, or none of them. */
  readonly asked: (isFiltered: boolean) => Asked;
}

export interface UnitResultsOwner {
  readonly $place: ReadableAtom<UnitPlace | null>;
  readonly $results: ReadableAtom<UnitResults>;
  /** Asks who covers a place and who is near; null forgets it all. */
  show(place: UnitPlace | null): void;
  /** Looks farther for what the filters ask for, as they are now. */
  widen(): void;
  /** Asks again for what is missing. */
  retry(): void;
}

const NOTHING: UnitResults = { state: 'idle', view: null, near: [], missing: [], code: null };

/** What is known of one place. */
interface Known {
  view: CommuneView | null;
  near: readonly UnitFound[];
  /** Null: nobody refused, and yet it is not known. */
  readonly missing: Map<'competence' | 'units', ApiErrorCode | null>;
  /** Why what the filters ask for was not looked for. */
  widenCode: ApiErrorCode | null;
  /** Questions without an answer yet. */
  open: number;
}

const nothingKnown = (): Known => ({ view: null, near: [], missing: new Map(), widenCode: null, open: 0 });

/** Who covers a place and who is near it, each asked for by itself so that one shows without the other. */
export const createUnitResults = ({ http, geocoder, nearby, asked }: Options): UnitResultsOwner => {
  const $place = atom<UnitPlace | null>(null);
  const $results = atom<UnitResults>(NOTHING);
  let known = nothingKnown();
  let asking = new AbortController();
  let widening = new AbortController();

  const publish = () => {
    const { view, near, missing, widenCode, open } = known;
    const isLost = view === null && near.length === 0 && missing.has('units');
    const code = missing.get('units') ?? missing.get('competence') ?? widenCode;
    const state = open > 0 ? 'loading' : isLost ? 'failed' : 'ready';
    const parts = new Set(widenCode === null ? missing.keys() : [...missing.keys(), 'units' as const]);
    $results.set({ state, view, near, missing: [...parts], code });
  };
  /** Runs a question of this place; what comes after another place was chosen is dropped. */
  const ask = async (question: (signal: AbortSignal) => Promise<(() => void) | null>, { signal } = asking) => {
    const of = known;
    of.open += 1;
    publish();
    const take = await question(signal);
    of.open -= 1;
    if (of !== known) return;
    if (!signal.aborted) take?.();
    publish();
  };

  const readView = async (insee: string, signal: AbortSignal): Promise<CommuneView> => {
    const view = await http.call('GET /communes/:insee', { path: { insee }, signal });
    const lists = [view?.competent, view?.nearest, view?.help];
    if (!view?.commune || !view.competence || !lists.every(Array.isArray)) throw new ApiError('server.garbage');
    return view;
  };
  /** Adds what is near a point; gives why something of it is missing. */
  const readNear = async (point: GeoPoint, isFiltered: boolean, signal: AbortSignal) => {
    const answer = nearby.around({ point, ...asked(isFiltered), signal });
    const { units, code } = await answer.catch((error: unknown) => ({ units: [], code: codeOf(error) }));
    return () => {
      known.near = inOrder([...known.near, ...units]);
      return code;
    };
  };

  const askCommune = (insee: string) =>
    ask((signal) =>
      readView(insee, signal).then(
        (view) => () => {
          known.view = view;
          known.near = inOrder([...view.nearest, ...view.help]);
          known.missing.clear();
          widen();
        },
        (error: unknown) => () => {
          known.missing.set('competence', codeOf(error)).set('units', codeOf(error));
        },
      ),
    );
  const askCompetence = (place: UnitPlace & { type: 'point' }) =>
    ask(async (signal) => {
      try {
        const insee = place.insee ?? (await findCommune(place, signal));
        const view = insee === null ? null : await readView(insee, signal);
        return () => {
          known.view = view;
          if (view) known.missing.delete('competence');
          else known.missing.set('competence', null);
        };
      } catch (error) {
        return () => void known.missing.set('competence', codeOf(error));
      }
    });
  /** The commune around a point, which only a geocoder can tell: the nearest unit may stand in another one. */
  const findCommune = async (place: UnitPlace & { type: 'point' }, signal: AbortSignal): Promise<string | null> => {
    const { lat, lon } = roundedPoint(place.point);
    const rounded = { latitude: Number(lat), longitude: Number(lon) };
    const found = (await geocoder?.reverse(rounded, { signal })) ?? null;
    if (found && !signal.aborted) $place.set({ ...place, insee: found.insee, label: place.label ?? found.city });
    return found?.insee ?? null;
  };
  const askNear = (point: GeoPoint) =>
    ask(async (signal) => {
      const take = await readNear(point, false, signal);
      return () => {
        const code = take();
        if (code === null) known.missing.delete('units');
        else known.missing.set('units', code);
        widen();
      };
    });

  const centreOf = (place: UnitPlace | null): GeoPoint | null => {
    if (place?.type === 'point') return place.point;
    const { latitude = null, longitude = null } = known.view?.commune ?? {};
    return latitude === null || longitude === null ? null : { latitude, longitude };
  };
  const widen = () => {
    widening.abort();
    widening = new AbortController();
    known.widenCode = null;
    const point = centreOf($place.get());
    if (!point || !isFiltering(asked(true).filters)) return publish();
    void ask(async (signal) => {
      const take = await readNear(point, true, signal);
      return () => void (known.widenCode = take());
    }, widening);
  };

  return {
    $place,
    $results,
    show(place) {
      asking.abort();
      widening.abort();
      asking = new AbortController();
      known = nothingKnown();
      $place.set(place);
      if (place === null) $results.set(NOTHING);
      else if (place.type === 'commune') void askCommune(place.insee);
      else void Promise.all([askCompetence(place), askNear(place.point)]);
    },
    widen() {
      if ($place.get() !== null) widen();
    },
    retry() {
      const place = $place.get();
      const { missing, widenCode } = known;
      if (place === null || known.open > 0) return;
      if (place.type === 'commune' && missing.size > 0) void askCommune(place.insee);
      else if (widenCode !== null && !missing.has('units')) widen();
      if (place.type === 'commune') return;
      if (missing.has('competence')) void askCompetence(place);
      if (missing.has('units')) void askNear(place.point);
    },
  };
};
