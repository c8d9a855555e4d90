import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestApps, SITE, SITE_ORIGIN } from '../testing/test-apps.ts';

const policyOf = (answer: { headers: Record<string, unknown> }): Map<string, string[]> =>
  new Map(
    String(answer.headers['content-security-policy'])
      .split('; ')
      .map((text): [string, string[]] => {
        const [name = '', ...values] = text.split(' ');
        return [name, values];
      }),
  );

test('G-6 the configurator is nobody’s frame, and frames this server only; it knows a demonstration and its own address', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const page = await publicApp.inject({ url: '/configure' });
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /data-demonstration="[a-z]+-exemple">https?:/);
  const policy = policyOf(page);
  assert.deepEqual(policy.get('default-src'), ["'none'"]);
  assert.deepEqual(policy.get('frame-ancestors'), ["'none'"]);
  assert.deepEqual(policy.get('frame-src'), ["'self'"]);
  assert.deepEqual(policy.get('trusted-types'), ['lit-html']);
  for (const site of await services.sites.list()) await services.sites.put({ ...site, demonstration: false });
  assert.match((await publicApp.inject({ url: '/configure' })).body, /data-demonstration=""/);
  // Never built in that language here.
  assert.equal((await publicApp.inject({ url: '/configure?lang=en' })).statusCode, 503);
});

test('G-7 the preview is framed by this server only, and may make one address of a script', async (t) => {
  const { publicApp } = await createTestApps(t);
  const page = await publicApp.inject({ url: '/configure/preview?lang=en-GB' });
  assert.equal(page.statusCode, 200);
  const policy = policyOf(page);
  assert.deepEqual(policy.get('frame-ancestors'), ["'self'"]);
  assert.deepEqual(policy.get('script-src'), ["'self'"]);
  assert.deepEqual(policy.get('trusted-types'), ['lit-html', 'default']);
  assert.deepEqual(policy.get('require-trusted-types-for'), ["'script'"]);
});

test('G-7 a demonstration opens in a page of this server, when the browser itself says that it is one; no other site does', async (t) => {
  const { publicApp, services } = await createTestApps(t);
  const ancestors = async (asking?: string) => {
    const headers = asking === undefined ? {} : { 'sec-fetch-site': asking };
    const page = await publicApp.inject({ url: `/frame/chat?site=${SITE.slug}`, headers });
    return policyOf(page).get('frame-ancestors');
  };
  assert.equal((await ancestors('same-origin'))?.length, 2);
  for (const asking of [undefined, 'same-site', 'cross-site', 'none'])
    assert.deepEqual(await ancestors(asking), [SITE_ORIGIN], asking);
  await services.sites.put({ ...(await services.sites.get(SITE.slug)), demonstration: false });
  assert.deepEqual(await ancestors('same-origin'), [SITE_ORIGIN]);
});
