import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LanguageTag } from '../../../../server/src/contract/primitives.ts';
import { languages } from './languages.ts';
import { searchLanguages, suggestedLanguages } from './search-languages.ts';

const found = (query: string) => searchLanguages(languages, query).map((language) => language.code);

describe('languages', () => {
  it('I-3 are 133, each once, each with a valid tag, an endonym and both names', () => {
    assert.equal(languages.length, 133);
    assert.equal(new Set(languages.map((language) => language.code)).size, 133);
    for (const { code, endonym, english, french } of languages) {
      assert.doesNotThrow(() => new Intl.Locale(code), code);
      assert.match(code, new RegExp((LanguageTag as { pattern?: string }).pattern ?? '(?!)'));
      assert.ok(endonym && english && french, code);
    }
  });

  it('I-3 exactly ten are written from right to left', () => {
    const rightToLeft = languages.filter((language) => language.dir === 'rtl').map((language) => language.code);
    assert.deepEqual(rightToLeft.sort(), ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
  });
});

describe('search of a language', () => {
  const cases: [query: string, code: string][] = [
    ['esp', 'es'],
    ['espanol', 'es'],
    ['Español', 'es'],
    ['spanish', 'es'],
    ['espagnol', 'es'],
    ['arabe', 'ar'],
    ['العربية', 'ar'],
    ['pachto', 'ps'],
    ['tieng', 'vi'],
    ['ukr', 'uk'],
    ['haitien', 'ht'],
    ['chinois tradi', 'zh-Hant'],
  ];
  for (const [query, code] of cases) {
    it(`I-3 « ${query} » finds ${code}`, () => assert.ok(found(query).includes(code), String(found(query))));
  }

  it('I-3 a code comes first', () => {
    assert.equal(found('fa')[0], 'fa');
    assert.equal(found('PS')[0], 'ps');
  });

  it('I-3 nothing matches nonsense, and an empty search gives everything', () => {
    assert.deepEqual(found('zzzz'), []);
    assert.equal(found('  ').length, 133);
  });
});

describe('suggested languages', () => {
  const suggested = (...tags: string[]) => suggestedLanguages(languages, tags).map((language) => language.code);

  it('I-3 those of the browser in its order, then French and English, each once', () => {
    assert.deepEqual(suggested('ar-DZ', 'fr-FR', 'fr'), ['ar', 'fr', 'en']);
  });

  it('I-3 a region tells the script, older tags are known, unknown ones are left out', () => {
    assert.deepEqual(suggested('zh-TW', 'zh-CN', 'no', 'iw', 'tlh', '*'), [
      'zh-Hant',
      'zh-Hans',
      'nb',
      'he',
      'fr',
      'en',
    ]);
  });
});
