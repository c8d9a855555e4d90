import type { UnitChanges, UnitListRecord, UnitRecord } from './units-port.ts';

/** The part of the storage port that holds the places that a site's admins keep themselves (spec U-33, U-34). */
export interface PlacesStorage {
  /** The lists of one site, with their places and who changed each last, as one moment saw them. */
  places(site: string): Promise<StoredPlaces>;
  /**
   * Adds a place (`id` null: the next number of the site) or changes one. Answers its id.
   *
   * @throws GuichetError `unit.unknown` when there is none of this id, `place.outdated` when somebody changed it since
   */
  putPlace(input: PlaceWrite): Promise<string>;
  /** @throws GuichetError likewise */
  removePlace(input: PlaceRemoval): Promise<void>;
  /** Puts an uploaded list in the place of the former one of its name, whole or not at all. */
  importPlaces(input: PlaceImportInput): Promise<UnitChanges>;
}

/** Who did it, and when. */
export interface PlaceAuthor {
  readonly site: string;
  readonly officerId: string;
  readonly officerName: string;
  readonly atMs: number;
}

export interface PlaceWrite {
  readonly list: UnitListRecord;
  readonly id: string | null;
  readonly place: Omit<UnitRecord, 'id'>;
  /** The revision that was changed; null with a new one. */
  readonly revision: number | null;
  readonly author: PlaceAuthor;
}

export interface PlaceRemoval {
  readonly list: string;
  readonly id: string;
  readonly revision: number;
  readonly author: PlaceAuthor;
}

export interface PlaceImportInput {
  readonly list: UnitListRecord;
  readonly places: readonly UnitRecord[];
  readonly author: PlaceAuthor;
}

export type PlaceAction = 'created' | 'changed' | 'removed' | 'imported';

/** One line of the journal of a site. It grows only. */
export interface PlaceChange {
  /** Counts up over all sites. */
  readonly ordinal: number;
  /** Id of a place; with `imported`, name of the list. */
  readonly subject: string;
  readonly action: PlaceAction;
  /** Places that were taken in; null for one place. */
  readonly count: number | null;
  readonly officerName: string;
  readonly atMs: number;
}

export interface StoredPlaces {
  readonly lists: readonly {
    readonly list: UnitListRecord;
    readonly places: readonly StoredPlace[];
  }[];
  /** The last changes, newest first, 50 at most. */
  readonly changes: readonly PlaceChange[];
}

export interface StoredPlace {
  readonly record: UnitRecord;
  /** Ordinal of the last change of the place or of its list; 0 when the journal has none. */
  readonly revision: number;
  readonly last: PlaceChange | null;
}
