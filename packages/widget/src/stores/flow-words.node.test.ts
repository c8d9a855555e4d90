import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FlowTexts } from '@guichet/triage';
import { createFlowWords, type WordsLoader } from './flow-words.ts';

/** Words of one language that a test lets through when it wants. */
const loader = (locale: string) => {
  const fetched: string[] = [];
  const failing = new Set<string>();
  const part = (name: string) => async (): Promise<FlowTexts> => {
    fetched.push(name);
    if (failing.has(name)) throw new TypeError('offline');
    return { [name]: `${name} ${locale}` };
  };
  const load: WordsLoader = { questions: part('questions'), results: part('results') };
  return { load, fetched, failing };
};

const create = () => {
  const fr = loader('fr');
  const en = loader('en');
  return { fr, en, words: createFlowWords({ fr: fr.load, en: en.load }) };
};

describe('words of a flow', () => {
  it('fetches a part when it is first needed, and once', async () => {
    const { fr, words } = create();
    assert.deepEqual([words.$texts.get(), fr.fetched], [{}, []]);
    await words.need('questions');
    await words.need('questions');
    assert.deepEqual([words.$texts.get(), fr.fetched], [{ questions: 'questions fr' }, ['questions']]);
    assert.deepEqual(words.$states.get(), { questions: 'ready', results: 'absent' });
    await words.need('results');
    assert.deepEqual(words.$texts.get(), { questions: 'questions fr', results: 'results fr' });
  });

  it('tells a failure, and fetches again', async () => {
    const { fr, words } = create();
    fr.failing.add('questions');
    await words.need('questions');
    assert.equal(words.$states.get().questions, 'failed');
    fr.failing.clear();
    await words.need('questions');
    assert.equal(words.$states.get().questions, 'ready');
  });

  it('I-2 another language takes the place of what is needed, all at once; regions and strangers fall back', async () => {
    const { en, words } = create();
    await words.need('questions');
    await words.setLocale('en-GB');
    assert.deepEqual([words.$locale.get(), words.$texts.get()], ['en', { questions: 'questions en' }]);
    assert.deepEqual(en.fetched, ['questions'], 'not what nobody needs');
    await words.setLocale('ps');
    assert.equal(words.$locale.get(), 'fr');
  });

  it('a language that cannot be fetched leaves the words as they were', async () => {
    const { en, words } = create();
    await words.need('questions');
    await words.need('results');
    en.failing.add('results');
    await words.setLocale('en');
    assert.deepEqual(words.$texts.get(), { questions: 'questions fr', results: 'results fr' });
    assert.deepEqual(words.$states.get(), { questions: 'ready', results: 'ready' });
    en.failing.clear();
    await words.setLocale('en');
    assert.equal(words.$locale.get(), 'en');
  });

  it('the last language asked for wins, whatever comes first', async () => {
    const { words } = create();
    await words.need('questions');
    await Promise.all([words.setLocale('en'), words.setLocale('fr')]);
    assert.equal(words.$locale.get(), 'fr');
  });
});
