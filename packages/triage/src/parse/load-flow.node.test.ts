import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { editedFiles, SMALL_FLOW, smallFlow, type Edit } from '../testing/small-flow.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { FlowError, checkShape, flowFolder, loadFlow, parseFlow, splitTexts, type FlowFault } from './index.ts';

const faultsOf = (read: () => unknown): readonly FlowFault[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof FlowError) return error.faults;
    throw error;
  }
  return assert.fail('the flow was read without a fault');
};

const faultsAfter = (...edits: readonly Edit[]): readonly FlowFault[] => faultsOf(() => smallFlow(...edits));

/** The one fault of one edit. */
const faultAfter = (...edit: Edit): FlowFault => {
  const [fault, ...more] = faultsAfter(edit);
  assert.ok(fault !== undefined);
  assert.deepEqual(more, [], 'one edit is one fault');
  return fault;
};

test('T-1 a folder becomes a document: files together, short forms in full, lists that may be left out empty', () => {
  const { flow, facts, limits, constraints } = loadFlow(SMALL_FLOW);
  assert.deepEqual(flow.questions['touched'], {
    id: 'touched',
    answers: [
      { id: 'purchase', set: { touched: 'purchase' }, to: 'paid' },
      {
        id: 'person',
        when: { not: { is: { audience: 'company' } } },
        set: { touched: 'person' },
        to: { via: 'gate', to: 'love-scam' },
      },
      { id: 'unknown', to: 'unsure' },
    ],
    entry: true,
  });
  assert.deepEqual(flow.outcomes['unsure'], {
    id: 'unsure',
    urgency: [{ level: 'soon' }],
    steps: [{ id: 'keep-page' }, { id: 'go-to-station' }],
    evidence: [{ id: 'page-address' }, { id: 'payment-proof', when: { is: { touched: 'purchase' } } }],
    doors: [{ id: 'station' }, { id: 'official-chat' }],
    whyNot: [],
    never: [],
    countdowns: [],
    laws: [],
    hypotheses: [{ id: 'fake-shop' }, { id: 'love-scam', when: { is: { audience: 'individual' } } }],
  });
  assert.deepEqual(flow.destinations['bank'], {
    id: 'bank',
    kind: 'block',
    human: true,
    eligible: { not: { is: { paid: 'no' } }, because: 'bank-paid' },
    facts: [],
  });
  assert.deepEqual(flow.hours['always'], { zone: 'Europe/Paris', week: 'always' });
  assert.equal(facts['cpp-15-3']?.basis, 'page');
  assert.deepEqual(limits, { maxQuestions: 6, medianQuestions: 5, maxSteps: 4 });
  assert.deepEqual(constraints[1], { id: 'no-copy', inOutcomes: 'sensitive', never: 'copy' });
});

test('T-1 an outcome says when the oldest of its facts was verified; one that rests on no fact says nothing', () => {
  assert.deepEqual(smallFlow().flow.verifiedOn, {
    'fake-shop': '2026-11-10',
    'love-scam': '2026-11-10',
    unsure: '2026-11-10',
  });
  const { flow } = smallFlow(
    ['flow.yaml', 'go-to-station: { destination: station, link: station, facts: [cpp-15-3] }', 'go-to-station: {}'],
    ['flow.yaml', 'local: units, facts: [cpp-15-3] }', 'local: units }'],
  );
  assert.equal(flow.verifiedOn['unsure'], undefined);
});

test('T-1 words become keys; « je ne sais pas » and the laws are said once', () => {
  const { fr, en } = smallFlow().texts;
  assert.equal(fr?.['question.paid.ask'], 'Avez-vous payé ?');
  assert.equal(fr?.['question.paid.answers.unknown'], 'Je ne sais pas');
  assert.equal(en?.['question.paid.answers.unknown'], 'I do not know');
  assert.equal(fr?.['question.met.answers.unknown'], 'Je n’en suis pas sûr');
  assert.equal(fr?.['law.cp-313-1'], 'L’escroquerie (Code pénal, article 313-1)');
  assert.equal(fr?.['step.keep-page.more'], 'Avec son adresse.');
  assert.equal(fr?.['destination.thesee-complaint.gives'], 'Un récépissé.');
  assert.equal(fr?.['countdown.bank-13-months.over'], 'Le délai est passé.');
});

test('T-1 words are split by when they are needed, and none is lost', () => {
  const texts = smallFlow().texts['fr'] ?? {};
  const { questions, results } = splitTexts(texts);
  assert.deepEqual({ ...questions, ...results }, texts);
  assert.ok('question.met.ask' in questions && 'urgent.call-17' in questions);
  assert.ok('step.keep-page.do' in results && 'reason.bank-paid' in results);
  assert.deepEqual(
    Object.keys(results).filter((key) => /^(question|urgent)\./.test(key)),
    [],
  );
});

test('T-1 a compiled flow is compact JSON that validates, as does the fixture of the engine', () => {
  const document = smallFlow();
  assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  checkShape(JSON.parse(JSON.stringify(document)));
  checkShape(sampleDocument);
  const bad = { ...document, flow: { ...document.flow, colour: 'blue' } };
  assert.match(faultsOf(() => checkShape(bad))[0]?.message ?? '', /^\/flow/);
});

test('T-1 an id that nothing declares is named with its file, its line and its node', () => {
  const references: [string, string, RegExp][] = [
    ['paid: { ask', 'paid: { aks', /^question « paid »: unknown key « aks »; the keys are ask, help, answers$/],
    [
      'to: paid }',
      'to: piad }',
      /^question « touched », answer « purchase »: there is no question, .* « piad »; did you mean « paid »\?$/,
    ],
    ['set: { paid: yes }', 'set: { payed: yes }', /^question « paid », answer « yes »: there is no variable « payed »/],
    [
      'set: { paid: yes }',
      'set: { paid: maybe }',
      /^question « paid », answer « yes »: « paid » has no value « maybe »; it takes yes, no$/,
    ],
    [
      'via: gate, to: love-scam',
      'via: gait, to: love-scam',
      /^question « touched », answer « person »: there is no sub-flow « gait »/,
    ],
    ['gate: [met]', 'gate: [met, author]', /^sub-flow « gate »: there is no question « author »/],
    [
      '{ when: { met: yes }, to: unsure }',
      '{ when: { met: ja }, to: unsure }',
      /^branch « after-gate »: « met » has no value « ja »/,
    ],
    ['block-seller, {', 'block-buyer, {', /^outcome « fake-shop »: there is no step « block-buyer »/],
    [
      '[page-address, {',
      '[page-adress, {',
      /^outcome « fake-shop »: there is no evidence « page-adress »; did you mean/,
    ],
    ['whyNot: [thesee-complaint]', 'whyNot: [thesee]', /^outcome « fake-shop »: there is no destination « thesee »/],
    [
      'laws: [cp-313-1]',
      'laws: [cp-313-2]',
      /^outcome « fake-shop »: there is no fact « cp-313-2 »; did you mean « cp-313-1 »\?$/,
    ],
    ['[{ id: bank-13-months', '[{ id: bank-13', /^outcome « fake-shop »: there is no countdown « bank-13 »/],
    ['hypotheses: [fake-shop,', 'hypotheses: [fake-shops,', /^outcome « unsure »: there is no outcome « fake-shops »/],
    ['link: station,', 'link: gare,', /^step « go-to-station »: there is no destination « gare »/],
    [
      'because: bank-paid',
      'because: bank-unpaid',
      /^destination « bank »: there is no reason in texts\/fr « bank-unpaid »/,
    ],
    ['hours: office,', 'hours: offices,', /^destination « station »: there is no hours « offices »/],
    [
      'urgent: call-17',
      'urgent: call-18',
      /^question « danger », answer « yes »: there is no urgent text in texts\/fr « call-18 »/,
    ],
    ['outcome: [fake-shop,', 'outcome: [fake,', /^destination « thesee-complaint »: there is no outcome « fake »/],
    [
      'when: { audience: individual, met: no }',
      'when: { outcome: unsure }',
      /^outcome « fake-shop »: « outcome » can be asked of destinations only$/,
    ],
    ['safety: danger', 'safety: dangers', /^there is no question « dangers »/],
  ];
  for (const [from, to, message] of references) {
    const file = from.startsWith('paid: { ask') ? 'texts/fr/words.yaml' : 'flow.yaml';
    const fault = faultAfter(file, from, to);
    assert.match(fault.message, message);
    assert.equal(fault.file, file);
    const text = editedFiles([file, from, to]).get(file) ?? '';
    const line = text.split('\n')[(fault.line ?? 0) - 1] ?? '';
    assert.ok(
      to.split(/[^A-Za-z0-9-]+/).some((word) => word.length > 2 && line.includes(word)),
      `${fault.message}: ${line}`,
    );
  }
});

test('T-1 what is misspelt, missing or of another kind is said in a sentence', () => {
  const cases: [string, string, FlowFault['code'], RegExp][] = [
    ['maxQuestions: 6', 'maxQuestions: many', 'wrong-kind', /« maxQuestions » takes a whole number above 0, not « many »$/],
    ['version: 1', 'vresion: 1', 'unknown-key', /^unknown key « vresion »/],
    ['human: true, hours: always', 'human: yes, hours: always', 'wrong-kind', /^destination « official-chat »: « human » takes true or false, not « yes »$/],
    ['kind: block, ', '', 'missing', /^destination « bank »: « kind » is missing/],
    ['url: https://www.masecurite', 'url: http://www.masecurite', 'wrong-kind', /^destination « official-chat »: « url » takes an address in https/],
    ['verifiedOn: 2026-11-10', 'verifiedOn: 2026-02-30', 'wrong-kind', /^fact « cpp-15-3 »: there is no day 2026-02-30$/],
    ['basis: recollection', 'basis: hearsay', 'wrong-kind', /^fact « cp-313-1 »: « basis » takes one of page, recollection/],
    ['statement: L’escroquerie.', '', 'missing', /^fact « cp-313-1 »: « statement » is missing/],
    ['- { to: fake-shop }', '- { when: { paid: yes }, to: fake-shop }', 'wrong-kind', /^branch « after-gate »: .*the last way has no condition/],
    ['- { when: { met: yes }, to: unsure }', '- { to: unsure }', 'missing', /^branch « after-gate »: « when » is missing/],
    ['unknown: { to: unsure }', 'unknown: {}', 'missing', /^question « touched », answer « unknown »: « to » is missing/],
    ['urgency: [{ level: soon }]', 'urgency: []', 'missing', /^outcome « unsure »: « urgency » is missing/],
    ['urgency: [{ level: soon }]', 'urgency: [{ level: soon, when: { paid: yes } }]', 'missing', /^outcome « unsure »: .*has no condition/],
    ["['09:00', '12:00']", "['12:00', '09:00']", 'wrong-kind', /^hours « office »: takes an opening before its end/],
    ['zone: Europe/Paris, week', 'zone: Europe/Pari, week', 'wrong-kind', /^hours « always »: « zone » takes a zone/],
    ['first: capture, then: block', 'first: capture, after: block', 'unknown-key', /unknown key « after »/],
    ['eligible: { not: { paid: no }, because', 'eligible: { not: { paid: no }, paid: yes, because', 'unknown-key', /^destination « bank »: unknown key « paid »/],
    ['met: [\'yes\', \'no\']', 'met: [true, \'no\']', 'wrong-kind', /^variable « met »: takes a text, not true: put quotes around it$/],
  ]; // prettier-ignore
  for (const [from, to, code, message] of cases) {
    const faults = faultsAfter(['flow.yaml', from, to]);
    const fault = faults.find((one) => message.test(one.message));
    assert.ok(fault, `${to}: ${JSON.stringify(faults.map((one) => one.message))}`);
    assert.equal(fault.code, code, to);
  }
});

test('T-1 an id stands once: in one map, in two files, and among questions, branches and outcomes', () => {
  const inMap = faultAfter('flow.yaml', 'steps:\n  keep-page:', 'steps:\n  keep-page: {}\n  keep-page:');
  assert.deepEqual([inMap.code, inMap.file], ['duplicate', 'flow.yaml']);
  assert.match(inMap.message, /« keep-page »/);

  const files = editedFiles();
  files.set('more.yaml', 'steps:\n  keep-page: {}\n');
  files.set('texts/fr/more.yaml', 'urgent: { call-17: Encore }\n');
  const faults = faultsOf(() => parseFlow('small', files));
  assert.deepEqual(
    faults.map(({ code, file, line, message }) => [code, file, line, message.replace(/:\d+$/, ':n')]),
    [
      ['duplicate', 'more.yaml', 2, 'step « keep-page »: « keep-page » stands twice; first in flow.yaml:n'],
      [
        'duplicate',
        'texts/fr/more.yaml',
        1,
        'urgent text « call-17 »: « urgent.call-17 » stands twice; first in texts/fr/words.yaml:n',
      ],
    ],
  );

  const twins = editedFiles();
  twins.set('more.yaml', 'branches:\n  paid: [{ to: unsure }]\n');
  assert.match(
    faultsOf(() => parseFlow('small', twins))[0]?.message ?? '',
    /^branch « paid »: .*also one of the questions/,
  );
});

test('T-1 all faults come at once, in the order of the files; what is no YAML is said with its line', () => {
  const faults = faultsAfter(
    ['flow.yaml', 'to: paid }', 'to: piad }'],
    ['flow.yaml', 'kind: block, ', 'kind: bloc, '],
    ['texts/en/words.yaml', 'ask: Have you paid?', 'aks: Have you paid?'],
  );
  assert.deepEqual(faults.map(({ file, code }) => [file, code]).sort(), [
    ['flow.yaml', 'unknown-reference'],
    ['flow.yaml', 'wrong-kind'],
    ['texts/en/words.yaml', 'unknown-key'],
  ]);
  const broken = faultAfter('flow.yaml', 'gate: [met]', 'gate: [met');
  assert.equal(broken.code, 'yaml');
  const line = editedFiles(['flow.yaml', 'gate: [met]', 'gate: [met'])
    .get('flow.yaml')
    ?.split('\n')
    .indexOf('  gate: [met');
  assert.ok(broken.line !== null && Math.abs(broken.line - 1 - (line ?? 0)) <= 1, String(broken.line));
  const error = new FlowError('small', faults);
  assert.match(error.message, /^The flow « small » cannot be read \(faults: 3\)\.\nflow\.yaml:\d+: /);
});

test('T-1 a flow says its id, its version, where it starts and its limits; a folder without one is refused', (t) => {
  assert.match(faultAfter('flow.yaml', 'safety: danger', '').message, /^« safety » is missing/);
  const files = editedFiles();
  files.delete('texts/fr/words.yaml');
  assert.ok(faultsOf(() => parseFlow('small', files)).some(({ path }) => path === 'texts'));
  const empty = mkdtempSync(join(tmpdir(), 'guichet-flow-'));
  t.after(() => rmSync(empty, { recursive: true, force: true }));
  assert.match(faultsOf(() => loadFlow(empty))[0]?.message ?? '', /holds no \.yaml file/);
  assert.match(faultsOf(() => loadFlow('ciber'))[0]?.message ?? '', /no such flow.*cyber/);
  assert.ok(flowFolder('cyber').endsWith(join('flows', 'cyber')));
});
