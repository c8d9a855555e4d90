const LONGEST_CHARACTERS = 300;

/** A mail address without `mailto:`, the first of several; null when there is none. */
export const emailOf = (text: string): string | null => {
  const first = text
    .split(/[\s;,]+/)
    .map((part) => part.replace(/^mailto:/i, ''))
    .find((part) => part !== '');
  return first !== undefined && /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(first) ? first : null;
};

/** An address of the web without a name and a password in it; null when it is none. */
export const urlOf = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isFine =
    (url?.protocol === 'https:' || url?.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.hostname.includes('.') &&
    url.href.length <= LONGEST_CHARACTERS;
  return isFine ? url.href : null;
};
