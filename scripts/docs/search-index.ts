// The index of the documentation's search, made with the pages; French and English apart.
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from './layout.ts';
import { textOf } from './llms.ts';
import type { Language } from './markdown.ts';
import { foldedWords, type IndexedSection, type SearchIndex } from './search/find.ts';

/** Of the packages' reference there are the names: their text would be half of the index. */
const NAMES_ONLY = /^reference\/packages\//;

/** Where a part of a page begins: a heading, an operation of the API, a numbered rule. */
const BEGINNING = /<(?:h[123]|article|li)\b[^>]*\sid="([^"]+)"[^>]*>/g;
/** A rule has no heading: so many of its first letters. */
const RULE_LETTERS = 90;

/** The words of the heading with which a part begins. */
const HEADING = /^<[^>]*>\s*(?:<h\d[^>]*>)?([\s\S]*?)<\/h\d>/;

const headingOf = (piece: string): string => {
  if (!piece.startsWith('<li')) return textOf(HEADING.exec(piece)?.[1] ?? '');
  const text = textOf(piece);
  return text.length <= RULE_LETTERS ? text : `${text.slice(0, RULE_LETTERS).replace(/\s\S*$/, '')}…`;
};

const sectionsOf = ({ html }: Page): { anchor: string; heading: string; text: string }[] => {
  const starts = [...html.matchAll(BEGINNING)];
  const cut = (from: number, to?: number) => textOf(html.slice(from, to));
  const parts = starts.map((start, place) => {
    const piece = html.slice(start.index, starts[place + 1]?.index);
    // What stands below the title is of the page itself.
    return { anchor: /^<h1/.test(piece) ? '' : textOf(start[1]!), heading: headingOf(piece), text: textOf(piece) };
  });
  return [{ anchor: '', heading: '', text: cut(0, starts[0]?.index) }, ...parts];
};

/** The index of the pages of one language: of each page itself, and of its parts. */
export function indexOf(pages: readonly Page[], language: Language): SearchIndex {
  const own = pages.filter((page) => page.language === language);
  const sections = own.flatMap((page, place): IndexedSection[] => {
    const parts = sectionsOf(page);
    const whole = parts.filter(({ anchor }) => anchor === '').map(({ text }) => text);
    const rest = parts.filter(({ anchor }) => anchor !== '');
    const all = [{ anchor: '', heading: '', text: whole.join(' ') }, ...rest];
    return all.map(({ anchor, heading, text }) => {
      const known = foldedWords(anchor === '' ? page.title : heading);
      const said = NAMES_ONLY.test(page.out) ? [] : foldedWords(text);
      const words = new Set(said.filter((word) => !known.includes(word)));
      return [place, anchor, heading, [...words].join(' ')];
    });
  });
  return { pages: own.map(({ out, title }) => [out, title]), sections };
}

/** The script of the field, in one file. */
export const searchScript = (): string => {
  const [file] = buildSync({
    entryPoints: [join(import.meta.dirname, 'search/field.ts')],
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, charset: 'utf8' },
  }).outputFiles;
  return file!.text;
};
