import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { THEME_NAMES } from '../themes/theme.ts';
import { TOKENS } from '../themes/tokens.ts';
import { inlineTheme } from './inline-theme.ts';

describe('H-3 the theme of a list in a page', () => {
  it('is neutral where no name is given, and each name has its own colours', () => {
    assert.equal(inlineTheme({}), inlineTheme({ name: 'neutral' }));
    assert.equal(new Set(THEME_NAMES.map((name) => inlineTheme({ name }))).size, THEME_NAMES.length);
    for (const name of THEME_NAMES) {
      const { light, dark } = TOKENS[name];
      for (const token of ['ground', 'text', 'accent', 'danger', 'warningSoft'] as const) {
        assert.ok(inlineTheme({ name }).includes(`light-dark(${light[token]},${dark[token]})`), `${name} ${token}`);
      }
    }
  });

  it('light or dark is the page’s, unless the page says which', () => {
    assert.doesNotMatch(inlineTheme({ name: 'slate' }), /color-scheme/);
    assert.doesNotMatch(inlineTheme({ name: 'slate', scheme: 'auto' }), /color-scheme/);
    assert.match(inlineTheme({ name: 'slate', scheme: 'dark' }), /color-scheme:dark;/);
  });
});
