/** How a line of an address begins that no name of a commune does. */
const STREETS =
  /^(rue|ruelle|avenue|av|ave|boulevard|bd|bld|allees?|impasse|quai|route|square|place|sentier|residence|lotissement|faubourg|voie|venelle|esplanade|promenade|passage|montee|hameau|cite|villa)$/;
/** A postcode or an INSEE code, whole or in part. */
const CODE = /^([0-9]{1,5}|2[ab][0-9]{0,3})$/;

const FEWEST_CHARACTERS = 2;
/** As the contract has it. */
const MOST_CHARACTERS = 80;

/** Whom a text is for. */
export interface SearchText {
  /** What communes are looked up by; null: nothing of it can be a commune. */
  readonly commune: string | null;
  /** What addresses are looked up by; null: it cannot be one. */
  readonly address: string | null;
}

/**
 * Tells what of a text may stand in an address of ours: a street and its number may not (spec U-6), so of what looks like
 * a line of an address only its postcode is looked up. A code alone is no address: a geocoder would answer with streets.
 *
 * @example searchText('12 rue de la République 38500 Voiron') // { commune: '38500', address: the whole text }
 */
export const searchText = (typed: string): SearchText => {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text.length < FEWEST_CHARACTERS) return { commune: null, address: null };
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const code = words.join('');
  if (CODE.test(code)) return { commune: code, address: null };
  const hasNumber = words.some((word) => /^[0-9]{1,4}[a-z]*$/.test(word));
  const isAddress =
    rest.length > 0 &&
    (STREETS.test(first) ||
      (/^[0-9]/.test(first) && !/^([0-9]{5}|2[ab][0-9]{3})$/.test(first)) ||
      (hasNumber && words.some((word) => STREETS.test(word))));
  const postcode = words.find((word) => /^[0-9]{5}$/.test(word)) ?? null;
  return { commune: isAddress ? postcode : text.slice(0, MOST_CHARACTERS), address: text };
};
