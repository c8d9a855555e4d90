import { encode } from 'uqr';
import type { Drawing, Shape } from './drawing.ts';

/** Light modules around the code; readers need four. */
const BORDER = 4;

/** Draws black boxes, one for each run of modules in a row. */
export function qrShapes(text: string, x: number, y: number, side: number): Shape[] {
  // M: a tenth may be covered or scratched, and the code stays as coarse as it can.
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const module = side / size;
  const shapes: Shape[] = [{ kind: 'box', x, y, width: side, height: side, fill: '#ffffff' }];
  data.forEach((row, top) => {
    for (let from = 0; from < size;) {
      let to = from;
      while (row[to] === true) to++;
      if (to > from) {
        const box = { x: x + from * module, y: y + top * module, width: (to - from) * module, height: module };
        shapes.push({ kind: 'box', ...box, fill: '#000000' });
      }
      from = to + 1;
    }
  });
  return shapes;
}

/**
 * A QR code by itself, eight centimetres wide.
 *
 * @throws when the text is too long for any code
 */
export const drawQr = (text: string): Drawing => ({ width: 227, height: 227, shapes: qrShapes(text, 0, 0, 227) });
