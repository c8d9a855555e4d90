import type { Catalogue } from '@guichet/core/i18n';

/** Words of the page in which the configurator shows a code at work. */
export const fr = {
  title: 'Une page de votre site',
  text: 'Ce texte tient la place du vôtre. Les éléments que vous avez choisis sont ci-dessous, ou dans le coin de la page.',
} as const satisfies Catalogue;
