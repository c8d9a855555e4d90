import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type {
  CommuneView,
  Place,
  PlaceDraft,
  PlaceImportReport,
  PlaceList,
  Problem,
  Role,
  UnitPage,
  UnitShard,
} from '../contract/index.ts';
import { createTestApps, DESK_URL, PASSWORD, SITE, SITE_ORIGIN } from '../testing/test-apps.ts';

const DRAFT: PlaceDraft = {
  kind: 'victim-support',
  name: ' Le  Phare ',
  street: '1 rue de l’Exemple',
  postcode: '35000',
  city: 'Rennes',
  insee: '',
  phone: '+33 2 99 00 00 00',
  email: 'contact@phare.example',
  url: 'www.phare.example',
  position: { type: 'commune' },
  hours: {
    week: [
      [
        ['09:00', '12:00'],
        ['14:00', '18:00'],
      ],
      [['20:00', '02:00']],
      [['00:00', '24:00']],
      [],
      [],
      [],
      [],
    ],
    holidayRanges: [],
  },
  hoursComment: 'Sur rendez-vous.',
  services: ['Écoute'],
  wheelchair: 'on-request',
};

const deskOf = async (t: TestContext, role: Role = 'admin') => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer(role);
  const cookie = await apps.signIn(login, PASSWORD);
  const call = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    origin: string | null = DESK_URL,
  ) =>
    apps.deskApp.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie, ...(origin === null ? {} : { origin }) },
      ...(payload === undefined ? {} : { payload }),
    });
  const add = (change: Partial<PlaceDraft> = {}, site = SITE.slug) =>
    call('POST', '/places', { site, place: { ...DRAFT, ...change } });
  const list = async () => (await call('GET', `/places?site=${SITE.slug}`)).json<PlaceList>();
  const seen = async <T>(path: string) => {
    apps.clock.advance(5_000);
    return (await apps.publicApp.inject({ url: `/api/v1${path}`, headers: { origin: SITE_ORIGIN } })).json<T>();
  };
  return { apps, call, add, list, seen };
};
const at = (id: string) => `/places/${encodeURIComponent(id)}`;

describe('places of a site at the desk', () => {
  it('U-33 an admin adds a place; everybody finds it, near a point, in shards and on the page of its commune', async (t) => {
    const { apps, add, list, seen } = await deskOf(t);
    const answer = await add();
    assert.equal(answer.statusCode, 201);
    const { unit, imported, last } = answer.json<Place>();
    const { hours, latitude, longitude, ...rest } = unit;
    assert.deepEqual(rest, {
      id: `site:${SITE.slug}:1`,
      kind: 'victim-support',
      name: 'Le Phare',
      street: '1 rue de l’Exemple',
      postcode: '35000',
      city: 'Rennes',
      insee: '35238',
      department: '35',
      phone: '0299000000',
      email: 'contact@phare.example',
      url: 'https://www.phare.example/',
      precision: 'town',
      hoursComment: 'Sur rendez-vous.',
      services: ['Écoute'],
      wheelchair: 'on-request',
      source: { name: SITE.name, date: '2026-01-01', licence: null },
      sample: SITE.demonstration,
    });
    assert.deepEqual(hours, {
      zone: 'Europe/Paris',
      week: [
        [
          ['09:00', '12:00'],
          ['14:00', '18:00'],
        ],
        [['20:00', '26:00']],
        [['00:00', '24:00']],
        [],
        [],
        [],
        [],
      ],
      holidayRanges: [],
    });
    assert.ok(Math.abs(latitude! - 48.11) < 0.05 && Math.abs(longitude! + 1.68) < 0.05, 'the centre of Rennes');
    assert.deepEqual([imported, last?.officer], [null, 'Agent 1']);
    assert.equal((await list()).items[0]?.unit.id, unit.id);
    assert.equal((await seen<UnitPage>('/units?q=phare')).items[0]?.id, unit.id);
    assert.equal((await seen<UnitPage>('/units?lat=48.1&lon=-1.6')).items[0]?.id, unit.id);
    assert.equal((await seen<UnitShard>('/units/shards/35')).items[0]?.id, unit.id);
    const view = await seen<CommuneView>('/communes/35238');
    assert.deepEqual(
      view.help.map(({ id }) => id),
      [unit.id],
    );
    assert.deepEqual(view.competent, [], 'near is not competent');
    assert.doesNotMatch(apps.log(), /Phare|0299000000/);
  });

  it('U-33 refuses what imports refuse, and says which', async (t) => {
    const { add, list } = await deskOf(t);
    const point = (latitude: string, longitude: string) =>
      ({ position: { type: 'point', latitude, longitude } }) as const;
    const cases: [change: Partial<PlaceDraft>, refusal: string][] = [
      [{ name: '  ' }, 'name.missing'],
      [point('-1.68', '48.11'), 'coordinates.swapped'],
      [point('50.6141238', '50.6141238'), 'coordinates.copied'],
      [point('40,4', '-3,7'), 'coordinates.outside-france'],
      [point('-20.9', '55.5'), 'coordinates.elsewhere'],
      [point('', ''), 'coordinates.missing'],
      [point('nord', '2'), 'coordinates.unreadable'],
      [{ hours: { week: [[['09:00', '09:00']], [], [], [], [], [], []] } }, 'hours.unreadable'],
      [{ phone: 'sur le site' }, 'phone.unreadable'],
      [{ email: 'phare' }, 'email.unreadable'],
      [{ url: 'javascript:alert(1)' }, 'url.unreadable'],
      [{ city: 'Renne' }, 'commune.unknown'],
      [{ insee: '00001' }, 'commune.unknown'],
      [{ postcode: '', city: '', position: { type: 'none' } }, 'department.unknown'],
    ];
    for (const [change, refusal] of cases) {
      const answer = await add(change);
      const problem = answer.json<Problem>();
      assert.deepEqual([answer.statusCode, problem.code, problem.refusal], [422, 'place.refused', refusal]);
      assert.equal(problem.detail, undefined);
    }
    for (const kind of ['police', 'gendarmerie', 'army']) {
      assert.equal((await add({ kind: kind as 'association' })).json<Problem>().code, 'request.malformed', kind);
    }
    assert.deepEqual((await list()).items, []);
    assert.equal((await add({}, 'nowhere')).json<Problem>().code, 'site.unknown');
  });

  it('U-33 a place overseas has its own clocks; an address that is not told is listed and never near', async (t) => {
    const { add, seen } = await deskOf(t);
    const island = (await add({ postcode: '97400', city: 'Saint-Denis', phone: '0262 39 00 22' })).json<Place>();
    const { zone, region } = island.unit.hours!;
    assert.deepEqual([zone, region, island.unit.insee], ['Indian/Reunion', '974', '97411']);
    const hidden = (await add({ position: { type: 'none' }, street: '', hours: null })).json<Place>();
    const { latitude, precision, hours } = hidden.unit;
    assert.deepEqual([latitude, precision, hours], [null, 'unknown', null]);
    assert.equal((await seen<UnitPage>('/units?insee=35238')).items[0]?.id, hidden.unit.id);
    const near = (await seen<UnitPage>('/units?lat=48.1&lon=-1.6&limit=100')).items;
    assert.ok(!near.some(({ id }) => id === hidden.unit.id));
  });

  it('U-34 changes and removes a place, unless somebody else has meanwhile; the journal says who', async (t) => {
    const { call, add, list, seen } = await deskOf(t);
    const { unit, revision } = (await add()).json<Place>();
    const body = (shown: number, name: string) => ({ revision: shown, place: { ...DRAFT, name } });
    const changed = await call('PUT', at(unit.id), body(revision, 'Le Port'));
    assert.equal(changed.json<Place>().unit.name, 'Le Port');
    const late = await call('PUT', at(unit.id), body(revision, 'Trop tard'));
    assert.deepEqual([late.statusCode, late.json<Problem>().code], [409, 'place.outdated']);
    assert.equal((await call('DELETE', `${at(unit.id)}?revision=${revision}`)).statusCode, 409);
    const now = changed.json<Place>().revision;
    assert.equal((await call('DELETE', `${at(unit.id)}?revision=${now}`)).statusCode, 204);
    assert.equal((await call('DELETE', `${at(unit.id)}?revision=${now}`)).json<Problem>().code, 'unit.unknown');
    for (const id of ['1000001', 'site:nowhere:1', 'site:x']) {
      assert.equal((await call('PUT', at(id), body(0, 'x'))).statusCode, 404, id);
    }
    const { items, changes } = await list();
    assert.deepEqual(items, []);
    assert.deepEqual(
      changes.map(({ action, subject, officer }) => [action, subject, officer]),
      ['removed', 'changed', 'created'].map((action) => [action, unit.id, 'Agent 1']),
    );
    assert.deepEqual((await seen<UnitPage>('/units?q=port')).items, []);
  });

  it('U-34 takes a list of a department: what was refused and why, the same again changes nothing', async (t) => {
    const { call, add, list } = await deskOf(t);
    await add();
    const upload = async (...lines: string[]) => {
      const file = ['id;type;nom;code postal;ville;code insee;latitude;longitude;horaires;téléphone', ...lines].join(
        '\r\n',
      );
      const answer = await call('POST', '/places/imports', { site: SITE.slug, department: '35', file });
      return { status: answer.statusCode, report: answer.json<PlaceImportReport>() };
    };
    const good = 'a;association;Alpha;35000;Rennes;35238;48.11;-1.68;Lundi : 9h-12h;02 99 00 00 00';
    const first = await upload(
      good,
      'b;association;Bravo;35000;Rennes;35238;-1.68;48.11;;',
      'c;police;Commissariat;35000;Rennes;35238;48.11;-1.68;;',
      'd;association;Delta;75001;Paris;75056;48.86;2.34;;',
      'e;association;Echo;35000;Rennes;35238;48.11;-1.68;le matin;',
      'a;association;Deux fois;35000;Rennes;35238;48.11;-1.68;;',
      'f;association;Foxtrot;35000;Rennes;35238;48.11;-1.68;;voir le site',
    );
    assert.equal(first.status, 200);
    const { refused, omitted, ...sums } = first.report;
    assert.deepEqual(sums, { taken: true, inserted: 2, changed: 0, unchanged: 0, removed: 0, refusedCount: 5 });
    assert.deepEqual(
      refused.map(({ line, refusal, name }) => [line, refusal, name]),
      [
        [3, 'coordinates.swapped', 'Bravo'],
        [4, 'kind.reserved', 'Commissariat'],
        [5, 'department.other', 'Delta'],
        [6, 'hours.unreadable', 'Echo'],
        [7, 'id.duplicate', 'Deux fois'],
      ],
    );
    assert.deepEqual(omitted, [{ line: 8, omission: 'phone', detail: 'voir le site', name: 'Foxtrot' }]);
    assert.equal((await upload(good, 'f;association;Foxtrot;35000;Rennes;35238;48.11;-1.68;;')).report.unchanged, 2);
    const less = await upload(good);
    assert.deepEqual([less.report.unchanged, less.report.removed], [1, 1]);
    const { items, changes } = await list();
    assert.deepEqual(
      items.map(({ unit, imported }) => [unit.id, imported]),
      [
        [`site:${SITE.slug}:35-a`, '35'],
        [`site:${SITE.slug}:1`, null],
      ],
      'what was written by hand stays',
    );
    assert.deepEqual([changes[0]?.action, changes[0]?.subject, changes[0]?.count], ['imported', '35', 1]);
    const none = await upload('x;association;;35000;Rennes;35238;48.11;-1.68;;');
    assert.deepEqual([none.report.taken, none.report.refused[0]?.refusal], [false, 'name.missing']);
    assert.equal((await list()).items.length, 2, 'nothing could be taken: the list is as it was');
  });

  it('U-34 refuses a file that is none, and one that is too large', async (t) => {
    const { call } = await deskOf(t);
    const upload = (file: string) => call('POST', '/places/imports', { site: SITE.slug, department: '35', file });
    for (const [file, refusal] of [
      ['', 'file.empty'],
      ['nom;ville\r\nAlpha;Rennes', 'file.columns'],
      ['id;nom;code postal;latitude;longitude\r\n"a;b', 'file.unreadable'],
    ] as const) {
      const answer = await upload(file);
      assert.deepEqual([answer.statusCode, answer.json<Problem>().refusal], [422, refusal]);
    }
    assert.equal((await upload('x'.repeat(1_000_001))).json<Problem>().code, 'request.malformed');
    assert.equal((await upload('x'.repeat(3_300_000))).json<Problem>().code, 'request.too-large');
  });

  it('U-33 K-2 is for admins, from the desk’s own pages', async (t) => {
    for (const role of ['officer', 'supervisor'] as const) {
      const { call, add } = await deskOf(t, role);
      const body = { revision: 0, place: DRAFT };
      const answers = [
        add(),
        call('GET', `/places?site=${SITE.slug}`),
        call('PUT', at('site:x:1'), body),
        call('DELETE', `${at('site:x:1')}?revision=0`),
        call('POST', '/places/imports', { site: SITE.slug, department: '35', file: '' }),
      ];
      for (const answer of answers) assert.equal((await answer).json<Problem>().code, 'role.forbidden', role);
    }
    const { apps, call } = await deskOf(t);
    for (const origin of [SITE_ORIGIN, null]) {
      const forged = await call('POST', '/places', { site: SITE.slug, place: DRAFT }, origin);
      assert.equal(forged.json<Problem>().code, 'origin.forbidden');
      const removal = await call('DELETE', `${at('site:x:1')}?revision=0`, undefined, origin);
      assert.equal(removal.json<Problem>().code, 'origin.forbidden');
    }
    const elsewhere = await apps.publicApp.inject({
      url: `/api/v1/places?site=${SITE.slug}`,
      headers: { origin: SITE_ORIGIN },
    });
    assert.equal(elsewhere.json<Problem>().code, 'route.unknown');
  });
});
