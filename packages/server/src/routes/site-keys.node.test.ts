import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type {
  CreatedSiteKey,
  Problem,
  SiteConfiguration,
  SiteKeyList,
  SiteKeyScope,
  SiteStatistics,
} from '../contract/index.ts';
import { createTestApps, DESK_URL, PASSWORD, SITE, SITE_ORIGIN, type TestAppsOptions } from '../testing/test-apps.ts';

const deskOf = async (t: TestContext, options: TestAppsOptions = {}) => {
  const apps = await createTestApps(t, options);
  const { login } = await apps.addOfficer('admin');
  const cookie = await apps.signIn(login, PASSWORD);
  const call = (method: 'GET' | 'POST' | 'DELETE', path = '', payload?: object, site = SITE.slug) =>
    apps.deskApp.inject({
      method,
      url: `/api/v1/site-settings/${site}/keys${path}`,
      headers: { cookie, origin: DESK_URL },
      ...(payload === undefined ? {} : { payload }),
    });
  const make = async (scopes: SiteKeyScope[] = ['configuration', 'statistics'], site = SITE.slug) =>
    (await call('POST', '', { name: ' CMS ', scopes }, site)).json<CreatedSiteKey>();
  const list = async () => (await call('GET')).json<SiteKeyList>().items;
  const ask = (what: 'configuration' | 'statistics', secret: string, headers: Record<string, string> = {}) =>
    apps.publicApp.inject({
      url: `/api/v1/sites/${SITE.slug}/${what}${what === 'statistics' ? '?from=2026-01&to=2026-02' : ''}`,
      headers: { authorization: `Bearer ${secret}`, ...headers },
    });
  return { apps, call, make, list, ask };
};

describe('keys of a site', () => {
  it('Y-6 a key is shown once; only its hash and its last characters are kept', async (t) => {
    const { apps, make, list } = await deskOf(t);
    const { key, secret } = await make();
    assert.match(secret, /^guichet_[A-Za-z0-9_-]{43}$/);
    assert.deepEqual(await list(), [key]);
    const { name, scopes, ending, createdBy, revokedAt, lastUsedOn } = key;
    assert.deepEqual(
      [name, scopes, ending, createdBy, revokedAt, lastUsedOn],
      ['CMS', ['configuration', 'statistics'], secret.slice(-4), 'Agent 1', null, null],
    );
    const stored = JSON.stringify(await apps.storage.siteKeys(SITE.slug));
    assert.ok(
      !stored.includes(secret) && !apps.log().includes(secret) && !JSON.stringify(await list()).includes(secret),
    );
  });

  it('Y-7 a revoked key opens nothing any more, and stays in the list; both are in the audit log', async (t) => {
    const { apps, call, make, list, ask } = await deskOf(t);
    const { key, secret } = await make();
    assert.equal((await ask('configuration', secret)).statusCode, 200);
    assert.equal((await call('DELETE', `/${key.id}`)).statusCode, 204);
    const refused = await ask('configuration', secret);
    assert.deepEqual([refused.statusCode, refused.json<Problem>().code], [401, 'key.invalid']);
    assert.ok((await list())[0]?.revokedAt);
    assert.equal((await call('DELETE', `/${key.id}`)).json<Problem>().code, 'key.unknown');
    const entries = await apps.storage.auditEntries(0, 10);
    assert.deepEqual(
      entries.map((entry) => [entry.kind, 'subjects' in entry && entry.subjects]),
      [
        ['site.key-created', [SITE.slug, key.id]],
        ['site.key-revoked', [SITE.slug, key.id]],
      ],
    );
    const other = (await make(undefined, 'asso-exemple')).key.id;
    assert.equal((await call('DELETE', `/${other}`)).json<Problem>().code, 'key.unknown', 'of another site');
  });

  it('Y-8 a server reads its own site by what the key allows, and the day of the last use is noted', async (t) => {
    const { apps, make, list, ask } = await deskOf(t);
    const { secret } = await make(['configuration']);
    const answer = await ask('configuration', secret);
    const { site, allowedOrigins } = answer.json<SiteConfiguration>();
    assert.deepEqual(
      [site.slug, allowedOrigins, answer.headers['cache-control']],
      [SITE.slug, SITE.allowedOrigins, 'no-store'],
    );
    assert.equal((await list())[0]?.lastUsedOn, '2026-01-01');
    assert.equal((await ask('statistics', secret)).json<Problem>().code, 'key.invalid');
    const statistics = await make(['statistics']);
    const sums = (await ask('statistics', statistics.secret)).json<SiteStatistics>();
    assert.deepEqual([sums.site, sums.flows[0]?.months.length, sums.embeds], [SITE.slug, 2, []]);
    const foreign = await make(undefined, 'asso-exemple');
    for (const [text, headers] of [
      [foreign.secret, {}],
      [`guichet_${'a'.repeat(43)}`, {}],
      ['', {}],
      [secret, { authorization: '' }],
    ] as const) {
      assert.equal((await ask('configuration', text, headers)).json<Problem>().code, 'key.invalid');
    }
    assert.doesNotMatch(apps.log(), /guichet_[A-Za-z0-9]/);
  });

  it('Y-8 pages of browsers may not use keys, and nobody may ask without end', async (t) => {
    const { make, ask } = await deskOf(t, { limits: { keyReadsPerCaller: { perSecond: 1, burst: 3 } } });
    const { secret } = await make();
    for (const headers of [{ origin: SITE_ORIGIN }, { 'sec-fetch-site': 'same-origin' }]) {
      assert.equal(
        (await ask('configuration', secret, headers as Record<string, string>)).json<Problem>().code,
        'origin.forbidden',
      );
    }
    const codes = [];
    for (let asked = 0; asked < 4; asked++) codes.push((await ask('configuration', secret)).statusCode);
    assert.deepEqual(codes, [200, 200, 200, 429]);
  });

  it('Y-6 a key has a name and may do something', async (t) => {
    const { call } = await deskOf(t);
    for (const body of [
      { name: ' ', scopes: ['statistics'] },
      { name: 'CMS', scopes: [] },
      { name: 'CMS', scopes: ['all'] },
    ]) {
      assert.equal((await call('POST', '', body)).json<Problem>().code, 'request.malformed');
    }
    assert.equal(
      (await call('POST', '', { name: 'CMS', scopes: ['statistics'] }, 'nowhere')).json<Problem>().code,
      'site.unknown',
    );
  });
});
