import type { ApiErrorCode } from '@guichet/core';
import { unitsTranslator } from '../locales/units-translator.ts';
import type { fr } from '../locales/units.fr.ts';

type ErrorKey = Extract<keyof typeof fr, `error.${string}`>;

/** The sentence of a code; one that nobody should meet here has the general one. */
export const unitErrorKey = (code: ApiErrorCode): ErrorKey => {
  const key = `error.${code}`;
  return Object.hasOwn(unitsTranslator.$catalogue.get(), key) ? (key as ErrorKey) : 'error.unknown';
};
