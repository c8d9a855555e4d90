import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { FrameConfig, OtvConfig, SiteView } from '../contract/index.ts';
import { createTestApps, SITE, type TestAppsOptions } from '../testing/test-apps.ts';
import { unescapeHtml } from '../testing/unescape-html.ts';

const RULES: OtvConfig['rules'] = {
  police: { residences: ['main'], length: {}, notice: { min: { days: 2, inclusive: true } }, facts: [] },
  gendarmerie: {
    residences: ['main', 'secondary'],
    length: { max: { months: 6, inclusive: true } },
    notice: {},
    facts: [],
  },
};

const open = async (t: TestContext, options: TestAppsOptions = {}) => {
  const { publicApp, services } = await createTestApps(t, options);
  const page = async (service: string) => {
    const { statusCode, headers, body } = await publicApp.inject({ url: `/frame/${service}?site=${SITE.slug}` });
    const content = /name="guichet-config" content="([^"]*)"/.exec(body)?.[1] ?? 'null';
    const config = JSON.parse(unescapeHtml(content)) as FrameConfig | null;
    return { statusCode, headers, config, policy: String(headers['content-security-policy']) };
  };
  const view = async () => (await publicApp.inject({ url: `/api/v1/sites/${SITE.slug}` })).json<SiteView>();
  return { page, view, services };
};

test('V-60 the page of requests may contact the geocoder; no tiles, no position, nothing kept by the browser', async (t) => {
  const locator = {
    geocoder: { mode: 'browser', url: 'https://geo.example/ban' },
    map: { tiles: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'ville', maxZoom: 17 },
  } as const;
  const { page } = await open(t, { locator });
  const [otv, chat] = [await page('otv'), await page('chat')];
  assert.equal(otv.policy, chat.policy.replace(/(connect-src [^;]+)/, '$1 https://geo.example'));
  assert.match(String(otv.headers['permissions-policy']), /geolocation=\(\)/);
  assert.equal(otv.headers['cache-control'], 'no-store');
  assert.deepEqual(otv.config?.locator, { geocoder: locator.geocoder, map: null });
  assert.equal(chat.config?.otvConfig, undefined);
});

test('V-60 it is told whether requests are taken, what owners may do and by which rules', async (t) => {
  const { page, view, services } = await open(t, { otvRules: RULES });
  const otv = {
    receivedBy: 'competent-unit',
    actions: ['cancel', 'return-early'],
    retentionDays: 7,
  } satisfies typeof SITE.otv;
  await services.sites.put({ ...SITE, otv });
  const taken = await page('otv');
  assert.equal((await view()).otv, true);
  assert.deepEqual([taken.config?.otv, taken.config?.otvConfig], [true, { rules: RULES, ...otv }]);
  await services.sites.put({ ...SITE, otv: null });
  const closed = await page('otv');
  assert.equal((await view()).otv, false);
  const nobody = { rules: RULES, actions: [], receivedBy: null, retentionDays: null };
  assert.deepEqual([closed.config?.otv, closed.config?.otvConfig], [false, nobody]);
  await services.sites.put({ ...SITE, services: ['chat'] });
  assert.equal((await page('otv')).statusCode, 404);
});

test('V-60 without rules of the operator those of the build hold', async (t) => {
  const { page } = await open(t);
  assert.equal((await page('otv')).config?.otvConfig?.rules, null);
});
