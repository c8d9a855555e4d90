import type { OpeningHours } from '../contract/index.ts';
import type { UnitListRecord, UnitRecord } from '../storage/units-port.ts';

/** Where the sample's units come from: nowhere, which every place says. */
export const SAMPLE_UNIT_LIST: UnitListRecord = {
  name: 'sample',
  rank: 0,
  source: { name: 'Exemple inventé pour la démonstration', date: '2026-11-22', licence: null },
  sample: true,
};

type Ranges = readonly (readonly [string, string])[];
const week = (weekday: Ranges, saturday: Ranges = [], sunday: Ranges = []): OpeningHours => ({
  zone: 'Europe/Paris',
  week: [...Array.from({ length: 5 }, () => weekday), saturday, sunday].map((day) =>
    day.map(([from, to]): [string, string] => [from, to]),
  ),
  holidays: 'closed',
});
const MORNING = ['08:00', '12:00'] as const;
const AFTERNOON = ['14:00', '18:00'] as const;

const unit = (
  id: string,
  kind: UnitRecord['kind'],
  name: string,
  place: Pick<UnitRecord, 'insee' | 'postcode' | 'city' | 'street' | 'latitude' | 'longitude'>,
  /** Last digits of a number that is kept for fiction (05 36 49 …). */
  phone: string | null,
  hours: OpeningHours | null,
  more: Partial<UnitRecord> = {},
): UnitRecord => ({
  id,
  kind,
  name,
  ...place,
  department: '00',
  phone: phone === null ? null : `053649${phone}`,
  email: null,
  url: null,
  precision: 'exact',
  hours,
  hoursComment: null,
  services: [],
  wheelchair: 'unknown',
  aliases: [],
  ...more,
});

const place = (
  [insee, postcode, city]: readonly [string, string, string],
  street: string,
  latitude: number,
  longitude: number,
) => ({ insee, postcode, city, street, latitude, longitude });
const TOWN = ['00001', '00100', 'Exemple-Ville'] as const;
const SEA = ['00002', '00200', 'Exemple-sur-Mer'] as const;
const SAINT = ['00003', '00300', 'Saint-Exemple'] as const;

/** Invented units of the sample's département: open day and night, with a break at noon, without known hours… */
export const SAMPLE_UNITS: readonly UnitRecord[] = [
  unit(
    'exemple-commissariat-centre',
    'police',
    'Commissariat du Centre (exemple)',
    place(TOWN, '1 place de l’Exemple', 46.501, -5.002),
    '0001',
    { zone: 'Europe/Paris', week: 'always' },
    { wheelchair: 'yes', services: ['Rendez-vous en ligne'] },
  ),
  unit(
    'exemple-commissariat-gare',
    'police',
    'Bureau de police de la Gare (exemple)',
    place(TOWN, '12 rue de la Gare', 46.508, -4.991),
    '0002',
    week([MORNING, AFTERNOON], [MORNING]),
    { wheelchair: 'on-request' },
  ),
  unit(
    'exemple-brigade-mer',
    'gendarmerie',
    'Brigade d’Exemple-sur-Mer (exemple)',
    place(SEA, '3 quai de l’Exemple', 46.421, -4.899),
    '0003',
    { ...week([MORNING, AFTERNOON], [MORNING, AFTERNOON], [['09:00', '12:00']]), holidayRanges: [['09:00', '12:00']] },
    { hoursComment: 'En juillet et août, ouverte sans interruption.' },
  ),
  unit(
    'exemple-brigade-saint-exemple',
    'gendarmerie',
    'Brigade de Saint-Exemple (exemple)',
    place(SAINT, '8 route de l’Exemple', 46.579, -5.081),
    '0004',
    null,
    { precision: 'town' },
  ),
  unit(
    'exemple-motocyclistes',
    'gendarmerie-motorised',
    'Peloton motorisé (exemple)',
    place(TOWN, '40 rocade de l’Exemple', 46.515, -5.03),
    null,
    null,
  ),
  unit(
    'exemple-aide-victimes',
    'victim-support',
    'Bureau d’aide aux victimes (exemple)',
    place(TOWN, '2 place du Palais', 46.5, -5.004),
    '0005',
    week([['09:00', '17:00']]),
    { wheelchair: 'yes' },
  ),
  unit(
    'exemple-acces-droit',
    'legal-aid',
    'Point d’accès au droit (exemple)',
    place(SEA, '5 rue de la Mairie', 46.42, -4.902),
    '0006',
    week([['09:00', '12:30']]),
    { hoursComment: 'Sur rendez-vous.', wheelchair: 'no' },
  ),
  unit(
    'exemple-entraide',
    'association',
    'Exemple Entraide (exemple)',
    place(TOWN, '9 rue des Associations', 46.497, -5.01),
    '0007',
    week([['10:00', '12:00']], [['10:00', '12:00']]),
  ),
];
