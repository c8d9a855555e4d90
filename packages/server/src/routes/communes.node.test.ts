import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { CommuneList, CommuneView, Problem } from '../contract/index.ts';
import type { UnitRecord } from '../storage/units-port.ts';
import { createTestApps, SITE_ORIGIN } from '../testing/test-apps.ts';

const SOURCE = { name: 'Annuaire de l’Exemple', date: '2026-11-22', licence: null };
const TABLE = { name: 'official', source: { ...SOURCE, name: 'Table' }, communes: [] };
const unit = (id: string, change: Partial<UnitRecord> = {}): UnitRecord => ({
  id,
  kind: 'gendarmerie',
  name: `Unité ${id}`,
  street: null,
  postcode: null,
  city: null,
  insee: null,
  department: '35',
  phone: null,
  email: null,
  url: null,
  latitude: 48.1,
  longitude: -1.6,
  precision: 'exact',
  hours: { zone: 'Europe/Paris', week: 'always' },
  hoursComment: null,
  services: [],
  wheelchair: 'unknown',
  aliases: [],
  ...change,
});
const UNITS = [
  unit('near'),
  unit('far', { latitude: 48.4, kind: 'police', hours: null, aliases: ['1008650'] }),
  unit('help', { kind: 'victim-support' }),
  unit('motorised', { kind: 'gendarmerie-motorised' }),
  unit('noumea', { department: '988', insee: '98818', latitude: -22.3, longitude: 166.4 }),
];

const appsWithUnits = async (t: TestContext) => {
  const apps = await createTestApps(t);
  await apps.storage.replaceUnits({ name: 'exemple', rank: 1, source: SOURCE, sample: false }, UNITS);
  await apps.storage.replaceCompetence(TABLE, [
    { insee: '35001', force: 'police', unitId: '1008650' },
    { insee: '35001', force: 'police', unitId: 'gone' },
    { insee: '75056', force: 'police', unitId: null },
  ]);
  const get = (path: string, headers: Record<string, string> = { origin: SITE_ORIGIN }) =>
    apps.publicApp.inject({ url: path, headers });
  return { apps, get, view: async (insee: string) => (await get(`/api/v1/communes/${insee}`)).json<CommuneView>() };
};
const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

describe('communes over HTTP', () => {
  it('U-20 U-21 finds communes for the pages of a site, and says which former name led there', async (t) => {
    const { get } = await appsWithUnits(t);
    const { items } = (await get('/api/v1/communes?search=st%20denis%20974')).json<CommuneList>();
    assert.deepEqual(items, [
      {
        commune: {
          insee: '97411',
          name: 'Saint-Denis',
          department: '974',
          departmentName: 'La Réunion',
          postcodes: ['97400', '97417', '97490'],
          latitude: items[0]!.commune.latitude,
          longitude: items[0]!.commune.longitude,
        },
        former: null,
      },
    ]);
    const former = (await get('/api/v1/communes?search=cordieux')).json<CommuneList>().items[0];
    assert.deepEqual(former?.former, { insee: '01120', name: 'Cordieux' });
    const first = await get('/api/v1/communes?search=rennes');
    const again = await get('/api/v1/communes?search=rennes', { 'if-none-match': String(first.headers.etag) });
    assert.equal(again.statusCode, 304);
  });

  it('U-24 tells who is competent from who is near', async (t) => {
    const { view } = await appsWithUnits(t);
    const acigne = await view('35001');
    assert.deepEqual(acigne.competence, {
      insee: '35001',
      zone: 'police',
      unitIds: ['1008650', 'gone'],
      source: TABLE.source,
    });
    assert.deepEqual(ids(acigne.competent), ['far']);
    assert.deepEqual(ids(acigne.nearest).slice(0, 2), ['near', 'far']);
    assert.ok(!ids(acigne.nearest).includes('motorised'));
    assert.deepEqual(ids(acigne.help), ['help']);
    const rennes = await view('35238');
    assert.deepEqual([rennes.competence.zone, rennes.competence.source, rennes.competent], ['unknown', null, []]);
  });

  it('U-24 an arrondissement has the competence of its city where the table names the city', async (t) => {
    const { view } = await appsWithUnits(t);
    assert.equal((await view('75116')).competence.zone, 'police');
  });

  it('U-22 without a centre, near are the units that stand in the commune, without a distance', async (t) => {
    const { view } = await appsWithUnits(t);
    const noumea = await view('98818');
    assert.deepEqual([noumea.commune.latitude, ids(noumea.nearest)], [null, ['noumea']]);
    assert.equal(noumea.nearest[0]?.distanceKm, null);
  });

  it('E-1 O-4 refuses what is no commune, an empty search, a foreign origin', async (t) => {
    const { get } = await appsWithUnits(t);
    const codeOf = async (path: string, headers?: Record<string, string>) =>
      (await get(path, headers)).json<Problem>().code;
    assert.equal(await codeOf('/api/v1/communes/99999'), 'commune.unknown');
    assert.equal(await codeOf('/api/v1/communes/rennes'), 'request.malformed');
    assert.equal(await codeOf('/api/v1/communes?search='), 'request.malformed');
    assert.equal(await codeOf('/api/v1/communes'), 'request.malformed');
    assert.equal(await codeOf('/api/v1/communes/35238', { origin: 'https://foreign.example' }), 'origin.forbidden');
  });

  it('U-25 the page of a commune works without script, in both languages, and is never kept', async (t) => {
    const { get } = await appsWithUnits(t);
    const page = await get('/unites/35001', {});
    assert.equal(page.statusCode, 200);
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'; style-src 'self'/);
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.match(page.body, /<html lang="fr">/);
    assert.match(page.body, /Cette commune est en zone police\./);
    assert.doesNotMatch(page.body, /<script|style=/);
    assert.match((await get('/unites/35001?lang=en', {})).body, /This commune is covered by the police\./);
    assert.match((await get('/unites/35001?lang=xx&lang=en', {})).body, /<html lang="fr">/);
    assert.match((await get('/unites/2a004', {})).body, /Ajaccio/);
    assert.match((await get('/unites/page.css', {})).body, /max-width/);
    const unknown = await get('/unites/%22%3E%3Cb%3E', {});
    assert.deepEqual([unknown.statusCode, unknown.body.includes('<B>')], [404, false]);
  });

  it('P-4 no line of the log says what was looked for', async (t) => {
    const { apps, get } = await appsWithUnits(t);
    await get('/api/v1/communes?search=cordieux');
    await get('/unites/35001', {});
    assert.match(apps.log(), /\/unites\/:insee/);
    assert.doesNotMatch(apps.log(), /cordieux|35001/i);
  });

  it('U-32 the competence alone, with its source and a tag; unknown where no table says anything', async (t) => {
    const { get } = await appsWithUnits(t);
    const answer = await get('/api/v1/communes/35001/competence');
    const known = { insee: '35001', zone: 'police', unitIds: ['1008650', 'gone'], source: TABLE.source };
    assert.deepEqual(answer.json(), known);
    const again = await get('/api/v1/communes/35001/competence', { 'if-none-match': String(answer.headers.etag) });
    assert.equal(again.statusCode, 304);
    const unknown = { insee: '35238', zone: 'unknown', unitIds: [], source: null };
    assert.deepEqual((await get('/api/v1/communes/35238/competence')).json(), unknown);
    const nowhere = await get('/api/v1/communes/00001/competence');
    assert.deepEqual([nowhere.statusCode, nowhere.json<Problem>().code], [404, 'commune.unknown']);
  });

  it('U-35 the page of one unit, without script, found from the page of its commune under any of its ids', async (t) => {
    const { apps, get } = await appsWithUnits(t);
    const commune = (await get('/unites/35001', {})).body;
    assert.match(commune, /<h3><a href="\/unites\/fiche\/far">Unité far<\/a><\/h3>/);
    assert.match((await get('/unites/35001?lang=en', {})).body, /"\/unites\/fiche\/far\?lang=en"/);
    const page = await get('/unites/fiche/far', {});
    assert.deepEqual([page.statusCode, page.headers['cache-control']], [200, 'no-store']);
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'; style-src 'self'/);
    for (const part of [
      /<h1>Unité far<\/h1>/,
      /Police nationale/,
      /Horaires inconnus\./,
      /Source\s: Annuaire de l’Exemple, 2026-11-22\./,
      /Toute unité doit recevoir votre plainte/,
      /href="tel:17"/,
    ]) {
      assert.match(page.body.replaceAll('&#39;', '’'), part);
    }
    assert.doesNotMatch(page.body, /<script|style=|Fermé/);
    assert.match((await get('/unites/fiche/1008650', {})).body, /Unité far/);
    assert.match((await get('/unites/fiche/far?lang=en', {})).body, /<html lang="en">[^]*Opening hours unknown/);
    assert.match((await get('/unites/fiche/noumea', {})).body, /href="\/unites\/98818"/);
    const unknown = await get('/unites/fiche/%22%3E%3Cb%3E', {});
    assert.deepEqual([unknown.statusCode, unknown.body.includes('<b>')], [404, false]);
    assert.match(unknown.body, /Lieu inconnu/);
    assert.match((await get('/unites/page.css', {})).body, /@media print/);
    assert.doesNotMatch(apps.log(), /noumea|1008650/);
  });
});
