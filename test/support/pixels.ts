import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** A picture, four bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

const paeth = (left: number, above: number, corner: number): number => {
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
};

/** Reads a screenshot: 8 bits, with or without alpha, not interlaced. @see https://www.w3.org/TR/png-3/ */
export const readPng = (file: Buffer): Picture => {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colours, interlaced] = [file[24], file[25], file[28]];
  assert.ok(depth === 8 && interlaced === 0 && (colours === 2 || colours === 6), 'a picture of another kind');
  const size = colours === 6 ? 4 : 3;
  const stride = width * size;
  const raw = inflateSync(Buffer.concat(parts));
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const row = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let at = 0; at < stride; at++) {
      const [left, up, corner] = [row[at - size] ?? 0, above[at] ?? 0, above[at - size] ?? 0];
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter ?? 0] ?? 0;
      row[at] = (row[at] ?? 0) + guess;
    }
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * size);
      pixels[y * width + x] = (red << 16) | (green << 8) | blue;
    }
    above = row;
  }
  return { width, height, pixels };
};

/** A picture, and which of its pixels hide what is behind it: the same on a white and on a black ground. */
export interface Reference {
  readonly picture: Picture;
  readonly opaque: readonly number[];
}

export const referenceOf = (onWhite: Picture, onBlack: Picture): Reference => {
  const opaque: number[] = [];
  onWhite.pixels.forEach((colour, index) => {
    if (colour === onBlack.pixels[index]) opaque.push(index);
  });
  return { picture: onWhite, opaque };
};

/**
 * The browser draws the edges of curves and slanted lines a hair differently from one time to the next, on the same page too. Out
 * of 255, of each colour; and for a pixel in five thousand, any.
 */
export const TOLERANCE = 4;
export const SHARE = 1 / 5000;
const isNear = (one: number, other: number): boolean =>
  [16, 8, 0].every((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) <= TOLERANCE);

/** Which of the pixels that hide what is behind are not those of the reference, give or take `TOLERANCE`; `x y` of each. */
export const differences = ({ picture, opaque }: Reference, other: Picture): string[] => {
  assert.deepEqual([other.width, other.height], [picture.width, picture.height], 'another size');
  return opaque
    .filter((index) => !isNear(picture.pixels[index] ?? 0, other.pixels[index] ?? 0))
    .map((index) => `${index % picture.width} ${Math.floor(index / picture.width)}`);
};
