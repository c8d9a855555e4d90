import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { FrameConfig } from '../contract/index.ts';
import { DEFAULT_LOCATOR, type LocatorOptions } from '../locator-options.ts';
import { createTestApps, SITE, SITE_ORIGIN } from '../testing/test-apps.ts';
import { unescapeHtml } from '../testing/unescape-html.ts';

const open = async (t: TestContext, locator?: LocatorOptions) => {
  const { publicApp, services } = await createTestApps(t, locator === undefined ? {} : { locator });
  const frame = async (service: string) => {
    const { statusCode, headers, body } = await publicApp.inject({ url: `/frame/${service}?site=${SITE.slug}` });
    const policy = String(headers['content-security-policy']);
    const directives = policy.split('; ').map((text): [string, string[]] => {
      const [name = '', ...values] = text.split(' ');
      return [name, values];
    });
    const content = /name="guichet-config" content="([^"]*)"/.exec(body)?.[1] ?? 'null';
    return {
      statusCode,
      policy: Object.fromEntries(directives),
      devices: String(headers['permissions-policy']),
      config: JSON.parse(unescapeHtml(content)) as FrameConfig | null,
    };
  };
  return { frame, services };
};

const OWN: LocatorOptions = {
  geocoder: { mode: 'browser', url: 'https://geo.example/ban' },
  map: { tiles: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© <Ville> & Cie', maxZoom: 17 },
};

test('U-53 the frame of the units may contact whom the operator named, and ask for the position; its map makes no markup (U-62)', async (t) => {
  const { frame } = await open(t, OWN);
  const { policy, devices, config } = await frame('units');
  const chat = await frame('chat');
  assert.deepEqual(policy['connect-src'], [...chat.policy['connect-src']!, 'https://geo.example']);
  assert.deepEqual(policy['img-src'], ["'self'", 'https://tiles.example']);
  assert.deepEqual(policy['trusted-types'], ['lit-html']);
  assert.match(devices, /geolocation=\(self\)/);
  assert.match(devices, /camera=\(\)/);
  assert.deepEqual(policy['frame-ancestors'], [SITE_ORIGIN]);
  const own = ['connect-src', 'img-src'];
  for (const [name, values] of Object.entries(chat.policy)) {
    if (!own.includes(name)) assert.deepEqual(policy[name], values, name);
  }
  assert.deepEqual(Object.keys(policy), Object.keys(chat.policy));
  assert.deepEqual(config?.locator, { geocoder: OWN.geocoder, map: OWN.map });
});

test('U-53 no other frame knows of geocoder, tiles or position', async (t) => {
  const { frame } = await open(t, OWN);
  for (const service of ['chat', 'cyber']) {
    const { policy, devices, config } = await frame(service);
    assert.deepEqual(policy['connect-src']?.length, 2, service);
    assert.deepEqual(policy['img-src'], ["'self'"], service);
    assert.deepEqual(policy['trusted-types'], ['lit-html'], service);
    assert.match(devices, /geolocation=\(\)/);
    assert.equal(config?.locator, undefined, service);
    assert.doesNotMatch(JSON.stringify(policy), /example\/|geopf/, service);
  }
});

test('U-51 U-53 with the relay or without map nobody else may be contacted', async (t) => {
  const { frame } = await open(t, { geocoder: { mode: 'relay', url: 'https://geo.example/ban' }, map: null });
  const { policy, config } = await frame('units');
  assert.equal(policy['connect-src']?.length, 2);
  assert.deepEqual(policy['img-src'], ["'self'"]);
  assert.deepEqual(config?.locator, { geocoder: { mode: 'relay', url: null }, map: null });
});

test('U-53 by default the State’s geocoder and tiles', async (t) => {
  const { frame } = await open(t);
  const { policy, config } = await frame('units');
  assert.equal(policy['connect-src']?.at(-1), 'https://data.geopf.fr');
  assert.equal(policy['img-src']?.at(-1), 'https://data.geopf.fr');
  assert.deepEqual(config?.locator, { geocoder: DEFAULT_LOCATOR.geocoder, map: DEFAULT_LOCATOR.map });
});

test('the page of the units is served where the site offers them, in its language', async (t) => {
  const { frame, services } = await open(t);
  assert.equal((await frame('units')).statusCode, 200);
  await services.sites.put({ ...SITE, services: ['units'] });
  assert.equal((await frame('units')).statusCode, 200);
  assert.equal((await frame('chat')).statusCode, 404);
  await services.sites.put({ ...SITE, services: ['chat', 'cyber'] });
  const refused = await frame('units');
  assert.equal(refused.statusCode, 404);
  assert.match(refused.devices, /geolocation=\(\)/);
  assert.deepEqual(refused.policy['connect-src'], undefined);
});
