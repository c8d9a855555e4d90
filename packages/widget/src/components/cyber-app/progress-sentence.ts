import type { Translate } from '@guichet/core/i18n';
import type { fr } from '../../locales/cyber.fr.ts';
import type { QuestionsLeft } from '../question-card/questions-left.ts';

/** Says where a question stands: only what is true, and as narrowly as it is known. */
export const progressSentence = (number: number, left: QuestionsLeft | null, say: Translate<typeof fr>): string => {
  if (!left) return say('progress.number', { number });
  const { from, to } = left;
  if (to === 0) return say('progress.last', { number });
  if (from === to) return say('progress.left', { number, count: to });
  return from === 0 ? say('progress.most', { number, to }) : say('progress.between', { number, from, to });
};
