import type { QueuePosition } from '@guichet/core';
import type { Translate } from '@guichet/core/i18n';
import type { fr } from '../../locales/fr.ts';

const MINUTE_MS = 60_000;

const estimate = (estimateMs: number, t: Translate<typeof fr>) => {
  if (estimateMs < MINUTE_MS) return t('queue.underOneMinute');
  if (estimateMs > 60 * MINUTE_MS) return t('queue.longer');
  return t('queue.minutes', { count: Math.ceil(estimateMs / MINUTE_MS) });
};

/** Says what is known of a place in the queue: people ahead, then the wait when it can be told honestly (spec C-3). */
export const queueSentences = (position: QueuePosition | null, t: Translate<typeof fr>): readonly string[] => {
  if (!position) return [t('queue.unknown')];
  const place = position.ahead === 0 ? t('queue.next') : t('queue.ahead', { count: position.ahead });
  if (!position.officersOnDuty) return [place, t('queue.nobody')];
  return position.estimateMs === null ? [place] : [place, estimate(position.estimateMs, t)];
};
