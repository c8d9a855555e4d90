import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Shown, UnitPlace } from '@guichet/core/units';
import { mapPlaceOf, mapUnitsOf } from './map-units.ts';

const shown = (id: string, latitude: number | null, precision = 'exact', distanceKm: number | null = 1): Shown => ({
  unit: { id, name: `Unité ${id}`, latitude, longitude: latitude, precision } as Shown['unit'],
  distanceKm,
  opening: null,
});

describe('U-45 what the map shows of the list', () => {
  it('each place once, numbered as in the list; one without a point keeps its number and is not there', () => {
    const units = mapUnitsOf({
      competent: [shown('a', 46), shown('b', null)],
      near: [shown('c', 47, 'town', null), shown('a', 46)],
      help: [shown('d', 48)],
      hiddenUnknown: 0,
    });
    assert.deepEqual(
      units.map(({ id, number, isApproximate, distanceKm }) => [id, number, isApproximate, distanceKm]),
      [
        ['a', 1, false, 1],
        ['c', 3, true, null],
        ['d', 4, false, 1],
      ],
    );
  });

  it('starts from the address, the device or the centre of the commune, and from nowhere when none is known', () => {
    const point = { latitude: 46.5, longitude: -5 };
    const at = (from: 'address' | 'device'): UnitPlace => ({
      type: 'point',
      point,
      label: '1 rue de l’Exemple',
      insee: null,
      from,
    });
    const commune = { type: 'commune', insee: '00001' } as const;
    const view = (latitude: number | null) =>
      ({ commune: { name: 'Exemple-Ville', latitude, longitude: latitude } }) as never;
    const label = (place: UnitPlace | null, known: number | null | undefined) =>
      mapPlaceOf(place, { view: known === undefined ? null : view(known) }, 'Votre position')?.label;
    assert.equal(label(at('address'), 46), '1 rue de l’Exemple');
    assert.equal(label(at('device'), 46), 'Votre position');
    assert.equal(label(commune, 46), 'Exemple-Ville');
    assert.deepEqual(
      [label(commune, null), label(commune, undefined), label(null, 46)],
      [undefined, undefined, undefined],
    );
  });
});
