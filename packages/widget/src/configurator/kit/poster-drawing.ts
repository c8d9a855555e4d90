import { textOn } from '../../themes/contrast.ts';
import type { Drawing, Shape } from './drawing.ts';
import { qrShapes } from './qr-drawing.ts';
import { widthOf, wrap } from './text-width.ts';

/** What stands on a poster. */
export interface PosterWords {
  /** Of the town or body; empty: it is left out. */
  readonly name: string;
  readonly title: string;
  /** One line a service. */
  readonly services: readonly string[];
  readonly scan: string;
  readonly address: string;
  readonly danger: string;
}

/** A4, upright. */
const PAGE = { width: 595, height: 842 };
const MARGIN = 48;
const INK = '#1a1f27';
const QR_SIDE = 280;

/** An address as people type it. */
const shown = (address: string): string => address.replace(/^https:\/\//, '').replace(/\/$/, '');

/**
 * A poster: who, what for, a code to scan and the same address to type, and whom to call in danger.
 *
 * @param accent `#rrggbb`; the text on it is black or white, whichever is easier to read
 * @throws when the address is too long for a QR code
 */
export function drawPoster(words: PosterWords, accent: string): Drawing {
  const shapes: Shape[] = [{ kind: 'box', x: 0, y: 0, ...PAGE, fill: '#ffffff' }];
  const wide = PAGE.width - 2 * MARGIN;
  let y = MARGIN;

  const write = (text: string, size: number, isBold: boolean, fill: string, isCentred = false) => {
    for (const line of wrap(text, size, isBold, wide)) {
      y += size * 1.25;
      const x = isCentred ? (PAGE.width - widthOf(line, size, isBold)) / 2 : MARGIN;
      shapes.push({ kind: 'text', x, y, size, isBold, fill, text: line });
    }
  };

  const onAccent = textOn(accent);
  const headEnd = () => y + 32;
  const head = shapes.length;
  if (words.name !== '') write(words.name, 18, false, onAccent);
  write(words.title, 34, true, onAccent);
  shapes.splice(head, 0, { kind: 'box', x: 0, y: 0, width: PAGE.width, height: headEnd(), fill: accent });
  y = headEnd() + 12;
  for (const service of words.services) {
    const line = y;
    write(`•  ${service}`, 18, false, INK);
    y += line === y ? 0 : 4;
  }
  y += 16;
  shapes.push(...qrShapes(words.address, (PAGE.width - QR_SIDE) / 2, y, QR_SIDE));
  y += QR_SIDE;
  write(words.scan, 16, false, INK, true);
  y += 4;
  write(shown(words.address), 18, true, INK, true);
  y = PAGE.height - 96;
  shapes.push({ kind: 'box', x: 0, y, width: PAGE.width, height: 96, fill: '#b0121a' });
  y += 26;
  write(words.danger, 18, true, '#ffffff', true);
  return { ...PAGE, shapes };
}
