import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTranslator } from '@guichet/core/i18n';
import { en } from '../../locales/units-map.en.ts';
import { fr } from '../../locales/units-map.fr.ts';
import type { MapUnit } from '../../map/map-adapter.ts';
import { distanceText, labelsOf } from './map-words.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const translator = createTranslator({ reference: fr, fallback: 'fr', load: { en: async () => en } });
const unit: MapUnit = {
  ...{ id: 'a', name: 'Brigade de Voiron', number: 3, latitude: 45.36, longitude: 5.59 },
  ...{ distanceKm: 2.42, isApproximate: false },
};

for (const [km, french, english] of [
  [0.01, '50 m', '50 m'],
  [0.42, '400 m', '400 m'],
  [0.94, '950 m', '950 m'],
  [0.96, '1 km', '1 km'],
  [2.42, '2,4 km', '2.4 km'],
  [9.96, '10 km', '10 km'],
  [31.4, '31 km', '31 km'],
  [9412, '9 412 km', '9,412 km'],
] as const) {
  test(`U-60 ${km} km is said « ${french} »`, () => {
    assert.equal(plain(distanceText(km, 'fr')), french);
    assert.equal(plain(distanceText(km, 'en')), english);
  });
}

test('U-60 a button says number, place and distance, and whether the position is approximate', () => {
  const labels = labelsOf(translator.t, 'fr');
  assert.equal(plain(labels.unit(unit)), '3, Brigade de Voiron, 2,4 km');
  assert.equal(labels.unit({ ...unit, distanceKm: null }), '3, Brigade de Voiron');
  assert.equal(
    plain(labels.unit({ ...unit, isApproximate: true })),
    '3, Brigade de Voiron, 2,4 km, position approximative',
  );
});

test('U-60 a cluster says how many places it holds and that it opens; its name begins with what is seen', async () => {
  for (const [locale, name] of [
    ['fr', '4 lieux, agrandir'],
    ['en', '4 places, zoom in'],
  ] as const) {
    await translator.setLocale(locale);
    const labels = labelsOf(translator.t, locale);
    assert.equal(labels.cluster(4), name);
    assert.ok(name.startsWith(labels.clusterText(4)));
  }
});
