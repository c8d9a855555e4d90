import type { Translation } from '@guichet/core/i18n';
import type { fr } from './launcher.fr.ts';

export const en: Translation<typeof fr> = {
  label: 'Help and reporting',
  numbers: 'Emergency numbers',
  exit: 'Leave fast',
  unread: 'new messages: {count}',
  presses: 'Leave fast: Shift, {count} more',
  silent: 'The chat does not answer.',
  official: 'Ma Sécurité, official site',

  always: '24/7',
  daily: 'From {from}:00 to {to}:00, Paris time',
  '17': 'Police, gendarmerie',
  '112': 'Emergencies in Europe',
  '114': 'By SMS, if you cannot speak',
  '15': 'Medical emergency',
  '18': 'Fire brigade',
  '119': 'Child in danger',
  '3919': 'Violence against women',
  '3018': 'Online violence',
  '3114': 'Suicide prevention',
};
