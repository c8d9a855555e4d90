import type { ReadableAtom } from 'nanostores';
import type {
  AddressFound,
  ApiErrorCode,
  CommuneFound,
  CommuneView,
  OpeningHours,
  Unit,
  UnitFound,
  UnitKind,
} from '../contract.ts';
import type { GeoPoint } from './geocoder.ts';

/** Whether a place is open, as `openingAt` of `@guichet/triage/hours` says it. Unknown hours have none at all. */
export interface Opening {
  readonly open: boolean;
  /** While open: when it closes; null when that is not within 14 days. */
  readonly until: Date | null;
  /** While closed: when it opens; null when that is not within 14 days. */
  readonly next: Date | null;
}
/** `openingAt` of `@guichet/triage/hours`. */
export type OpeningAt = (hours: OpeningHours, at: Date) => Opening;
/** `distanceKm` of `@guichet/triage/distance`: great-circle, in kilometres. */
export type DistanceKm = (one: GeoPoint, other: GeoPoint) => number;

/** What one may choose of what one typed. */
export type Suggestion =
  | { readonly type: 'commune'; readonly found: CommuneFound }
  | { readonly type: 'address'; readonly address: AddressFound };

/** What is looked for. While `searching`, the suggestions are what has come so far, or those of the text before. */
export interface UnitSearch {
  readonly text: string;
  /** `idle`: nothing to look for, or something was chosen. */
  readonly state: 'idle' | 'searching' | 'found' | 'none' | 'failed';
  readonly suggestions: readonly Suggestion[];
  /** Why communes could not be looked up; addresses may be there all the same. */
  readonly code: ApiErrorCode | null;
  /** The geocoder did not answer: there may be addresses that are not shown. */
  readonly missing: 'geocoder' | null;
}

/** Where one asks from. */
export type UnitPlace =
  | { readonly type: 'commune'; readonly insee: string }
  | {
      readonly type: 'point';
      /** Exact; stays in the page (spec U-26). */
      readonly point: GeoPoint;
      /** The address, or the town that the device stands in; null when nobody could tell. */
      readonly label: string | null;
      /** The commune that the point lies in; null when nobody could tell. */
      readonly insee: string | null;
      readonly from: 'address' | 'device';
    };

/** What was found for the place. While `loading`, it holds what has come so far. */
export interface UnitResults {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  /** The commune and who covers it; null when `competence` is missing. */
  readonly view: CommuneView | null;
  /** Police, gendarmerie and help, nearest first: more than is shown, for filters. */
  readonly near: readonly UnitFound[];
  readonly missing: readonly ('competence' | 'units')[];
  /** Why something is missing, or everything; null when nobody refused. */
  readonly code: ApiErrorCode | null;
}

/** What is asked of the units near; who covers the commune is shown whatever they say. */
export interface UnitFilters {
  /** None: every kind that is shown without asking. */
  readonly kinds: readonly UnitKind[];
  readonly openNow: boolean;
  /** Accessible, as the source says it; « on request » is not. */
  readonly wheelchair: boolean;
  /** As units have it in `services`. */
  readonly service: string | null;
}

export interface Shown {
  readonly unit: Unit;
  /** Null when no point or no centre is known. */
  readonly distanceKm: number | null;
  /** Null: unknown hours, which are neither open nor closed (spec U-8). */
  readonly opening: Opening | null;
}

/** The lists as they are shown at this minute. */
export interface ShownUnits {
  /** Who covers the commune, in the table's order, never filtered: near is not competent (spec U-24). */
  readonly competent: readonly Shown[];
  /** Police and gendarmerie, 5 at most. */
  readonly near: readonly Shown[];
  /** Help for victims and legal advice, 5 at most. */
  readonly help: readonly Shown[];
  /** How many « open now » leaves out of these lists only because their hours are unknown. */
  readonly hiddenUnknown: number;
}

/** The unit that is shown by itself. */
export interface UnitDetail {
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  readonly shown: Shown | null;
  /** `unit.unknown`, or why it could not be read. */
  readonly code: ApiErrorCode | null;
}

/**
 * The unit locator without a page: what is looked for, where, what was found, what is shown of it. Never throws for what
 * the network does: every store says what is missing, with a code.
 */
export interface UnitLocator {
  readonly $search: ReadableAtom<UnitSearch>;
  readonly $place: ReadableAtom<UnitPlace | null>;
  readonly $results: ReadableAtom<UnitResults>;
  readonly $filters: ReadableAtom<UnitFilters>;
  /** What the results can be filtered by, in alphabetical order. */
  readonly $services: ReadableAtom<readonly string[]>;
  readonly $shown: ReadableAtom<ShownUnits>;
  /** Id of the unit that is shown by itself: for `#unit=` and for the map. */
  readonly $selected: ReadableAtom<string | null>;
  readonly $detail: ReadableAtom<UnitDetail>;

  /** Looks for communes, and for addresses when there is a geocoder, a quarter of a second after the last key. */
  search(text: string): void;
  chooseCommune(insee: string): void;
  chooseAddress(address: AddressFound): void;
  /** Where the device is; asked of the browser by whoever calls this, on a click only. */
  useDevice(position: GeoPoint): void;
  /** Changes some filters; what is left out stays. */
  setFilters(change: Partial<UnitFilters>): void;
  /** Shows one unit; reads it when it is not among the results. */
  select(id: string | null): void;
  /** Asks again for what is missing. */
  retry(): void;
  /** What the clock changes, now: for a page that comes back to the front. It happens by itself every minute. */
  tick(): void;
  /** Forgets the place and what was found for it. */
  clear(): void;
  /** Calls everything off. */
  dispose(): void;
}
