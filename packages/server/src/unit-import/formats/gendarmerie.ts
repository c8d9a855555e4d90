import { columnHours } from '../hours/column-hours.ts';
import { textHours } from '../hours/text-hours.ts';
import { csvRows } from '../csv-rows.ts';
import { jsonRows } from '../json-rows.ts';
import { RowExcluded, RowRefused } from '../refusal.ts';
import { textOf, type SourceRow } from '../source-row.ts';
import type { UnitDraft } from '../unit-draft.ts';
import { directoryIdOf, LICENCE_OUVERTE, type Format } from './format.ts';
import { ministryColumns } from './ministry-columns.ts';

type Values = NonNullable<SourceRow['values']>;

const COMMON = {
  list: 'gendarmerie',
  rank: 40,
  source: { name: 'Ministère de l’Intérieur, unités de gendarmerie accueillant du public', licence: LICENCE_OUVERTE },
};

/** The data set of the gendarmerie on data.gouv.fr, in both of its forms; they differ in the hours alone. */
const draftOf = (values: Values, hours: UnitDraft['hours']): UnitDraft => {
  const cell = (column: string) => textOf(values, column);
  const name = cell('service');
  if (/recrutement/i.test(name)) throw new RowExcluded('recruitment-centre');
  if (/poste\s+(de gendarmerie\s+)?(provisoire|saisonnier|temporaire)/i.test(name))
    throw new RowExcluded('temporary-post');
  const directoryId = directoryIdOf(cell('url'));
  const given = cell('identifiant_public_unite');
  // « 0 » stands for none; the directory's own id is as lasting.
  const id = /^0*$/.test(given) ? directoryId : given;
  if (id === '') throw new RowRefused('id.missing', given);
  return {
    id,
    kind: /motoris|autoroute/i.test(name) ? 'gendarmerie-motorised' : 'gendarmerie',
    name,
    ...ministryColumns(cell),
    hours,
    aliases: [directoryId],
  };
};

/** `export-gn2.csv`: hours in columns, also for public holidays. */
export const gendarmerieCsv: Format = {
  ...COMMON,
  rows: (file) => csvRows(file, ['identifiant_public_unite', 'service', 'geocodage_x_GPS', 'geocodage_y_GPS']),
  read: (values) => draftOf(values, () => columnHours((column) => textOf(values, column))),
};

/** The same as JSON: hours as text, which says nothing of public holidays. */
export const gendarmerieJson: Format = {
  ...COMMON,
  rows: (file) => jsonRows(file),
  read: (values) => draftOf(values, () => textHours(textOf(values, 'horaires_accueil'))),
};
