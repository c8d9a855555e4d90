/** Numbers of the French plan as they are written abroad: code of the country, then nine digits. */
const FRENCH_PLAN = /^(?:\+|00)(?:33|262|590|594|596)(\d{9})$/;
/** Saint-Pierre-et-Miquelon: six digits, dialled from the rest of France as 0508. */
const MIQUELON = /^(?:\+|00)508(\d{6})$/;
/** Plans of their own: Nouvelle-Calédonie, Wallis-et-Futuna, Polynésie française. */
const PACIFIC = /^(?:\+|00)(687\d{6}|681\d{6}|689\d{8})$/;
/** Six digits until June 2014; lines on land then got 40 before them. */
const FORMER_TAHITI = /^(?:\+|00)689([4569]\d{5})$/;
/** What old files have of the Antilles and Guyane: the code of the country in the place of the first digits. */
const SHORTENED = /^\+(590|594|596|262)(\d{6})$/;
/** Codes of the three Pacific plans by department, for numbers as they are dialled there. */
const LOCAL: Readonly<Record<string, RegExp>> = { '986': /^\d{6}$/, '987': /^\d{8}$/, '988': /^\d{6}$/ };
const CODES: Readonly<Record<string, string>> = { '986': '681', '987': '689', '988': '687' };

/**
 * A number as it is dialled in France, digits only, or with `+` in the Pacific; null when it cannot be told. Words after
 * the number (« aux heures de permanence ») are left out; of several numbers the first counts.
 *
 * @example phoneOf('+590 590 27 11 70', '977') // '0590271170'
 */
export const phoneOf = (text: string, department: string): string | null => {
  const first = /^[\s+\d().\-\u00a0\u202f]+/.exec(text.trim())?.[0] ?? '';
  const digits = first.replace(/^(\+\d+\s*)\(0\)/, '$1').replace(/[^\d+]/g, '');
  const national = FRENCH_PLAN.exec(digits)?.[1];
  if (national !== undefined) return `0${national}`;
  const miquelon = MIQUELON.exec(digits)?.[1];
  if (miquelon !== undefined) return `0508${miquelon}`;
  const shortened = SHORTENED.exec(digits);
  if (shortened !== null) return `0${shortened[1]!}${shortened[2]!}`;
  const pacific = PACIFIC.exec(digits)?.[1];
  if (pacific !== undefined) return `+${pacific}`;
  const tahiti = FORMER_TAHITI.exec(digits)?.[1];
  if (tahiti !== undefined) return `+68940${tahiti}`;
  if (LOCAL[department]?.test(digits) === true) return `+${CODES[department]!}${digits}`;
  if (/^0[1-9]\d{8}$/.test(digits)) return digits;
  return /^(1[0-9]|11\d|1\d{3}|3\d{3})$/.test(digits) ? digits : null;
};
