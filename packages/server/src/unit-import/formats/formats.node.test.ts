import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { sharedData } from '../../testing/shared-data.ts';
import { readUnits, type ReadUnits } from '../read-units.ts';
import { FORMATS, type FormatName } from './index.ts';
import { temporaryDir } from '../../testing/temporary-dir.ts';

const read = async (t: TestContext, format: FormatName, content: string): Promise<ReadUnits> => {
  const dir = await temporaryDir(t, 'guichet-units');
  const file = join(dir, 'file');
  await writeFile(file, content);
  return readUnits(file, FORMATS[format]);
};
const csv = (rows: readonly Readonly<Record<string, string>>[], delimiter = ';'): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(delimiter));
  return `\uFEFF${[columns.join(delimiter), ...lines].join('\r\n')}\r\n`;
};
const reasons = ({ refused }: ReadUnits) => refused.map(({ refusal }) => refusal);

const BRIGADE = {
  identifiant_public_unite: '1008620',
  service: 'Gendarmerie - Brigade d’Exemple',
  adresse_geographique: '1 rue A$01210 EXEMPLE',
  telephone: '+33 4 50 00 00 00',
  departement: '01',
  code_commune_insee: '01281',
  voie: '1 rue A',
  code_postal: '01210',
  commune: 'Exemple',
  geocodage_x_GPS: '6.09523',
  geocodage_y_GPS: '46.27591',
  url: '',
};

test('U-1 gendarmerie-csv: ids of the source, phones as dialled, hours with their holidays', async (t) => {
  const hours = {
    lundi_plage1_debut: '8h0',
    lundi_plage1_fin: '12h00',
    lundi_plage2_debut: '14h00',
    lundi_plage2_fin: '24:00',
    jours_feries_plage1_debut: '09h00',
    jours_feries_plage1_fin: '12h00',
  };
  const { units, refused } = await read(t, 'gendarmerie-csv', csv([{ ...BRIGADE, ...hours }]));
  assert.deepEqual(refused, []);
  assert.deepEqual(units, [
    {
      id: '1008620',
      kind: 'gendarmerie',
      name: 'Gendarmerie - Brigade d’Exemple',
      street: '1 rue A',
      postcode: '01210',
      city: 'Exemple',
      insee: '01281',
      department: '01',
      phone: '0450000000',
      email: null,
      url: null,
      latitude: 46.27591,
      longitude: 6.09523,
      precision: 'unknown',
      hours: {
        zone: 'Europe/Paris',
        week: [
          [
            ['08:00', '12:00'],
            ['14:00', '24:00'],
          ],
          ...Array.from({ length: 6 }, () => []),
        ],
        holidayRanges: [['09:00', '12:00']],
      },
      hoursComment: null,
      services: [],
      wheelchair: 'unknown',
      aliases: [],
    },
  ]);
});

test('U-1 an identifiant of 0 is none: the directory’s id stands in, else the row is refused', async (t) => {
  const url = 'https://lannuaire.service-public.fr/auvergne-rhone-alpes/ain/gendarmerie-01281-01';
  const none = { ...BRIGADE, identifiant_public_unite: '0' };
  const found = await read(t, 'gendarmerie-csv', csv([{ ...none, url }, none, { ...BRIGADE, url }, BRIGADE]));
  assert.deepEqual(
    found.units.map(({ id, aliases }) => [id, aliases]),
    [
      ['gendarmerie-01281-01', []],
      ['1008620', ['gendarmerie-01281-01']],
    ],
  );
  assert.deepEqual(reasons(found), ['id.missing', 'id.duplicate']);
});

test('U-2 every defect has its reason; what is no unit is counted', async (t) => {
  const row = (change: Partial<typeof BRIGADE> & Record<string, string>, index: number) => ({
    ...BRIGADE,
    identifiant_public_unite: `20${String(index)}`,
    lundi_plage1_debut: '',
    lundi_plage1_fin: '',
    ...change,
  });
  const rows = [
    row({ geocodage_x_GPS: '46.27591', geocodage_y_GPS: '6.09523' }, 0),
    row({ geocodage_x_GPS: '46.27591' }, 1),
    row({ geocodage_x_GPS: '13.4', geocodage_y_GPS: '52.5' }, 2),
    row({ geocodage_x_GPS: '', geocodage_y_GPS: '' }, 3),
    row({ geocodage_x_GPS: '0', geocodage_y_GPS: '0' }, 4),
    row({ geocodage_x_GPS: 'est' }, 5),
    row({ service: '' }, 6),
    row({ code_commune_insee: '', departement: '99', code_postal: '' }, 7),
    row({ lundi_plage1_debut: '25h00', lundi_plage1_fin: '26h00' }, 8),
    row({ lundi_plage1_debut: '08h00', lundi_plage1_fin: '' }, 9),
    row({ service: 'Centre d’information et de recrutement de la gendarmerie' }, 10),
    row({ service: 'Gendarmerie - Poste provisoire de la plage' }, 11),
    row({ service: 'Gendarmerie - Brigade motorisée d’Exemple' }, 12),
  ];
  const found = await read(t, 'gendarmerie-csv', csv(rows));
  assert.deepEqual(reasons(found), [
    'coordinates.swapped',
    'coordinates.copied',
    'coordinates.outside-france',
    'coordinates.missing',
    'coordinates.missing',
    'coordinates.unreadable',
    'name.missing',
    'department.unknown',
    'hours.unreadable',
    'hours.unreadable',
  ]);
  assert.deepEqual(found.excluded, { 'recruitment-centre': 1, 'temporary-post': 1 });
  assert.deepEqual(
    found.units.map(({ kind }) => kind),
    ['gendarmerie-motorised'],
  );
  assert.deepEqual(
    found.refused.map(({ number }) => number),
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
});

test('U-8 hours have the zone and the holidays of the place, overseas and in Alsace-Moselle', async (t) => {
  const lundi = { lundi_plage1_debut: '08h00', lundi_plage1_fin: '12h00' };
  const at = (id: string, insee: string, y: string, x: string) => ({
    ...BRIGADE,
    ...lundi,
    identifiant_public_unite: id,
    code_commune_insee: insee,
    geocodage_x_GPS: x,
    geocodage_y_GPS: y,
  });
  const { units } = await read(
    t,
    'gendarmerie-csv',
    csv([
      at('1', '97411', '-20.88', '55.45'),
      at('2', '98818', '-22.27', '166.45'),
      at('3', '98731', '-8.9', '-140.1'),
      at('4', '98719', '-23.109658', '-134.974348'),
      at('5', '98735', '-17.54', '-149.57'),
      at('6', '67482', '48.58', '7.75'),
      at('7', '2A004', '41.92', '8.73'),
      at('8', '97127', '18.07', '-63.08'),
    ]),
  );
  assert.deepEqual(
    units.map(({ department, hours }) => [department, hours?.zone, hours?.region]),
    [
      ['974', 'Indian/Reunion', '974'],
      ['988', 'Pacific/Noumea', '988'],
      ['987', 'Pacific/Marquesas', '987'],
      ['987', 'Pacific/Gambier', '987'],
      ['987', 'Pacific/Tahiti', '987'],
      ['67', 'Europe/Paris', 'alsace-moselle'],
      ['2A', 'Europe/Paris', undefined],
      ['978', 'America/Marigot', '978'],
    ],
  );
  for (const { hours } of units) assert.ok(new Intl.DateTimeFormat('fr', { timeZone: hours!.zone }));
});

test(
  'U-8 gendarmerie-json: hours as text; without a word they are unknown',
  { skip: sharedData('samples').skip },
  async () => {
    const { file } = sharedData('samples/gendarmerie-datagouv-json.sample.json');
    const { units, refused } = await readUnits(file, FORMATS['gendarmerie-json']);
    assert.deepEqual([units.length, refused], [3, []]);
    assert.deepEqual(units[0]?.hours?.week[2], [['14:00', '18:00']]);
    assert.equal(units[0]?.hours?.holidayRanges, undefined);
    assert.deepEqual(
      units.slice(1).map(({ hours }) => hours),
      [null, null],
    );
  },
);

test('U-1 police-csv: an id that outlives a corrected phone, point or street', async (t) => {
  const station = { ...BRIGADE, service: 'Commissariat d’Exemple', code_commune_insee: '' };
  const first = await read(t, 'police-csv', csv([station]));
  const later = {
    ...station,
    telephone: '3430',
    voie: '2 rue B',
    geocodage_x_GPS: '6.1',
    service: 'COMMISSARIAT D’EXEMPLE',
  };
  const second = await read(t, 'police-csv', csv([later]));
  assert.match(first.units[0]!.id, /^police-[0-9a-f]{12}$/);
  assert.equal(second.units[0]!.id, first.units[0]!.id);
  assert.deepEqual([second.units[0]!.phone, second.units[0]!.hours, second.units[0]!.insee], ['3430', null, null]);
  assert.deepEqual(first.units[0]!.aliases, ['police:0450000000@01210']);
});

const RECORD = {
  id: '00007e4d-264c-43a0-b0b7-7f3b7dd995ab',
  ancien_code_pivot: 'commissariat_police-38563-01',
  nom: 'Commissariat - Exemple',
  pivot: [{ type_service_local: 'commissariat_police', code_insee_commune: ['38563'] }],
  code_insee_commune: '38563',
  plage_ouverture: [
    {
      nom_jour_debut: 'Lundi',
      nom_jour_fin: 'Vendredi',
      valeur_heure_debut_1: '09:00:00',
      valeur_heure_fin_1: '12:00:00',
      valeur_heure_debut_2: '14:00:00',
      valeur_heure_fin_2: '23:59:59',
      commentaire: 'Sauf vacances.',
    },
  ],
  commentaire_plage_ouverture: 'Fermé le 24 décembre.',
  telephone: [{ valeur: '04 76 00 00 00', description: '' }],
  adresse_courriel: ['accueil@exemple.example'],
  adresse: [
    { type_adresse: 'Adresse postale', numero_voie: 'BP 1', code_postal: '38501', nom_commune: 'Exemple' },
    {
      type_adresse: 'Adresse',
      complement1: 'Hôtel de police',
      numero_voie: '2 rue B',
      code_postal: '38500',
      nom_commune: 'Exemple',
      longitude: '5.5923',
      latitude: '45.3645',
      accessibilite: 'DEM',
    },
  ],
};

test('U-1 annuaire-v2: the former id, days from … to, comments kept; lists that come as text are the same', async (t) => {
  const asText = Object.fromEntries(
    Object.entries(RECORD).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
  const townHall = { ...RECORD, pivot: [{ type_service_local: 'mairie' }] };
  const wrapped = { total_count: 2, note: '"[{', service: [RECORD, townHall] };
  const plain = await read(t, 'annuaire-v2', JSON.stringify(wrapped));
  assert.deepEqual(plain.units, (await read(t, 'annuaire-v2', JSON.stringify([asText, townHall]))).units);
  assert.deepEqual(plain.excluded, { 'other-kind': 1 });
  const [unit] = plain.units;
  assert.deepEqual(
    [unit?.id, unit?.kind, unit?.street, unit?.postcode, unit?.phone, unit?.email, unit?.wheelchair],
    [
      'commissariat_police-38563-01',
      'police',
      'Hôtel de police, 2 rue B',
      '38500',
      '0476000000',
      'accueil@exemple.example',
      'on-request',
    ],
  );
  assert.deepEqual(unit?.hours?.week[4], [
    ['09:00', '12:00'],
    ['14:00', '24:00'],
  ]);
  assert.deepEqual(unit?.hours?.week[5], []);
  assert.equal(unit?.hoursComment, 'Fermé le 24 décembre. Lundi à Vendredi : Sauf vacances.');
  assert.deepEqual(unit?.aliases, [RECORD.id, 'police:0476000000@38500']);
});

test('U-8 annuaire-v2 without hours is unknown, and with a day that is none refused', async (t) => {
  const none = { ...RECORD, plage_ouverture: '[]' };
  const wrong = { ...RECORD, ancien_code_pivot: '', plage_ouverture: [{ nom_jour_debut: 'Jourdi' }] };
  const found = await read(t, 'annuaire-v2', JSON.stringify([none, wrong]));
  assert.deepEqual([found.units.map(({ hours }) => hours), reasons(found)], [[null], ['hours.unreadable']]);
});

test('U-1 csv: a list of one’s own, in French or English, also without a point when it says so', async (t) => {
  const rows = [
    {
      identifiant: 'asso-1',
      nom: 'Exemple Entraide',
      type: '',
      'Code postal': '35000',
      commune: 'Rennes',
      latitude: '48,11',
      longitude: '-1.68',
      horaires: 'Lundi : 9h-12h et 14h-17h Jours fériés : fermé',
      services: 'accueil|écoute',
      précision: '',
      'Fauteuil roulant': 'Oui',
    },
    {
      identifiant: 'asso-2',
      nom: 'Écoute Exemple',
      type: 'victim-support',
      'Code postal': '35000',
      commune: 'Rennes',
      latitude: '',
      longitude: '',
      horaires: '24h/24 - 7j/7',
      services: '',
      précision: 'unknown',
    },
    {
      identifiant: 'asso-3',
      nom: 'Sans point',
      type: 'association',
      'Code postal': '35000',
      commune: 'Rennes',
      latitude: '',
      longitude: '',
      horaires: '',
      services: '',
      précision: '',
    },
    { identifiant: 'asso-4', nom: 'Autre', type: 'club', 'Code postal': '35000', latitude: '48.1', longitude: '-1.6' },
  ];
  const found = await read(t, 'csv', csv(rows, ','));
  assert.deepEqual(reasons(found), ['coordinates.missing', 'kind.unknown']);
  const [one, two] = found.units;
  assert.deepEqual(
    [one?.kind, one?.latitude, one?.services, one?.wheelchair, one?.precision],
    ['association', 48.11, ['accueil', 'écoute'], 'yes', 'address'],
  );
  assert.deepEqual(one?.hours?.week[0], [
    ['09:00', '12:00'],
    ['14:00', '17:00'],
  ]);
  assert.deepEqual(one?.hours?.holidayRanges, []);
  assert.deepEqual(
    [two?.latitude, two?.longitude, two?.precision, two?.hours?.week],
    [null, null, 'unknown', 'always'],
  );
});

test('U-2 a file of another format is refused whole, by name', async (t) => {
  await assert.rejects(read(t, 'gendarmerie-csv', 'a;b\n1;2\n'), /no column identifiant_public_unite/);
  await assert.rejects(read(t, 'annuaire-v2', '{"total_count": 0}'), /cut off, or not JSON/);
  await assert.rejects(read(t, 'annuaire-v2', JSON.stringify([RECORD]).slice(0, -1)), /cut off/);
  await assert.rejects(read(t, 'dila-2020', ''), /empty/);
});

const bad = sharedData('bad-rows.json');
const real = sharedData('units-2020-11.csv');
test('U-2 every row that is known to be wrong is refused with the right reason', { skip: bad.skip }, async (t) => {
  const known = JSON.parse(await readFile(bad.file, 'utf8')) as [id: string, why: string][];
  const rows = known.map(([id, why]) => {
    const [, lat = '', lon = ''] = /lat=(\S+) lon=(\S+)/.exec(why) ?? [];
    const insee = id.split('-')[1]!;
    return { id, kind: 'police', insee, name: 'X', address: '', postcode: '', city: '', phone: '', lat, lon };
  });
  const found = await read(t, 'dila-2020', csv(rows, ','));
  assert.deepEqual(found.units, []);
  assert.deepEqual(
    found.refused.map(({ values, refusal }) => [values?.['id'], refusal]),
    known.map(([id, why]) => [id, why === 'no_coords' ? 'coordinates.missing' : 'coordinates.copied']),
  );
});

test(
  'U-2 the directory of 2020: all 5,627 rows, two of them without what contradicts the rest',
  { skip: real.skip },
  async () => {
    const { units, refused, omitted } = await readUnits(real.file, FORMATS['dila-2020']);
    assert.deepEqual([units.length, refused], [5627, []]);
    assert.deepEqual(
      omitted.map(({ id, omission }) => [id, omission]),
      [
        ['gendarmerie_moto-97126-01', 'insee'],
        ['gendarmerie_moto-98811-02', 'point'],
      ],
    );
    assert.equal(units.filter(({ phone }) => phone === '3430').length, 19);
    assert.equal(
      units.filter(({ precision, kind }) => precision === 'town' && kind === 'gendarmerie').length > 0,
      true,
    );
  },
);
