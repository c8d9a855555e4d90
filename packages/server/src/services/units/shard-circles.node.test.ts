import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '@guichet/triage/distance';
import type { Unit, UnitShardIndex } from '../../contract/index.ts';
import { sharedData } from '../../testing/shared-data.ts';
import { FORMATS } from '../../unit-import/formats/index.ts';
import { readUnits } from '../../unit-import/read-units.ts';
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

const radiiOf = (circles: UnitShardIndex['items'], department: string) =>
  circles.filter((circle) => circle.department === department).map(({ radiusKm }) => radiusKm);

test('U-26 every unit that has a point lies in a circle of its department, over the date line too', () => {
  const units = [
    unit('a', '35', 48.1234567, -1.6543217),
    unit('b', '35', 47.9, -1.9),
    unit('c', '35', null, null),
    unit('misplaced', '35', 43.3, 5.4),
    unit('d', '986', -14.2, -179.95),
    unit('e', '986', -14.3, 179.9),
    unit('f', '75', 48.8566, 2.3522),
    unit('g', '75', 48.8566, 2.3522),
    unit('nowhere', '01', null, null),
  ];
  const circles = shardCircles(units);
  for (const { department, latitude, longitude } of units) {
    if (latitude === null || longitude === null) continue;
    const holds = (circle: (typeof circles)[number]) =>
      circle.department === department && distanceKm(circle, { latitude, longitude }) <= circle.radiusKm;
    assert.ok(circles.some(holds), department);
  }
  assert.deepEqual([...new Set(circles.map(({ department }) => department))], ['35', '75', '986']);
  assert.equal(radiiOf(circles, '35').length, 2, 'what a source puts at the other end of the country is apart');
  assert.equal(radiiOf(circles, '986').length, 1, 'the date line is no edge');
  assert.ok(radiiOf(circles, '75')[0]! < 1, 'no wider than it needs to be');
  assert.ok(circles.every(({ radiusKm }) => radiusKm <= 50));
  assert.equal(
    circles.reduce((sum, circle) => sum + circle.units, 0),
    7,
  );
});

test('U-26 two places on opposite sides of the earth are two circles', () => {
  const circles = shardCircles([unit('a', '99', 20, 30), unit('b', '99', -20, -150)]);
  assert.deepEqual(
    circles.map(({ units }) => units),
    [1, 1],
  );
});

const directory = sharedData('units-2020-11.csv');
test('U-26 of the whole directory no circle is wider than 50 km', { skip: directory.skip }, async () => {
  const { units } = await readUnits(directory.file, FORMATS['dila-2020']);
  const source = { name: 'x', date: '2020-11', licence: null };
  const placed = units.map((each) => ({ ...each, source, sample: false })).filter(({ latitude }) => latitude !== null);
  const circles = shardCircles(placed);
  assert.equal(
    circles.reduce((sum, circle) => sum + circle.units, 0),
    placed.length,
  );
  assert.ok(circles.every(({ radiusKm }) => radiusKm <= 50));
  const byDepartment = Map.groupBy(circles, ({ department }) => department);
  for (const { department, latitude, longitude } of placed) {
    const point = { latitude: latitude!, longitude: longitude! };
    const isHeld = byDepartment.get(department)!.some((circle) => distanceKm(circle, point) <= circle.radiusKm);
    assert.ok(isHeld);
  }
});
