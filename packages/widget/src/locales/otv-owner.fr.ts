import type { Catalogue } from '@guichet/core/i18n';

/** Words of a request that its owner opens again, in French: the reference. Comments are notes for translators. */
export const fr = {
  'codes.title': 'Retrouver ma demande',
  'codes.help': 'Saisissez les deux codes que vous avez notés.',
  'codes.reference': 'Référence',
  'codes.secret': 'Code secret',
  // The shape of a code, not a code.
  'codes.hint': 'Quatre groupes de quatre caractères',
  'codes.open': 'Ouvrir ma demande',
  'codes.opening': 'Ouverture…',
  'codes.back': 'Retour',
  'codes.missing.reference': 'Saisissez les seize caractères de la référence.',
  'codes.missing.secret': 'Saisissez les seize caractères du code secret.',
  'codes.lost': 'Codes perdus ? Appelez l’unité qui a reçu votre demande.',
  'codes.over': 'Par sécurité, votre demande s’est refermée. Saisissez de nouveau vos deux codes.',
  'codes.faultsTitle': { one: 'Un code est à corriger', other: '{count} codes sont à corriger' },

  // In a calendar, which others may see: nothing of what was asked.
  'reminder.summary': 'Rappel : votre demande',
  'reminder.file': 'rappel.ics',

  'owner.title': 'Votre demande',
  'owner.reference': 'Référence {reference}',
  // {from}, {to}: « samedi 19 décembre 2026 ».
  'owner.dates': 'Du {from} au {to}',
  'owner.unit': 'Reçue par : {unit}',
  'owner.call': 'Appeler le {phone}',
  'owner.endsSoon': 'Dans deux minutes, cette page demandera de nouveau vos deux codes.',
  'owner.leave': 'Fermer ma demande',
  'owner.reload': 'Actualiser',

  'status.received': 'Reçue, à vérifier',
  'status.received.help': 'L’unité doit la vérifier avec vous avant toute patrouille.',
  'status.verified': 'Vérifiée',
  'status.verified.help': 'Les patrouilles commenceront le jour de votre départ.',
  'status.active': 'En cours',
  'status.active.help': 'Des patrouilles passent près de votre logement.',
  'status.ended': 'Terminée',
  'status.ended.help': 'Plus aucune patrouille ne passe pour cette demande.',
  'status.cancelled': 'Annulée',
  'status.cancelled.help': 'Aucune patrouille ne passe pour cette demande.',
  'status.expired': 'Expirée',
  'status.expired.help': 'L’unité n’a pas pu la vérifier avant votre retour.',

  'messages.title': 'Messages de l’unité',
  'messages.none': 'Aucun message.',
  'passages.title': 'Passages des patrouilles',
  'passages.none': 'Aucun passage enregistré.',
  // {at}: day and time of the device.
  'passages.fine': '{at} : rien d’anormal',
  'passages.help': 'En cas d’anomalie, l’unité vous appelle.',

  'change.title': 'Changer ma demande',
  'change.unit': 'Pour tout autre changement, appelez l’unité.',
  'change.dates': 'Changer les dates',
  'change.access-details': 'Corriger l’accès au logement',
  'change.access.help': 'Ce que vous aviez indiqué n’est plus affiché. Ce que vous écrivez ici le remplace en entier.',
  'change.return-early': 'Je suis de retour',
  'change.cancel': 'Annuler ma demande',
  'change.save': 'Enregistrer',
  'change.back': 'Revenir à ma demande',

  'done.dates': 'Les dates sont changées.',
  'done.access-details': 'L’accès au logement est corrigé.',
  'done.return-early': 'Votre retour est signalé. Les patrouilles s’arrêtent.',
  'done.cancel': 'Votre demande est annulée.',

  'ask.return-early': 'Êtes-vous de retour ?',
  'ask.return-early.help': 'Les patrouilles s’arrêteront. Vous ne pourrez pas revenir en arrière.',
  'ask.return-early.yes': 'Oui, je suis de retour',
  'ask.cancel': 'Annuler votre demande ?',
  'ask.cancel.help': 'Aucune patrouille ne passera. Vous ne pourrez pas revenir en arrière.',
  'ask.cancel.yes': 'Oui, annuler ma demande',
  'ask.no': 'Non, revenir',

  'failed.code': 'Code : {code}',
  'failed.unknown': 'Une erreur est survenue. Réessayez dans un instant.',
  'failed.otv.credentials': 'Ces deux codes ne vont pas ensemble. Vérifiez-les, puis réessayez.',
  'failed.rate.limited': {
    one: 'Trop d’essais. Réessayez dans {count} minute.',
    other: 'Trop d’essais. Réessayez dans {count} minutes.',
  },
  'failed.otv.unknown': 'Cette demande n’existe plus : elle a été effacée.',
  'failed.otv.outdated': 'Quelqu’un a changé votre demande entre-temps. La voici à jour : recommencez si besoin.',
  'failed.otv.state': 'Votre demande ne permet plus ce changement.',
  'failed.otv.action': 'Seule l’unité peut faire ce changement. Appelez-la.',
  'failed.otv.refused': 'Ce changement ne peut pas être pris en compte.',
  'failed.network.unreachable': 'Le réseau ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'failed.server.unavailable': 'Le service n’enregistre rien pour le moment. Réessayez dans une minute.',
  'failed.server.error': 'Le service a échoué. Réessayez dans un instant.',
  'failed.server.garbage': 'La réponse n’est pas lisible. Le réseau la bloque peut-être. Réessayez.',
} as const satisfies Catalogue;
