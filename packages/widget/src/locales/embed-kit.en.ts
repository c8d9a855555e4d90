import type { Translation } from '@guichet/core/i18n';
import type { fr } from './embed-kit.fr.ts';

export const en: Translation<typeof fr> = {
  'service.chat': 'Help and reporting',
  'service.cyber': 'Cyber orienter',
  'service.units': 'Police, gendarmerie and help near you',
  'service.otv': 'Opération Tranquillité Vacances',

  'fallback.cyber': '17cyber.gouv.fr, the State’s site',
  'fallback.units': 'Ma Sécurité, the State’s site',
  'fallback.unitsCommune': 'Police and gendarmerie of the town',
  'fallback.otv': 'Opération Tranquillité Vacances, on service-public.fr',
};
