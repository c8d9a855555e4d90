import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words of the frame, in French: the reference. Every other catalogue has the same keys and placeholders (spec I-1).
 * Comments are notes for translators. Second person plural, sentences under 20 words, nothing that promises « aucune trace ».
 */
export const fr = {
  // Title of the document: somebody else may read it, so it names no topic.
  'frame.title': 'Votre demande',

  'header.title': 'Aide et signalement',
  // {name}: who answers on this site, for instance « Police municipale de Lyon ».
  'header.answeredBy': 'Qui répond : {name}',
  'header.unofficial': 'Service non officiel',
  'header.demonstration': 'Démonstration : personne ne répondra',
  // {officer}: display name or pseudonym of the officer.
  'header.withOfficer': 'Vous parlez avec {officer}',
  // Leaves this page at once and hides what was on screen. Two words at most.
  'header.exit': 'Quitter vite',
  'header.exitHelp': 'Autre moyen : appuyez trois fois de suite sur la touche Majuscule.',
  'header.menu': 'Options',
  'header.close': 'Fermer',

  'emergency.label': 'Numéros d’urgence',
  'emergency.lead': 'Danger immédiat ?',
  // The labels below are what screen readers say: each holds the words that are seen, unchanged.
  'emergency.17': '17',
  'emergency.17.label': 'Appeler le 17, police ou gendarmerie',
  'emergency.112': '112',
  'emergency.112.label': 'Appeler le 112, urgences en Europe',
  'emergency.114': '114 par SMS',
  'emergency.114.label': '114 par SMS, si vous ne pouvez pas parler',

  'start.question': 'Êtes-vous en danger maintenant ?',
  'start.yes': 'Oui',
  'start.no': 'Non',
  'start.answeredNo': 'Vous pouvez écrire votre message ci-dessous.',
  'start.scope': 'Ici, vous pouvez demander conseil ou signaler une situation, par écrit.',
  'start.notComplaint': 'Ceci n’est pas une plainte.',
  'start.complaintHow':
    'Pour porter plainte, allez dans un commissariat ou une gendarmerie. Cette discussion peut vous y préparer.',
  'start.languagesHelp': 'Choisir votre langue',
  'start.memoryOnly': 'Ce navigateur refuse de garder la discussion. Si vous quittez cette page, vous la perdrez.',

  'danger.title': 'Appelez maintenant si vous le pouvez',
  'danger.17': 'Appeler le 17',
  'danger.17.who': 'Police ou gendarmerie',
  'danger.112': 'Appeler le 112',
  'danger.112.who': 'Toutes les urgences, partout en Europe',
  'danger.cannotSpeak': 'Je ne peux pas parler',
  'danger.sms': 'Un SMS au 114 sera préparé.',
  'danger.web': 'Le site urgence114.fr s’ouvrira dans un nouvel onglet.',
  'danger.continue': 'Continuer vers la discussion',
  'danger.continueHelp': 'Votre demande sera prioritaire et indiquera un danger.',
  'danger.back': 'Revenir',
  // Nothing is sent yet.
  'danger.marked': 'Votre demande indiquera un danger.',
  'danger.button': 'Je suis en danger',

  // The button that opens the list reads « Languages · العربية · پښتو » in every catalogue.
  // Shown in French and in English together, whatever the interface. {language}: name of the chosen language.
  'languages.noInterface':
    'Langue choisie : {language}. Vous pouvez écrire dans cette langue. Les boutons restent en français ou en anglais.',
  'languages.chosen': 'Langue choisie : {language}',

  // A part of the page that is fetched when first needed.
  'part.loading': 'Un instant…',
  'part.failed': 'Cette partie n’est pas arrivée. Vérifiez le réseau, puis réessayez.',
  'part.retry': 'Réessayer',

  'connection.connecting': 'Connexion en cours.',
  'connection.reconnecting': 'Reconnexion en cours. Vous pouvez continuer à écrire.',
  'connection.offline': 'La liaison est coupée. Vous pouvez continuer à écrire.',

  'opening.title': 'Ouverture de la discussion',
  'queue.next': 'Vous êtes la prochaine personne.',
  'queue.ahead': { one: 'Il y a {count} personne avant vous.', other: 'Il y a {count} personnes avant vous.' },
  'queue.underOneMinute': 'Moins d’une minute d’attente.',
  'queue.minutes': { one: 'Environ {count} minute.', other: 'Environ {count} minutes.' },
  'queue.longer': 'Plus d’une heure d’attente.',
  'queue.nobody': 'Personne n’est disponible pour le moment. Votre demande reste dans la file.',
  'queue.unknown': 'Votre demande est enregistrée. Quelqu’un va vous répondre.',
  'queue.officerLeft': 'Quelqu’un va reprendre votre discussion. Rien n’est perdu.',

  'transcript.label': 'Discussion',
  // Read before a message by screen readers, in place of the side of the bubble.
  'transcript.you': 'Vous',
  'transcript.officer': 'Agent',
  'transcript.jump': 'Aller au dernier message',
  'transcript.newMessages': { one: '{count} nouveau message', other: '{count} nouveaux messages' },
  'transcript.more': 'Afficher la suite',
  'transcript.less': 'Réduire',
  'message.sending': 'Envoi…',
  'message.sent': 'Envoyé',
  'message.read': 'Lu',
  'message.failed': 'Non envoyé.',
  'message.retry': 'Réessayer',

  'event.opened': 'Discussion commencée',
  'event.joined': '{officer} vous répond.',
  'event.left.transferred': '{officer} a confié votre discussion à quelqu’un d’autre.',
  'event.left.released': '{officer} a quitté la discussion. Vous gardez votre place.',
  'event.left.lost': 'La liaison avec {officer} est coupée. Votre discussion reprendra en priorité.',
  'event.danger.yes': 'Vous avez signalé un danger.',
  'event.danger.no': 'Vous avez indiqué que le danger est passé.',
  'event.handoff': 'Vos réponses ont été transmises.',
  'event.handoff.takenBack': 'Vos réponses ont été retirées.',
  'event.closed.citizen': 'Vous avez mis fin à la discussion.',
  'event.closed.officer': 'L’agent a mis fin à la discussion.',
  'event.closed.system': 'La discussion est terminée.',

  // Read aloud by screen readers when something arrives.
  'announce.message': '{sender} : {text}',
  'announce.many': { one: '{count} nouveau message', other: '{count} nouveaux messages' },
  'announce.failed': 'Message non envoyé. Vous pouvez réessayer.',
  // {count}: presses of the Shift key that are still needed to leave.
  'announce.shift': {
    one: 'Encore {count} appui sur Majuscule pour quitter.',
    other: 'Encore {count} appuis sur Majuscule pour quitter.',
  },

  'typing.officer': '{officer} écrit…',

  'composer.label': 'Votre message',
  'composer.placeholder': 'Écrivez dans votre langue',
  'composer.send': 'Envoyer',
  // Shown on computers only.
  'composer.keys': 'Entrée envoie, Maj + Entrée va à la ligne.',
  'composer.left': { one: 'Il reste {count} caractère.', other: 'Il reste {count} caractères.' },
  'composer.over': {
    one: 'Il y a {count} caractère de trop. Raccourcissez ou envoyez en plusieurs messages.',
    other: 'Il y a {count} caractères de trop. Raccourcissez ou envoyez en plusieurs messages.',
  },
  // After a paste of more than 100,000 characters.
  'composer.tooMuchPasted': {
    one: 'Ce texte de {count} caractère n’est pas collé. Il reste copié : collez-le en plusieurs parties.',
    other: 'Ce texte de {count} caractères n’est pas collé. Il reste copié : collez-le en plusieurs parties.',
  },
  'composer.empty': 'Écrivez d’abord votre message.',

  'unavailable.title': 'La discussion ne répond pas',
  'unavailable.help': 'Votre texte est gardé sur cette page. Réessayez, ou utilisez un autre moyen ci-dessous.',
  'unavailable.yourText': 'Votre texte',
  'unavailable.retry': 'Réessayer',
  'unavailable.official': 'Ma Sécurité, le site officiel',
  'unavailable.call': 'Appeler le 17',
  'unavailable.sms': 'Écrire au 114 par SMS',

  // Names of the file and of its lines: neutral, because the file stays on the device.
  'file.name': 'votre-demande',
  'file.title': 'Votre demande',
  'file.downloadedAt': 'Téléchargé le {date}',

  // One sentence per error code: what happened and what to do. The code itself is shown beside it, small.
  'notice.code': 'Code : {code}',
  'error.unknown': 'Une erreur est survenue. Réessayez dans un instant.',
  'error.request.malformed': 'Cette page n’est plus à jour. Copiez votre texte, puis rechargez la page.',
  'error.message.empty': 'Le message est vide. Écrivez quelque chose avant d’envoyer.',
  'error.session.missing': 'La discussion n’est plus reconnue. Commencez une nouvelle discussion.',
  'error.session.invalid': 'La discussion a expiré. Commencez une nouvelle discussion.',
  'error.ticket.invalid': 'La liaison a été refusée. Elle va être rétablie sans rien faire.',
  'error.origin.forbidden': 'Ce site ne peut pas ouvrir la discussion. Utilisez le site officiel Ma Sécurité.',
  'error.role.forbidden': 'Cette action n’est pas permise ici.',
  'error.route.unknown': 'Cette page n’est plus à jour. Copiez votre texte, puis rechargez la page.',
  'error.site.unknown': 'Ce site n’est pas inscrit au service. Utilisez le site officiel Ma Sécurité.',
  'error.conversation.unknown': 'Cette discussion n’existe plus. Commencez une nouvelle discussion.',
  'error.method.forbidden': 'Cette page n’est plus à jour. Copiez votre texte, puis rechargez la page.',
  'error.command.conflict': 'Ce message n’a pas pu être renvoyé. Copiez-le et envoyez-le de nouveau.',
  'error.conversation.closed': 'La discussion est terminée. Vous pouvez en commencer une nouvelle.',
  'error.conversation.exists': 'Une discussion est déjà ouverte. Rechargez la page pour la retrouver.',
  'error.message.too-long': 'Le message est trop long. Envoyez-le en plusieurs parties de 4 000 caractères.',
  'error.request.too-large': 'Le message est trop lourd. Envoyez-le en plusieurs parties.',
  'error.media-type.unsupported': 'Cette page n’est plus à jour. Copiez votre texte, puis rechargez la page.',
  'error.rate.limited': 'Vous envoyez trop vite. Attendez quelques secondes, puis réessayez. Votre texte est gardé.',
  'error.server.error': 'Le service a échoué. Réessayez dans un instant. Votre texte est gardé.',
  'error.server.unavailable': 'Le service n’enregistre rien pour le moment. Réessayez dans une minute.',
  'error.network.unreachable': 'Le réseau ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'error.send.timeout': 'Le message n’est pas encore enregistré. Réessayez. Votre texte est gardé.',
  'error.server.garbage': 'La réponse n’est pas lisible. Le réseau la bloque peut-être. Réessayez.',
} as const satisfies Catalogue;
