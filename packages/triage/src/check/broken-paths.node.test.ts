import { describe } from 'node:test';
import { testBroken, type Broken } from '../testing/broken-flow.ts';
import type { Edit } from '../testing/small-flow.ts';

const FLOW = 'flow.yaml';

const broken: readonly Broken[] = [
  {
    title: 'T-8 an unreachable question',
    code: 'node.unreachable',
    node: 'paid',
    message: /^Question « paid » is never asked/,
    edits: [
      [
        FLOW,
        'purchase: { set: { touched: purchase }, to: paid }',
        'purchase: { set: { touched: purchase }, to: { via: gate, to: after-gate } }',
      ],
    ],
    along: ['node.unused', 'destination.never'],
  },
  {
    title: 'T-8 an unreachable answer',
    code: 'node.unreachable',
    node: 'touched',
    message: /^Question « touched », answer « person »: nobody is ever offered it/,
    edits: [
      [
        FLOW,
        'when: { not: { audience: company } } }',
        'when: { all: [{ audience: company }, { not: { audience: company } }, { known: audience }, { not: { known: audience } }] } }',
      ],
    ],
    along: ['node.unused', 'question.pointless'],
  },
  {
    title: 'T-8 an unreachable way of a branch',
    code: 'node.unreachable',
    node: 'after-gate',
    message: /^Branch « after-gate », way 2: no path takes it/,
    edits: [
      [
        FLOW,
        '    - { when: { met: yes }, to: unsure }\n',
        '    - { when: { met: yes }, to: unsure }\n    - { when: { all: [{ met: yes }, { paid: yes }] }, to: love-scam }\n',
      ],
    ],
  },
  {
    title: 'T-8 an unreachable outcome',
    code: 'node.unreachable',
    node: 'love-scam',
    message: /^Outcome « love-scam » is never reached/,
    edits: [[FLOW, 'to: { via: gate, to: love-scam }', 'to: { via: gate, to: fake-shop }']],
  },
  {
    title: 'T-8 a cycle',
    code: 'path.cycle',
    node: 'after-gate',
    message:
      /^Branch « after-gate » leads back to itself: « after-gate » → « again » → « after-gate » \(for instance after danger=yes/,
    edits: [
      [FLOW, '{ when: { met: yes }, to: unsure }', '{ when: { met: yes }, to: again }'],
      [FLOW, 'branches:\n', 'branches:\n  again: [{ to: after-gate }]\n'],
    ],
  },
  {
    title: 'T-8 a cycle through questions',
    code: 'path.cycle',
    node: 'after-gate',
    message: /leads back to itself: .*« touched » → « paid » → « after-gate »/,
    edits: [[FLOW, '    - { to: fake-shop }', '    - { to: touched }']],
    along: ['destination.never'],
  },
  {
    title: 'T-8 a cycle through a sub-flow that asks again what led into it',
    code: 'path.cycle',
    node: 'paid',
    message: /^Question « paid » leads back to itself: « paid » → « paid »/,
    edits: [[FLOW, 'gate: [met]', 'gate: [paid, met]']],
    along: ['node.unreachable', 'node.unused', 'destination.never'],
  },
  {
    title: 'T-8 ten questions on a path',
    code: 'path.too-long',
    node: 'met',
    message: /^A path asks 10 questions, the limit is 6; shorten it: danger=\w+, .*, more-5=\w+, met=\w+\.$/,
    edits: [
      [FLOW, 'gate: [met]', 'gate: [more-1, more-2, more-3, more-4, more-5, met]'],
      [
        FLOW,
        'questions:\n',
        `questions:\n${[1, 2, 3, 4, 5].map((n) => `  more-${String(n)}: { answers: { yes: { set: { more${String(n)}: yes }, urgent: call-17 }, unknown: {} } }\n`).join('')}`,
      ],
      [FLOW, 'variables:\n', `variables:\n${[1, 2, 3, 4, 5].map((n) => `  more${String(n)}: ['yes']\n`).join('')}`],
      ...(['fr', 'en'] as const).map((locale): Edit => [
        `texts/${locale}/words.yaml`,
        'questions:\n',
        `questions:\n${[1, 2, 3, 4, 5].map((n) => `  more-${String(n)}: { ask: ${locale} ?, answers: { yes: x } }\n`).join('')}`,
      ]),
    ],
    along: ['path.median', 'node.unused'],
  },
  {
    title: 'T-8 too many questions on the median path',
    code: 'path.median',
    node: 'danger',
    message: /^Half of the paths from « danger » ask 5 questions or more, the limit is 4/,
    edits: [[FLOW, 'medianQuestions: 5', 'medianQuestions: 4']],
  },
  {
    title: 'T-3 another question before the one about danger',
    code: 'question.danger',
    node: 'audience',
    message: /^The flow starts with question « audience »; let it start with « danger »/,
    edits: [
      [FLOW, 'start: danger', 'start: audience'],
      [FLOW, 'unknown: { to: touched }', 'unknown: { to: danger }'],
      [FLOW, 'unknown: { to: audience }', 'unknown: { to: touched }'],
      [
        FLOW,
        'individual: { set: { audience: individual }, to: touched }',
        'individual: { set: { audience: individual }, to: danger }',
      ],
      [
        FLOW,
        'company: { set: { audience: company }, to: touched }',
        'company: { set: { audience: company }, to: danger }',
      ],
      [FLOW, 'yes: { set: { danger: yes }, to: audience,', 'yes: { set: { danger: yes }, to: touched,'],
      [FLOW, 'no: { set: { danger: no }, to: audience }', 'no: { set: { danger: no }, to: touched }'],
    ],
  },
  {
    title: 'T-4 a question without « je ne sais pas »',
    code: 'question.unknown',
    node: 'paid',
    message: /^Question « paid »: « unknown » is missing/,
    edits: [[FLOW, '      unknown: { to: { via: gate, to: after-gate } }\n', '']],
  },
  {
    title: 'T-4 « je ne sais pas » that is not last',
    code: 'question.unknown',
    node: 'paid',
    message: /^Question « paid »: « unknown » is not the last answer/,
    edits: [
      [
        FLOW,
        '  paid:\n    answers:\n',
        '  paid:\n    answers:\n      unknown: { to: { via: gate, to: after-gate } }\n',
      ],
      [
        FLOW,
        'no: { set: { paid: no }, to: { via: gate, to: after-gate } }\n      unknown: { to: { via: gate, to: after-gate } }\n',
        'no: { set: { paid: no }, to: { via: gate, to: after-gate } }\n',
      ],
    ],
  },
  {
    title: 'T-4 « je ne sais pas » that establishes something',
    code: 'question.unknown',
    node: 'met',
    message: /^Question « met »: « unknown » sets a variable/,
    edits: [[FLOW, '      unknown: {}', '      unknown: { set: { met: no } }']],
  },
  {
    title: 'T-4 « je ne sais pas » that ends without a possible outcome',
    code: 'question.unknown',
    node: 'touched',
    message: /^Question « touched »: « unknown » leads to « unsure », which has no possible outcomes/,
    edits: [[FLOW, '    hypotheses: [fake-shop, { id: love-scam, when: { audience: individual } }]\n', '']],
  },
  {
    title: 'T-8 a question that no reachable gate uses',
    code: 'question.pointless',
    node: 'met',
    message: /^Question « met » is asked although no answer changes anything \(for instance after .*\); take it out\.$/,
    edits: [
      [FLOW, '    - { when: { met: yes }, to: unsure }\n', ''],
      [FLOW, '        - { met: no, because: thesee-never-met }\n', ''],
      [FLOW, '{ audience: individual, met: no }', '{ audience: individual }'],
      [
        'texts/fr/words.yaml',
        '  thesee-never-met: Ce service ne prend que les faits d’une personne jamais rencontrée.\n',
        '',
      ],
      ['texts/en/words.yaml', '  thesee-never-met: This service only takes cases where you never met.\n', ''],
    ],
    along: ['node.unused'],
  },
  {
    title: 'T-8 a question that changes nothing for one audience',
    code: 'question.pointless',
    node: 'met',
    message:
      /^Question « met » is asked of company although no answer changes anything .*leave it out there with « askWhen »\.$/,
    edits: [
      [
        FLOW,
        '- { when: { met: yes }, to: unsure }',
        '- { when: { all: [{ met: yes }, { not: { audience: company } }] }, to: unsure }',
      ],
    ],
  },
];

describe('A flow whose paths are broken is refused with a message that names the node', () => testBroken(broken));
