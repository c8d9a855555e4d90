import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { EmbedUseList, Problem } from '../contract/index.ts';
import {
  createTestApps,
  DESK_URL,
  PASSWORD,
  PUBLIC_URL,
  SITE,
  SITE_ORIGIN,
  type TestAppsOptions,
} from '../testing/test-apps.ts';

const DAY_MS = 86_400_000;

const appsOf = async (t: TestContext, options: TestAppsOptions = {}) => {
  const apps = await createTestApps(t, options);
  const { login } = await apps.addOfficer('admin');
  const seen = (version: string, origin = SITE_ORIGIN, from = PUBLIC_URL, site = SITE.slug) =>
    apps.publicApp.inject({
      method: 'POST',
      url: `/api/v1/sites/${site}/embeds`,
      query: { origin, version },
      headers: { origin: from },
    });
  const list = async () => {
    const cookie = await apps.signIn(login, PASSWORD);
    const url = `/api/v1/site-settings/${SITE.slug}/embeds`;
    const { items } = (await apps.deskApp.inject({ url, headers: { cookie, origin: DESK_URL } })).json<EmbedUseList>();
    return items.map(({ origin, version, firstDay, lastDay, opened }) => [origin, version, firstDay, lastDay, opened]);
  };
  return { apps, seen, list };
};

describe('who embeds which version', () => {
  it('Y-10 is a sum by origin, version and day: steps of 5 over days that are over, no more', async (t) => {
    const { apps, seen, list } = await appsOf(t);
    for (let opened = 0; opened < 7; opened++) assert.equal((await seen('1.2.3')).statusCode, 204);
    await seen('1.1.0');
    assert.deepEqual(await list(), [
      [SITE_ORIGIN, '1.1.0', '2026-01-01', '2026-01-01', null],
      [SITE_ORIGIN, '1.2.3', '2026-01-01', '2026-01-01', null],
    ]);
    apps.clock.advance(DAY_MS);
    await seen('1.2.3');
    assert.deepEqual(await list(), [
      [SITE_ORIGIN, '1.2.3', '2026-01-01', '2026-01-02', 5],
      [SITE_ORIGIN, '1.1.0', '2026-01-01', '2026-01-01', null],
    ]);
    apps.clock.advance(31 * DAY_MS);
    assert.deepEqual(await list(), []);
    assert.equal(await apps.storage.eraseEmbedCounts('2026-01-03'), 3);
  });

  it('Y-10 only listed origins count, said by the frame or by such a page', async (t) => {
    const { seen, list } = await appsOf(t);
    for (const answer of [
      await seen('1.2.3', 'https://elsewhere.example'),
      await seen('1.2.3', SITE_ORIGIN, 'https://elsewhere.example'),
      await seen('1.2.3', SITE_ORIGIN, 'http://asso.localhost:4200'),
    ]) {
      assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [403, 'origin.forbidden']);
    }
    assert.equal((await seen('1.2.3', SITE_ORIGIN, PUBLIC_URL, 'nowhere')).json<Problem>().code, 'site.unknown');
    for (const version of ['', '1.2', '1.2.3 <b>', 'latest', `1.2.3-${'a'.repeat(21)}`]) {
      assert.equal((await seen(version)).json<Problem>().code, 'request.malformed', version);
    }
    assert.equal((await seen('1.2.3', 'https://a.example/page?name=x')).json<Problem>().code, 'request.malformed');
    assert.deepEqual(await list(), []);
  });

  it('Y-10 invented versions fill no table, and nobody counts without end', async (t) => {
    const { seen, list } = await appsOf(t, { limits: { countsPerCaller: { perSecond: 1, burst: 30 } } });
    for (let patch = 0; patch < 30; patch++) await seen(`9.9.${String(patch)}`);
    const versions = (await list()).map(([, version]) => version);
    assert.deepEqual([versions.length, versions.includes('other')], [21, true]);
    const answer = await seen('1.0.0');
    assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [429, 'rate.limited']);
  });
});
