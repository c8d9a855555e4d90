import type { CommuneEntry, FormerCommune } from './commune-book.ts';

/** Communes as a folder without a server has them (`guichet units export --static`): what is found there, and who covers it. */
export interface CommuneFolder {
  /** Changes when an older reader would misread it. */
  readonly format: 1;
  /** Where the tables of competence come from; `FolderCommune.source` counts in it. */
  readonly sources: readonly { readonly name: string; readonly date: string; readonly licence: string | null }[];
  readonly communes: readonly FolderCommune[];
  readonly former: readonly FormerCommune[];
}

/** A commune with who covers it. */
export interface FolderCommune extends CommuneEntry {
  readonly zone: 'police' | 'gendarmerie' | 'both' | 'unknown';
  /** Ids as the table of competence has them. */
  readonly unitIds: readonly string[];
  /** Those of them that stand in the folder, as `department/id`, under the id of today. */
  readonly competent: readonly string[];
  /** Null when no table says anything of this commune. */
  readonly source: number | null;
}
