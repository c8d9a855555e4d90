import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { THEME_NAMES } from '../themes/theme.ts';
import { TOKENS } from '../themes/tokens.ts';
import { inlineTheme } from './inline-theme.ts';

const asked = readFileSync(new URL('../styles/unit-tokens.ts', import.meta.url), 'utf8');
const valuesOf = (css: string) =>
  new Map([...css.matchAll(/--theme-([a-z-]+):([^;}]+)/g)].map(([, name = '', value = '']) => [name, value]));

describe('H-3 the theme of a list in a page', () => {
  it('answers everything that the list’s own style sheet asks for, and nothing else', () => {
    const questions = [...asked.matchAll(/var\(--theme-([a-z-]+)/g)].map(([, name = '']) => name);
    for (const name of THEME_NAMES) {
      assert.deepEqual([...valuesOf(inlineTheme({ name })).keys()].sort(), [...questions].sort());
    }
  });

  it('neutral is what the list is without a theme', () => {
    const long = (colour: string) => colour.replace(/#([0-9a-f])([0-9a-f])([0-9a-f])(?![0-9a-f])/g, '#$1$1$2$2$3$3');
    for (const [name, value] of valuesOf(inlineTheme({}))) {
      const fallback = new RegExp(`var\\(--theme-${name}, ([^;]+?)\\)+;`).exec(asked)?.[1] ?? '';
      assert.equal(long(fallback.replaceAll(' ', '')).replace(/\)*$/, ''), value.replace(/\)*$/, ''), name);
    }
  });

  it('light or dark is the page’s, unless the page says which', () => {
    assert.doesNotMatch(inlineTheme({ name: 'slate' }), /color-scheme/);
    assert.doesNotMatch(inlineTheme({ name: 'slate', scheme: 'auto' }), /color-scheme/);
    assert.match(inlineTheme({ name: 'slate', scheme: 'dark' }), /color-scheme:dark;/);
    assert.match(
      inlineTheme({ name: 'slate' }),
      new RegExp(`--theme-ground:light-dark\\(${TOKENS.slate.light.ground},`),
    );
  });
});
