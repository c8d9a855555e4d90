import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ApiErrorCode } from '@guichet/core';
import { en } from '../locales/units.en.ts';
import { fr } from '../locales/units.fr.ts';
import { unitsTranslator } from '../locales/units-translator.ts';
import { unitErrorKey } from './unit-error-key.ts';

await unitsTranslator.setLocale('fr');

/** What a locator can be told. */
const CODES = [
  'commune.unknown',
  'unit.unknown',
  'geocoder.unavailable',
  'geocoder.disabled',
  'rate.limited',
  'server.error',
  'server.unavailable',
  'network.unreachable',
  'server.garbage',
] as const satisfies readonly ApiErrorCode[];

for (const code of CODES) {
  it(`E-1 ${code} has a sentence of its own that says what to do, in French and English`, () => {
    const key = unitErrorKey(code);
    assert.equal(key, `error.${code}`);
    for (const sentence of [fr[key], en[key]]) assert.ok(sentence.split(/[.!] ?/).length > 2, sentence);
  });
}

it('E-1 a code of a newer server still gets a sentence', () =>
  assert.equal(unitErrorKey('brand.new' as ApiErrorCode), 'error.unknown'));
