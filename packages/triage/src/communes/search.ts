import type { CommuneBook, CommuneEntry, FormerCommune } from './commune-book.ts';
import { foldName, withoutArticle } from './fold-name.ts';
import { PrefixIndex } from './prefix-index.ts';

/** A commune that was found, and the former one whose name or code led to it. */
export interface CommuneHit<Entry extends CommuneEntry = CommuneEntry> {
  readonly commune: Entry;
  readonly former: FormerCommune | null;
}

export const MOST_COMMUNES_FOUND = 20;

/** One name under which a commune is found. */
interface Candidate extends CommuneHit {
  /** Folded; empty when only a code is known. */
  readonly name: string;
  readonly bareName: string;
  readonly departmentName: string;
}

interface Ranked {
  readonly candidate: Candidate;
  /** Smaller is better. */
  readonly rank: number;
}

const CODE = /^([0-9]+|2[ab][0-9]*)$/;
const LONGEST_QUERY_CHARACTERS = 80;
/** Twice as many as are answered, since some may turn out to be the same commune. */
const MOST_RANKED = 2 * MOST_COMMUNES_FOUND;

/**
 * Prepares the search for communes: by name without accents, by postcode or by INSEE code, former names and codes
 * included. Words may stand in any order and be the beginnings of words; a department or a postcode beside a name tells
 * homonyms apart (« saint denis 974 », « st denis reunion »).
 *
 * An exact name comes first, then names that begin so, then names with the words inside; among them today's names before
 * former ones, then by population. Pure; 20 at most.
 */
export const createCommuneSearch = <Entry extends CommuneEntry>(
  book: CommuneBook<Entry>,
): ((text: string) => CommuneHit<Entry>[]) => {
  const candidates = candidatesOf(book);
  const names = new PrefixIndex(
    candidates.flatMap(({ name }, owner) => wordStarts(name).map((start) => [name.slice(start), owner] as const)),
  );
  const postcodes = new PrefixIndex(
    candidates.flatMap(({ commune, former }, owner) =>
      former === null ? commune.postcodes.map((postcode) => [postcode, owner] as const) : [],
    ),
  );
  const codes = new PrefixIndex(
    candidates.map(({ commune, former }, owner) => [(former ?? commune).insee.toLowerCase(), owner]),
  );
  // The last search that met a candidate: cheaper than a set where a letter stands for half the country.
  const metBy = new Uint32Array(candidates.length);
  let searches = 0;
  const ranked = (owners: Uint32Array, rankOf: (candidate: Candidate) => number): Ranked[] => {
    searches++;
    const best: Ranked[] = [];
    for (const owner of owners) {
      if (metBy[owner] === searches) continue;
      metBy[owner] = searches;
      const candidate = candidates[owner]!;
      const rank = rankOf(candidate);
      if (rank <= (best[MOST_RANKED - 1]?.rank ?? WORST)) insert(best, { candidate, rank });
    }
    return best;
  };
  const byCode = (code: string): Ranked[] => {
    const places = ranked(postcodes.owners(code), ({ commune }) => order(commune.partOf === null ? 1 : 0, commune));
    // A part of a code is looked for among postcodes: that is what people know.
    if (code.length < 5 && places.length > 0) return places;
    // Old codes of the Seine look like postcodes of Paris.
    const isWanted = ({ former }: Candidate) => former === null || places.length === 0;
    return [
      ...places,
      ...ranked(codes.owners(code), (candidate) => (isWanted(candidate) ? order(2, candidate.commune) : NO_MATCH)),
    ];
  };
  const byWords = (words: readonly string[]): Ranked[] => {
    const ranges = words.filter((word) => !/[0-9]/.test(word)).map((word) => names.owners(word));
    // The rarest word first; a word that only names the department finds nothing, and the next one is tried.
    for (const range of ranges.sort((one, other) => one.length - other.length)) {
      const found = ranked(range, (candidate) => rankByWords(candidate, words));
      if (found.length > 0) return found;
    }
    return [];
  };
  return (text) => {
    const words = foldName(text.slice(0, LONGEST_QUERY_CHARACTERS)).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    // Every candidate was made of an entry of this book.
    return distinct(
      words.length === 1 && CODE.test(words[0]!) ? byCode(words[0]!) : byWords(words),
    ) as CommuneHit<Entry>[];
  };
};

const candidatesOf = ({ communes, former }: CommuneBook): Candidate[] => {
  const departments = new Map<string, string>();
  const departmentOf = ({ departmentName }: CommuneEntry): string => {
    const folded = departments.get(departmentName) ?? foldName(departmentName);
    departments.set(departmentName, folded);
    return folded;
  };
  const candidate = (hit: CommuneHit): Candidate => {
    const name = foldName((hit.former ?? hit.commune).name ?? '');
    return { ...hit, name, bareName: withoutArticle(name), departmentName: departmentOf(hit.commune) };
  };
  const byInsee = new Map(communes.map((commune) => [commune.insee, commune]));
  return [
    ...communes.map((commune) => candidate({ commune, former: null })),
    ...former.flatMap((one) => {
      const commune = byInsee.get(one.present);
      return commune === undefined ? [] : [candidate({ commune, former: one })];
    }),
  ];
};

const wordStarts = (name: string): number[] =>
  name === '' ? [] : [0, ...[...name.matchAll(/ /g)].map(({ index }) => index + 1)];

/** Whole steps between kinds of match; population decides within one. */
const STEP = 1e9;
const WORST = 100 * STEP;
const NO_MATCH = Infinity;
const order = (kind: number, { population }: CommuneEntry): number => kind * STEP - population;

/** `NO_MATCH` when a word is neither in the name nor says where the commune is. */
const rankByWords = (candidate: Candidate, words: readonly string[]): number => {
  const inName = words.filter((word) => hasWordFrom(candidate.name, word));
  if (inName.length < words.length && !words.every((word) => inName.includes(word) || isAt(candidate, word))) {
    return NO_MATCH;
  }
  const phrase = inName.join(' ');
  const { name, bareName, commune, former } = candidate;
  const kind =
    name === phrase || bareName === phrase ? 0 : name.startsWith(phrase) || bareName.startsWith(phrase) ? 1 : 2;
  return order(2 * kind + (former === null ? 0 : 1), commune);
};

const hasWordFrom = (name: string, word: string): boolean => name.startsWith(word) || name.includes(` ${word}`);

const isAt = ({ commune: { insee, department, postcodes }, departmentName }: Candidate, word: string): boolean =>
  CODE.test(word)
    ? department.toLowerCase() === word ||
      insee.toLowerCase() === word ||
      (word.length > 2 && postcodes.some((postcode) => postcode.startsWith(word)))
    : hasWordFrom(departmentName, word);

const isBefore = (one: Ranked, other: Ranked): boolean =>
  one.rank !== other.rank
    ? one.rank < other.rank
    : one.candidate.name !== other.candidate.name
      ? one.candidate.name < other.candidate.name
      : one.candidate.commune.insee < other.candidate.commune.insee;

/** Keeps the best in order. */
const insert = (best: Ranked[], found: Ranked): void => {
  let place = best.length;
  while (place > 0 && isBefore(found, best[place - 1]!)) place--;
  best.splice(place, 0, found);
  if (best.length > MOST_RANKED) best.pop();
};

/** A former name adds nothing once the commune itself was found. */
const distinct = (ranked: readonly Ranked[]): CommuneHit[] => {
  const hits: CommuneHit[] = [];
  for (const { candidate } of ranked) {
    const { commune, former } = candidate;
    if (hits.some((hit) => hit.commune === commune && (hit.former === null || hit.former === former))) continue;
    hits.push({ commune, former });
    if (hits.length === MOST_COMMUNES_FOUND) break;
  }
  return hits;
};
