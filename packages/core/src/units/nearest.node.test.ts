import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '@guichet/triage/distance';
import fc from 'fast-check';
import type { Unit } from '../contract.ts';
import { aUnit } from '../testing/fake-unit-api.ts';
import { nearestUnits } from './nearest.ts';

const at = { latitude: 45.365, longitude: 5.592 };
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

test('U-5 nearest first, equal distances by id, distances to the metre, as many as asked', () => {
  const units = [
    aUnit('far', { latitude: 46, longitude: 5.592 }),
    aUnit('b', { latitude: 45.37 }),
    aUnit('a', { latitude: 45.37 }),
    aUnit('nowhere', { latitude: null, longitude: null }),
    aUnit('here', at),
  ];
  const nearest = (count: number) => nearestUnits(units, at, { count, distanceKm });
  assert.deepEqual(ids(nearest(9)), ['here', 'a', 'b', 'far']);
  assert.deepEqual(ids(nearest(2)), ['here', 'a']);
  assert.deepEqual(nearest(0), []);
  assert.equal(nearest(1)[0]?.distanceKm, 0);
  assert.equal(nearest(4)[3]?.distanceKm, 70.609);
  assert.equal('distanceKm' in units[0]!, false, 'the shard is left as it is');
});

test('U-5 the same as sorting everything, whatever the units and the filter', () => {
  const degrees = (most: number) => fc.integer({ min: -most, max: most });
  const unit = fc
    .record({ latitude: degrees(3), longitude: degrees(3), isWanted: fc.boolean(), isPlaced: fc.boolean() })
    .map(({ latitude, longitude, isWanted, isPlaced }) => ({
      kind: isWanted ? ('police' as const) : ('gendarmerie' as const),
      ...(isPlaced ? { latitude, longitude } : { latitude: null, longitude: null }),
    }));
  const passes = ({ kind }: Unit) => kind === 'police';
  const sample = fc.tuple(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(sample, ([parts, count]) => {
      const units = parts.map((part, place) => aUnit(`u${place}`, part));
      const point = { latitude: 0.5, longitude: 0 };
      const expected = units
        .filter((each) => each.latitude !== null && passes(each))
        .map(({ id, latitude, longitude }) => ({
          id,
          km: distanceKm(point, { latitude: latitude!, longitude: longitude! }),
        }))
        .sort((one, other) => one.km - other.km || (one.id < other.id ? -1 : 1))
        .slice(0, count);
      const found = nearestUnits(units, point, { count, distanceKm, passes });
      assert.deepEqual(ids(found), ids(expected));
    }),
  );
});

test('U-8 what costs is asked only of units that are near enough', () => {
  const units = Array.from({ length: 100 }, (_, place) => aUnit(`u${place}`, { latitude: 45.365 + place / 100 }));
  let asked = 0;
  nearestUnits(units, at, { count: 5, distanceKm, passes: () => ++asked > 0 });
  assert.equal(asked, 5);
});
