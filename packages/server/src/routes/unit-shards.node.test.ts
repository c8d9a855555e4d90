import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '@guichet/triage/distance';
import type { Problem, UnitShardIndex } from '../contract/index.ts';
import { SAMPLE_UNIT_LIST, SAMPLE_UNITS } from '../sample/units.ts';
import { createTestApps, SITE_ORIGIN } from '../testing/test-apps.ts';

test('U-26 says which shards there are and around which circle, packed, with a tag; to listed pages only', async (t) => {
  const apps = await createTestApps(t);
  await apps.storage.replaceUnits(SAMPLE_UNIT_LIST, SAMPLE_UNITS);
  const get = (headers: Record<string, string> = {}) =>
    apps.publicApp.inject({ url: '/api/v1/units/shards', headers: { origin: SITE_ORIGIN, ...headers } });
  const answer = await get();
  const { items } = answer.json<UnitShardIndex>();
  assert.deepEqual(
    items.map(({ department }) => department),
    ['00'],
  );
  const placed = SAMPLE_UNITS.filter((unit) => unit.latitude !== null);
  assert.equal(items[0]!.units, placed.length);
  for (const { latitude, longitude } of placed) {
    assert.ok(distanceKm(items[0]!, { latitude: latitude!, longitude: longitude! }) <= items[0]!.radiusKm);
  }
  const tag = String(answer.headers.etag);
  assert.equal((await get({ 'if-none-match': tag })).statusCode, 304);
  assert.equal((await get({ 'accept-encoding': 'br' })).headers['content-encoding'], 'br');
  const elsewhere = await get({ origin: 'https://elsewhere.example' });
  assert.deepEqual([elsewhere.statusCode, elsewhere.json<Problem>().code], [403, 'origin.forbidden']);
});
