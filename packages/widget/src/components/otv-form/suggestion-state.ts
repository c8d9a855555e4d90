import type { Translate } from '@guichet/core/i18n';
import type { fr } from '../../locales/otv.fr.ts';
import type { Suggestions } from '../../stores/suggestions.ts';

const WORDS = {
  commune: { none: 'suggest.noCommune', failed: 'suggest.failed' },
  address: { none: 'suggest.noAddress', failed: 'suggest.addressFailed' },
} as const;

/** How a search stands, in words; null before anything was typed. */
export const suggestionState = (
  { state, items }: Suggestions,
  say: Translate<typeof fr>,
  kind: keyof typeof WORDS,
): string | null => {
  if (state === 'searching') return say('suggest.searching');
  if (state === 'found') return say('suggest.count', { count: items.length });
  return state === 'idle' ? null : say(WORDS[kind][state]);
};
