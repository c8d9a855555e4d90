import type { Translate } from '@guichet/core/i18n';
import { otvOwnerTranslator } from '../../locales/otv-owner-translator.ts';
import type { fr } from '../../locales/otv-owner.fr.ts';

const MINUTE_MS = 60_000;
type PlainKey = Exclude<Extract<keyof typeof fr, `failed.${string}`>, 'failed.rate.limited' | 'failed.code'>;

/** Why something failed, and what to do; the code alone is no sentence. */
export const failureSentence = (code: string, retryAfterMs: number | null, say: Translate<typeof fr>): string => {
  if (code === 'rate.limited') {
    return say('failed.rate.limited', { count: Math.max(1, Math.ceil((retryAfterMs ?? 0) / MINUTE_MS)) });
  }
  const key = `failed.${code}`;
  return say(Object.hasOwn(otvOwnerTranslator.$catalogue.get(), key) ? (key as PlainKey) : 'failed.unknown');
};
