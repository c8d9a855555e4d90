import type { ApiErrorCode } from '@guichet/core';
import { fr } from './fr.ts';
import { translator } from './translator.ts';

type ErrorKey = Extract<keyof typeof fr, `error.${string}`>;

/** Fails to compile when a code of the registry has no sentence (spec E-1). */
export const errorKey = (code: ApiErrorCode): ErrorKey => `error.${code}`;

/** The sentence for a code; a general one for a code that this desk is too old to know. */
export const errorText = (code: string): string => {
  const key = errorKey(code as ApiErrorCode);
  return translator.t(Object.hasOwn(fr, key) ? key : 'error.unknown');
};
