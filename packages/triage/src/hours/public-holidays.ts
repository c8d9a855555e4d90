/** A day and a month, or days after Easter Sunday. */
type Rule = readonly [month: number, day: number] | number;

/** Code du travail, article L3133-1. Easter Monday, Ascension and Whit Monday move with Easter. */
const NATIONAL: readonly Rule[] = [[1, 1], 1, [5, 1], [5, 8], 39, 50, [7, 14], [8, 15], [11, 1], [11, 11], [12, 25]];

const GOOD_FRIDAY = -2;

/**
 * What regions have besides. Alsace-Moselle: article L3134-13 (Good Friday where there is a Protestant or mixed church, taken
 * as everywhere). Departments and Saint-Barthélemy, Saint-Martin: abolition of slavery, article L3422-2 as in force on
 * legifrance.gouv.fr. Wallis-et-Futuna, Polynésie française (the list voted on 6 May 2025), Nouvelle-Calédonie: their own lists.
 */
const REGIONAL: Readonly<Record<string, readonly Rule[]>> = {
  'alsace-moselle': [GOOD_FRIDAY, [12, 26]],
  '971': [[5, 27]],
  '972': [[5, 22]],
  '973': [[6, 10]],
  '974': [[12, 20]],
  '976': [[4, 27]],
  '977': [[10, 9]],
  '978': [[5, 27]],
  '986': [
    [4, 28],
    [7, 29],
  ],
  '987': [[3, 5], GOOD_FRIDAY, [11, 20]],
  '988': [[9, 24]],
};

/** `YYYY-MM-DD` of a date in UTC. */
export const isoDay = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876.
 *
 * @see https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
 */
function easterMs(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const corrected = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + corrected + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const marchDay = epact + weekday - 7 * late + 22;
  return Date.UTC(year, 2, marchDay);
}

/**
 * The public holidays of a year in France, as `YYYY-MM-DD`, in order.
 *
 * @param region `alsace-moselle`, or the code of an overseas department or territory; anything else has the national ones
 */
export function publicHolidays(year: number, region = ''): readonly string[] {
  const easter = easterMs(year);
  const regional = Object.hasOwn(REGIONAL, region) ? (REGIONAL[region] ?? []) : [];
  return [...NATIONAL, ...regional]
    .map((rule) => isoDay(typeof rule === 'number' ? easter + rule * 86_400_000 : Date.UTC(year, rule[0] - 1, rule[1])))
    .sort();
}
