/** Countries of French numbers that are dialled with a 0 at home: the first digits after it, and the code. */
const OVERSEAS: readonly (readonly [beginnings: RegExp, code: string])[] = [
  [/^(?:590|69[01])/, '590'],
  [/^(?:594|694)/, '594'],
  [/^(?:596|69[67])/, '596'],
  [/^(?:262|263|269|639|69[23])/, '262'],
];

/** Territories whose own numbers have no 0: how many digits, and the code. */
const LOCAL: Readonly<Record<string, readonly [digits: number, code: string]>> = {
  '975': [6, '508'],
  '986': [6, '681'],
  '987': [8, '689'],
  '988': [6, '687'],
};

/** How many digits follow the codes that we know. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  '33': [9],
  '262': [9],
  '508': [6, 9],
  '590': [9],
  '594': [9],
  '596': [9],
  '681': [6],
  '687': [6],
  '689': [8],
};

const national = (digits: string): string => {
  if (digits.startsWith('508')) return `+508${digits.slice(3)}`;
  const code = OVERSEAS.find(([beginnings]) => beginnings.test(digits))?.[1] ?? '33';
  return `+${code}${digits}`;
};

const isPossible = (number: string): boolean => {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return false;
  const code = Object.keys(LENGTHS).find((known) => number.startsWith(`+${known}`));
  return code === undefined || (LENGTHS[code] ?? []).includes(number.length - 1 - code.length);
};

/**
 * A phone number as the whole world dials it, `+33612345678`, from however it is written; null when it is none. French short
 * numbers (17, 3430) are none: nobody can be called back there.
 *
 * @param department where a number without a 0 or a code is read: those of Nouvelle-Calédonie have 6 digits
 */
export const normalisePhone = (text: string, department: string | null = null): string | null => {
  const bare = text.replace(/\(0\)/g, '').replace(/[\s.\-/()\u2010-\u2015]/g, '');
  if (!/^\+?\d{2,20}$/.test(bare)) return null;
  const dialled = bare.startsWith('00') ? `+${bare.slice(2)}` : bare;
  const local = department === null ? undefined : LOCAL[department];
  let number = dialled;
  if (/^0[1-9]\d{8}$/.test(dialled)) number = national(dialled.slice(1));
  else if (local !== undefined && new RegExp(`^\\d{${String(local[0])}}$`).test(dialled))
    number = `+${local[1]}${dialled}`;
  else if (/^\+33[1-9]\d{8}$/.test(dialled)) number = national(dialled.slice(3));
  else if (/^\+330[1-9]\d{8}$/.test(dialled)) number = national(dialled.slice(4));
  else if (/^\+(?:262|59[046])0\d{9}$/.test(dialled)) number = dialled.slice(0, 4) + dialled.slice(5);
  return isPossible(number) ? number : null;
};
