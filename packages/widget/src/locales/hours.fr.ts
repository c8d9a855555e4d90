import type { Catalogue } from '@guichet/core/i18n';

/** Words of opening hours, in French: of a unit, and of who answers a conversation. */
export const fr = {
  'time.hour': '{hour}\u00a0h',
  'time.minutes': '{hour}\u00a0h\u00a0{minute}',
  'time.midnight': 'minuit',
  'hours.today': '{day} (aujourd’hui)',
  'hours.range': '{from} à {to}',
  'hours.nextDay': '{time} le lendemain',
  'hours.closed': 'Fermé',
  'hours.everyDay': 'Tous les jours',
  'hours.dayAndNight': 'Jour et nuit',
  'hours.holidays': 'Jours fériés',
  'hours.asUsual': 'Comme les autres jours',
  'hours.notSaid': 'Non précisé',
  'hours.holiday': '{day}, jour férié',
} as const satisfies Catalogue;
