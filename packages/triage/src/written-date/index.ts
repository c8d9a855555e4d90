/**
 * A date as people write it in French: the first of a month is « 1er », which no browser's `Intl` says. Texts of other
 * languages stay as they are.
 *
 * @param written a date in words, `mardi 1 décembre 2026`
 * @param locale BCP 47 tag in which it is written
 */
export const withFirstOfMonth = (written: string, locale: string): string =>
  locale.startsWith('fr') ? written.replace(/(?<=^|\s)1(?=\s\p{L})/u, '1er') : written;
