import type { Translation } from '@guichet/core/i18n';
import type { fr } from './otv-notice.fr.ts';

export const en: Translation<typeof fr> = {
  heading: 'A patrol came by',
  at: 'On',
  time: 'at',
  'all-clear': 'Nothing to report.',
  anomaly: 'Please call us.',
  unit: 'Unit:',
  phone: 'Phone:',
  emergency: 'In an emergency, call 17 or 112.',
};
