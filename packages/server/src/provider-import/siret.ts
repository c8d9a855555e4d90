/** Branches of La Poste have no control digit of their own: the digits of their number add up to a multiple of 5. */
const LA_POSTE = '356000000';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The formula of Luhn: every second digit from the right counts twice, and what is over 9 less 9. */
const isLuhn = (digits: readonly number[]): boolean => {
  const weighed = digits.map((digit, index) => ((digits.length - index) % 2 === 0 ? digit * 2 : digit));
  return sum(weighed.map((number) => (number > 9 ? number - 9 : number))) % 10 === 0;
};

/** Whether 14 digits can be a SIRET (decree 73-314 and the rules of Insee on its control digits). */
export const isSiret = (text: string): boolean => {
  if (!/^\d{14}$/.test(text)) return false;
  const digits = [...text].map(Number);
  return isLuhn(digits) || (text.startsWith(LA_POSTE) && sum(digits) % 5 === 0);
};
