import type { Translation } from '@guichet/core/i18n';
import type { fr } from './hours.fr.ts';

/** Words of opening hours, in English. */
export const en: Translation<typeof fr> = {
  'time.hour': '{hour}:00',
  'time.minutes': '{hour}:{minute}',
  'time.midnight': 'midnight',
  'hours.today': '{day} (today)',
  'hours.range': '{from} to {to}',
  'hours.nextDay': '{time} the next day',
  'hours.closed': 'Closed',
  'hours.everyDay': 'Every day',
  'hours.dayAndNight': 'Day and night',
  'hours.holidays': 'Public holidays',
  'hours.asUsual': 'As on other days',
  'hours.notSaid': 'Not said',
  'hours.holiday': '{day}, public holiday',
};
