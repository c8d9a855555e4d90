const LONGEST_URL_CHARACTERS = 300;
/** Overseas codes under which numbers of nine digits are dialled as at home. */
const HOME_CODES = /^(\+|00)(33|262|590|594|596)(?=\d{9}$)/;

/** A number as it is dialled in France, digits only; null when it is none. */
export const phoneOf = (text: string): string | null => {
  const digits = text
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-/()\u00A0\u202F]/g, '')
    .replace(HOME_CODES, '0');
  return /^0[1-9]\d{8}$/.test(digits) || /^3\d{3}$/.test(digits) ? digits : null;
};

/** An https address without a name and a password in it; null when it is none. */
export const httpsUrlOf = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isFine =
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.hostname.includes('.') &&
    url.href.length <= LONGEST_URL_CHARACTERS;
  return isFine ? url.href : null;
};
