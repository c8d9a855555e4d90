import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words around the request to watch a home, in French: what comes before the form and after it. The form's own words are data,
 * in `packages/triage/forms`; those beside its fields are in otv.fr.ts. Comments are notes for translators.
 */
export const fr = {
  // The official name of the service; English keeps it, and explains it.
  'otv.short': 'Opération Tranquillité Vacances',

  'start.title': 'Faites surveiller votre logement pendant votre absence',
  'start.patrols': 'Des patrouilles passent près de chez vous pendant votre absence.',
  'start.free': 'La demande est gratuite, toute l’année.',
  'start.check': 'Avant toute patrouille, l’unité vérifie votre demande avec vous.',
  'start.unit': 'Elle va à la police ou à la gendarmerie de la commune du logement.',
  // {name}: « Police municipale de Lyon ».
  'start.municipal': 'Elle va à : {name}.',
  'start.municipalUnnamed': 'Elle va à la police municipale.',
  'start.begin': 'Faire une demande',
  'start.have': 'J’ai déjà une référence',
  'start.notSaved': 'Rien n’est enregistré avant l’envoi, ni ici ni sur cet appareil.',
  'start.dataTitle': 'Ce que deviennent vos réponses',
  'start.dataSealed': 'Elles sont chiffrées. Seule l’unité qui reçoit votre demande les lit.',
  'start.dataErased': {
    one: 'Elles sont effacées {count} jour après votre retour.',
    other: 'Elles sont effacées {count} jours après votre retour.',
  },
  // {host}: address of a public service, such as data.geopf.fr.
  'start.dataAddress': 'Pour vous proposer des adresses, ce que vous tapez dans ce champ est envoyé à {host}.',
  'start.official': 'La page officielle, sur service-public.fr',
  'start.wiped': 'Après vingt minutes sans activité, tout ce que vous aviez écrit a été effacé.',

  'closed.title': 'Cette demande ne se fait pas sur ce site',
  'closed.help': 'Personne ne la reçoit ici. Faites-la sur le site officiel, au commissariat ou à la gendarmerie.',
  // Somebody has filled in the form, and nobody receives requests for that town.
  'closed.refused': 'Votre demande n’est pas envoyée : personne ne la reçoit ici pour cette commune.',
  'closed.official': 'Faire la demande sur service-public.fr',
  'closed.now': 'Quelqu’un est entré chez vous ou essaie d’entrer ? Appelez le 17.',
  'closed.back': 'Revenir à mes réponses',

  'receipt.title': 'Votre demande est reçue',
  'receipt.keep': 'Notez ces deux codes maintenant. Ils ne seront plus jamais affichés.',
  'receipt.reference': 'Référence',
  'receipt.secret': 'Code secret',
  'receipt.copy': 'Copier les deux codes',
  'receipt.copied': 'Les deux codes sont copiés.',
  'receipt.copyFailed': 'La copie n’a pas marché. Notez les codes à la main.',
  'receipt.print': 'Imprimer',
  'receipt.reminder': 'Ajouter un rappel à mon agenda',
  'receipt.private': 'Ensemble, ils ouvrent votre demande. Ne les donnez à personne.',
  // {unit}: name of the station.
  'receipt.unit': 'Reçue par : {unit}',
  'receipt.call': 'Appeler le {phone}',
  'receipt.nextTitle': 'Et maintenant',
  'receipt.nextCheck': 'L’unité vérifie votre demande : elle vous appelle, ou vous demande de passer.',
  'receipt.nextPapers': 'Préparez une pièce d’identité et un justificatif de domicile.',
  'receipt.nextPatrol': 'Une fois la demande vérifiée, les patrouilles commencent le jour de votre départ.',
  'receipt.nextBackHere': 'Vous rentrez plus tôt ? Dites-le ici, avec vos deux codes.',
  'receipt.nextBackUnit': 'Vous rentrez plus tôt ? Dites-le à l’unité.',
  'receipt.mail': 'Un e-mail vous le confirme, sans aucun détail.',
  'receipt.noMail': 'Aucun e-mail n’est envoyé : seuls ces deux codes ouvrent votre demande.',
  'receipt.earlier':
    'Votre premier envoi était bien arrivé. Ce que vous avez corrigé ensuite n’y est pas : dites-le à l’unité.',
  'receipt.open': 'Voir ma demande',
  'receipt.done': 'Terminer',

  // Questions in a window of the page.
  'ask.unsentTitle': 'Votre demande n’est pas envoyée',
  'ask.unsentHelp': 'Vos réponses restent dans cette page tant qu’elle est ouverte.',
  'ask.unsentStay': 'Continuer ma demande',
  'ask.unsentClose': 'Fermer, et garder mes réponses',
  'ask.unsentErase': 'Effacer mes réponses',
  'ask.codesTitle': 'Avez-vous noté vos deux codes ?',
  'ask.codesHelp': 'Sans eux, seule l’unité pourra retrouver votre demande.',
  'ask.codesStay': 'Revenir aux codes',
  'ask.codesDone': 'Oui, terminer',

  // Nobody did anything for ten minutes: what was written is hidden, then erased ten minutes later.
  'idle.title': 'Votre page est cachée',
  'idle.help': 'Personne n’a rien fait depuis dix minutes. Dans dix minutes, tout sera effacé.',
  'idle.resume': 'Reprendre',
  'idle.erase': 'Tout effacer maintenant',
  'idle.said': 'La page est cachée. Tout sera effacé dans dix minutes.',
} as const satisfies Catalogue;
