import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Unit } from '@guichet/core';
import { unitsTranslator } from '../../locales/units-translator.ts';
import { shown, unit } from '../testing/sample-units.ts';
import { distanceWords } from './distance-words.ts';

const cases: [distanceKm: number | null, precision: Unit['precision'], words: string | null][] = [
  [3.24, 'exact', 'À 3,2 km'],
  [0.04, 'address', 'À moins de 100 m'],
  [12, 'unknown', 'À 12 km'],
  [7.25, 'street', 'À 7,3 km, position approximative'],
  [0.04, 'town', 'Position approximative'],
  [null, 'town', 'Position approximative'],
  [null, 'exact', null],
];
for (const [distanceKm, precision, words] of cases) {
  it(`U-5 ${distanceKm} km, ${precision}: ${words ?? 'nothing to say'}`, async () => {
    await unitsTranslator.setLocale('fr');
    assert.equal(distanceWords(shown(unit('x', { precision }), distanceKm), 'fr', unitsTranslator.t), words);
  });
}
