import type { Translation } from '@guichet/core/i18n';
import type { fr } from './launcher.fr.ts';

export const en: Translation<typeof fr> = {
  chat: 'Help and reporting',
  cyber: 'Cyber orienter',
  units: 'Search by address, see the map',
  otv: 'Opération Tranquillité Vacances',
  numbers: 'Emergency numbers',
  silent: 'The service does not answer.',
  official: 'Ma Sécurité, official site',

  always: '24/7',
  daily: 'From 9:00 to 23:00, Paris time',
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
