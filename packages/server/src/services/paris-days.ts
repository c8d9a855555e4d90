const DAY_MS = 86_400_000;
const paris = new Intl.DateTimeFormat('en-GB', {
  ...({ timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' } as const),
});

/** The day at Paris, `2026-11-22`. Days of the service are those of Paris, also for sites overseas. */
export const parisDayOf = (atMs: number): string => {
  const parts = Object.fromEntries(paris.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
};

/** The day that many days later, or before when negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** `2026-11` → its first and last days. */
export const daysOfMonth = (month: string): { readonly first: string; readonly last: string } => {
  const first = `${month}-01`;
  return { first, last: daysAfter(`${monthAfter(month)}-01`, -1) };
};

/** `2026-12` → `2027-01`. */
export const monthAfter = (month: string): string => daysAfter(`${month}-28`, 4).slice(0, 7);
