import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words of the launcher, on the partner's page. They travel in guichet.js with every page view: keep them short, and
 * without plural forms. Somebody else may read them over a shoulder: they name no topic before the list is opened.
 */
export const fr = {
  // What the button says until the site declares who answers.
  label: 'Aide et signalement',
  numbers: 'Numéros d’urgence',
  // Leaves the page at once and hides what was on screen. Two words at most.
  exit: 'Quitter vite',
  // Follows the label of the button, and is read aloud when it changes.
  unread: 'nouveaux messages : {count}',
  // Read aloud at the first and second press of the key. {count}: presses that are left, 2 or 1.
  presses: 'Quitter vite : Majuscule, encore {count} fois',
  // Stands above the emergency numbers when the chat cannot be reached.
  silent: 'La discussion ne répond pas.',
  official: 'Ma Sécurité, site officiel',

  always: '24 h/24',
  daily: 'De {from} h à {to} h, heure de Paris',
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
