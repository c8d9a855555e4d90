import { escapeHtml } from '../../embed-kit/escape.ts';
import type { Drawing, Shape } from './drawing.ts';

const round = (value: number): string => String(Math.round(value * 100) / 100);

const shapeSvg = (shape: Shape): string => {
  const { x, y, fill } = shape;
  if (shape.kind === 'box')
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(shape.width)}" height="${round(shape.height)}" fill="${fill}"/>`;
  const weight = shape.isBold ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${shape.size}"${weight} fill="${fill}">${escapeHtml(shape.text)}</text>`;
};

/** A drawing as a file that any program of drawing opens. No script, no font, nothing from elsewhere. @param title read aloud */
export const writeSvg = ({ width, height, shapes }: Drawing, title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" ` +
  `font-family="Helvetica, Arial, sans-serif" shape-rendering="crispEdges" role="img"><title>${escapeHtml(title)}</title>` +
  `${shapes.map(shapeSvg).join('')}</svg>\n`;
