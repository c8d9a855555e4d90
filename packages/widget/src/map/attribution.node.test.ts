import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionOf } from './attribution.ts';

const cases: readonly [text: string, words: string, url: string | null][] = [
  ['© IGN', '© IGN', null],
  ['© IGN – Géoplateforme https://geoservices.ign.fr/', '© IGN – Géoplateforme', 'https://geoservices.ign.fr/'],
  ['https://tiles.example.org/about', 'tiles.example.org', 'https://tiles.example.org/about'],
  ['© OpenStreetMap contributors', '© OpenStreetMap contributors', null],
  ['Tiles javascript:alert(1)', 'Tiles javascript:alert(1)', null],
  ['Tiles https://', 'Tiles https://', null],
  ['<a href="https://example.org">Tiles</a>', '<a href="https://example.org">Tiles</a>', null],
  ['  ', '', null],
];

for (const [text, words, url] of cases) {
  test(`U-61 attribution: ${JSON.stringify(text)}`, () => assert.deepEqual(attributionOf(text), { words, url }));
}
