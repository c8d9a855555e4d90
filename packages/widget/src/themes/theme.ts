/**
 * What a theme is, for the page, the launcher and the frame. Small and without a style: guichet.js may hold all of it. The
 * colours of each theme stand in `tokens.ts`, and their contrast is computed there.
 */

/** The looks that are ours. `neutral` is what a page gets that names none. */
export const THEME_NAMES = ['neutral', 'forest', 'slate'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** `auto`: as the visitor's system says. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/**
 * How a page wants what is ours to look: everything that can cross to the frame. What is left out stays as the site's record
 * says, or else as the theme does.
 */
export interface Theme {
  readonly name?: ThemeName | undefined;
  /** `#rrggbb`, lower case. What cannot be read on our grounds is darkened or lightened until it can. */
  readonly accent?: string | undefined;
  readonly scheme?: Scheme | undefined;
}

/** Colour of the button, and of what is pressed in the panel, where nobody gives another. */
export const ACCENTS: Readonly<Record<ThemeName, string>> = {
  neutral: '#1f4b99',
  forest: '#1d6046',
  slate: '#3b4a5e',
};

const listed = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((each) => each === value);

/** The names and colours that are valid; anything else is left out, never passed on. An accent may be in capitals. */
export function readTheme(data: unknown): Theme {
  const { name, accent, scheme } = Object(data) as Record<keyof Theme, unknown>;
  return {
    name: listed(THEME_NAMES, name),
    accent: typeof accent === 'string' && /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : undefined,
    scheme: listed(SCHEMES, scheme),
  };
}
