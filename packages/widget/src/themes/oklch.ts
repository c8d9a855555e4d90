/**
 * OKLCH: lightness, chroma and hue as an eye sees them, so that a colour made darker stays the same colour.
 *
 * @see https://www.w3.org/TR/css-color-4/#color-conversion-code and https://bottosson.github.io/posts/oklab/
 */
import type { Rgb } from './contrast.ts';

export interface Oklch {
  /** 0 is black, 1 is white. */
  readonly lightness: number;
  /** 0 is grey; the screen's most colourful ones have about 0.3. */
  readonly chroma: number;
  /** Radians. */
  readonly hue: number;
}

type Matrix = readonly [Rgb, Rgb, Rgb];

const LMS_OF_RGB: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const LAB_OF_LMS: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const LMS_OF_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const RGB_OF_LMS: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Rgb;
const each = (values: Rgb, change: (value: number) => number): Rgb => values.map(change) as unknown as Rgb;

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** @param colour parts from 0 to 255 */
export function toOklch(colour: Rgb): Oklch {
  const lms = times(
    LMS_OF_RGB,
    each(colour, (part) => linear(part / 255)),
  );
  const [lightness, a, b] = times(LAB_OF_LMS, each(lms, Math.cbrt));
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

const linearOf = ({ lightness, chroma, hue }: Oklch): Rgb => {
  const lms = times(LMS_OF_LAB, [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)]);
  return times(
    RGB_OF_LMS,
    each(lms, (part) => part ** 3),
  );
};

/** Half of a step of 255: what rounding forgives. */
const TOLERANCE = 0.0001;
const fits = (colour: Rgb) => colour.every((part) => part >= -TOLERANCE && part <= 1 + TOLERANCE);

/**
 * The colour of a screen, parts from 0 to 255. Where no screen has so colourful a one, it is as colourful as there is with that
 * lightness and hue.
 */
export function fromOklch(colour: Oklch): Rgb {
  let chroma = colour.chroma;
  if (!fits(linearOf(colour))) {
    let inside = 0;
    for (let step = 0; step < 24; step++) {
      const middle = (inside + chroma) / 2;
      if (fits(linearOf({ ...colour, chroma: middle }))) inside = middle;
      else chroma = middle;
    }
    chroma = inside;
  }
  return each(linearOf({ ...colour, chroma }), (part) => 255 * encoded(Math.min(1, Math.max(0, part))));
}
