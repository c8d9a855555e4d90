import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm, EARTH_RADIUS_KM } from './index.ts';

test('U-5 the distance is the great circle’s', () => {
  const quarter = distanceKm({ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 });
  assert.equal(quarter.toFixed(6), ((Math.PI / 2) * EARTH_RADIUS_KM).toFixed(6));
  assert.equal(distanceKm({ latitude: 48, longitude: 2 }, { latitude: 48, longitude: 2 }), 0);
  const across = distanceKm({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 });
  assert.ok(Math.abs(across - 111.195) < 0.01, 'over the date line');
  const opposite = distanceKm({ latitude: 20, longitude: 30 }, { latitude: -20, longitude: -150 });
  assert.ok(Math.abs(opposite - Math.PI * EARTH_RADIUS_KM) < 1e-6, 'the other side of the earth');
});
