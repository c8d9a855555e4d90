import type { CannedReply } from '../contract/index.ts';

type Pair = readonly [title: string, text: string];

const pair = (shortcut: string, fr: Pair, en: Pair): readonly CannedReply[] => [
  { id: `${shortcut}-fr`, shortcut, locale: 'fr', title: fr[0], text: fr[1] },
  { id: `${shortcut}-en`, shortcut, locale: 'en', title: en[0], text: en[1] },
];

/** Replies that every desk needs, in both interface languages. */
export const SAMPLE_CANNED_REPLIES: readonly CannedReply[] = [
  ...pair(
    'bonjour',
    ['Accueil', 'Bonjour, je lis votre message. Êtes-vous en sécurité en ce moment ?'],
    ['Greeting', 'Hello, I am reading your message. Are you safe right now?'],
  ),
  ...pair(
    'danger',
    [
      'Danger immédiat',
      'Si vous êtes en danger, appelez le 17 ou le 112. Si vous ne pouvez pas parler, envoyez un SMS au 114. Je reste avec vous ici.',
    ],
    [
      'Immediate danger',
      'If you are in danger, call 17 or 112. If you cannot speak, send a text to 114. I am staying here with you.',
    ],
  ),
  ...pair(
    'lieu',
    ['Où et quand', 'Où cela se passe-t-il, et depuis quand ? Une adresse ou un repère proche suffit.'],
    ['Where and when', 'Where is this happening, and since when? An address or a landmark nearby is enough.'],
  ),
  ...pair(
    'preuves',
    [
      'Garder les preuves',
      'Gardez les messages, captures d’écran, adresses et relevés. Ne supprimez rien pour le moment.',
    ],
    ['Keep the evidence', 'Keep the messages, screenshots, addresses and statements. Do not delete anything for now.'],
  ),
  ...pair(
    'plainte',
    [
      'Porter plainte',
      'Cet échange n’est pas une plainte. Vous pouvez porter plainte dans tout commissariat ou toute brigade de gendarmerie.',
    ],
    [
      'Filing a complaint',
      'This conversation is not a complaint. You can file one at any police station or gendarmerie brigade.',
    ],
  ),
  ...pair(
    'banque',
    [
      'Opposition bancaire',
      'Appelez tout de suite votre banque pour faire opposition et demander le rappel des virements.',
    ],
    ['Stop the card', 'Call your bank at once to block the card and ask for the transfers to be recalled.'],
  ),
  ...pair(
    'victimes',
    ['Aide aux victimes', 'Le 116 006 écoute et aide les victimes, gratuitement, tous les jours.'],
    ['Help for victims', 'The 116 006 line listens to victims and helps them, free of charge, every day.'],
  ),
  ...pair(
    'attente',
    [
      'Un instant',
      'Je vérifie et je reviens vers vous dans quelques minutes. Restez sur cette page si vous le pouvez.',
    ],
    ['One moment', 'I am checking and will be back in a few minutes. Stay on this page if you can.'],
  ),
  ...pair(
    'fin',
    ['Au revoir', 'Avez-vous une autre question ? Sinon, je ferme notre échange. Prenez soin de vous.'],
    ['Goodbye', 'Do you have another question? If not, I will close our conversation. Take care.'],
  ),
];
