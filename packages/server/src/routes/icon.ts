import type { FastifyPluginAsync } from 'fastify';

const SIDE = 16;
const CORNER = 3;
/** Grey, as blue, green, red and opacity: readable on light and dark tabs, and nobody's colours. */
const GREY = [0x80, 0x72, 0x6b, 0xff] as const;

const isInside = (x: number, y: number): boolean => {
  const [dx, dy] = [x, y].map((at) => Math.max(CORNER - at, at - (SIDE - 1 - CORNER), 0)) as [number, number];
  return dx * dx + dy * dy <= CORNER * CORNER;
};

/** A plain rounded square of 16 by 16 points as an ICO file: no letter, no emblem (spec S-10). */
const neutralIcon = (): Buffer => {
  const maskBytes = SIDE * 4;
  const pixelBytes = SIDE * SIDE * 4;
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([SIDE, SIDE], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(40 + pixelBytes + maskBytes, 14);
  head.writeUInt32LE(head.length, 18);
  const bitmap = Buffer.alloc(40);
  bitmap.writeUInt32LE(40, 0);
  bitmap.writeInt32LE(SIDE, 4);
  // The picture and its mask count together.
  bitmap.writeInt32LE(SIDE * 2, 8);
  bitmap.writeUInt16LE(1, 12);
  bitmap.writeUInt16LE(32, 14);
  bitmap.writeUInt32LE(pixelBytes + maskBytes, 20);
  const pixels = Array.from({ length: SIDE * SIDE }, (_, index) =>
    isInside(index % SIDE, Math.floor(index / SIDE)) ? GREY : [0, 0, 0, 0],
  );
  return Buffer.concat([head, bitmap, Buffer.from(pixels.flat()), Buffer.alloc(maskBytes)]);
};

/** What browsers ask of every origin when one of its pages is opened by itself. On both origins. */
export const iconRoutes: FastifyPluginAsync = async (app) => {
  const icon = neutralIcon();
  app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) =>
    reply.type('image/x-icon').header('cache-control', 'public, max-age=86400').send(icon),
  );
};
