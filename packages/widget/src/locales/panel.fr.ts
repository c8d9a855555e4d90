import type { Catalogue } from '@guichet/core/i18n';

/** Words of the launcher while a panel is or was open, on the partner's page. Short, and without plural forms. */
export const fr = {
  // Leaves the page at once and hides what was on screen. Two words at most.
  exit: 'Quitter vite',
  // Follows the label of the button, and is read aloud when it changes.
  unread: 'nouveaux messages : {count}',
  // Read aloud at the first and second press of the key. {count}: presses that are left, 2 or 1.
  presses: 'Quitter vite : Majuscule, encore {count} fois',
} as const satisfies Catalogue;
