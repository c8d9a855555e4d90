import { describe } from 'node:test';
import { testBroken, type Broken } from '../testing/broken-flow.ts';
import type { Edit } from '../testing/small-flow.ts';

const FLOW = 'flow.yaml';

const broken: readonly Broken[] = [
  {
    title: 'T-8 an outcome without a step for one audience',
    code: 'outcome.incomplete',
    node: 'unsure',
    message:
      /^Outcome « unsure » has no step for audience « company » \(after danger=yes, audience=company, touched=unknown\); list a step/,
    edits: [
      [
        FLOW,
        '    steps: [keep-page, go-to-station]\n    evidence: [page-address, {',
        '    steps: [{ id: keep-page, when: { not: { audience: company } } }, { id: go-to-station, when: { not: { audience: company } } }]\n    evidence: [page-address, {',
      ],
    ],
  },
  {
    title: 'T-8 an outcome that lists more steps than one person reads through',
    code: 'outcome.too-long',
    node: 'fake-shop',
    message: /^Outcome « fake-shop » lists \d steps for one person, the limit is 2 \(after danger=yes, /,
    edits: [[FLOW, 'maxSteps: 4', 'maxSteps: 2']],
  },
  {
    title: 'T-4 a possible outcome that this audience never comes to by answering',
    code: 'outcome.hypothesis',
    node: 'unsure',
    message:
      /^Outcome « unsure » offers « love-scam » to audience « company » \(after danger=yes, .* give it a « when »\.$/,
    edits: [[FLOW, '{ id: love-scam, when: { audience: individual } }', 'love-scam']],
  },
  {
    title: 'T-12 an order that does not hold for one audience among those who did not say for whom',
    code: 'outcome.order',
    node: 'unsure',
    message: /^Outcome « unsure », step « block-seller » \(block\) has no step with « capture » before it/,
    edits: [
      [
        FLOW,
        '    steps: [keep-page, go-to-station]\n    evidence: [page-address, {',
        '    steps: [{ id: keep-page, when: { audience: individual } }, { id: block-seller, when: { audience: company } }, go-to-station]\n    evidence: [page-address, {',
      ],
    ],
  },
  {
    title: 'T-8 an outcome without evidence',
    code: 'outcome.incomplete',
    node: 'love-scam',
    message: /^Outcome « love-scam » has no evidence for audience « individual »/,
    edits: [[FLOW, '    evidence: [messages]\n', '']],
    along: ['node.unused'],
  },
  {
    title: 'T-8 an outcome without a destination for those who did not say for whom',
    code: 'outcome.incomplete',
    node: 'unsure',
    message: /^Outcome « unsure » has no destination for somebody who did not say for whom/,
    edits: [
      [
        FLOW,
        '    doors: [station, official-chat]\n    hypotheses',
        '    doors: [{ id: station, when: { known: audience } }, { id: official-chat, when: { known: audience } }]\n    hypotheses',
      ],
    ],
    along: ['outcome.nobody-at-night'],
  },
  {
    title: 'T-10 an outcome without anybody at 03:00 on 25 December',
    code: 'outcome.nobody-at-night',
    node: 'love-scam',
    message: /^Outcome « love-scam » has no person to talk to at 03:00 on 25 December for audience « individual »/,
    edits: [
      [
        FLOW,
        '    doors: [thesee-complaint, station, official-chat]\n    never',
        '    doors: [thesee-complaint, station]\n    never',
      ],
    ],
  },
  {
    title: 'T-12 a block before the capture',
    code: 'outcome.order',
    node: 'fake-shop',
    message:
      /^Outcome « fake-shop », step « block-seller » \(block\) has no step with « capture » before it, against « capture-before-block »/,
    edits: [[FLOW, 'steps: [keep-page, block-seller, {', 'steps: [block-seller, keep-page, {']],
  },
  {
    title: 'T-12 a block before the capture for one audience only',
    code: 'outcome.order',
    node: 'fake-shop',
    message: /step « block-seller » .* \(after danger=yes, audience=company/,
    edits: [
      [
        FLOW,
        'steps: [keep-page, block-seller, {',
        'steps: [{ id: keep-page, when: { not: { audience: company } } }, block-seller, {',
      ],
    ],
  },
  {
    title: 'T-12 a copy where nothing may be copied',
    code: 'outcome.order',
    node: 'fake-shop',
    message: /^Outcome « fake-shop » shows « messages » \(copy\), against « no-copy »/,
    edits: [
      [
        FLOW,
        'evidence: [page-address, { id: payment-proof, when: { not: { paid: no } } }]',
        'evidence: [page-address, messages, { id: payment-proof, when: { not: { paid: no } } }]',
      ],
    ],
  },
  {
    title: 'T-6 THESEE reachable by a company through a step',
    code: 'destination.ineligible',
    node: 'fake-shop',
    message:
      /^Outcome « fake-shop »: step « go-to-station » sends to « thesee-complaint » somebody whom it does not take \(after danger=yes, audience=company/,
    edits: [[FLOW, 'link: station,', 'link: thesee-complaint,']],
    along: ['destination.ineligible'],
  },
  {
    title: 'T-6 a step that speaks of a destination that must never be shown',
    code: 'destination.ineligible',
    node: 'love-scam',
    message: /^Outcome « love-scam »: step « keep-page » sends to « bank », which stands in its « never »/,
    edits: [[FLOW, 'keep-page: { tags: [capture] }', 'keep-page: { tags: [capture], link: bank }']],
    along: ['destination.ineligible'],
  },
  {
    title: 'T-6 a door that must never be shown',
    code: 'destination.ineligible',
    node: 'love-scam',
    message: /^Outcome « love-scam » lists « bank » both in « doors » and in « never »/,
    edits: [
      [
        FLOW,
        'doors: [thesee-complaint, station, official-chat]\n    never',
        'doors: [thesee-complaint, station, bank, official-chat]\n    never',
      ],
    ],
  },
  {
    title: 'T-6 a door that takes nobody',
    code: 'destination.never',
    node: 'unsure',
    message: /^Outcome « unsure » lists the door « thesee-complaint », which takes nobody who comes there/,
    edits: [
      [
        FLOW,
        'doors: [station, official-chat]\n    hypotheses',
        'doors: [thesee-complaint, station, official-chat]\n    hypotheses',
      ],
    ],
  },
  ...(
    [
      [
        'steps:\n  keep-page:',
        'steps:\n  spare: {}\n  keep-page:',
        'spare',
        /^Step « spare » is unused/,
        ['steps:\n', 'steps:\n  spare: { do: x }\n'],
      ],
      [
        'evidence:\n  page-address:',
        'evidence:\n  spare: {}\n  page-address:',
        'spare',
        /^Evidence « spare » is unused/,
        ['evidence:\n', 'evidence:\n  spare: { keep: x }\n'],
      ],
      [
        '  bank: { kind',
        '  spare: { kind: report, human: false }\n  bank: { kind',
        'spare',
        /^Destination « spare » is unused/,
        ['destinations:\n', 'destinations:\n  spare: { name: x, for: x }\n'],
      ],
      [
        'countdowns:\n  bank-13',
        'countdowns:\n  spare: { start: debit, amount: 1, unit: days }\n  bank-13',
        'spare',
        /^Countdown « spare » is unused/,
        ['countdowns:\n', 'countdowns:\n  spare: { name: x, start: x, over: x }\n'],
      ],
      [
        'hours:\n  always:',
        'hours:\n  spare: { zone: Europe/Paris, week: always }\n  always:',
        'spare',
        /^Hours « spare » is unused/,
      ],
      ['subflows:\n', 'subflows:\n  spare: [met]\n', 'spare', /^Sub-flow « spare » is unused/],
      ['facts: [thesee-met]\n    answers', 'answers', 'thesee-met', /^Fact « thesee-met » is unused/],
      [
        "  paid: ['yes', 'no']",
        "  paid: ['yes', 'no', later]",
        'paid',
        /^Variable « paid »: no answer sets « later »; set it/,
      ],
      ['variables:\n', 'variables:\n  spare: [x]\n', 'spare', /^Variable « spare » is set by no answer/],
      [
        'then: block',
        'then: blok',
        'capture-before-block',
        /^Constraint « capture-before-block » speaks of « blok », a tag that no step has/,
      ],
    ] as const
  ).map(([from, to, node, message, words]): Broken => ({
    title: `T-8 unused: ${message.source.slice(1, 30)}`,
    code: 'node.unused',
    node,
    message,
    edits: [
      [FLOW, from, to],
      ...(node === 'thesee-met' ? [[FLOW, '    facts: [thesee-met]\n  station', '  station'] as const] : []),
      ...(words === undefined
        ? []
        : (['fr', 'en'] as const).map((locale): Edit => [`texts/${locale}/words.yaml`, ...words])),
    ],
  })),
  {
    title: 'T-9 an expired fact',
    code: 'fact.expired',
    node: 'thesee-met',
    message: /^Fact « thesee-met » expired on 2026-11-21; read its source again/,
    edits: [[FLOW, 'expiresOn: 2027-05-20', 'expiresOn: 2026-11-21']],
  },
  {
    title: 'T-9 a fact verified tomorrow',
    code: 'fact.dates',
    node: 'cpp-15-3',
    message: /^Fact « cpp-15-3 » was verified on 2026-11-23, which is yet to come/,
    edits: [[FLOW, 'verifiedOn: 2026-11-10', 'verifiedOn: 2026-11-23']],
  },
  {
    title: 'T-9 a fact that expires before it was verified',
    code: 'fact.dates',
    node: 'cpp-15-3',
    message: /^Fact « cpp-15-3 » expires on 2026-12-01, not after it was verified \(2026-12-02\)/,
    edits: [
      [FLOW, 'verifiedOn: 2026-11-10', 'verifiedOn: 2026-12-02'],
      [FLOW, 'expiresOn: 2027-11-10', 'expiresOn: 2026-12-01'],
    ],
    along: ['fact.dates'],
  },
  {
    title: 'T-9 a fact without a source',
    code: 'fact.source',
    node: 'cp-313-1',
    message: /^Fact « cp-313-1 »: « le code » is neither an https address nor the full reference of a legal text/,
    edits: [[FLOW, 'source: Code pénal, article 313-1', 'source: le code']],
  },
  {
    title: 'I-1 a word without its translation',
    code: 'text.missing',
    node: 'step.keep-page.more',
    message: /^Text « step\.keep-page\.more » is missing in en; write it in texts\/en\//,
    edits: [['texts/en/words.yaml', ', more: With its address.', '']],
  },
  {
    title: 'I-1 a word that is missing everywhere',
    code: 'text.missing',
    node: 'outcome.unsure.summary',
    message: /^Text « outcome\.unsure\.summary » is missing in fr/,
    edits: [
      ['texts/en/words.yaml', ', summary: Several things are possible.', ''],
      ['texts/fr/words.yaml', ', summary: Plusieurs choses sont possibles.', ''],
    ],
    along: ['text.missing'],
  },
  {
    title: 'I-1 a word that nothing shows',
    code: 'text.unused',
    node: 'reason.bank-payed',
    message: /^Text « reason\.bank-payed » of en is unused/,
    edits: [['texts/en/words.yaml', 'bank-paid: Nothing', 'bank-payed: Nothing']],
    along: ['text.missing'],
  },
];

describe('A flow whose content is broken is refused with a message that names the node', () => testBroken(broken));
