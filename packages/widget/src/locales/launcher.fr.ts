import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words of the launcher, on the partner's page. They travel in guichet.js with every page view: keep them short, and
 * without plural forms. Somebody else may read them over a shoulder: they name no topic before the list is opened.
 */
export const fr = {
  // What the buttons say until the site has words of its own: for the conversation, for the cyber orienter, and below the
  // list of police stations and brigades, where it opens what the list cannot do.
  chat: 'Aide et signalement',
  cyber: 'Orienteur cyber',
  units: 'Chercher par adresse, voir la carte',
  // The official name of the service, the same in every language.
  otv: 'Opération Tranquillité Vacances',
  numbers: 'Numéros d’urgence',
  // Stands above the emergency numbers when the panel cannot be shown.
  silent: 'Le service ne répond pas.',
  official: 'Ma Sécurité, site officiel',

  always: '24 h/24',
  // Hours of the 3018, the only number that closes (tested).
  daily: 'De 9 h à 23 h, heure de Paris',
  '17': 'Police, gendarmerie',
  '112': 'Urgences en Europe',
  '114': 'Par SMS, si vous ne pouvez pas parler',
  '15': 'Urgence médicale',
  '18': 'Pompiers',
  '119': 'Enfance en danger',
  '3919': 'Violences faites aux femmes',
  '3018': 'Violences en ligne',
  '3114': 'Prévention du suicide',
} as const satisfies Catalogue;
