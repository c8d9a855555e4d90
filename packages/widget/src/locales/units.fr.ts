import type { Catalogue } from '@guichet/core/i18n';
import { fr as hours } from './hours.fr.ts';

/** Words of the unit locator, in French: the reference. Comments are notes for translators. */
export const fr = {
  ...hours,
  // At the top of the panel.
  'locator.short': 'Trouver une unité',
  'locator.title': 'Trouver un commissariat, une brigade ou une aide',
  'locator.idle': 'Indiquez votre commune pour voir qui la couvre et ce qui est proche.',

  'search.commune': 'Commune ou code postal',
  'search.address': 'Adresse, commune ou code postal',
  'search.clear': 'Effacer',
  'search.list': 'Propositions',
  'search.searching': 'Recherche…',
  'search.count': { one: '{count} proposition', other: '{count} propositions' },
  'search.none': 'Aucun lieu trouvé. Vérifiez l’orthographe, ou essayez le code postal.',
  'search.noAddresses': 'La recherche d’adresse ne répond pas. Cherchez par commune ou par code postal.',
  // « Saint-Denis, Réunion, 97400 »; homonyms are told apart so.
  'search.option': '{commune}, {department}, {postcodes}',
  'search.optionPlain': '{commune}, {department}',
  // A commune that another has taken in: « Cordieux, devenue Montluel ».
  'search.former': '{name}, devenue {commune}',
  'search.formerCode': '{name}, aujourd’hui {commune}',
  'search.addressOption': 'Adresse',

  'position.use': 'Utiliser ma position',
  'position.asking': 'Votre appareil cherche sa position…',
  'position.denied': 'Votre appareil n’a pas donné sa position. Indiquez votre commune.',
  'position.slow': 'Votre appareil ne trouve pas sa position. Indiquez votre commune.',
  'position.failed': 'Votre appareil ne donne pas de position ici. Indiquez votre commune.',
  'map.show': 'Afficher la carte',
  // {host}: « data.geopf.fr ». Said before anything is asked of it.
  'map.contacts': 'La carte vient de {host}. Ce service verra l’adresse IP de votre appareil.',

  'results.loading': 'Recherche des lieux…',
  'results.count': { one: '{count} résultat', other: '{count} résultats' },
  'results.commune': '{commune} ({department})',
  'results.device': 'Autour de votre position',
  'results.address': 'Autour de : {label}',
  'results.former': '{name} est devenue {commune}.',
  'results.formerCode': 'Le code {name} désigne maintenant la commune suivante : {commune}.',
  'results.incomplete': 'Une partie des lieux n’est pas arrivée. Cette liste n’est pas complète.',
  'results.page': 'Page de cette commune',
  'results.retry': 'Réessayer',

  'competent.title': 'Qui couvre cette commune',
  'competent.mark': 'Compétente pour cette commune',
  'competent.unnamed': 'Nous ne savons pas quelle unité est compétente.',
  'competent.missing': 'Nous n’avons pas pu vérifier qui couvre cette commune.',
  'zone.police': 'Cette commune est en zone police.',
  'zone.gendarmerie': 'Cette commune est en zone gendarmerie.',
  'zone.both': 'La police et la gendarmerie se partagent cette commune. Appelez l’une des deux pour savoir laquelle.',
  'zone.unknown': 'Zone inconnue.',
  'zone.anyUnit': 'Toute unité doit recevoir votre plainte, même si elle n’est pas compétente.',

  'near.title': 'Les plus proches',
  // {from}: one of the three below.
  'near.note': 'Proche ne veut pas dire compétente. Distances à vol d’oiseau depuis {from}.',
  'near.centre': 'le centre de la commune',
  'near.address': 'cette adresse',
  'near.device': 'votre position',
  'near.noCentre': 'Nous ne savons pas situer le centre de cette commune. Voici les unités qui s’y trouvent.',
  'near.none': 'Nous ne connaissons aucune autre unité proche.',
  'help.title': 'Aide aux victimes et au droit',
  'help.none': 'Nous ne connaissons aucune aide proche.',

  'filters.title': 'Filtrer',
  'filters.active': { one: 'Filtrer ({count} filtre actif)', other: 'Filtrer ({count} filtres actifs)' },
  'filters.kinds': 'Type de lieu',
  'filters.more': 'Ouverture et accès',
  // {count}: how many are known so far.
  'filters.option': '{name} ({count})',
  'filters.openNow': 'Ouvert maintenant',
  'filters.wheelchair': 'Accessible en fauteuil roulant',
  'filters.service': 'Service proposé',
  'filters.anyService': 'Tous les services',
  'filters.clear': 'Retirer les filtres',
  'filters.none': 'Aucun autre lieu connu ne correspond à ces filtres.',
  // Hidden by « ouvert maintenant ».
  'filters.hidden': {
    one: '{count} lieu proche est masqué, car ses horaires sont inconnus.',
    other: '{count} lieux proches sont masqués, car leurs horaires sont inconnus.',
  },

  'kind.police': 'Police nationale',
  'kind.gendarmerie': 'Gendarmerie nationale',
  'kind.gendarmerie-motorised': 'Gendarmerie, unité motocycliste',
  'kind.victim-support': 'Aide aux victimes',
  'kind.victim-compensation': 'Indemnisation des victimes',
  'kind.women-rights': 'Droits des femmes et des familles',
  'kind.justice-house': 'Maison de justice et du droit',
  'kind.legal-aid': 'Accès au droit',
  'kind.association': 'Association',

  // Beside the name of a place of the demonstration.
  'unit.sample': 'Exemple inventé',
  'unit.distance': 'À {distance} km',
  'unit.veryNear': 'À moins de 100 m',
  'unit.approximate': '{distance}, position approximative',
  'unit.approximateAlone': 'Position approximative',
  'unit.call': 'Appeler le {number}',
  'unit.phoneUnknown': 'Téléphone inconnu',
  'unit.addressUnknown': 'Adresse inconnue',

  // {time}: « 18 h », or « demain à 2 h » when it is on another day.
  'opening.until': 'Ouvert maintenant, jusqu’à {time}',
  'opening.open': 'Ouvert maintenant',
  'opening.always': 'Ouvert jour et nuit',
  // {time}: « aujourd’hui à 14 h », « lundi à 8 h ».
  'opening.next': 'Fermé, ouvre {time}',
  'opening.closed': 'Fermé, prochaine ouverture inconnue',
  // Never « fermé »: nobody knows.
  'opening.unknown': 'Horaires inconnus',
  'opening.unknownHelp': 'Appelez avant de vous déplacer.',
  // When the clocks of the place show another hour than the device.
  'opening.there': 'Il est {time} sur place.',
  'opening.thereDay': 'Il est {time} sur place, {day}.',
  'time.today': 'aujourd’hui à {time}',
  'time.tomorrow': 'demain à {time}',
  'time.day': '{day} à {time}',

  'hours.title': 'Horaires',
  'hours.caption': 'Horaires de {unit}',
  'hours.day': 'Jour',
  'hours.ranges': 'Ouverture',
  'hours.local': 'À l’heure du lieu.',

  'detail.back': 'Retour à la liste',
  'detail.place': 'Adresse et contact',
  'detail.route': 'Itinéraire',
  // Read by screen readers; begin with the words that are seen, unchanged.
  'detail.routeLabel': 'Itinéraire vers {unit}, nouvel onglet',
  'detail.web': 'Page internet',
  'detail.webLabel': 'Page internet de {unit}, nouvel onglet',
  'detail.appointment': 'Prendre rendez-vous',
  'detail.appointmentLabel': 'Prendre rendez-vous : {unit}, nouvel onglet',
  'detail.appointmentOffered': 'Ce lieu propose des rendez-vous.',
  'detail.email': 'Écrire à {email}',
  'detail.services': 'Services',
  'detail.access': 'Accès',
  'detail.print': 'Imprimer',
  'detail.sheet': 'Fiche à imprimer',
  'detail.sheetLabel': 'Fiche à imprimer : {unit}, nouvel onglet',
  'wheelchair.yes': 'Accessible en fauteuil roulant.',
  'wheelchair.on-request': 'Accessible en fauteuil roulant sur demande.',
  'wheelchair.no': 'Non accessible en fauteuil roulant.',
  'wheelchair.unknown': 'Accès en fauteuil roulant inconnu.',

  // {name}: who publishes the data; {date}: of when it is.
  'source.plain': 'Source : {name}, {date}.',
  'source.licence': 'Source : {name}, {date}, {licence}.',
  'source.competence': 'Compétence. {source}',

  'error.network.unreachable': 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'error.rate.limited': 'Trop de demandes en peu de temps. Attendez un instant, puis réessayez.',
  'error.server.garbage': 'La réponse du service est illisible. Réessayez dans quelques minutes.',
  'error.server.error': 'Le service a rencontré un problème. Réessayez dans quelques minutes.',
  'error.server.unavailable': 'Le service est arrêté un instant. Réessayez dans quelques minutes.',
  'error.commune.unknown': 'Cette commune n’est pas dans notre liste. Cherchez-la par son nom ou son code postal.',
  'error.unit.unknown': 'Ce lieu n’est plus dans notre liste. Cherchez par commune.',
  'error.geocoder.unavailable': 'La recherche d’adresse ne répond pas. Cherchez par commune ou par code postal.',
  'error.geocoder.disabled': 'Ce site ne cherche pas d’adresse. Cherchez par commune ou par code postal.',
  'error.unknown': 'La recherche n’a pas abouti. Réessayez dans quelques minutes.',
} as const satisfies Catalogue;
