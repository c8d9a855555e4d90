// The grounds on which the accent must be readable: the sunken ones of first-screen.css, the hardest of each scheme.
const LIGHT_GROUND = '#f2f4f7';
const DARK_GROUND = '#1f242b';
const AA = 4.5;

/** What a site may change; `accent` is `#rrggbb`, lower case. */
export interface SiteTokens {
  readonly accent?: string | undefined;
  readonly scheme?: 'light' | 'dark' | 'auto' | undefined;
}

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const luminance = (colour: Rgb) => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two `#rrggbb` colours, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const towards = (colour: Rgb, target: number, share: number) =>
  `#${colour
    .map((part) =>
      Math.round(part + (target - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/**
 * The accent nearest to the site's own that is readable (4.5:1) on a ground, and under a text of that ground's colour.
 * @param accent `#rrggbb`
 */
export const readableAccent = (accent: string, ground: string): string => {
  const colour = parse(accent);
  const target = luminance(parse(ground)) > 0.5 ? 0 : 255;
  for (let step = 0; step < 20; step++) {
    const candidate = towards(colour, target, step / 20);
    if (contrast(candidate, ground) >= AA) return candidate;
  }
  return towards(colour, target, 1);
};

/** Puts a site's tokens on the page; a token that is not valid changes nothing. */
export const applyTheme = (root: HTMLElement, { accent, scheme }: SiteTokens): void => {
  if (accent && /^#[0-9a-f]{6}$/.test(accent)) {
    root.style.setProperty('--site-accent-light', readableAccent(accent, LIGHT_GROUND));
    root.style.setProperty('--site-accent-dark', readableAccent(accent, DARK_GROUND));
  }
  if (scheme === 'light' || scheme === 'dark') root.dataset['scheme'] = scheme;
  else if (scheme === 'auto') delete root.dataset['scheme'];
};
