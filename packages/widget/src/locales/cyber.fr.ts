import type { Catalogue } from '@guichet/core/i18n';

/**
 * Words of the orienter's questions, in French: the reference. The words of the flow itself (questions, answers, advice)
 * are not here: they are data, in `packages/triage/flows`. Comments are notes for translators.
 */
export const fr = {
  // Never « 17Cyber », which is the State's own service (spec T-16).
  'cyber.title': 'Orienteur cyber',
  'cyber.intro':
    'Quelques questions, puis des conseils et les bons contacts. Vos réponses ne sont pas enregistrées. Nous comptons les écrans vus, sans savoir par qui.',
  'cyber.official': '17Cyber, le service officiel de l’État',

  // {number}: rank of the question on screen. The others say how many are left after it.
  'progress.number': 'Question {number}',
  'progress.last': 'Question {number}, la dernière',
  'progress.left': {
    one: 'Question {number}, puis encore {count}',
    other: 'Question {number}, puis encore {count}',
  },
  'progress.between': 'Question {number}, puis encore {from} à {to}',
  'progress.most': 'Question {number}, puis encore {to} au plus',

  'question.back': 'Retour',
  'question.continue': 'Continuer',
  'question.choose': 'Choisissez une réponse pour continuer.',
  'question.unknown': 'Je ne sais pas',
  'question.why': 'Pourquoi cette question ?',

  'answers.title': 'Vos réponses ({count})',
  'answers.change': 'Modifier',
  // Read by screen readers; holds the word that is seen, unchanged.
  'answers.changeLabel': 'Modifier : {question}',
  'link.damaged': 'Ce lien est incomplet ou abîmé. Répondez aux questions pour retrouver le résultat.',
  'link.changed': 'Les conseils ont changé depuis ce lien. Voici ceux d’aujourd’hui, vérifiez vos réponses.',
  'answers.restart': 'Recommencer',

  // What cannot wait, above the next question.
  'urgent.title': 'À faire maintenant',

  'safety.resume': 'Reprendre les questions',

  // The result. What it says comes from the flow; these are the words around it.
  'outcome.lead': 'D’après vos réponses',
  'outcome.possible': 'Une situation possible',
  'outcome.backToOwn': 'Revenir à mon résultat',
  'urgency.now': 'Agissez maintenant',
  'urgency.today': 'Agissez aujourd’hui',
  'urgency.soon': 'Agissez dans les prochains jours',
  'steps.title': 'Ce que vous devez faire',
  // After the first steps.
  'steps.more': { one: 'Ensuite : {count} autre étape', other: 'Ensuite : {count} autres étapes' },
  // Folded, while nobody said for whom; {whom}: one or more of the four below, joined by « ou ».
  'steps.for': 'Si c’est pour {whom}',
  'audience.individual': 'une personne',
  'audience.company': 'une entreprise',
  'audience.association': 'une association',
  'audience.local-authority': 'une collectivité',
  'evidence.title': 'Ce que vous devez garder',
  'evidence.help': 'Cochez ce que vous avez. Ces coches restent sur cette page.',
  'doors.title': 'À qui vous adresser',
  'doors.more': { one: '{count} autre contact', other: '{count} autres contacts' },
  'door.gives': 'Ce que vous obtenez',
  // Before sentences such as « Ce service est réservé aux adultes. »
  'door.reserve': 'À vérifier avant :',
  'door.call': 'Appeler le {number}',
  'door.sms': 'Écrire un SMS au {number}',
  'door.number': 'Numéro : {number}',
  'door.visit': 'Ouvrir le site',
  // Read by screen readers; begins with the words that are seen, unchanged.
  'door.visitLabel': 'Ouvrir le site : {name}, nouvel onglet',
  'door.always': 'Répond jour et nuit',
  // {time}: « 18:30 », « samedi 18:30 » or « 18:30, heure de Paris ».
  'door.openUntil': 'Ouvert maintenant, jusqu’à {time}',
  'door.open': 'Ouvert maintenant',
  'door.opens': 'Fermé. Ouvre {time}',
  'door.closed': 'Fermé pour le moment',
  // {time}: « 09:00 »; the same day.
  'door.today': 'aujourd’hui à {time}',
  // {place}: « Paris », when the device shows another hour.
  'door.placeTime': '{time}, heure de {place}',
  'whyNot.title': 'Pourquoi pas ailleurs ?',
  'whyNot.otherwise': 'Ce serait possible avec la réponse : {answers}',
  'whyNot.quoted': '« {answer} »',
  'whyNot.change': 'Revoir : {question}',
  'countdowns.title': 'Les délais à respecter',
  'countdowns.help': 'La date reste sur cette page. Elle n’est pas envoyée.',
  'countdown.today': 'Sans date, agissez aujourd’hui.',
  'countdown.until': 'Avant le {date}.',
  'countdown.days': { one: 'Il reste {count} jour.', other: 'Il reste {count} jours.' },
  'countdown.hours': { one: 'Il reste {count} heure.', other: 'Il reste {count} heures.' },
  'countdown.lastHour': 'Il reste moins d’une heure.',
  'countdown.future': 'Cette date n’est pas encore passée. Vérifiez-la.',
  'hypotheses.title': 'Les situations possibles',
  'hypotheses.help': 'Choisissez celle qui ressemble le plus à la vôtre.',
  'talk.title': 'En parler avec un agent',
  'talk.help': 'Vous verrez d’abord exactement ce qui lui sera transmis.',
  'talk.button': 'Parler à un agent',
  'keep.title': 'Garder ce résultat',
  'keep.print': 'Imprimer la fiche',
  'keep.save': 'Enregistrer la fiche',
  'keep.warning': 'Une fiche enregistrée reste sur cet appareil. Évitez-le si l’appareil est partagé.',
  'keep.link': 'Créer un lien vers ce résultat',
  'keep.linkLabel': 'Lien vers ce résultat',
  'keep.linkHelp': 'Ce lien contient seulement vos réponses. Qui l’ouvre peut les lire.',
  'keep.copy': 'Copier',
  'keep.copied': 'Lien copié.',
  'keep.notCopied': 'Le navigateur refuse de copier. Le lien est sélectionné : copiez-le.',
  'sources.verified': 'Informations vérifiées le {date}.',

  // Paid technical help.
  'providers.title': 'Chercher un prestataire',
  'providers.department': 'Département (exemple : 75, 2A ou 971)',
  'providers.departmentFault': 'Écrivez le numéro du département, par exemple 75, 2A ou 971.',
  'providers.need': 'Votre besoin',
  'providers.search': 'Chercher',
  'providers.order':
    'Service payant. L’ordre est tiré au sort chaque jour : personne ne paie pour être en tête. La liste en montre 50 au plus.',
  'providers.found': { one: '{count} prestataire trouvé', other: '{count} prestataires trouvés' },
  // Instead of a need.
  'providers.anyNeed': 'Je ne sais pas',
  'providers.none': 'Personne dans cette liste. Utilisez l’annuaire officiel.',
  'providers.failed': 'La recherche n’a pas répondu. Réessayez, ou utilisez l’annuaire officiel.',

  // What an officer would read. Nothing is sent before the button is pressed.
  'handoff.title': 'Ce que l’agent lira',
  'handoff.nothingSent': 'Rien n’est encore envoyé. Relisez, modifiez, puis décidez.',
  'handoff.french': 'L’agent lira ces lignes en français.',
  'handoff.outcome': 'Situation',
  'handoff.answers': 'Vos réponses',
  'handoff.evidence': 'Ce que vous avez gardé',
  'handoff.noEvidence': 'Rien de coché dans le résultat.',
  'handoff.doors': 'Contacts conseillés',
  'handoff.text': 'Avec vos mots (facultatif)',
  'handoff.textHelp': 'N’écrivez ni mot de passe ni numéro de carte.',
  'handoff.postcode': 'Code postal (facultatif)',
  'handoff.postcodeHelp': 'Il sert à trouver l’équipe de votre secteur.',
  'handoff.postcodeFault': 'Un code postal a cinq chiffres, par exemple 69003.',
  'handoff.agree': 'J’accepte que ces lignes soient transmises à l’agent.',
  'handoff.agreeFault': 'Cochez cette case pour transmettre vos réponses.',
  'handoff.send': 'Envoyer et parler à un agent',
  'handoff.sending': 'Envoi…',
  'handoff.without': 'Parler sans transmettre mes réponses',
  // A conversation runs already on this site: what is sent goes there.
  'handoff.joins': 'Vous avez déjà une discussion ouverte. Vos réponses y seront ajoutées.',
  'handoff.join': 'Ajouter à ma discussion',
  'handoff.resume': 'Reprendre ma discussion sans mes réponses',
  'handoff.back': 'Revenir au résultat',
  'handoff.failed': 'Rien n’a été transmis. Vos réponses sont gardées.',
  'handoff.outdated': 'Les questions ont changé depuis. Rechargez la page, ou parlez sans transmettre vos réponses.',
  'handoff.mismatch': 'Le service ne retrouve pas ce résultat. Recommencez, ou parlez sans transmettre vos réponses.',

  // The sheet, on paper or as a file: somebody else may find it, so its title names no topic.
  'sheet.title': 'Fiche pour votre démarche',
  'sheet.fileName': 'votre-demande',
  'sheet.madeOn': 'Établie le {date}.',
  'sheet.notComplaint': 'Cette fiche n’est pas une plainte. Montrez-la à l’accueil.',
  'sheet.what': 'Ce qui s’est passé',
  'sheet.probable': 'Ce que c’est sans doute',
  'sheet.steps': 'Ce qu’il faut faire',
  'sheet.evidence': 'Preuves',
  'sheet.kept': 'gardé',
  'sheet.toKeep': 'à garder',
  'sheet.doors': 'Où s’adresser',
  'sheet.deadlines': 'Délais',
  'sheet.laws': 'Textes de loi',
  'sheet.right': 'Votre plainte doit être reçue',
  // Rests on fact « cpp-15-3 » of the flow, which expires (cyber-facts.node.test.ts); change both together.
  'sheet.article':
    'Toute unité de police ou de gendarmerie doit recevoir votre plainte : article 15-3 du code de procédure pénale.',
  'sheet.refused': 'Si l’on refuse votre plainte',
  'sheet.refusedCalm': 'Restez calme et citez cet article. Notez le lieu, la date et l’heure.',
  'sheet.refusedLetter':
    'Écrivez au procureur de la République, au tribunal judiciaire du lieu des faits ou de votre domicile. C’est gratuit.',
  'sheet.letterTitle': 'Dans cette lettre, indiquez :',
  'sheet.letter.you': 'votre nom, votre adresse et votre téléphone ;',
  'sheet.letter.facts': 'les faits, leur date et leur lieu ;',
  'sheet.letter.author': 'l’auteur, ou « contre X » si vous ne le connaissez pas ;',
  'sheet.letter.damage': 'ce que vous avez perdu ou subi ;',
  'sheet.letter.proof': 'la liste des preuves, avec des copies ;',
  'sheet.letter.will': 'la phrase « Je porte plainte », la date et votre signature.',
} as const satisfies Catalogue;
