/** How names are shortened in writing; both sides of a comparison are spelled out. */
const LONG: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/**
 * The name of a place made comparable: no accents, ligatures, capitals, hyphens or apostrophes, « st » spelled out, single
 * spaces.
 *
 * @example foldName('St-Étienne-du-Bois') // 'saint etienne du bois'
 */
export const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    // « Chalon s/Saône », « Rosny s/s Bois ».
    .replace(/\bs\/\s?s\b/g, 'sous')
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(LONG, word) ? LONG[word]! : word))
    .join(' ');

const ARTICLE = /^(l|le|la|les) (?=.)/;

/** A folded name without the article that it begins with: people look for « Rochelle » and for « La Rochelle ». */
export const withoutArticle = (folded: string): string => folded.replace(ARTICLE, '');
