/**
 * Widths of Helvetica, which every reader of PDF has, in thousandths of the size: the printable characters of ASCII in order.
 *
 * @see https://helpx.adobe.com/pdf/adobe-fonts-pdf-standard-14 (the metrics of the 14 standard fonts)
 */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];
/** Of what is neither a letter with an accent nor in those tables. */
const OTHER = 600;

function widthOfCharacter(character: string, isBold: boolean): number {
  // A letter with an accent is as wide as the letter.
  const code =
    (character.normalize('NFD').codePointAt(0) ?? 0) === 0xa0 ? 32 : character.normalize('NFD').codePointAt(0)!;
  return (isBold ? BOLD : REGULAR)[code - 32] ?? (character === '’' ? 278 : OTHER);
}

/** Width of a line, in points. */
export const widthOf = (text: string, size: number, isBold: boolean): number =>
  [...text].reduce((width, character) => width + (widthOfCharacter(character, isBold) * size) / 1000, 0);

/** The lines of a text that are no wider; a word that is wider by itself is cut. */
export function wrap(text: string, size: number, isBold: boolean, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => widthOf(candidate, size, isBold) <= width;
  for (const word of text.split(' ')) {
    if (fits(line === '' ? word : `${line} ${word}`)) {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (!fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
