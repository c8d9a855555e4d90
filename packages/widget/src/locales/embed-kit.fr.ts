import type { Catalogue } from '@guichet/core/i18n';

/** Words that stand in what a webmaster pastes, in French: the reference. Comments are notes for translators. */
export const fr = {
  // Names of the services: titles of frames, texts of links.
  'service.chat': 'Aide et signalement',
  'service.cyber': 'Orienteur cyber',
  'service.units': 'Police, gendarmerie et aide près de chez vous',
  'service.otv': 'Opération Tranquillité Vacances',

  // Links for pages without script: they lead to the State’s own pages, or to our page of a town.
  'fallback.cyber': '17cyber.gouv.fr, le site de l’État',
  'fallback.units': 'Ma Sécurité, le site de l’État',
  'fallback.unitsCommune': 'Police et gendarmerie de la commune',
  'fallback.otv': 'Opération Tranquillité Vacances, sur service-public.fr',
} as const satisfies Catalogue;
