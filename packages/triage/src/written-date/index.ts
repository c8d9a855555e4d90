/** The country whose dates are written when a language names none: English is that of Europe. */
const dateTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/**
 * A date as people here write it. In French the first of a month is « 1er », which no browser's `Intl` says; in English the
 * day stands before the month and the clock has 24 hours, as the fields of the page have them.
 *
 * @param locale language in which it is written, BCP 47
 * @param options what of the date, and the zone; the device's own when it is left out
 */
export const writtenDate = (at: Date, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const written = new Intl.DateTimeFormat(dateTag(locale), options).format(at);
  return locale.startsWith('fr') ? written.replace(/\b1(?= [a-z])/, '1er') : written;
};

/** From one date to another as `writtenDate` writes each, `1er–4 déc. 2026`. Apart from it: citizens never load it. */
export const writtenRange = (from: Date, to: Date, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const written = new Intl.DateTimeFormat(dateTag(locale), options).formatRange(from, to);
  return locale.startsWith('fr') ? written.replace(/\b1(?= [a-z]|–)/g, '1er') : written;
};
