import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue, Translation } from './catalogue.ts';
import { createTranslator } from './translator.ts';

const fr = {
  'composer.send': 'Envoyer',
  'greeting.named': 'Bonjour {name}, ici {officer}.',
  'queue.ahead': {
    one: '{count} personne avant vous',
    many: '{count} de personnes',
    other: '{count} personnes avant {name}',
  },
} as const satisfies Catalogue;
const en: Translation<typeof fr> = {
  'composer.send': 'Send',
  'greeting.named': 'Hello {name}, this is {officer}.',
  'queue.ahead': { one: '{count} person ahead', other: '{count} people ahead of {name}' },
};
const ar: Translation<typeof fr> = {
  ...en,
  'queue.ahead': {
    zero: 'لا أحد',
    one: 'واحد',
    two: 'اثنان',
    few: '{count} أشخاص',
    many: '{count} شخصا',
    other: '{count} شخص',
  },
};

const create = (load: Record<string, () => Promise<Translation<typeof fr>>> = {}) =>
  createTranslator({ reference: fr, fallback: 'fr', load: { en: () => Promise.resolve(en), ...load } });
const ahead = { name: 'vous' };

describe('texts', () => {
  it('fills placeholders and writes numbers the language’s way', () => {
    const { t } = create();
    assert.equal(t('composer.send'), 'Envoyer');
    assert.equal(t('greeting.named', { name: 'Ana', officer: '{name}' }), 'Bonjour Ana, ici {name}.');
    assert.equal(t('queue.ahead', { count: 12_345, ...ahead }), '12\u202f345 personnes avant vous');
  });

  it('I-1 picks the plural category of the language', async () => {
    const translator = create({ ar: () => Promise.resolve(ar) });
    const say = (count: number) => translator.t('queue.ahead', { count, ...ahead });
    assert.deepEqual([0, 1, 2].map(say), ['0 personne avant vous', '1 personne avant vous', '2 personnes avant vous']);
    await translator.setLocale('en');
    assert.deepEqual([0, 1, 2].map(say), ['0 people ahead of vous', '1 person ahead', '2 people ahead of vous']);
    await translator.setLocale('ar');
    assert.deepEqual([0, 1, 2].map(say), ['لا أحد', 'واحد', 'اثنان']);
  });
});

describe('I-2 language', () => {
  it('falls from region to language to the reference', async () => {
    const translator = create({ 'pt-BR': () => Promise.resolve(en) });
    assert.equal(await translator.setLocale('en-GB'), 'en');
    assert.equal(await translator.setLocale('pt-br'), 'pt-BR');
    assert.equal(await translator.setLocale('ps'), 'fr');
    assert.equal(translator.t('composer.send'), 'Envoyer');
  });

  it('fetches a catalogue once, and stays as it is when that fails', async () => {
    let fetches = 0;
    const translator = create({
      de: () => {
        fetches += 1;
        return fetches === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(en);
      },
    });
    assert.equal(await translator.setLocale('de'), 'fr');
    assert.equal(await translator.setLocale('de'), 'de');
    await translator.setLocale('fr');
    await translator.setLocale('de');
    assert.equal(fetches, 2);
  });

  it('the last call wins, however slow the first one is', async () => {
    let arrive: (catalogue: Translation<typeof fr>) => void = () => {};
    const translator = create({ de: () => new Promise((resolve) => (arrive = resolve)) });
    const slow = translator.setLocale('de');
    await translator.setLocale('en');
    arrive(en);
    assert.equal(await slow, 'en');
    assert.equal(translator.$locale.get(), 'en');
  });

  it('has words as soon as one of two calls has them: nothing waits for the last one for ever', async () => {
    let arrive: (catalogue: Translation<typeof fr>) => void = () => {};
    const translator = createTranslator<typeof fr>({
      fallback: 'fr',
      load: { en: () => Promise.resolve(en), de: () => new Promise((resolve) => (arrive = resolve)) },
    });
    const first = translator.setLocale('en');
    const last = translator.setLocale('de');
    assert.equal(await first, 'en');
    assert.equal(translator.t('composer.send'), 'Send');
    arrive(en);
    assert.equal(await last, 'de');
  });

  it('tells its stores once both are right', async () => {
    const translator = create();
    const seen: string[] = [];
    translator.$catalogue.listen(() => seen.push(`${translator.$locale.get()} ${translator.t('composer.send')}`));
    await translator.setLocale('en');
    assert.deepEqual(seen, ['en Send']);
  });

  it('a site’s own words replace some messages of one language', async () => {
    const translator = create();
    translator.setCatalogue('fr', { 'composer.send': 'Transmettre' });
    assert.equal(translator.t('composer.send'), 'Transmettre');
    await translator.setLocale('en');
    assert.equal(translator.t('composer.send'), 'Send');
    await translator.setLocale('fr');
    assert.equal(translator.t('composer.send'), 'Transmettre');
    assert.equal(translator.t('greeting.named', { name: 'A', officer: 'B' }), 'Bonjour A, ici B.');
  });
});

it('I-1 wrong keys, missing values and missing messages do not compile', () => {
  const { t } = create();
  const never = () => {
    // @ts-expect-error unknown key
    t('composer.sned');
    // @ts-expect-error values are missing
    t('greeting.named');
    // @ts-expect-error one value is missing
    t('greeting.named', { name: 'Ana' });
    // @ts-expect-error there is no such placeholder
    t('greeting.named', { name: 'Ana', officer: 'B', other: 'C' });
    // @ts-expect-error a message without placeholders takes no values
    t('composer.send', { name: 'Ana' });
    // @ts-expect-error count is a number
    t('queue.ahead', { count: '3', name: 'vous' });
    // @ts-expect-error the placeholders of every plural form are needed
    t('queue.ahead', { count: 3 });
    // @ts-expect-error a key is missing
    const missing: Translation<typeof fr> = { 'composer.send': '', 'greeting.named': '' };
    // @ts-expect-error plural forms are needed where the reference has them
    const flat: Translation<typeof fr> = { ...en, 'queue.ahead': 'people' };
    // @ts-expect-error plural forms need « other »
    const partial: Translation<typeof fr> = { ...en, 'queue.ahead': { one: 'a person' } };
    // @ts-expect-error a key too many
    const extra: Translation<typeof fr> = { ...en, 'composer.shout': '' };
    return [missing, flat, partial, extra];
  };
  assert.equal(typeof never, 'function');
});
