import { UNIT_KINDS } from '../../contract/index.ts';
import { fold } from '../../provider-import/fold.ts';
import { csvRows } from '../csv-rows.ts';
import { textHours } from '../hours/text-hours.ts';
import { RowRefused } from '../refusal.ts';
import type { TableSource } from '../../provider-import/read-table.ts';
import { textOf, type SourceRow } from '../source-row.ts';
import type { UnitDraft } from '../unit-draft.ts';
import type { Format } from './format.ts';

/** Columns in English or in French, compared without accents, capitals and punctuation. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'identifiant'],
  kind: ['kind', 'type'],
  name: ['name', 'nom'],
  street: ['street', 'adresse', 'rue'],
  postcode: ['postcode', 'code postal'],
  city: ['city', 'commune', 'ville'],
  insee: ['insee', 'code insee'],
  phone: ['phone', 'téléphone'],
  email: ['email', 'courriel'],
  url: ['url', 'site', 'site web'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon'],
  precision: ['precision', 'précision'],
  hours: ['hours', 'horaires'],
  comment: ['hours comment', 'commentaire'],
  services: ['services'],
  wheelchair: ['wheelchair', 'fauteuil roulant', 'accessibilité'],
};
const PRECISIONS: readonly UnitDraft['precision'][] = ['exact', 'address', 'street', 'town', 'unknown'];
const WHEELCHAIR: Readonly<Record<string, string>> = {
  yes: 'ACC',
  oui: 'ACC',
  'on request': 'DEM',
  'sur demande': 'DEM',
  no: 'NAC',
  non: 'NAC',
};

const nameOf = (column: string): string =>
  Object.entries(COLUMNS).find(([, names]) => names.map(fold).includes(fold(column)))?.[0] ?? column;

/** Rows of a file of one's own, by the names that we give the columns. */
export const ownCsvRows = (file: TableSource): AsyncGenerator<SourceRow> =>
  csvRows(file, ['id', 'name', 'postcode', 'latitude', 'longitude'], nameOf);

/** A list of the operator's own, for associations and offices that no official file has. */
export const ownCsv: Format = {
  list: 'own',
  rank: 50,
  source: { name: 'own', licence: null },
  rows: ownCsvRows,
  read: (values) => {
    const cell = (column: string) => textOf(values, column);
    const kind = UNIT_KINDS.find((each) => each === (cell('kind') || 'association'));
    if (kind === undefined) throw new RowRefused('kind.unknown', cell('kind'));
    const precision = PRECISIONS.find((each) => each === cell('precision'));
    return {
      id: cell('id'),
      kind,
      name: cell('name'),
      street: cell('street'),
      postcode: cell('postcode'),
      city: cell('city'),
      insee: cell('insee'),
      department: '',
      phone: cell('phone'),
      email: cell('email'),
      url: cell('url'),
      latitude: cell('latitude'),
      longitude: cell('longitude'),
      precision: precision ?? 'address',
      isWithoutPoint: precision === 'unknown' && cell('latitude') === '' && cell('longitude') === '',
      hours: () => textHours(cell('hours')),
      hoursComment: cell('comment'),
      services: cell('services')
        .split('|')
        .map((service) => service.trim())
        .filter((service) => service !== ''),
      wheelchair: WHEELCHAIR[fold(cell('wheelchair'))] ?? cell('wheelchair'),
      aliases: [],
    };
  },
};
