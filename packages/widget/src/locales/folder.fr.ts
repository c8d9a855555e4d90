import type { Catalogue } from '@guichet/core/i18n';

/** Words of a folder that works without a server: its build writes them into the pages, and no script carries them. */
export const fr = {
  // In the place of « cyber.intro »: without a server nothing is counted.
  'folder.intro': 'Quelques questions, puis des conseils et les bons contacts. Rien n’est enregistré ni compté.',
  'folder.cyber':
    'Ici, personne ne répond par écrit. Appelez le 17 ou le 112 en cas de danger, ou ouvrez un des sites ci-dessus.',
  'folder.units':
    'Cette liste est une copie, sa date est sur chaque fiche. Ici, personne ne répond par écrit. En cas de danger, appelez le 17 ou le 112.',
  'folder.none.title': 'Ce service n’est pas sur ce site',
  // {name}: the site's name.
  'folder.none.text':
    'Sur le site « {name} », personne ne répond par écrit et aucune demande n’est prise. Les numéros ci-dessus fonctionnent.',
  'folder.none.official': 'Ouvrir le site officiel Ma Sécurité',
  'folder.none.otv': 'Demander une surveillance de logement sur service-public.gouv.fr',
} as const satisfies Catalogue;
