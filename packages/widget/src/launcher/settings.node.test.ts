import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCENTS, THEME_NAMES } from '../themes/theme.ts';
import { themeStyle } from './settings.ts';

/** Relative luminance of WCAG 2.2, with its own curve, unlike the code under test. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test('A-1 the text on any accent is readable: 4.5:1 at least', () => {
  const steps = Array.from({ length: 52 }, (_, step) => (step * 5).toString(16).padStart(2, '0'));
  for (const red of steps)
    for (const green of steps)
      for (const blue of steps) {
        const accent = `#${red}${green}${blue}`;
        const onAccent =
          /--on-accent:(#\w+)/.exec(themeStyle({ name: '', accent, scheme: '' }))?.[1] === '#000'
            ? '#000000'
            : '#ffffff';
        assert.ok(contrast(accent, onAccent) >= 4.5, `${onAccent} on ${accent}`);
      }
});

/** What a page says that says nothing. */
const NONE = { name: '', accent: '', scheme: '' };

test('without an accent the default one is used', () => {
  assert.equal(themeStyle(NONE), '--accent:#1f4b99;--on-accent:#fff;color-scheme:light dark');
});

test('L-15 a theme gives its accent, the page’s own comes before it, and what is not known is as if it were not said', () => {
  const accentOf = (theme: Partial<typeof NONE>) => /--accent:([^;]*)/.exec(themeStyle({ ...NONE, ...theme }))?.[1];
  for (const name of THEME_NAMES) assert.equal(accentOf({ name }), ACCENTS[name]);
  assert.equal(accentOf({ name: 'forest', accent: '#0B6E4F' }), '#0B6E4F');
  for (const name of ['Forest', 'constructor', '__proto__', 'toString', '#fff;}']) {
    assert.equal(accentOf({ name }), ACCENTS.neutral, name);
  }
  for (const accent of ['red', '#fff', 'url(x)', '#0b6e4f;}']) assert.equal(accentOf({ accent }), ACCENTS.neutral);
  const schemeOf = (scheme: string) => /color-scheme:(.*)$/.exec(themeStyle({ ...NONE, scheme }))?.[1];
  assert.deepEqual(['light', 'dark', 'auto', '', 'sepia', 'dark;}'].map(schemeOf), [
    'light',
    'dark',
    ...Array.from({ length: 4 }, () => 'light dark'),
  ]);
});

test('importing the widget on a server registers nothing and does not fail', async () => {
  const widget = await import('../index.ts');
  await import('../define/guichet-chat.ts');
  await import('../define/guichet-cyber.ts');
  assert.equal(typeof widget.GuichetChatElement, 'function');
  assert.equal(typeof widget.GuichetCyberElement, 'function');
});
