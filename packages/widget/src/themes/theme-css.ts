import { THEME_NAMES, type ThemeName } from './theme.ts';
import { TOKENS, type Tokens } from './tokens.ts';

/** `onAccent` → `--on-accent`. */
export const propertyOf = (token: string): string =>
  `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A site's own colour, as it can be read in each scheme (`apply-theme.ts`), stands before the theme's. */
const valueOf = (token: string, colour: string, scheme: 'light' | 'dark') =>
  token === 'accent' ? `var(--site-accent-${scheme}, ${colour})` : colour;

const declarations = (tokens: Tokens, scheme: 'light' | 'dark') =>
  Object.entries(tokens).map(([token, colour]) => `${propertyOf(token)}: ${valueOf(token, colour as string, scheme)};`);

const rule = (selector: string, lines: readonly string[]) => `${selector} {\n${lines.join('\n')}\n}\n`;

/** The tokens of one theme for the frame, as CSS: light, dark by preference, dark by choice. */
const themeCss = (name: ThemeName): string => {
  const { light, dark, radiusPx } = TOKENS[name];
  const root = `:root[data-theme='${name}']`;
  return [
    rule(root, [...declarations(light, 'light'), `--radius: ${radiusPx}px;`]),
    `@media (prefers-color-scheme: dark) {\n${rule(`${root}:not([data-scheme='light'])`, declarations(dark, 'dark'))}}\n`,
    rule(`${root}[data-scheme='dark']`, declarations(dark, 'dark')),
  ].join('');
};

/**
 * The frame's second style sheet: every theme but the neutral one, which `first-screen.css` holds. A page asks for it when it
 * wears one of them. More contrast is said again, because a theme's rules are more specific than the page's.
 */
export const themesCss = (): string =>
  [
    ...THEME_NAMES.filter((name) => name !== 'neutral').map(themeCss),
    `@media (prefers-contrast: more) {\n${rule(':root[data-theme][data-theme]', [
      '--soft: var(--text);',
      '--border: var(--text);',
      '--line: var(--text);',
    ])}}\n`,
  ].join('');
