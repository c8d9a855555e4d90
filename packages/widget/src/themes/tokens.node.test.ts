import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, CONTROL_RATIO, DARK_GROUND, LIGHT_GROUND, readableAccent, TEXT_RATIO } from './contrast.ts';
import { propertyOf, themesCss } from './theme-css.ts';
import { ACCENTS, THEME_NAMES } from './theme.ts';
import { TOKENS, type Tokens } from './tokens.ts';

const GROUNDS = ['ground', 'sunken', 'dangerSoft', 'warningSoft'] as const;
const TEXTS = ['text', 'soft', 'accent', 'danger'] as const;

/** All that can meet, whether or not it does today. The ring of the focus is of the text's colour, with the ground's around it. */
const PAIRS: readonly (readonly [one: keyof Tokens, other: keyof Tokens, ratio: number])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, TEXT_RATIO] as const)),
  ['onAccent', 'accent', TEXT_RATIO],
  ['onDanger', 'danger', TEXT_RATIO],
  ...GROUNDS.map((ground) => ['border', ground, CONTROL_RATIO] as const),
  // Around a main button, a pressed one, a danger: the ring beside what it surrounds, or the gap between the two.
  ['ground', 'accent', CONTROL_RATIO],
  ['ground', 'danger', CONTROL_RATIO],
  ['ground', 'text', CONTROL_RATIO],
];

const schemes = THEME_NAMES.flatMap((name) =>
  (['light', 'dark'] as const).map((scheme) => ({ name, scheme, tokens: TOKENS[name][scheme] })),
);

describe('the themes', () => {
  for (const { name, scheme, tokens } of schemes) {
    it(`H-1 A-1 ${name} ${scheme}: text 4.5:1, borders and focus 3:1, whatever meets`, () => {
      for (const [one, other, ratio] of PAIRS) {
        const found = contrast(tokens[one], tokens[other]);
        assert.ok(found >= ratio, `${one} ${tokens[one]} on ${other} ${tokens[other]}: ${found.toFixed(2)}`);
      }
    });

    it(`H-1 ${name} ${scheme}: the accent of a site is judged on a ground that is no easier than any of its own`, () => {
      const [hardest, text] = scheme === 'light' ? [LIGHT_GROUND, '#000000'] : [DARK_GROUND, '#ffffff'];
      for (const ground of GROUNDS) assert.ok(contrast(tokens[ground], text) >= contrast(hardest, text), ground);
      for (const accent of ['#ffff00', '#000000', '#ffffff', '#808080', '#ff0000', '#00ff88']) {
        const readable = readableAccent(accent, hardest);
        assert.ok(contrast(readable, tokens.onAccent) >= TEXT_RATIO, `${tokens.onAccent} on ${readable}`);
      }
    });

    it(`H-1 ${name} ${scheme}: the colours of a theme are spelled as colours`, () => {
      for (const [token, colour] of Object.entries(tokens)) assert.match(colour as string, /^#[0-9a-f]{6}$/, token);
    });
  }

  it('H-1 the launcher’s colour of each theme is its light accent', () => {
    for (const name of THEME_NAMES) assert.equal(ACCENTS[name], TOKENS[name].light.accent);
  });
});

/** `--name: value` of the rule with that selector; `#fff` spelled out. */
const tokensOf = (css: string, selector: string): Record<string, string> => {
  const at = css.indexOf(`${selector} {`);
  assert.notEqual(at, -1, selector);
  const block = css.slice(at, css.indexOf('}', at));
  return Object.fromEntries(
    [...block.matchAll(/(--[a-z-]+): (?:var\([^,]+, )?(#[0-9a-f]{3,6}|[\w.]+)\)?;/g)].map(
      ([, name = '', value = '']) => [name, /^#...$/.test(value) ? value.replace(/[0-9a-f]/g, '$&$&') : value],
    ),
  );
};

describe('the style sheets of the frame', () => {
  const firstScreen = readFileSync(new URL('../frame/first-screen.css', import.meta.url), 'utf8');
  const blocks = (css: string, theme: string) => ({
    light: tokensOf(css, `:root${theme}`),
    dark: tokensOf(css, `:root${theme}[data-scheme='dark']`),
    byPreference: tokensOf(css, `:root${theme}:not([data-scheme='light'])`),
  });

  for (const name of THEME_NAMES) {
    it(`H-1 ${name}: say what the tokens say, and the same dark by preference and by choice`, () => {
      const { light, dark, byPreference } =
        name === 'neutral' ? blocks(firstScreen, '') : blocks(themesCss(), `[data-theme='${name}']`);
      const of = (tokens: Tokens) =>
        Object.fromEntries(Object.entries(tokens).map(([token, colour]) => [propertyOf(token), colour as string]));
      for (const [property, colour] of Object.entries(of(TOKENS[name].light))) assert.equal(light[property], colour);
      assert.equal(light['--radius'], `${TOKENS[name].radiusPx}px`);
      assert.deepEqual(dark, of(TOKENS[name].dark));
      assert.deepEqual(byPreference, dark);
    });
  }

  it('H-4 whoever asks for more contrast gets it in the dark too, and in every theme', () => {
    // As specific as the rules of the dark scheme, and after them.
    assert.match(firstScreen, /prefers-contrast: more\) \{\n {2}:root:root \{/);
    assert.ok(firstScreen.indexOf('prefers-contrast: more') > firstScreen.lastIndexOf("data-scheme='dark'] {"));
    assert.match(themesCss(), /prefers-contrast: more\) \{\n:root\[data-theme\]\[data-theme\] \{/);
    assert.ok(themesCss().indexOf('prefers-contrast: more') > themesCss().lastIndexOf("data-scheme='dark'] {"));
  });
});
