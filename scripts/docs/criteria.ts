// What the elements have to say on the criteria of the RGAA, and by which tests. It is evidence for an audit, and no audit.
/** What the evidence is about: the button on the partner's page, and what stands in each panel or list. */
export const SUBJECTS = {
  launcher: 'Le bouton, sur la page du partenaire',
  chat: '<guichet-chat>, la conversation',
  cyber: '<guichet-cyber>, l’orienteur',
  units: '<guichet-units>, les unités',
  otv: '<guichet-otv>, la demande de surveillance',
} as const;
export type Subject = keyof typeof SUBJECTS;

/** Tests by a part of their file's path and a part of their title. */
type Proof = readonly [file: string, title: string];

/** One criterion of the RGAA 4.1, what it asks in our words. */
export interface Criterion {
  readonly number: string;
  readonly asks: string;
  readonly proofs: Partial<Readonly<Record<Subject, readonly Proof[]>>>;
  /** What no test of ours can tell, to be looked at by a person. */
  readonly byHand?: string;
}

/** axe looks at every state of these, in French and English, light and dark, wide and narrow, right to left. */
const AXE: Criterion['proofs'] = {
  launcher: [
    ['launcher/launcher.browser', 'A-1'],
    ['launcher/cyber.browser', 'A-1'],
  ],
  chat: [['chat-app.axe', 'A-1']],
  cyber: [['cyber-app.axe', 'A-1']],
  units: [
    ['unit-locator.axe', 'A-1'],
    ['e2e/units', 'A-1'],
  ],
  otv: [
    ['otv-form.axe', 'A-1'],
    ['otv-screens.axe', 'A-1'],
  ],
};

/** axe looks at whole documents, the frame's own among them. */
const WHOLE_PAGES: Criterion['proofs'] = {
  chat: [['e2e/story', 'A-1']],
  cyber: [['e2e/orienter-screens', 'A-1']],
  units: [['e2e/units', 'A-1']],
  otv: [['e2e/otv', 'A-1']],
};

const NARROW: Criterion['proofs'] = {
  launcher: [['launcher/launcher.browser', 'A-5 everything fits']],
  chat: [['chat-app.axe', 'A-5']],
  cyber: [['cyber-app.axe', 'fits in 320 px']],
  units: [['unit-locator.axe', 'A-5']],
  otv: [
    ['otv-form.axe', '320 px'],
    ['otv-screens.axe', '320 px'],
  ],
};

const KEYBOARD: Criterion['proofs'] = {
  launcher: [['launcher/launcher.browser', 'A-4']],
  chat: [
    ['chat-app.browser', 'A-4'],
    ['composer.browser', 'A-5'],
    ['language-picker.browser', 'A-5'],
  ],
  cyber: [
    ['cyber-app.browser', 'A-4 A-5'],
    ['orienter-screens', 'by keyboard alone'],
  ],
  units: [
    ['unit-search.browser', 'A-5'],
    ['unit-map.browser', 'U-60'],
    ['e2e/units', 'A-5 the whole way'],
  ],
  otv: [
    ['otv-check.browser', 'A-5 V-50'],
    ['otv-date-field.browser', 'A-4'],
  ],
};

/** Criteria on which the elements have something to say; the others are the page's own. */
export const CRITERIA: readonly Criterion[] = [
  {
    number: '1.1',
    asks: 'Chaque image porteuse d’information a un texte de remplacement.',
    proofs: AXE,
    byHand: 'Vérifier que chaque icône décorative est bien ignorée par le lecteur d’écran.',
  },
  {
    number: '2.1',
    asks: 'Chaque cadre a un titre.',
    proofs: { launcher: [['launcher/launcher.browser', 'title, language, focus']] },
  },
  {
    number: '3.1',
    asks: 'L’information n’est pas donnée par la couleur seule.',
    proofs: {},
    byHand: 'Regarder chaque état en niveaux de gris.',
  },
  {
    number: '3.2',
    asks: 'Le contraste entre texte et fond est suffisant.',
    proofs: {
      ...AXE,
      launcher: [
        ...(AXE.launcher ?? []),
        ['launcher/settings', 'A-1'],
        ['themes/tokens', 'H-1'],
        ['themes/contrast', 'H-1 what the panel'],
      ],
    },
  },
  {
    number: '3.3',
    asks: 'Le contraste des composants d’interface est suffisant.',
    proofs: { launcher: [['themes/tokens', 'focus 3:1']] },
    byHand: 'Vérifier les bordures qui portent une information et l’indicateur de focus.',
  },
  {
    number: '7.1',
    asks: 'Chaque script est compatible avec les technologies d’assistance.',
    proofs: AXE,
    byHand: 'Essayer avec NVDA et Firefox, VoiceOver et Safari.',
  },
  {
    number: '7.3',
    asks: 'Chaque script est utilisable au clavier et par tout dispositif de pointage.',
    proofs: KEYBOARD,
  },
  {
    number: '7.5',
    asks: 'Les messages de statut sont restitués par les technologies d’assistance.',
    proofs: {
      chat: [
        ['announcer.browser', 'A-2'],
        ['announcements.node', 'A-'],
        ['arrivals.node', 'A-'],
      ],
      units: [['unit-locator.browser', 'A-5 U-70']],
      otv: [['otv-form.browser', 'V-55 people']],
    },
    byHand: 'Écouter : chaque message reçu est annoncé une fois, l’historique jamais.',
  },
  { number: '8.3', asks: 'La langue par défaut est présente.', proofs: WHOLE_PAGES },
  {
    number: '8.7',
    asks: 'Chaque changement de langue est indiqué.',
    proofs: { chat: [['language-picker.browser', 'I-3']] },
    byHand: 'Vérifier les messages écrits dans une autre langue que la page.',
  },
  {
    number: '8.10',
    asks: 'Les changements du sens de lecture sont signalés.',
    proofs: {
      chat: [
        ['transcript.browser', 'A-5 Arabic'],
        ['composer.browser', 'Arabic'],
        ['search-languages', 'right to left'],
      ],
      cyber: [['cyber-app.axe', 'right to left']],
      units: [['unit-locator.axe', 'right to left']],
      otv: [['otv-date-field.browser', 'right to left']],
    },
  },
  {
    number: '9.1',
    asks: 'L’information est structurée par des titres.',
    proofs: {
      ...AXE,
      cyber: [...(AXE.cyber ?? []), ['cyber-app.browser', 'the question is the heading']],
      units: [...(AXE.units ?? []), ['unit-locator.browser', 'heading of the page']],
    },
  },
  { number: '10.4', asks: 'Le texte reste lisible agrandi à 200 %.', proofs: without(NARROW, 'launcher') },
  {
    number: '10.7',
    asks: 'La prise de focus est visible.',
    proofs: {},
    byHand: 'Parcourir chaque écran à la touche Tab, en clair, en sombre et en couleurs imposées.',
  },
  {
    number: '10.11',
    asks: 'Les contenus tiennent dans 320 pixels de large, sans défilement horizontal.',
    proofs: NARROW,
  },
  {
    number: '11.1',
    asks: 'Chaque champ a une étiquette.',
    proofs: {
      ...without(AXE, 'launcher'),
      cyber: [...(AXE.cyber ?? []), ['handoff-form.browser', 'the box is named']],
      otv: [...(AXE.otv ?? []), ['otv-form.browser', 'V-50 fields']],
    },
  },
  {
    number: '11.10',
    asks: 'Le contrôle de saisie est utilisé de manière pertinente.',
    proofs: {
      chat: [['error-key.node', 'E-1']],
      cyber: [['cyber-app.browser', 'says so when nothing is chosen']],
      units: [['unit-error-key', 'E-1']],
      otv: [
        ['otv-form.browser', 'V-51'],
        ['e2e/otv', 'V-9 V-51'],
      ],
    },
  },
  {
    number: '11.11',
    asks: 'Chaque erreur de saisie est accompagnée d’une suggestion quand c’est possible.',
    proofs: { otv: [['e2e/otv', 'V-9 V-51']] },
    byHand: 'Lire chaque message d’erreur.',
  },
  {
    number: '11.12',
    asks: 'Les données d’un formulaire peuvent être modifiées ou récupérées avant l’envoi.',
    proofs: { cyber: [['handoff-form.browser', 'T-14']], otv: [['otv-check.browser', 'V-57']] },
  },
  {
    number: '11.13',
    asks: 'La finalité d’un champ peut être déduite (remplissage automatique).',
    proofs: { otv: [['otv-form.browser', 'browser fills them in']] },
  },
  {
    number: '12.8',
    asks: 'L’ordre de tabulation est cohérent.',
    proofs: {
      launcher: [['launcher/launcher.browser', 'A-4 closes']],
      chat: [['transcript.browser', 'A-2']],
      cyber: [['cyber-app.browser', 'the focus goes to the next question']],
      units: [['unit-locator.browser', 'U-71 a place that is read first']],
      otv: [['otv-form.browser', 'focus follows']],
    },
  },
  {
    number: '12.9',
    asks: 'La navigation ne contient pas de piège au clavier.',
    proofs: { chat: [['chat-app.browser', 'there is no trap']], launcher: [['launcher/launcher.browser', 'Escape']] },
  },
  {
    number: '13.1',
    asks: 'Une limite de temps peut être évitée ou contrôlée.',
    proofs: {
      chat: [['e2e/limits', 'S-9']],
      otv: [
        ['otv-owner.node', 'V-62 both codes'],
        ['idle-watch', 'V-64'],
      ],
    },
  },
  {
    number: '13.8',
    asks: 'Un contenu en mouvement peut être arrêté.',
    proofs: {},
    byHand: 'Vérifier qu’aucune animation ne dure plus de 5 secondes.',
  },
];

function without(proofs: Criterion['proofs'], left: Subject): Criterion['proofs'] {
  const { [left]: _left, ...rest } = proofs;
  return rest;
}
