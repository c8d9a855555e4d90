import type { UnitListRecord } from '../../storage/units-port.ts';
import type { SourceRow } from '../source-row.ts';
import type { UnitDraft } from '../unit-draft.ts';

/** One published form of a list of units: how it is read, and what its rows mean. */
export interface Format {
  /** The list that an import of this format replaces; two forms of the same data share one. */
  readonly list: string;
  readonly rank: UnitListRecord['rank'];
  readonly source: { readonly name: string; readonly licence: string | null };
  /** Of when the data is, where the format itself says so: `2020-11`. */
  readonly date?: string;
  rows(file: string): AsyncIterable<SourceRow>;
  /** @throws RowRefused, RowExcluded */
  read(values: NonNullable<SourceRow['values']>): UnitDraft;
}

export const LICENCE_OUVERTE = 'Licence Ouverte 2.0';

/** Id of the State's directory before 2022, which the end of its addresses and old exports have: `gendarmerie-01281-01`. */
const PIVOT = /^[a-z_]+-(?:\d{2}|2[AB])\d{3}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the directory calls a place, from the address of its page; empty when it tells none. */
export const directoryIdOf = (url: string): string => {
  const last =
    url
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  return PIVOT.test(last) || UUID.test(last) ? last : '';
};
