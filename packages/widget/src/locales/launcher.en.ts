import type { Translation } from '@guichet/core/i18n';
import type { fr } from './launcher.fr.ts';

export const en: Translation<typeof fr> = {
  label: 'Help and reporting',
  numbers: 'Emergency numbers',
  exit: 'Leave fast',
  unread: 'new messages: {count}',
  presses: 'Leave fast: Shift key, {count} more',
  silent: 'The chat does not answer.',
  official: 'Ma Sécurité, official site',

  always: '24/7',
  daily: 'From {from}:00 to {to}:00, Paris time',
  'number.17': 'Police, gendarmerie',
  'number.112': 'Emergencies in Europe',
  'number.114': 'By SMS, if you cannot speak',
  'number.15': 'Medical emergency',
  'number.18': 'Fire brigade',
  'number.119': 'Child in danger',
  'number.3919': 'Violence against women',
  'number.3018': 'Online violence',
  'number.3114': 'Suicide prevention',
};
