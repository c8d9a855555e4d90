import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '@guichet/triage/distance';
import type { Unit } from '../../contract/index.ts';
import { shardCircles } from './shard-circles.ts';

const unit = (id: string, department: string, latitude: number | null, longitude: number | null): Unit => ({
  id,
  kind: 'gendarmerie',
  name: id,
  street: null,
  postcode: null,
  city: null,
  insee: null,
  department,
  phone: null,
  email: null,
  url: null,
  latitude,
  longitude,
  precision: 'exact',
  hours: null,
  hoursComment: null,
  services: [],
  wheelchair: 'unknown',
  source: { name: 'x', date: '2026-11', licence: null },
  sample: false,
});

test('U-26 every unit that has a point lies in its department’s circle, over the date line too', () => {
  const units = [
    unit('a', '35', 48.1234567, -1.6543217),
    unit('b', '35', 47.7, -2.2),
    unit('c', '35', null, null),
    unit('d', '986', -13.3, -176.2),
    unit('e', '986', -14.3, 179.9),
    unit('f', '75', 48.8566, 2.3522),
    unit('nowhere', '01', null, null),
  ];
  const circles = shardCircles(units);
  assert.deepEqual(
    circles.map(({ department, units: count }) => [department, count]),
    [
      ['35', 2],
      ['75', 1],
      ['986', 2],
    ],
  );
  for (const { department, latitude, longitude } of units) {
    const circle = circles.find((each) => each.department === department);
    if (latitude === null || longitude === null || circle === undefined) continue;
    assert.ok(distanceKm(circle, { latitude, longitude }) <= circle.radiusKm, department);
  }
  assert.ok(circles[2]!.radiusKm < 300, 'not around the earth');
  assert.ok(circles[1]!.radiusKm < 1, 'no wider than it needs to be');
});
