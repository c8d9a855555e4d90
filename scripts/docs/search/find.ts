// Looks words up in the index of the documentation. By hand: a few thousand sections, found as one types them, need no library.

/** A part of a page: which page, its anchor (empty: the page itself), its heading, its other words, folded and each once. */
export type IndexedSection = readonly [page: number, anchor: string, heading: string, words: string];

/** Every section of the pages of one language. */
export interface SearchIndex {
  /** Path in the site, and title. */
  readonly pages: readonly (readonly [out: string, title: string])[];
  readonly sections: readonly IndexedSection[];
}

/** A section that was found. */
export interface Found {
  /** Path in the site, with the anchor. */
  readonly to: string;
  readonly title: string;
  /** Empty: the page itself. */
  readonly heading: string;
}

/** Words without accents, marks, capitals and the last letter of a plural: « Les départements » gives `les`, `departement`. */
export const foldedWords = (text: string): string[] => {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words =
    plain
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/(?<=...)[sx]$/, ''));
};

/** What a word is worth where it stands: whole, or at the beginning of another one. */
const WORTH = { title: [12, 8], heading: [10, 6], words: [3, 1], beginning: 100 } as const;

const worthIn = (word: string, text: readonly string[], [whole, beginning]: readonly [number, number]): number =>
  text.includes(word) ? whole : text.some((each) => each.startsWith(word)) ? beginning : 0;

/**
 * Sections that hold every word of the question, as it is or as the beginning of one; titles and headings first. A rule is found
 * by its number: « D-2 ».
 *
 * @param question as it is typed
 */
export function find({ pages, sections }: SearchIndex, question: string): Found[] {
  const asked = foldedWords(question);
  if (asked.length === 0) return [];
  const worthOf = ([page, anchor, heading, words]: IndexedSection): number => {
    // The title counts for the page itself: its sections would all be found by it.
    const title = anchor === '' ? foldedWords(pages[page]![1]) : [];
    const own = foldedWords(heading);
    const others = words.split(' ');
    const worths = asked.map(
      (word) =>
        worthIn(word, title, WORTH.title) || worthIn(word, own, WORTH.heading) || worthIn(word, others, WORTH.words),
    );
    if (worths.includes(0)) return 0;
    // « D-2 » is the rule of that number before any other in which both stand.
    const begins = own.slice(0, asked.length).join(' ') === asked.join(' ') ? WORTH.beginning : 0;
    return worths.reduce((sum, worth) => sum + worth, begins);
  };
  return sections
    .map((section) => ({ section, worth: worthOf(section) }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .map(({ section: [page, anchor, heading] }) => {
      const [out, title] = pages[page]!;
      return { to: anchor === '' ? out : `${out}#${anchor}`, title, heading };
    });
}
