import { otvTranslator } from '../../locales/otv-translator.ts';
import type { fr } from '../../locales/otv.fr.ts';

type RefusalKey = Extract<keyof typeof fr, `refusal.${string}`>;

/** The sentence of a code; one that nobody should meet here has the general one. */
export const refusalKey = (code: string): RefusalKey => {
  const key = `refusal.${code}`;
  return Object.hasOwn(otvTranslator.$catalogue.get(), key) ? (key as RefusalKey) : 'refusal.unknown';
};
