import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { FlowCountReport, Problem, Role, SiteList } from '../contract/index.ts';
import { cyberDocument } from '../testing/cyber-document.ts';
import { createTestApps, DESK_URL, PASSWORD, SITE, SITE_ORIGIN, type TestApps } from '../testing/test-apps.ts';

const DAY_MS = 86_400_000;
const { version } = cyberDocument.flow;

const count = (apps: TestApps, node: unknown, more: { site?: string; origin?: string; body?: object } = {}) =>
  apps.publicApp.inject({
    method: 'POST',
    url: `/api/v1/sites/${more.site ?? SITE.slug}/flow-counts`,
    headers: { origin: more.origin ?? SITE_ORIGIN },
    payload: { flow: 'cyber', version, node, ...more.body },
  });

const deskOf = async (t: TestContext, role: Role = 'admin') => {
  const apps = await createTestApps(t);
  const { login } = await apps.addOfficer(role);
  // Signed in anew each time: days pass here, and a session does not last as long.
  const get = async (url: string) => {
    const cookie = await apps.signIn(login, PASSWORD);
    return apps.deskApp.inject({ url: `/api/v1${url}`, headers: { cookie, origin: DESK_URL } });
  };
  return {
    apps,
    get,
    report: async (month = '2026-01', site = SITE.slug) =>
      (await get(`/flow-counts?site=${site}&flow=cyber&from=${month}&to=${month}`)).json<FlowCountReport>(),
  };
};
const numberOf = (report: FlowCountReport, node: string) => report.items.find((item) => item.node === node)?.counts[0];

describe('counting over HTTP', () => {
  it('T-15 counts one node: 204, without a word; the database holds sums of days alone', async (t) => {
    const { apps, report } = await deskOf(t);
    for (let time = 0; time < 7; time++) assert.equal((await count(apps, 'danger')).statusCode, 204);
    for (let time = 0; time < 4; time++) await count(apps, 'love-scam');
    assert.equal(numberOf(await report(), 'danger'), null, 'today is not over');
    apps.clock.advance(DAY_MS);
    const after = await report();
    assert.deepEqual(after.months, [{ month: '2026-01', through: '2026-01-01' }]);
    assert.equal(numberOf(after, 'danger'), 5);
    assert.equal(numberOf(after, 'love-scam'), null);
    assert.equal(numberOf(await report('2026-01', 'asso-exemple'), 'danger'), null);
    assert.deepEqual(await apps.storage.sumFlowCounts(SITE.slug, 'cyber', '2026-01-01', '2026-01-01'), [
      { node: 'danger', count: 7 },
      { node: 'love-scam', count: 4 },
    ]);
  });

  it('P-4 T-15 no line of the log says which site, which node or who', async (t) => {
    const { apps } = await deskOf(t);
    await count(apps, 'love-scam');
    await apps.services.flowCounts.flush();
    assert.match(apps.log(), /\/sites\/:slug\/flow-counts/);
    assert.doesNotMatch(apps.log(), new RegExp(`love-scam|${SITE.slug}|127\\.0\\.0\\.1`));
  });

  it('O-4 counts for the site’s own pages and the frame only, and needs an origin', async (t) => {
    const { apps } = await deskOf(t);
    const other = await count(apps, 'danger', { origin: 'http://asso.localhost:4200' });
    assert.equal(other.json<Problem>().code, 'origin.forbidden');
    const none = await apps.publicApp.inject({
      method: 'POST',
      url: `/api/v1/sites/${SITE.slug}/flow-counts`,
      payload: { flow: 'cyber', version, node: 'danger' },
    });
    assert.equal(none.json<Problem>().code, 'origin.forbidden');
    assert.equal((await count(apps, 'danger', { origin: apps.origins.public })).statusCode, 204);
  });

  it('E-1 refuses an unknown node, another version, an unknown site, a site without the orienter, anything more', async (t) => {
    const { apps } = await deskOf(t);
    const codeOf = async (answer: ReturnType<typeof count>) => (await answer).json<Problem>().code;
    assert.equal(await codeOf(count(apps, 'nowhere')), 'node.unknown');
    assert.equal(await codeOf(count(apps, 'danger', { body: { version: version + 1 } })), 'node.unknown');
    assert.equal(await codeOf(count(apps, 'danger', { site: 'nowhere' })), 'site.unknown');
    assert.equal(await codeOf(count(apps, 'danger', { body: { visitor: 'a' } })), 'request.malformed');
    assert.equal(await codeOf(count(apps, '../etc')), 'request.malformed');
    await apps.services.sites.put({ ...SITE, services: ['chat'] });
    assert.equal(await codeOf(count(apps, 'danger')), 'site.unknown');
  });

  it('E-2 one caller counts 300 at once, then 5 a second', async (t) => {
    const { apps } = await deskOf(t);
    for (let time = 0; time < 300; time++) await count(apps, 'danger');
    const refused = await count(apps, 'danger');
    assert.deepEqual([refused.statusCode, refused.json<Problem>().retryAfterMs], [429, 200]);
    apps.clock.advance(200);
    assert.equal((await count(apps, 'danger')).statusCode, 204);
  });

  it('T-15 what was counted before an orderly end is there afterwards', async (t) => {
    const { apps } = await deskOf(t);
    await count(apps, 'danger');
    await apps.services.close();
    assert.deepEqual(await apps.storage.sumFlowCounts(SITE.slug, 'cyber', '2026-01-01', '2026-01-01'), [
      { node: 'danger', count: 1 },
    ]);
  });
});

describe('reading counts at the desk', () => {
  it('T-15 is for admins', async (t) => {
    for (const role of ['officer', 'supervisor'] as const) {
      const { get } = await deskOf(t, role);
      for (const url of ['/sites', `/flow-counts?site=${SITE.slug}&flow=cyber&from=2026-01&to=2026-01`]) {
        assert.equal((await get(url)).json<Problem>().code, 'role.forbidden', `${role} ${url}`);
      }
    }
  });

  it('lists the sites with what they offer', async (t) => {
    const { get } = await deskOf(t);
    const { items } = (await get('/sites')).json<SiteList>();
    assert.deepEqual(items[0], {
      slug: 'asso-exemple',
      name: 'Association Exemple Entraide',
      services: ['chat', 'cyber', 'units', 'otv'],
    });
    assert.equal(items.length, 3);
  });

  it('E-1 refuses an unknown site, a month that is none, and months in the wrong order', async (t) => {
    const { get } = await deskOf(t);
    const codeOf = async (query: string) => (await get(`/flow-counts?flow=cyber&${query}`)).json<Problem>().code;
    assert.equal(await codeOf('site=nowhere&from=2026-01&to=2026-01'), 'site.unknown');
    assert.equal(await codeOf(`site=${SITE.slug}&from=2026-13&to=2026-13`), 'request.malformed');
    assert.equal(await codeOf(`site=${SITE.slug}&from=2026-02&to=2026-01`), 'request.malformed');
  });
});
