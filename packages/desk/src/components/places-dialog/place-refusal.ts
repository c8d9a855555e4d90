import { errorText } from '../../locales/error-text.ts';
import { fr } from '../../locales/fr.ts';
import { translator, type MessageKey } from '../../locales/translator.ts';

/** Why a place, a row or a file was refused; the code's own sentence where the reason is one that this desk does not know. */
export const refusalText = (code: string, refusal: string | null): string => {
  const key = `places.refusal.${refusal ?? ''}`;
  return Object.hasOwn(fr, key) ? translator.t(key as MessageKey & `places.refusal.${string}`) : errorText(code);
};
