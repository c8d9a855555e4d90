import type { ApiErrorCode } from '@guichet/core';
import { translator, type Key } from '../../locales/translator.ts';

type ErrorKey = Extract<Key, `error.${string}`>;

/** The sentence of a code; a code that no citizen should meet has the general one. */
export const errorKey = (code: ApiErrorCode): ErrorKey => {
  const key = `error.${code}`;
  return Object.hasOwn(translator.$catalogue.get(), key) ? (key as ErrorKey) : 'error.unknown';
};
