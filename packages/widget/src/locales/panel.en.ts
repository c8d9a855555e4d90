import type { Translation } from '@guichet/core/i18n';
import type { fr } from './panel.fr.ts';

export const en: Translation<typeof fr> = {
  exit: 'Leave fast',
  unread: 'new messages: {count}',
  presses: 'Leave fast: Shift, {count} more',
};
