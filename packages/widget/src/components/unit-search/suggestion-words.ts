import type { Translate } from '@guichet/core/i18n';
import type { CommuneFound } from '@guichet/core';
import type { Suggestion } from '@guichet/core/units';
import type { fr } from '../../locales/units.fr.ts';

type Say = Translate<typeof fr>;

/** Postcodes that are written out: a large town has twenty. */
const POSTCODES_SHOWN = 3;

/** « Cordieux, devenue Montluel »; null for a commune that was asked for as it is called today (spec U-21). */
export const formerWords = ({ commune, former }: CommuneFound, say: Say): string | null => {
  if (former === null) return null;
  return former.name === null
    ? say('search.formerCode', { name: former.insee, commune: commune.name })
    : say('search.former', { name: former.name, commune: commune.name });
};

/** A commune with its département, which tells homonyms apart (spec U-20). */
export const communeWords = (found: CommuneFound, say: Say): string => {
  const { commune } = found;
  const values = { commune: formerWords(found, say) ?? commune.name, department: commune.departmentName };
  const { postcodes } = commune;
  return postcodes.length === 0 || postcodes.length > POSTCODES_SHOWN
    ? say('search.optionPlain', values)
    : say('search.option', { ...values, postcodes: postcodes.join(', ') });
};

/** What one chooses, and what it is when it is no commune. */
export const suggestionWords = (suggestion: Suggestion, say: Say): { text: string; kind: string | null } =>
  suggestion.type === 'commune'
    ? { text: communeWords(suggestion.found, say), kind: null }
    : { text: suggestion.address.label, kind: say('search.addressOption') };
