/** Formatters are slow to make and few: one a zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Which day it is in an IANA zone, `2026-11-22`. */
export const dayIn = (timeZone: string, atMs: number): string => {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(formatter.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
};
