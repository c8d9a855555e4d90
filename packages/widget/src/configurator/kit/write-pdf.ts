import type { Drawing, Shape } from './drawing.ts';

/** Windows-1252 where it is not Unicode's own, which is how the standard fonts are encoded. */
const CODES: Record<string, number> = {
  '€': 0x80, '‚': 0x82, ƒ: 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87, ˆ: 0x88, '‰': 0x89, Š: 0x8a, '‹': 0x8b,
  Œ: 0x8c, Ž: 0x8e, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '˜': 0x98, '™': 0x99,
  š: 0x9a, '›': 0x9b, œ: 0x9c, ž: 0x9e, Ÿ: 0x9f, '\u202f': 0xa0,
}; // prettier-ignore

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A text of the page; what these fonts do not have is a question mark. */
function pageText(text: string): string {
  const codes = [...text.normalize('NFC')].map((character) => {
    const code = CODES[character] ?? character.codePointAt(0)!;
    return code <= 0xff ? code : 0x3f;
  });
  return `<${codes.map((code) => hex(code, 2)).join('')}>`;
}

/** A text of the document's own properties, in any script. */
const propertyText = (text: string): string =>
  `<feff${Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join('')}>`;

const round = (value: number): string => String(Math.round(value * 100) / 100);

const colour = (fill: string): string =>
  [1, 3, 5].map((at) => round(parseInt(fill.slice(at, at + 2), 16) / 255)).join(' ') + ' rg';

/** PDF counts upwards from the bottom. */
function operators(shape: Shape, height: number): string {
  const { x, y, fill } = shape;
  if (shape.kind === 'box')
    return `${colour(fill)} ${round(x)} ${round(height - y - shape.height)} ${round(shape.width)} ${round(shape.height)} re f`;
  const font = shape.isBold ? 'F2' : 'F1';
  return `BT ${colour(fill)} /${font} ${shape.size} Tf ${round(x)} ${round(height - y)} Td ${pageText(shape.text)} Tj ET`;
}

/**
 * A drawing as a PDF of one page: lines and letters, sharp at any size, with the fonts that every reader has.
 *
 * @param title shown by readers in the place of the file's name
 * @param language BCP 47 tag of the words
 * @see ISO 32000-1
 */
export function writePdf({ width, height, shapes }: Drawing, title: string, language: string): string {
  const content = shapes.map((shape) => operators(shape, height)).join('\n');
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${language.replace(/[^a-zA-Z-]/g, '')}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${propertyText(title)} >>`,
  ];
  // Everything is ASCII: a character is a byte.
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((object, at) => {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
