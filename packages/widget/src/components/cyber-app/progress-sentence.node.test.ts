import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cyberTranslator } from '../../locales/cyber-translator.ts';
import { progressSentence } from './progress-sentence.ts';

await cyberTranslator.setLocale('fr');

for (const [left, sentence] of [
  [null, 'Question 3'],
  [{ from: 0, to: 0 }, 'Question 3, la dernière'],
  [{ from: 2, to: 2 }, 'Question 3, puis encore 2'],
  [{ from: 0, to: 2 }, 'Question 3, puis encore 2 au plus'],
  [{ from: 1, to: 4 }, 'Question 3, puis encore 1 à 4'],
] as const) {
  it(`progress tells only what is known: ${sentence}`, () =>
    assert.equal(progressSentence(3, left, cyberTranslator.t), sentence));
}
