import { createHash } from 'node:crypto';
import { csvRows } from '../csv-rows.ts';
import { fold } from '../../provider-import/fold.ts';
import { textOf } from '../source-row.ts';
import { LICENCE_OUVERTE, type Format } from './format.ts';
import { ministryColumns } from './ministry-columns.ts';

const ID_CHARACTERS = 12;

/**
 * `export-pn.csv`: neither ids nor hours. The id is made of what a station keeps when its phone, its point or the spelling of
 * its street is corrected: its name, its postcode and its town.
 */
export const policeCsv: Format = {
  list: 'police',
  rank: 20,
  source: { name: 'Ministère de l’Intérieur, services de police accueillant du public', licence: LICENCE_OUVERTE },
  rows: (file) => csvRows(file, ['service', 'geocodage_x_GPS', 'geocodage_y_GPS']),
  read: (values) => {
    const cell = (column: string) => textOf(values, column);
    const name = cell('service');
    const key = [name, cell('code_postal'), cell('commune')].map(fold).join('|');
    return {
      id: `police-${createHash('sha256').update(key).digest('hex').slice(0, ID_CHARACTERS)}`,
      kind: 'police',
      name,
      ...ministryColumns(cell),
      hours: () => null,
      aliases: [],
    };
  },
};
