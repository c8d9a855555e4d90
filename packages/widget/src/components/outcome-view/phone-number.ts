/**
 * A French number as people write it: `0805805817` → « 0 805 805 817 », `116006` → « 116 006 », `3018` as it is; with the
 * prefix of a territory, `+687272727` → « +687 27 27 27 ». Its spaces break no line.
 */
export const shownNumber = (digits: string): string => grouped(digits).replaceAll(' ', '\u00a0');

const grouped = (digits: string): string => {
  if (/^08\d{8}$/.test(digits)) return digits.replace(/^(\d)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
  if (/^0\d{9}$/.test(digits)) return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
  if (/^\+\d{3}(\d\d)+$/.test(digits)) return digits.replace(/^\+\d{3}|\d\d(?=\d)/g, '$& ');
  return digits.replace(/^(\d{3})(\d{3})$/, '$1 $2');
};
