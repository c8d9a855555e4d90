import type { Theme } from '../themes/theme.ts';
import { TOKENS, type Tokens } from '../themes/tokens.ts';

/** What the locator's own style sheet asks a page and then its theme for (`styles/unit-tokens.ts`), and the token of each. */
const ASKED: Readonly<Record<string, keyof Tokens>> = {
  ground: 'ground',
  sunken: 'sunken',
  text: 'text',
  soft: 'soft',
  border: 'border',
  line: 'line',
  accent: 'accent',
  'on-accent': 'onAccent',
  danger: 'danger',
  'on-danger': 'onDanger',
  'warning-soft': 'warningSoft',
};

/**
 * The theme of a list in a page, as CSS for the element around it: light or dark is the page's own, unless the page says which.
 * Where there is no name, the list has its neutral colours.
 */
export function inlineTheme({ name = 'neutral', scheme = 'auto' }: Theme): string {
  const { light, dark, radiusPx } = TOKENS[name];
  const colours = Object.entries(ASKED).map(
    ([asked, token]) => `--theme-${asked}:light-dark(${light[token]},${dark[token]})`,
  );
  const own = scheme === 'auto' ? '' : `color-scheme:${scheme};`;
  return `:host{${own}--theme-radius:${radiusPx}px;${colours.join(';')}}`;
}
