import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CommuneFound } from '@guichet/core';
import { unitsTranslator } from '../../locales/units-translator.ts';
import { ADDRESS, commune, CORDIEUX, MONTLUEL, SAINT_DENIS } from '../testing/sample-units.ts';
import { communeWords, suggestionWords } from './suggestion-words.ts';

await unitsTranslator.setLocale('fr');
const words = (found: CommuneFound) => communeWords(found, unitsTranslator.t);

it('U-20 homonyms are told apart by département', () =>
  assert.deepEqual(SAINT_DENIS.map(words), [
    'Saint-Denis, Seine-Saint-Denis, 93200, 93210',
    'Saint-Denis, Réunion, 97400, 97417, 97490',
  ]));

it('U-21 a former commune leads to the one of today', () => {
  assert.equal(words(CORDIEUX), 'Cordieux, devenue Montluel, Ain, 01120');
  assert.equal(
    words({ ...MONTLUEL, former: { insee: '01144', name: null } }),
    '01144, aujourd’hui Montluel, Ain, 01120',
  );
});

it('a town with twenty postcodes has none written out, nor has one without', () => {
  const many = commune('Paris', 'Paris', { postcodes: ['75001', '75002', '75003', '75004'] });
  assert.equal(words(many), 'Paris, Paris');
  assert.equal(words(commune('Île', 'Réunion', { postcodes: [] })), 'Île, Réunion');
});

it('an address is one, in words', () =>
  assert.deepEqual(suggestionWords({ type: 'address', address: ADDRESS }, unitsTranslator.t), {
    text: '8 Rue des Lilas 01120 Montluel',
    kind: 'Adresse',
  }));
