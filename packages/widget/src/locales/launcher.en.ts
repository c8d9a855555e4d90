import type { Translation } from '@guichet/core/i18n';
import type { fr } from './launcher.fr.ts';

export const en: Translation<typeof fr> = {
  label: 'Help and reporting',
  numbers: 'Emergency numbers',
  exit: 'Leave fast',
  unread: { one: '{count} new message', other: '{count} new messages' },
  presses: {
    one: 'Leave fast: press Shift {count} more time.',
    other: 'Leave fast: press Shift {count} more times.',
  },
  frame: 'Your request',
  silent: 'The chat does not answer. You can call or write to these numbers.',
  retry: 'Try again',
  official: 'Ma Sécurité, the official site (French)',

  always: '24/7',
  daily: 'From {from}:00 to {to}:00, Paris time',
  'number.17': 'Police or gendarmerie',
  'number.112': 'Any emergency, in Europe',
  'number.114': 'By text message, if you cannot speak',
  'number.15': 'Medical emergency (Samu)',
  'number.18': 'Fire brigade',
  'number.119': 'Child in danger',
  'number.3919': 'Violence against women',
  'number.3018': 'Online harassment and violence',
  'number.3114': 'Suicide prevention',
};
