import type { UnitKind } from '../../contract/index.ts';
import { csvRows } from '../csv-rows.ts';
import { RowRefused } from '../refusal.ts';
import { textOf } from '../source-row.ts';
import type { UnitDraft } from '../unit-draft.ts';
import { LICENCE_OUVERTE, type Format } from './format.ts';

const KINDS: Readonly<Record<string, UnitKind>> = {
  gendarmerie: 'gendarmerie',
  gendarmerie_moto: 'gendarmerie-motorised',
  police: 'police',
  aide_victimes: 'victim-support',
  civi: 'victim-compensation',
  cidff: 'women-rights',
  maison_justice: 'justice-house',
  acces_droit: 'legal-aid',
  cdad: 'legal-aid',
};

/** Grades of the file's own geocoder; those between two take the coarser one's word. */
const PRECISIONS: Readonly<Record<string, UnitDraft['precision']>> = {
  '4': 'town',
  '5': 'town',
  '6': 'street',
  '7': 'street',
  '8': 'address',
  '9': 'exact',
};

/** The directory of November 2020 as one table: many kinds of places, no hours. */
export const dila2020: Format = {
  list: 'dila-2020',
  rank: 10,
  source: { name: 'Service-public.fr (DILA)', licence: LICENCE_OUVERTE },
  date: '2020-11',
  rows: (file) => csvRows(file, ['id', 'kind', 'insee', 'name', 'address', 'postcode', 'city', 'lat', 'lon']),
  read: (values) => {
    const cell = (column: string) => textOf(values, column);
    const kind = KINDS[cell('kind')];
    if (kind === undefined) throw new RowRefused('kind.unknown', cell('kind'));
    const [postcode, city] = [cell('postcode'), cell('city')];
    return {
      id: cell('id'),
      kind,
      name: cell('name'),
      street: streetOf(cell('address'), `${postcode}, ${city}`),
      postcode,
      city,
      insee: cell('insee'),
      department: '',
      phone: cell('phone'),
      email: cell('email'),
      url: cell('url'),
      latitude: cell('lat'),
      longitude: cell('lon'),
      precision: PRECISIONS[cell('geo_precision')] ?? 'unknown',
      hours: () => null,
      hoursComment: '',
      services: [],
      wheelchair: cell('wheelchair'),
      aliases: [],
    };
  },
};

/** The address without the postcode and the town that end it. */
const streetOf = (address: string, end: string): string =>
  address.endsWith(end) ? address.slice(0, -end.length).replace(/,\s*$/, '') : address;
