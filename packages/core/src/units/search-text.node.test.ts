import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchText } from './search-text.ts';

/** What is typed, what communes are looked up by, whether a geocoder is asked. */
const rows: readonly (readonly [typed: string, commune: string | null, isAddress: boolean])[] = [
  ['', null, false],
  [' v ', null, false],
  ['vo', 'vo', true],
  ['  Saint   Denis ', 'Saint Denis', true],
  ['saint denis 974', 'saint denis 974', true],
  ['38', '38', false],
  ['38500', '38500', false],
  ['38 500', '38500', false],
  ['2A004', '2a004', false],
  ['38500 Voiron', '38500 Voiron', true],
  ['Paris 16', 'Paris 16', true],
  ['Rue', 'Rue', true],
  ['Placé', 'Placé', true],
  ['La Rue-Saint-Pierre', 'La Rue-Saint-Pierre', true],
  ['Cours-les-Barres', 'Cours-les-Barres', true],
  ['Chemin-d’Aisey', 'Chemin-d’Aisey', true],
  ['12 r', null, true],
  ['12 rue de la République', null, true],
  ['12bis, av. Foch', null, true],
  ['rue de la République', null, true],
  ['Allées de Tourny', null, true],
  ['12 rue de la République 38500 Voiron', '38500', true],
  ['38500 Voiron 12 rue de la République', '38500', true],
  ['résidence les Lilas, 97400 Saint-Denis', '97400', true],
  ['Voiron, 3 boulevard Becquart', null, true],
];

for (const [typed, commune, isAddress] of rows) {
  test(`U-27 « ${typed} » looks up ${commune ?? 'no commune'}`, () => {
    const wanted = searchText(typed);
    assert.equal(wanted.commune, commune);
    assert.equal(wanted.address, isAddress ? typed.trim().replace(/\s+/g, ' ') : null);
  });
}

test('U-20 no more of a text is looked up than the contract takes', () => {
  assert.equal(searchText('é'.repeat(200)).commune?.length, 80);
});
