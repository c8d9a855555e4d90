import type { Catalogue } from '@guichet/core/i18n';
import { fr as hours } from './hours.fr.ts';

/** Words of what a conversation shows later, in French: they come with its code (`PartsController`). */
export const fr = {
  ...hours,
  'languages.title': 'Votre langue',
  'languages.search': 'Chercher une langue',
  'languages.suggested': 'Suggestions',
  'languages.all': 'Toutes les langues',
  'languages.found': { one: '{count} langue trouvée', other: '{count} langues trouvées' },
  'languages.none': 'Aucune langue ne correspond. Essayez le nom en français ou en anglais.',
  'languages.close': 'Revenir sans changer',

  'menu.label': 'Options de la discussion',
  'menu.close': 'Fermer les options',
  'menu.download': 'Télécharger la discussion',
  'menu.downloadWarning': 'Le fichier restera sur cet appareil. Évitez-le si l’appareil est partagé.',
  'menu.hours': 'Heures de réponse',
  'menu.safety': 'Informations de sécurité',
  'menu.language': 'Changer de langue',
  'menu.end': 'Mettre fin à la discussion',
  'menu.endQuestion': 'Mettre fin à la discussion ?',
  'menu.endHelp': 'Vous ne pourrez plus écrire dans cette discussion. Elle reste à l’écran jusqu’à la fermeture.',
  'menu.endYes': 'Oui, mettre fin',
  'menu.endNo': 'Non, continuer',

  'safety.title': 'Votre sécurité',
  'safety.exit': '« Quitter vite » cache la discussion et ouvre un site neutre. Un message non envoyé est perdu.',
  'safety.history': 'L’adresse de cette page reste dans l’historique du navigateur. Vous pouvez l’y supprimer.',
  'safety.files': 'Un fichier téléchargé reste sur l’appareil.',
  'safety.screen': 'Une capture d’écran ou un logiciel espion ne peut pas être effacé d’ici.',
  'safety.private': 'La navigation privée garde moins de choses.',

  'locked.title': 'Une discussion est en cours',
  'locked.help': 'Elle est cachée pour vous protéger. Elle reprend ici si vous appuyez sur le bouton.',
  'locked.resume': 'Reprendre ma conversation',

  'closed.title': 'La discussion est terminée',
  'closed.remains': 'Elle reste affichée ici jusqu’à la fermeture de cette fenêtre. Ensuite, vous ne la reverrez plus.',
  // Only while the messages are out of sight, for instance when the page was reloaded after the end.
  'closed.kept': 'Le service la conserve pour une durée limitée, sous forme chiffrée.',
  'closed.new': 'Nouvelle discussion',
} as const satisfies Catalogue;
