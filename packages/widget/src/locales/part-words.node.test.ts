import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en as partsEn } from './parts.en.ts';
import { fr as partsFr } from './parts.fr.ts';
import { speakParts } from './part-words.ts';
import { translator } from './translator.ts';

test('I-1 words of the later parts are there once asked for, and follow the language without a gap', async () => {
  await translator.setLocale('fr');
  assert.equal(translator.t('menu.label'), 'menu.label');
  await speakParts();
  assert.equal(translator.t('menu.label'), partsFr['menu.label']);

  const said: string[] = [];
  const english = Promise.withResolvers<void>();
  translator.$catalogue.listen(() => {
    const text = translator.t('menu.label');
    said.push(text);
    if (text === partsEn['menu.label']) english.resolve();
  });
  await translator.setLocale('en');
  await english.promise;
  assert.deepEqual([...new Set(said)], [partsFr['menu.label'], partsEn['menu.label']]);
  assert.notEqual(translator.t('header.menu'), 'header.menu');
});
