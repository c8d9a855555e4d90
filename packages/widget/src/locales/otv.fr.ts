import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words around a form, in French: the reference. Titles, labels, hints and faults are the form's own: they are data, in
 * `packages/triage/forms`. Comments are notes for translators.
 */
export const fr = {
  'form.back': 'Retour',
  'form.continue': 'Continuer',
  'form.step': 'Étape {number} sur {count}',
  // In the place of the step's number, of a step that may be left out.
  'form.optionalStep': 'Étape facultative',
  // {label}: what a field is called.
  'form.optional': '{label} (facultatif)',
  'form.yes': 'Oui',
  'form.no': 'Non',
  'form.clear': 'Effacer ma réponse',
  // Read by screen readers; begins with the words that are seen, unchanged.
  'form.clearLabel': 'Effacer ma réponse : {label}',
  'form.show': 'Afficher',
  'form.showLabel': 'Afficher : {label}',
  'form.hide': 'Masquer',
  'form.hideLabel': 'Masquer : {label}',
  'form.charactersLeft': { one: 'Il reste {count} caractère.', other: 'Il reste {count} caractères.' },
  'form.charactersOver': { one: '{count} caractère de trop.', other: '{count} caractères de trop.' },
  'form.tooMuchPasted': 'Ce texte de {count} caractères est trop long pour être collé ici.',

  // Above the fields, after « Continuer » was pressed in vain.
  'summary.title': {
    one: 'Une réponse est à corriger',
    other: '{count} réponses sont à corriger',
  },
  // Before a fault, where there are several of the same kind; {one}: « Personne ».
  'summary.member': '{one} {number} : {fault}',

  // {one}: « Personne », « Véhicule »; {number}: its rank.
  'group.member': '{one} {number}',
  'group.remove': 'Retirer',
  'group.removeLabel': 'Retirer : {one} {number}',
  'group.added': '{one} {number} : ajouté à la liste.',
  'group.removed': '{one} {number} : retiré de la liste.',

  // A day, in three fields and a calendar.
  'date.day': 'Jour',
  'date.month': 'Mois',
  'date.year': 'Année',
  'date.open': 'Choisir dans un calendrier',
  'date.openLabel': 'Choisir dans un calendrier : {label}',
  'date.loading': 'Un instant…',
  'date.failed': 'Le calendrier n’est pas arrivé. Écrivez la date, ou réessayez.',
  'date.close': 'Fermer le calendrier',
  'date.previous': 'Mois précédent',
  'date.next': 'Mois suivant',
  // Read after a day that cannot be chosen.
  'date.notTaken': '{date}, pas possible',
  'date.help': 'Les jours barrés ne sont pas possibles.',

  // A field that suggests.
  'suggest.list': 'Propositions',
  'suggest.searching': 'Recherche…',
  'suggest.count': { one: '{count} proposition', other: '{count} propositions' },
  'suggest.noCommune': 'Aucune commune trouvée. Vérifiez l’orthographe, ou essayez le code postal.',
  'suggest.noAddress': 'Aucune adresse trouvée. Vous pouvez l’écrire vous-même.',
  'suggest.failed': 'La recherche ne répond pas. Réessayez dans un instant.',
  'suggest.addressFailed': 'La recherche ne répond pas. Écrivez l’adresse vous-même.',
  'suggest.chosen': 'Choisi : {label}',

  // Nothing is sent before the button is pressed.
  'check.title': 'Vérifiez vos réponses',
  'check.notSent': 'Rien n’est encore envoyé. Relisez, corrigez, puis envoyez.',
  'check.change': 'Modifier',
  // Read by screen readers; begins with the word that is seen, unchanged.
  'check.changeLabel': 'Modifier : {label}',
  'check.add': 'Compléter',
  'check.addLabel': 'Compléter : {label}',
  // {labels}: what the questions are called, with dots between.
  'check.unanswered': 'Sans réponse : {labels}',
  // One thing said of a person or a vehicle: « Nom : Durand ».
  'check.answer': '{label} : {answer}',
  'check.optionalTitle': 'Si vous voulez en dire plus',
  'check.optionalHelp': 'Ces réponses sont facultatives. Elles aident la patrouille.',
  // In the place of a code that stays masked.
  'check.masked': 'Renseigné, masqué ici',
  'check.send': 'Envoyer ma demande',
  'check.sending': 'Envoi…',
  'check.refused': 'Votre demande n’est pas envoyée. Vos réponses sont gardées.',
  'check.code': 'Code : {code}',

  // Nobody knows whether police or gendarmerie covers this town (spec V-3).
  'zone.unknown':
    'Nous ne savons pas qui, de la police ou de la gendarmerie, couvre cette commune. L’unité qui recevra votre demande décidera.',

  // Why a server says no, by code.
  'refusal.unknown': 'Une erreur est survenue. Réessayez dans un instant.',
  'refusal.otv.closed':
    'Personne ne reçoit ces demandes ici pour le moment. Adressez-vous à votre commissariat ou à votre gendarmerie.',
  'refusal.otv.outdated': 'Quelqu’un a modifié cette demande depuis. Rechargez-la avant de la changer.',
  'refusal.otv.refused': 'Certaines réponses ne peuvent pas être prises en compte. Relisez-les.',
  'refusal.form.outdated': 'Les questions ont changé depuis. Rechargez la page : il faudra répondre de nouveau.',
  'refusal.request.malformed': 'Cette page n’est plus à jour. Rechargez-la : il faudra remplir la demande de nouveau.',
  'refusal.request.too-large': 'Vos réponses sont trop longues. Raccourcissez-les, puis réessayez.',
  'refusal.command.conflict': 'Vos réponses ont changé pendant l’envoi. Envoyez-les de nouveau.',
  'refusal.rate.limited': 'Trop de demandes en peu de temps. Attendez quelques minutes, puis réessayez.',
  'refusal.server.error': 'Le service a échoué. Réessayez dans un instant.',
  'refusal.server.unavailable': 'Le service n’enregistre rien pour le moment. Réessayez dans une minute.',
  'refusal.network.unreachable': 'Le réseau ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'refusal.server.garbage': 'La réponse n’est pas lisible. Le réseau la bloque peut-être. Réessayez.',
} as const satisfies Catalogue;
