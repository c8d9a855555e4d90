import { PLACE_KINDS, type PlaceImportReport } from '../../contract/places.ts';
import { ownCsv, ownCsvRows } from '../../unit-import/formats/own-csv.ts';
import { readRows, type ReadUnits } from '../../unit-import/read-units.ts';
import { RowRefused } from '../../unit-import/refusal.ts';
import { textOf, type SourceRow } from '../../unit-import/source-row.ts';
import { unitOf } from '../../unit-import/unit-draft.ts';

/** Rows that a report names. */
const MOST_REPORTED = 200;

/**
 * Reads an uploaded list of one department. Ids are the file's own within the site and the department, so that the same
 * file again is the same places.
 *
 * @throws ImportFailure when the file cannot be read
 */
export const readPlaces = (site: string, department: string, file: string): Promise<ReadUnits> =>
  readRows(ownCsvRows(new TextEncoder().encode(file)), (values) => {
    const draft = ownCsv.read(values);
    if (!PLACE_KINDS.some((kind) => kind === draft.kind)) throw new RowRefused('kind.reserved', draft.kind);
    if (draft.id === '') throw new RowRefused('id.missing');
    const read = unitOf({ ...draft, id: `site:${site}:${department}-${draft.id}` });
    if (read.unit.department !== department) throw new RowRefused('department.other', read.unit.department);
    return read;
  });

/** What the report says of the rows that were not taken as they stand. */
export const rowsReported = ({
  refused,
  omitted,
  units,
}: ReadUnits): Pick<PlaceImportReport, 'refusedCount' | 'refused' | 'omitted'> => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    refusedCount: refused.length,
    refused: refused.slice(0, MOST_REPORTED).map(({ number, refusal, detail, values }) => ({
      line: number,
      refusal,
      detail,
      name: nameIn(values),
    })),
    omitted: omitted.slice(0, MOST_REPORTED).map(({ number, id, omission, detail }) => ({
      line: number,
      omission,
      detail,
      name: names.get(id) ?? '',
    })),
  };
};

const nameIn = (values: SourceRow['values']): string => (values === undefined ? '' : textOf(values, 'name'));
