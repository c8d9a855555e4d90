import type { Translation } from '@guichet/core/i18n';
import type { counts as reference } from './counts.fr.ts';

export const counts: Translation<typeof reference> = {
  'counts.open': 'Usage',
  'counts.heading': 'Usage of the orienter',
  'counts.intro': 'These numbers count screens, never people. They are rounded down to a multiple of 5.',
  'counts.site': 'Site',
  'counts.month': 'Month',
  'counts.through': 'Counted up to {date}.',
  'counts.notYet': 'No day of this month is over yet. Come back tomorrow.',
  'counts.question': 'Question',
  'counts.outcome': 'Result',
  'counts.former': 'Former screen',
  'counts.shown': 'Times shown',
  'counts.under': 'under 5',
  'counts.loading': 'Loading the numbers…',
  'counts.failed': 'The numbers could not be loaded.',
  'counts.noSite': 'No site offers the orienter.',
};
