import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MapUnit } from './map-adapter.ts';
import { marksOf, openingZoom } from './marks.ts';

const unit = (number: number, latitude: number, longitude: number): MapUnit => ({
  ...{ id: `unit-${number}`, name: `Unit ${number}`, number, latitude, longitude },
  ...{ distanceKm: null, isApproximate: false },
});
const numbersOf = (units: readonly MapUnit[]) => units.map(({ number }) => number);
const shown = (units: readonly MapUnit[], options: Partial<Parameters<typeof marksOf>[1]> = {}) =>
  marksOf(units, { zoom: 10, selected: null, apartFrom: 17, ...options }).map((mark) => numbersOf(mark.units));

// Toulon twice in one street, La Garde, Marseille.
const toulon = [unit(1, 43.1242, 5.928), unit(2, 43.1244, 5.9283), unit(3, 43.1257, 6.0106), unit(4, 43.2965, 5.3698)];

test('U-60 places that would stand on each other are a cluster, in the place of the first of the list', () => {
  assert.deepEqual(shown(toulon, { zoom: 6 }), [[1, 2, 3, 4]]);
  assert.deepEqual(shown(toulon, { zoom: 9 }), [[1, 2, 3], [4]]);
  assert.deepEqual(shown(toulon, { zoom: 12 }), [[1, 2], [3], [4]]);
});

test('U-60 with larger text the buttons are larger, and sooner a cluster', () => {
  assert.deepEqual(shown(toulon, { zoom: 10 }), [[1, 2], [3], [4]]);
  assert.deepEqual(shown(toulon, { zoom: 10, scale: 2 }), [[1, 2, 3], [4]]);
});

test('U-60 near enough to be read as streets, every place has its own button, in the order of the list', () => {
  assert.deepEqual(shown(toulon, { zoom: 17 }), [[1], [2], [3], [4]]);
});

test('U-60 the selected place is never part of a cluster, nor the centre of one', () => {
  assert.deepEqual(shown(toulon, { zoom: 6, selected: 'unit-2' }), [[1, 3, 4], [2]]);
  assert.deepEqual(shown(toulon, { zoom: 6, selected: 'unit-1' }), [[1], [2, 3, 4]]);
});

test('U-60 a cluster makes way for the selected place; a single place stays where it is', () => {
  const offsetsOf = (selected: string, zoom: number) =>
    marksOf(toulon, { zoom, selected, apartFrom: 17 }).map(({ offset }) => offset);
  const here = { x: 0, y: 0 };
  const [moved = here, ...others] = offsetsOf('unit-3', 9);
  // It stands in the west of the selected one, 30 px before and 56 px now.
  assert.ok(moved.x < -20 && moved.x > -30, JSON.stringify(moved));
  assert.deepEqual(others, [here, here]);
  assert.deepEqual(offsetsOf('unit-1', 12)[1], here);
  const same = [1, 2, 3].map((number) => unit(number, 48.8566, 2.3522));
  const marks = marksOf(same, { zoom: 9, selected: 'unit-1', apartFrom: 17 });
  assert.deepEqual(
    marks.map(({ offset }) => offset),
    [
      { x: 0, y: 0 },
      { x: -56, y: 0 },
    ],
  );
});

test('U-60 places at one point stand around it, without covering each other', () => {
  const same = [1, 2, 3, 4, 5, 6].map((number) => unit(number, 48.8566, 2.3522));
  const marks = marksOf(same, { zoom: 17, selected: null, apartFrom: 17 });
  assert.equal(marks.length, 6);
  for (const [at, one] of marks.entries()) {
    for (const other of marks.slice(at + 1)) {
      const apart = Math.hypot(one.offset.x - other.offset.x, one.offset.y - other.offset.y);
      assert.ok(apart >= 43, `${apart} px`);
    }
  }
});

test('U-60 a cluster opens at the first zoom that tells its places apart, or where all are', () => {
  const options = { zoom: 6, selected: null, apartFrom: 17 };
  const [all] = marksOf(toulon, options);
  assert.equal(openingZoom(all!, options), 8);
  const [pair] = marksOf(toulon, { ...options, zoom: 12 });
  assert.equal(openingZoom(pair!, { ...options, zoom: 12 }), 17);
});

const anywhere = fc.record({
  latitude: fc.double({ min: -55, max: 60, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('U-60 whatever the places and the zoom, each is in one mark, and clusters keep their distance', () => {
  fc.assert(
    fc.property(fc.array(anywhere, { maxLength: 60 }), fc.integer({ min: 3, max: 18 }), (places, zoom) => {
      const units = places.map(({ latitude, longitude }, index) => unit(index + 1, latitude, longitude));
      const marks = marksOf(units, { zoom, selected: null, apartFrom: 17 });
      assert.deepEqual(
        marks.flatMap((mark) => numbersOf(mark.units)).sort((a, b) => a - b),
        numbersOf(units),
      );
      const firsts = marks.map((mark) => mark.units[0].number);
      assert.deepEqual(
        firsts,
        firsts.toSorted((a, b) => a - b),
      );
      if (zoom >= 17) return;
      const again = marksOf(
        marks.map((mark) => mark.units[0]),
        { zoom, selected: null, apartFrom: 17 },
      );
      assert.equal(again.length, marks.length, 'no two marks would make a cluster');
    }),
  );
});

test('U-60 all units of the country are grouped within a frame', () => {
  // Bounded by the work done, not by a clock: no place is compared with all others.
  const units = Array.from({ length: 3676 }, (_, index) =>
    unit(index + 1, 42 + (index % 61) / 7, -4 + (index % 89) / 8),
  );
  assert.equal(new Set(shown(units, { zoom: 7 }).flat()).size, 3676);
});
