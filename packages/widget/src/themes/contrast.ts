/**
 * Contrast, computed. Pure: no page, no style. Colours are `#rrggbb`, lower case.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
import { fromOklch, toOklch } from './oklch.ts';

/** Text that is read (WCAG 1.4.3). */
export const TEXT_RATIO = 4.5;
/** Borders, icons and the focus that carry meaning (WCAG 1.4.11). */
export const CONTROL_RATIO = 3;

/** The grounds on which an accent must be readable: of all grounds of the themes the hardest of each scheme (tested). */
export const LIGHT_GROUND = '#fdeeee';
export const DARK_GROUND = '#352c14';

export type Rgb = readonly [red: number, green: number, blue: number];

/** The parts of `#rrggbb`, 0 to 255. */
export const parseHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** `#rrggbb` of parts from 0 to 255, made whole. */
export const toHex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const luminance = (hex: string): number => {
  const [red, green, blue] = parseHex(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, from 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/**
 * The accent that the frame shows in place of the site's own, if that cannot be read: mixed with black or white until it
 * has 4.5:1 on a ground, and under a text of that ground's colour. Short, because every panel holds it.
 */
export const readableAccent = (accent: string, ground: string): string => {
  const target = luminance(ground) > 0.5 ? 0 : 255;
  const mixed = (step: number) =>
    toHex(parseHex(accent).map((part) => part + ((target - part) * step) / 20) as unknown as Rgb);
  let step = 0;
  while (step < 20 && contrast(mixed(step), ground) < TEXT_RATIO) step++;
  return mixed(step);
};

/** Black or white, whichever is easier to read on a colour: never under 4.5:1. */
export const textOn = (colour: string): '#000000' | '#ffffff' =>
  contrast(colour, '#000000') > contrast(colour, '#ffffff') ? '#000000' : '#ffffff';

/**
 * The colour of the same hue, as colourful as the screen allows, whose lightness (OKLCH) is nearest to the given one's and
 * that has a ratio on a ground. The colour itself if it has it already.
 *
 * @param ratio at least 1; where no colour has it, black or white is the answer
 */
export function nearestReadable(colour: string, ground: string, ratio: number = TEXT_RATIO): string {
  if (contrast(colour, ground) >= ratio) return colour;
  const { lightness, chroma, hue } = toOklch(parseHex(colour));
  const at = (value: number) => toHex(fromOklch({ lightness: value, chroma, hue }));
  const candidates = [0, 1].flatMap((end) => {
    if (contrast(at(end), ground) < ratio) return [];
    // The ratio grows towards that end: the first lightness that has it is found by halves.
    let missing = lightness;
    let having = end;
    for (let step = 0; step < 24; step++) {
      const middle = (missing + having) / 2;
      if (contrast(at(middle), ground) >= ratio) having = middle;
      else missing = middle;
    }
    return [having];
  });
  const nearest = candidates.sort((a, b) => Math.abs(a - lightness) - Math.abs(b - lightness))[0];
  return nearest === undefined ? textOn(ground) : at(nearest);
}

/** What becomes of a site's colour, for whoever chooses it. */
export interface AccentVerdict {
  readonly accent: string;
  /** Whether it is shown as it is where the ground is light: words on the ground, and the ground's colour on it. */
  readonly ok: boolean;
  /** Its contrast with the hardest light ground; 4.5 or more is `ok`. */
  readonly ratio: number;
  /** The nearest colour that is `ok`; the colour itself if it is. */
  readonly nearest: string;
  /** The launcher's button: the colour as it is, with the text that is easier to read on it. */
  readonly button: { readonly text: '#000000' | '#ffffff'; readonly ratio: number };
  /** What the panel shows in its place in each scheme. No colour is readable on both grounds: dark is always another. */
  readonly shown: { readonly light: string; readonly dark: string };
}

/** Judges a site's colour. @param accent `#rrggbb`, lower case */
export function judgeAccent(accent: string): AccentVerdict {
  const ratio = contrast(accent, LIGHT_GROUND);
  const text = textOn(accent);
  return {
    accent,
    ok: ratio >= TEXT_RATIO,
    ratio,
    nearest: nearestReadable(accent, LIGHT_GROUND),
    button: { text, ratio: contrast(accent, text) },
    shown: { light: readableAccent(accent, LIGHT_GROUND), dark: readableAccent(accent, DARK_GROUND) },
  };
}
