import type { Catalogue } from '@guichet/core/i18n';

/** Words that only the page painted before the program shows: the build writes them into it, and no script carries them. */
export const fr = {
  'frame.noScript': 'Cette page a besoin de JavaScript. Vous pouvez appeler ou écrire aux numéros ci-dessus.',
  // Appears when the program has not come after some seconds.
  'frame.wait': 'C’est noté. Un instant, la page finit de s’ouvrir.',
  'frame.slow': 'La page tarde à s’ouvrir ? Les numéros ci-dessus fonctionnent.',
  'frame.officialLink': 'Ouvrir le site officiel Ma Sécurité',
} as const satisfies Catalogue;
