import type { Unit, UnitSource } from '../contract/index.ts';

/** The part of the storage port that holds units: lists, each replaced as a whole (spec U-1, U-2). */
export interface UnitsStorage {
  /** Every list with its units, lists by name and units by id, as one moment saw them. */
  units(): Promise<StoredUnits>;
  /** Changes whenever something of `units()` does; cheap to ask. */
  unitsVersion(): Promise<number>;
  /** Puts a list in the place of the former one of its name, whole or not at all. Every id stands once in it. */
  replaceUnits(list: UnitListRecord, units: readonly UnitRecord[]): Promise<UnitChanges>;
}

/** Where units come from. An import replaces the units of its own list and of no other. */
export interface UnitListRecord {
  /** `gendarmerie`, `annuaire`, `sample`, or what the operator calls a list of theirs. */
  readonly name: string;
  /** Of two lists that hold the same place, the one of the higher rank is shown (spec U-3). */
  readonly rank: number;
  readonly source: UnitSource;
  readonly sample: boolean;
}

/** A unit without what its list says for all of them. */
export interface UnitRecord extends Omit<Unit, 'source' | 'sample'> {
  /** Under which names other lists know the same place. */
  readonly aliases: readonly string[];
  /** `2026-11-22`: of when it is, where that is not the date of its list. */
  readonly date?: string;
}

export interface StoredUnits {
  readonly version: number;
  readonly lists: readonly (UnitListRecord & { readonly units: readonly UnitRecord[] })[];
}

/** What a list that took another's place did to it. */
export interface UnitChanges {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}
