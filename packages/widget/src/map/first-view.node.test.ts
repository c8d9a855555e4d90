import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstViewOf } from './first-view.ts';

const cases: readonly [why: string, distances: readonly (number | null)[], kept: readonly (number | null)[]][] = [
  ['a town', [0.4, 0.5, 6.7, 9], [0.4, 0.5, 6.7, 9]],
  ['an office beyond an ocean', [10.5, 10.6, 22.5, 17_206], [10.5, 10.6, 22.5]],
  ['a country of long ways', [80, 240, 410, 700], [80, 240, 410, 700]],
  ['one at the door, others in the next towns', [0.01, 8, 9], [0.01, 8, 9]],
  ['all at the door but one in the next town', [0.01, 0.02, 0.02, 49], [0.01, 0.02, 0.02, 49]],
  ['all at the door but one at the other end of the country', [0.01, 0.02, 700], [0.01, 0.02]],
  ['distances nobody knows', [null, null], [null, null]],
  ['one', [300], [300]],
  ['none', [], []],
];

for (const [why, distances, kept] of cases) {
  test(`U-60 the first view: ${why}`, () => {
    const units = distances.map((distanceKm, index) => ({
      ...{ id: String(index), name: '', number: index + 1, latitude: 0, longitude: 0 },
      ...{ distanceKm, isApproximate: false },
    }));
    assert.deepEqual(
      firstViewOf(units).map(({ distanceKm }) => distanceKm),
      kept,
    );
  });
}
