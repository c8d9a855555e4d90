import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words of the packs for WordPress, SPIP and Drupal, in French: the reference. What visitors read stands in the kit's own
 * catalogue; these are for whoever runs the site. Comments are notes for translators.
 */
export const fr = {
  'pack.name': 'Guichet',
  'pack.description':
    'Conversation avec un agent, orienteur cyber, unités de police et de gendarmerie, opération Tranquillité Vacances : les services de Guichet dans vos pages.',

  // The block, in lists of blocks.
  'block.title': 'Guichet',
  'block.description': 'Une conversation, un orienteur cyber, une liste d’unités ou une demande de surveillance.',
  // In the editor, above what visitors will get.
  'block.preview': 'Aperçu : le service n’est pas chargé dans l’éditeur.',
  'block.floats': 'Ce bouton flotte dans le coin de la page.',
  'block.list': 'La liste des unités de la commune se tient ici.',
  // Stands in the preview of the list while no town is given.
  'block.town': 'L’usager indique une commune ou un code postal.',
  'block.missing':
    'Rien ne s’affiche : donnez l’adresse du serveur et le nom court du site dans les réglages de Guichet.',

  'group.services': 'Services',
  'group.block': 'Ce bloc',
  // Settings that count for the page unless the site’s settings say otherwise.
  'group.page': 'Page : autrement que les réglages du site',

  'settings.title': 'Guichet',
  'settings.intro':
    'L’exploitant du serveur Guichet vous donne son adresse et le nom court de votre site. Il inscrit aussi l’adresse de votre site dans sa liste.',
  'settings.saved': 'Les réglages sont enregistrés.',
  'settings.save': 'Enregistrer',
  'settings.delivery': 'D’où vient le script',
  'settings.delivery.bundled': 'De ce site : les fichiers de l’extension, vérifiés par leur empreinte',
  'settings.delivery.server': 'Du serveur Guichet : selon « Version du script »',
  'settings.everywhere': 'Toutes les pages',
  'settings.everywhere.label': 'Proposer la conversation sur toutes les pages',
  'settings.policy': 'Politique de sécurité (CSP)',
  'settings.policy.help': 'Si vos pages ont une politique, elle doit autoriser :',
  // {list}: a line of a policy.
  'settings.policy.units': 'La liste des unités demande en plus : {list}',

  'refusal.missing': 'Ce champ est nécessaire.',
  'refusal.too-long': 'Ce texte est trop long.',
  'refusal.not-a-choice': 'Ce choix n’existe pas.',
  'refusal.malformed': 'Cette valeur n’a pas la forme attendue.',

  'option.services': 'Services',
  'option.api': 'Adresse du serveur',
  'option.api.help': 'Sans chemin, par exemple https://guichet.example',
  'option.site': 'Nom court du site',
  'option.site.help': 'Par exemple mairie-exemple',
  'option.release': 'Version du script',
  'option.release.help': '« La plus récente » suit le serveur, sans rien demander.',
  'option.version': 'Numéro de version',
  'option.version.help': '1 pour une version majeure, 1.4.0 pour une version exacte',
  'option.integrity': 'Empreinte du script',
  'option.integrity.help': 'sha384-…, donnée par sri.json à côté du script',
  'option.script': 'Adresse de votre copie',
  'option.script.help': 'Par exemple /guichet-1.4.0/guichet.js',
  'option.accent': 'Couleur des boutons',
  'option.accent.help': 'Sous la forme #1f4b99',
  'option.theme': 'Thème',
  'option.theme.help': 'Les couleurs de ce qui s’ouvre.',
  'option.scheme': 'Clair ou sombre',
  'option.scheme.help': '« Selon l’usager » suit le réglage de son appareil.',
  'option.locale': 'Langue',
  'option.locale.help': '« Celle de la page » suit l’attribut lang.',
  'option.exitUrl': 'Adresse de « Quitter vite »',
  'option.exitUrl.help': 'Une page neutre, en https. Vide : une page de météo.',
  'option.insee': 'Code INSEE de la commune',
  'option.insee.help': 'Cinq caractères, par exemple 83069. Ce n’est pas le code postal.',
  'option.position': 'Coin de la page',
  'option.position.help': 'Où se tiennent le bouton et les panneaux.',
  'option.labelChat': 'Mots du bouton de la conversation',
  'option.labelChat.help': 'Vide : « Aide et signalement »',
  'option.labelCyber': 'Mots du bouton de l’orienteur cyber',
  'option.labelCyber.help': 'Vide : « Orienteur cyber »',
  'option.labelUnits': 'Mots du bouton sous la liste des unités',
  'option.labelUnits.help': 'Vide : « Chercher par adresse, voir la carte »',
  'option.labelOtv': 'Mots du bouton de la surveillance',
  'option.labelOtv.help': 'Vide : « Opération Tranquillité Vacances »',

  'choice.release.latest': 'La plus récente du serveur',
  'choice.release.major': 'La plus récente d’une version majeure',
  'choice.release.exact': 'Une version exacte, pour toujours',
  'choice.release.own': 'Votre propre copie',
  // « site » is the operator’s record of the site, on the server.
  'choice.theme.site': 'Celui que le serveur donne à ce site',
  'choice.theme.neutral': 'Neutre',
  'choice.theme.forest': 'Forêt',
  'choice.theme.slate': 'Ardoise',
  'choice.scheme.site': 'Ce que le serveur donne à ce site',
  'choice.scheme.auto': 'Selon l’usager',
  'choice.scheme.light': 'Clair',
  'choice.scheme.dark': 'Sombre',
  'choice.locale.auto': 'Celle de la page',
  'choice.locale.fr': 'Français',
  'choice.locale.en': 'Anglais',
  'choice.position.end': 'En bas, à la fin de la ligne (à droite en français)',
  'choice.position.start': 'En bas, au début de la ligne',
  // In a block: the site’s settings decide.
  'choice.unset': 'Selon les réglages du site',
} as const satisfies Catalogue;
