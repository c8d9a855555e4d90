import type { Flow, OpeningHours } from '../flow.ts';

const always: OpeningHours = { zone: 'Europe/Paris', week: 'always' };
const individuals = { is: { audience: 'individual' } } as const;

/**
 * A small flow with everything that a flow may hold, for tests of the engine, the element and the server: two audiences,
 * a sub-flow used twice, a branch, a skipped question, urgent words, countdowns, a door that opens and closes. Its words
 * are in `sample-texts.ts`. It is not the product's content.
 */
export const sampleFlow: Flow = {
  id: 'sample',
  version: 3,
  start: 'danger',
  safety: 'danger',
  audience: 'audience',
  variables: {
    danger: ['yes', 'no'],
    audience: ['individual', 'company'],
    minor: ['yes', 'no'],
    touched: ['purchase', 'person', 'account'],
    paid: ['in-progress', 'yes', 'no'],
    met: ['yes', 'no'],
    author: ['unknown', 'known'],
  },
  questions: {
    danger: {
      id: 'danger',
      answers: [
        { id: 'yes', set: { danger: 'yes' }, to: 'audience', urgent: 'call-emergency' },
        { id: 'no', set: { danger: 'no' }, to: 'audience' },
        { id: 'unknown', to: 'audience' },
      ],
    },
    audience: {
      id: 'audience',
      answers: [
        { id: 'individual', set: { audience: 'individual' }, to: 'minor' },
        { id: 'company', set: { audience: 'company' }, to: 'touched' },
        { id: 'unknown', to: 'minor' },
      ],
    },
    minor: {
      id: 'minor',
      askWhen: individuals,
      answers: [
        { id: 'no', set: { minor: 'no' }, to: 'touched' },
        { id: 'yes', set: { minor: 'yes' }, to: 'touched' },
        { id: 'unknown', to: 'touched' },
      ],
      facts: ['thesee-adults'],
    },
    touched: {
      id: 'touched',
      entry: true,
      answers: [
        { id: 'purchase', set: { touched: 'purchase' }, to: 'paid' },
        { id: 'person', when: individuals, set: { touched: 'person' }, to: { via: 'fraud-gate', to: 'love-scam' } },
        { id: 'account', set: { touched: 'account' }, to: 'account-hacked' },
        { id: 'unknown', to: 'unsure' },
      ],
    },
    paid: {
      id: 'paid',
      answers: [
        {
          id: 'in-progress',
          set: { paid: 'in-progress' },
          to: { via: 'fraud-gate', to: 'after-money' },
          urgent: 'call-bank',
        },
        { id: 'yes', set: { paid: 'yes' }, to: { via: 'fraud-gate', to: 'after-money' } },
        { id: 'no', set: { paid: 'no' }, to: { via: 'fraud-gate', to: 'after-money' } },
        { id: 'unknown', to: { via: 'fraud-gate', to: 'after-money' } },
      ],
    },
    met: {
      id: 'met',
      answers: [
        { id: 'no', set: { met: 'no' } },
        { id: 'yes', set: { met: 'yes', author: 'known' } },
        { id: 'unknown' },
      ],
    },
    author: {
      id: 'author',
      answers: [
        { id: 'unknown-person', set: { author: 'unknown' } },
        { id: 'known', set: { author: 'known' } },
        { id: 'unknown' },
      ],
    },
  },
  branches: {
    'after-money': {
      id: 'after-money',
      ways: [{ when: { is: { met: 'yes' } }, to: 'unsure' }, { to: 'fake-shop' }],
    },
  },
  subflows: { 'fraud-gate': { id: 'fraud-gate', questions: ['met', 'author'] } },
  outcomes: {
    'fake-shop': {
      id: 'fake-shop',
      entry: true,
      urgency: [{ level: 'now', when: { is: { paid: 'in-progress' } } }, { level: 'today' }],
      steps: [
        { id: 'call-bank', when: { not: { is: { paid: 'no' } } } },
        { id: 'keep-messages' },
        { id: 'block-contact' },
        { id: 'complain-online' },
        { id: 'go-to-station' },
      ],
      evidence: [
        { id: 'order-page' },
        { id: 'messages' },
        { id: 'payment-proof', when: { not: { is: { paid: 'no' } } } },
      ],
      doors: [
        { id: 'thesee-complaint' },
        { id: 'station' },
        { id: 'bank', when: { not: { is: { paid: 'no' } } } },
        { id: 'chat' },
      ],
      whyNot: ['thesee-complaint', 'perceval'],
      never: ['perceval'],
      countdowns: [{ id: 'bank-13-months', when: { not: { is: { paid: 'no' } } } }],
      laws: [{ id: 'cp-313-1' }, { id: 'cpp-15-3' }],
      hypotheses: [],
    },
    'love-scam': {
      id: 'love-scam',
      urgency: [{ level: 'today' }],
      steps: [{ id: 'keep-messages' }, { id: 'block-contact' }, { id: 'complain-online' }, { id: 'talk-to-3018' }],
      evidence: [{ id: 'messages' }, { id: 'payment-proof' }],
      doors: [{ id: 'helpline-3018' }, { id: 'thesee-complaint' }, { id: 'station' }, { id: 'chat' }],
      whyNot: ['thesee-complaint'],
      never: ['perceval'],
      countdowns: [{ id: 'bank-13-months' }],
      laws: [{ id: 'cp-313-1' }, { id: 'cpp-15-3' }],
      hypotheses: [],
    },
    'account-hacked': {
      id: 'account-hacked',
      entry: true,
      urgency: [{ level: 'today' }],
      steps: [{ id: 'change-password' }, { id: 'keep-messages' }, { id: 'go-to-station' }],
      evidence: [{ id: 'sign-in-alerts' }, { id: 'messages' }],
      doors: [{ id: 'station' }, { id: 'chat' }],
      whyNot: ['thesee-complaint'],
      never: ['perceval'],
      countdowns: [{ id: 'insurance-72h', when: { is: { audience: 'company' } } }],
      laws: [{ id: 'cp-323-1' }, { id: 'cpp-15-3' }],
      hypotheses: [],
    },
    unsure: {
      id: 'unsure',
      urgency: [{ level: 'now', when: { is: { danger: 'yes' } } }, { level: 'soon' }],
      steps: [{ id: 'keep-messages' }, { id: 'go-to-station' }],
      evidence: [{ id: 'messages' }],
      doors: [{ id: 'chat' }, { id: 'station' }, { id: 'helpline-3018' }],
      whyNot: [],
      never: [],
      countdowns: [],
      laws: [{ id: 'cpp-15-3' }],
      hypotheses: [{ id: 'fake-shop' }, { id: 'love-scam' }, { id: 'account-hacked' }],
    },
  },
  destinations: {
    'thesee-complaint': {
      id: 'thesee-complaint',
      kind: 'complaint',
      human: false,
      url: 'https://www.service-public.gouv.fr/particuliers/vosdroits/F47157',
      eligible: {
        all: [
          { is: { audience: 'individual' }, because: 'thesee-individuals' },
          { is: { minor: 'no' }, because: 'thesee-adults' },
          { is: { author: 'unknown' }, because: 'thesee-author-unknown' },
          { is: { outcome: ['fake-shop', 'love-scam'] }, because: 'thesee-list' },
        ],
      },
      facts: ['thesee-adults'],
    },
    perceval: {
      id: 'perceval',
      kind: 'report',
      human: false,
      url: 'https://www.service-public.gouv.fr/particuliers/vosdroits/R46526',
      eligible: { all: [individuals, { is: { paid: 'yes' }, because: 'perceval-paid' }], because: 'perceval-card' },
      facts: [],
    },
    station: {
      id: 'station',
      kind: 'complaint',
      human: true,
      hours: 'always',
      local: 'units',
      facts: ['cpp-15-3'],
    },
    bank: { id: 'bank', kind: 'block', human: true, facts: [] },
    'helpline-3018': {
      id: 'helpline-3018',
      kind: 'support',
      human: true,
      hours: 'helpline-3018',
      phone: '3018',
      eligible: { not: { is: { audience: 'company' } }, because: 'helpline-individuals' },
      facts: ['helpline-3018'],
    },
    chat: { id: 'chat', kind: 'chat', human: true, hours: 'always', local: 'chat', facts: [] },
  },
  steps: {
    'call-bank': { id: 'call-bank', tags: ['call'], destination: 'bank' },
    'keep-messages': { id: 'keep-messages', tags: ['capture'] },
    'block-contact': { id: 'block-contact', tags: ['block'] },
    'change-password': { id: 'change-password' },
    'complain-online': { id: 'complain-online', destination: 'thesee-complaint' },
    'go-to-station': { id: 'go-to-station', destination: 'station', facts: ['cpp-15-3'] },
    'talk-to-3018': { id: 'talk-to-3018', destination: 'helpline-3018', link: 'helpline-3018' },
  },
  evidence: {
    'order-page': { id: 'order-page', tags: ['capture'] },
    messages: { id: 'messages', tags: ['capture'] },
    'payment-proof': { id: 'payment-proof' },
    'sign-in-alerts': { id: 'sign-in-alerts', tags: ['capture'] },
  },
  countdowns: {
    'insurance-72h': { id: 'insurance-72h', start: 'knowledge', amount: 72, unit: 'hours', facts: ['insurance-72h'] },
    'bank-13-months': { id: 'bank-13-months', start: 'debit', amount: 13, unit: 'months', facts: ['bank-13-months'] },
  },
  hours: {
    always,
    'helpline-3018': {
      zone: 'Europe/Paris',
      week: [1, 2, 3, 4, 5, 6, 7].map(() => [['09:00', '23:00']] as const),
    },
  },
  verifiedOn: {
    'fake-shop': '2026-11-20',
    'love-scam': '2026-11-20',
    'account-hacked': '2026-11-21',
    unsure: '2026-11-21',
  },
};
