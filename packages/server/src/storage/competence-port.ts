import type { CommuneEntry } from '@guichet/triage/communes';
import type { UnitSource } from '../contract/index.ts';

/** The part of the storage port that says which units cover a commune: tables, each replaced as a whole (spec U-23). */
export interface CompetenceStorage {
  /** What every table says of this commune, by force and unit. Empty when none says anything. */
  competence(insee: string): Promise<StoredCompetence[]>;
  /** The tables, by name. */
  competenceTables(): Promise<CompetenceTable[]>;
  /** Puts a table in the place of the former one of its name, whole or not at all. */
  replaceCompetence(table: CompetenceTable, rows: readonly CompetenceRow[]): Promise<CompetenceChanges>;
}

/** Where a table of competence comes from. */
export interface CompetenceTable {
  /** `official`, or `sample`. */
  readonly name: string;
  readonly source: UnitSource;
  /** Communes that exist nowhere else: those of the sample. */
  readonly communes: readonly CommuneEntry[];
}

/** One force, and one unit of it, that covers a commune. */
export interface CompetenceRow {
  readonly insee: string;
  readonly force: 'police' | 'gendarmerie';
  /** Id of a unit as the table has it; null: the table names the force only. */
  readonly unitId: string | null;
}

export interface StoredCompetence extends CompetenceRow {
  readonly source: UnitSource;
}

/** What a table that took another's place did to it. A row has nothing to change: it is there or not. */
export interface CompetenceChanges {
  readonly inserted: number;
  readonly unchanged: number;
  readonly removed: number;
}
