import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Problem, Role, SiteDetail, SiteDraft, SiteView } from '../contract/index.ts';
import { createTestApps, DESK_URL, PASSWORD, PUBLIC_URL, SITE, SITE_ORIGIN } from '../testing/test-apps.ts';

const DRAFT: SiteDraft = {
  name: ' Mairie d’Exemple ',
  inseeCode: '35238',
  allowedOrigins: ['https://www.Exemple.fr/accueil', '', 'http://mairie.localhost:4200'],
  answeredBy: { kind: 'police-municipale', name: 'Police municipale' },
  services: ['chat', 'otv'],
  queue: 'general',
  cyberQueue: null,
  locale: 'fr',
  themeName: 'forest',
  accent: '#0B6E4F',
  scheme: 'auto',
  exitUrl: '',
  legalNoticeUrl: 'https://www.exemple.fr/mentions-legales',
  hours: null,
  retentionDays: 14,
  otv: { receivedBy: 'competent-unit', unitId: '', actions: ['cancel'], retentionDays: 7 },
};

const deskOf = async (t: TestContext, role: Role = 'admin') => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer(role);
  const cookie = await apps.signIn(login, PASSWORD);
  const call = (
    method: 'GET' | 'POST' | 'PUT',
    path = `/${SITE.slug}`,
    payload?: object,
    origin: string | null = DESK_URL,
  ) =>
    apps.deskApp.inject({
      method,
      url: `/api/v1/site-settings${path}`,
      headers: { cookie, ...(origin === null ? {} : { origin }) },
      ...(payload === undefined ? {} : { payload }),
    });
  const read = async () => (await call('GET')).json<SiteDetail>();
  const change = async (changes: Partial<SiteDraft> = {}) =>
    call('PUT', undefined, { revision: (await read()).revision, site: { ...DRAFT, ...changes } });
  const frame = (origin = SITE_ORIGIN) =>
    apps.publicApp.inject({ url: `/frame/chat?site=${SITE.slug}`, headers: { origin } });
  const kinds = async () => (await apps.storage.auditEntries(0, 50)).map(({ kind }) => kind);
  return { apps, call, read, change, frame, kinds };
};
const faultsOf = (answer: { json<T>(): T }) => answer.json<Problem>().faults?.map(({ path, code }) => [path, code]);

describe('sites at the desk', () => {
  it('Y-1 an admin sees everything that is set for a site, and where it is served', async (t) => {
    const { read } = await deskOf(t);
    const { site, revision, last, publicOrigin, communeName } = await read();
    assert.deepEqual([site, revision, last, publicOrigin, communeName], [SITE, 0, null, PUBLIC_URL, null]);
  });

  it('Y-2 a change holds at once: who may frame, who may call, what the frame is told; the operator’s part stays', async (t) => {
    const { apps, change, read, frame } = await deskOf(t);
    assert.match(String((await frame()).headers['content-security-policy']), /frame-ancestors [^;]*mairie\.localhost/);
    const answer = await change();
    assert.equal(answer.statusCode, 200, answer.body);
    const { site, communeName, revision, last } = await read();
    assert.deepEqual([communeName, revision, last?.officer], ['Rennes', 1, 'Agent 1']);
    assert.deepEqual(site, {
      ...SITE,
      name: 'Mairie d’Exemple',
      inseeCode: '35238',
      allowedOrigins: ['https://www.exemple.fr', 'http://mairie.localhost:4200'],
      answeredBy: DRAFT.answeredBy,
      services: ['chat', 'otv'],
      cyberQueue: null,
      theme: { name: 'forest', accent: '#0b6e4f' },
      exitUrl: 'https://meteofrance.com/',
      legalNoticeUrl: 'https://www.exemple.fr/mentions-legales',
      retentionDays: 14,
      otv: { receivedBy: 'competent-unit', actions: ['cancel'], retentionDays: 7 },
    });
    const policy = String((await frame()).headers['content-security-policy']);
    assert.match(policy, /frame-ancestors [^;]*https:\/\/www\.exemple\.fr/);
    const call = (origin: string) => apps.publicApp.inject({ url: `/api/v1/sites/${SITE.slug}`, headers: { origin } });
    assert.equal((await call('https://www.exemple.fr')).json<SiteView>().legalNoticeUrl, site.legalNoticeUrl);
    await change({ allowedOrigins: ['https://www.exemple.fr'] });
    assert.equal((await call(SITE_ORIGIN)).statusCode, 403);
    assert.doesNotMatch(String((await frame()).headers['content-security-policy']), /localhost:4200/);
  });

  it('Y-3 says every fault at once, by field, and changes nothing', async (t) => {
    const { change, read, kinds } = await deskOf(t);
    const answer = await change({
      name: ' ',
      inseeCode: '00000',
      allowedOrigins: [
        'https://a.example',
        'exemple',
        'http://www.exemple.fr',
        'https://*.exemple.fr',
        'null',
        'https://u@b.example',
      ],
      answeredBy: { kind: 'police', name: '' },
      services: [],
      queue: 'nowhere',
      cyberQueue: 'nowhere',
      accent: 'red',
      exitUrl: 'javascript:alert(1)',
      legalNoticeUrl: 'http://www.exemple.fr/',
      hours: { week: [[['09:00', '09:00']], [], [], [], [], [], []] },
      otv: { receivedBy: 'police-municipale', unitId: ' ', actions: [], retentionDays: 7 },
    });
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [422, 'site.refused']);
    assert.deepEqual(faultsOf(answer), [
      ['name', 'name.missing'],
      ['inseeCode', 'commune.unknown'],
      ['allowedOrigins.1', 'origin.unreadable'],
      ['allowedOrigins.2', 'origin.insecure'],
      ['allowedOrigins.3', 'origin.unreadable'],
      ['allowedOrigins.4', 'origin.unreadable'],
      ['allowedOrigins.5', 'origin.unreadable'],
      ['answeredBy', 'answerer.missing'],
      ['services', 'service.missing'],
      ['queue', 'queue.unknown'],
      ['cyberQueue', 'queue.unknown'],
      ['accent', 'colour.unreadable'],
      ['exitUrl', 'address.unreadable'],
      ['legalNoticeUrl', 'address.unreadable'],
      ['hours', 'hours.unreadable'],
      ['otv', 'unit.missing'],
    ]);
    assert.deepEqual(faultsOf(await change({ allowedOrigins: [' '] })), [['allowedOrigins', 'origin.missing']]);
    assert.deepEqual([(await read()).revision, await kinds()], [0, []]);
    assert.equal((await change({ scheme: 'sepia' as 'dark' })).json<Problem>().code, 'request.malformed');
  });

  it('Y-3 hours are by the clocks and holidays of the commune', async (t) => {
    const { change, read } = await deskOf(t);
    const week = [
      [
        ['08:00', '12:00'],
        ['22:00', '02:00'],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ] as [string, string][][];
    await change({ inseeCode: '97411', hours: { week, holidayRanges: [] } });
    const { hours } = (await read()).site;
    assert.deepEqual([hours?.zone, hours?.region, hours?.holidayRanges], ['Indian/Reunion', '974', []]);
    assert.deepEqual(hours?.week[0], [
      ['08:00', '12:00'],
      ['22:00', '26:00'],
    ]);
    await change({ hours: null });
    assert.equal((await read()).site.hours, undefined);
  });

  it('Y-4 nobody overwrites what somebody else changed meanwhile, at the desk or by the command line', async (t) => {
    const { apps, call, read, change } = await deskOf(t);
    const body = async () => ({ revision: (await read()).revision, site: DRAFT });
    const shown = await body();
    await change({ name: 'Autre' });
    const late = await call('PUT', undefined, shown);
    assert.deepEqual([late.statusCode, late.json<Problem>().code], [409, 'site.outdated']);
    const again = await body();
    await apps.storage.putSite({ ...SITE, name: 'Par l’opérateur' });
    assert.equal((await call('PUT', undefined, again)).json<Problem>().code, 'site.outdated');
    const { site, last } = await read();
    assert.deepEqual([site.name, last], ['Par l’opérateur', null]);
    const both = await body();
    const answers = await Promise.all([call('PUT', undefined, both), call('PUT', undefined, both)]);
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409]);
  });

  it('Y-5 every change is in the audit log: who, which site, which parts; never what was written', async (t) => {
    const { apps, call, change } = await deskOf(t);
    await change({ name: 'Nom secret' });
    await call('POST', '', { slug: 'nouveau', site: DRAFT });
    const [changed, created] = await apps.storage.auditEntries(0, 10);
    assert.deepEqual(changed && 'subjects' in changed && [changed.kind, changed.officer?.name, changed.subjects], [
      'site.changed',
      'Agent 1',
      [
        SITE.slug,
        'allowedOrigins',
        'answeredBy',
        'cyberQueue',
        'inseeCode',
        'legalNoticeUrl',
        'name',
        'otv',
        'retentionDays',
        'services',
        'theme',
      ],
    ]);
    assert.deepEqual(created && 'subjects' in created && [created.kind, created.subjects], [
      'site.created',
      ['nouveau'],
    ]);
    assert.doesNotMatch(JSON.stringify([changed, created]) + apps.log(), /secret|mentions-legales/);
    assert.equal((await apps.storage.verifyAudit()).fault, null);
  });

  it('Y-1 an admin adds a site, whose name in addresses is new and plain', async (t) => {
    const { apps, call } = await deskOf(t);
    const add = (slug: string) => call('POST', '', { slug, site: { ...DRAFT, services: ['chat'] } });
    const added = await add(' nouveau ');
    assert.equal(added.statusCode, 201, added.body);
    assert.deepEqual(
      [added.json<SiteDetail>().site.slug, added.json<SiteDetail>().site.demonstration],
      ['nouveau', false],
    );
    assert.equal((await apps.publicApp.inject({ url: '/frame/chat?site=nouveau' })).statusCode, 200);
    assert.deepEqual(faultsOf(await add('nouveau')), [['slug', 'slug.taken']]);
    assert.deepEqual(faultsOf(await add('Été')), [['slug', 'slug.unreadable']]);
  });

  it('K-2 Y-1 for admins alone, from the desk alone', async (t) => {
    const { call } = await deskOf(t, 'supervisor');
    for (const answer of [
      await call('GET'),
      await call('POST', '', { slug: 'x', site: DRAFT }),
      await call('PUT', undefined, { revision: 0, site: DRAFT }),
      await call('GET', `/${SITE.slug}/embeds`),
    ]) {
      assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [403, 'role.forbidden']);
    }
    const admin = await deskOf(t);
    for (const origin of [null, PUBLIC_URL, 'null']) {
      const answer = await admin.call('PUT', undefined, { revision: 0, site: DRAFT }, origin);
      assert.equal(answer.json<Problem>().code, 'origin.forbidden', String(origin));
    }
    assert.equal((await admin.call('GET', '/nowhere')).json<Problem>().code, 'site.unknown');
    assert.equal(
      (await admin.call('PUT', '/nowhere', { revision: 0, site: DRAFT })).json<Problem>().code,
      'site.unknown',
    );
  });
});
