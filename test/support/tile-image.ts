import { crc32, deflateSync } from 'node:zlib';

const SIZE = 256;
/** Field, wood, water, road's edge, road. */
const PALETTE = ['#f3f0e6', '#cfe0bd', '#b9d4e8', '#c9c2b2', '#ffffff'];
const [FIELD, WOOD, WATER, KERB, ROAD] = [0, 1, 2, 3, 4];

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of 256 × 256 from numbers of colours. @see https://www.w3.org/TR/png-3/ */
const png = (colourAt: (x: number, y: number) => number): Buffer => {
  const rows = Buffer.alloc((SIZE + 1) * SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) rows[y * (SIZE + 1) + 1 + x] = colourAt(x, y);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(PALETTE.map((colour) => colour.slice(1)).join(''), 'hex');
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[chunk('IHDR', header), chunk('PLTE', palette)],
    ...[chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', new Uint8Array())],
  ]);
};

const painted = new Map<string, Buffer>();

/** A painted tile: fields, woods, a river and roads that go on in the next tile. Of no real place. */
export const tileImage = (x: number, y: number): Buffer => {
  // Two kinds are enough to see where one ends.
  const key = `${x % 2} ${y % 2}`;
  const known = painted.get(key);
  if (known) return known;
  const wave = (at: number) => 14 * Math.sin((at * Math.PI) / 128);
  const image = png((column, row) => {
    const river = Math.abs(row - 190 - wave(column));
    const road = Math.min(Math.abs(column - 90 - wave(row)), Math.abs(row - 70 - wave(column)));
    if (road < 4) return ROAD;
    if (road < 6) return KERB;
    if (river < 9) return WATER;
    return Math.hypot(column - 175, row - 130) < 34 + 20 * (x % 2) + 12 * (y % 2) ? WOOD : FIELD;
  });
  painted.set(key, image);
  return image;
};
