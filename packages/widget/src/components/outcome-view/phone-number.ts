/** A French number as people write it: `0805805817` → « 0 805 805 817 », `116006` → « 116 006 », `3018` as it is. */
export const shownNumber = (digits: string): string => {
  if (/^08\d{8}$/.test(digits)) return digits.replace(/^(\d)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
  if (/^0\d{9}$/.test(digits)) return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
  return digits.replace(/^(\d{3})(\d{3})$/, '$1 $2');
};
