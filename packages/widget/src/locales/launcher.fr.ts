import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words of the launcher, on the partner's page. They travel in guichet.js with every page view: keep them short.
 * Somebody else may read them over a shoulder: they name no topic.
 */
export const fr = {
  // What the button says until the site declares who answers.
  label: 'Aide et signalement',
  numbers: 'Numéros d’urgence',
  // Leaves the page at once and hides what was on screen. Two words at most.
  exit: 'Quitter vite',
  // Follows the label of the button, and is read aloud when it changes.
  unread: { one: '{count} nouveau message', other: '{count} nouveaux messages' },
  // Read aloud at the first and second press of the key.
  presses: {
    one: 'Quitter vite : encore {count} appui sur la touche Majuscule.',
    other: 'Quitter vite : encore {count} appuis sur la touche Majuscule.',
  },
  // Name of the frame, for screen readers.
  frame: 'Votre demande',
  silent: 'La discussion ne répond pas. Vous pouvez appeler ou écrire à ces numéros.',
  retry: 'Réessayer',
  official: 'Ma Sécurité, le site officiel',

  always: '24 h/24',
  daily: 'De {from} h à {to} h, heure de Paris',
  // Who answers at each number; « or » reads better than a list of services.
  'number.17': 'Police ou gendarmerie',
  'number.112': 'Toutes les urgences, en Europe',
  'number.114': 'Par SMS, si vous ne pouvez pas parler',
  'number.15': 'Urgence médicale (Samu)',
  'number.18': 'Pompiers',
  'number.119': 'Enfance en danger',
  'number.3919': 'Violences faites aux femmes',
  'number.3018': 'Harcèlement et violences en ligne',
  'number.3114': 'Prévention du suicide',
} as const satisfies Catalogue;
