import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case, Destination, Flow, Outcome } from './flow.ts';
import { evaluateOutcome, explainDestination, stepsOf, type OutcomeView } from './outcome.ts';
import { run, type Given } from './run.ts';
import { sampleFlow } from './testing/sample-flow.ts';

const shop = {
  danger: 'no',
  audience: 'individual',
  minor: 'no',
  touched: 'purchase',
  paid: 'yes',
  met: 'no',
  author: 'unknown-person',
};
const viewOf = (answers: Given['answers'], flow = sampleFlow, options: Omit<Given, 'answers'> = {}): OutcomeView => {
  const { at, case: known } = run(flow, answers, options);
  assert.equal(at.kind, 'outcome');
  return evaluateOutcome(flow, at.id, known, { ...options, answers });
};
const door = (view: OutcomeView, id: string) => view.doors.find(({ destination }) => destination === id);
const shut = (view: OutcomeView, id: string) => view.notHere.find(({ destination }) => destination === id);

const withOutcome = (change: Partial<Outcome>): Flow => ({
  ...sampleFlow,
  outcomes: { ...sampleFlow.outcomes, 'fake-shop': { ...sampleFlow.outcomes['fake-shop']!, ...change } },
});
const withDestination = (id: string, change: Partial<Destination>): Flow => ({
  ...sampleFlow,
  destinations: { ...sampleFlow.destinations, [id]: { ...sampleFlow.destinations[id]!, ...change } },
});

test('everything of an outcome for an adult, in its order', () => {
  assert.deepEqual(viewOf(shop), {
    id: 'fake-shop',
    urgency: 'today',
    steps: ['call-bank', 'keep-messages', 'block-contact', 'complain-online', 'go-to-station'],
    evidence: ['order-page', 'messages', 'payment-proof'],
    doors: [
      { destination: 'thesee-complaint', eligibility: 'eligible', reserves: [] },
      { destination: 'station', eligibility: 'eligible', reserves: [] },
      { destination: 'bank', eligibility: 'eligible', reserves: [] },
      { destination: 'chat', eligibility: 'eligible', reserves: [] },
    ],
    notHere: [],
    countdowns: ['bank-13-months'],
    stepsFor: [],
    hypotheses: [],
    laws: ['cp-313-1', 'cpp-15-3'],
  });
});

test('what is listed is left out only when its condition is false', () => {
  const nothingPaid = viewOf({ ...shop, paid: 'no' });
  assert.equal(nothingPaid.steps.includes('call-bank'), false);
  assert.equal(nothingPaid.evidence.includes('payment-proof'), false);
  assert.equal(door(nothingPaid, 'bank'), undefined);
  assert.deepEqual(nothingPaid.countdowns, []);
  const unknown = viewOf({ ...shop, paid: 'unknown' });
  assert.equal(unknown.steps[0], 'call-bank');
  assert.deepEqual(unknown.countdowns, ['bank-13-months']);
});

test('urgency is that of the first condition that holds; unknown does not hold', () => {
  assert.equal(viewOf({ ...shop, paid: 'in-progress' }).urgency, 'now');
  assert.equal(viewOf({ ...shop, paid: 'unknown' }).urgency, 'today');
  assert.equal(viewOf({ ...shop, met: 'yes', danger: 'yes' }).urgency, 'now');
  assert.equal(viewOf({ ...shop, met: 'yes', danger: 'unknown' }).urgency, 'soon');
});

test('T-6 a door whose rule is unknown is shown with its reserves', () => {
  assert.deepEqual(door(viewOf({ ...shop, minor: 'unknown', author: 'unknown' }), 'thesee-complaint'), {
    destination: 'thesee-complaint',
    eligibility: 'unless',
    reserves: ['thesee-adults', 'thesee-author-unknown'],
  });
});

test('T-6 a door whose rule is false is not shown; the page says why and which answers would open it', () => {
  const view = viewOf({ ...shop, minor: 'yes' });
  assert.equal(door(view, 'thesee-complaint'), undefined);
  assert.equal(view.steps.includes('complain-online'), false);
  assert.deepEqual(shut(view, 'thesee-complaint'), {
    destination: 'thesee-complaint',
    reasons: ['thesee-adults'],
    changedBy: [{ question: 'minor', answers: ['no'] }],
  });
});

test('T-6 an answer that leads to further questions opens a door when some answers to them do', () => {
  // A company is not asked whether the victim is a minor; an individual is.
  const view = viewOf({ ...shop, audience: 'company' });
  assert.deepEqual(shut(view, 'thesee-complaint'), {
    destination: 'thesee-complaint',
    reasons: ['thesee-individuals'],
    changedBy: [{ question: 'audience', answers: ['individual'] }],
  });
});

test('T-6 no single answer is named when two would have to change, or when the site set it', () => {
  const view = viewOf({ ...shop, minor: 'yes', author: 'known' });
  assert.deepEqual(shut(view, 'thesee-complaint'), {
    destination: 'thesee-complaint',
    reasons: ['thesee-adults', 'thesee-author-unknown'],
    changedBy: [],
  });
  const preset = viewOf(shop, sampleFlow, { preset: { audience: 'company' } });
  assert.deepEqual(shut(preset, 'thesee-complaint')?.changedBy, []);
});

test('T-6 no answer is named when the outcome that it leads to does not have the door', () => {
  const doors = sampleFlow.outcomes['fake-shop']!.doors.filter(({ id }) => id !== 'thesee-complaint');
  const view = viewOf({ ...shop, minor: 'yes' }, withOutcome({ doors }));
  assert.deepEqual(shut(view, 'thesee-complaint')?.changedBy, []);
  // « met » would set the author too, but leads to another outcome.
  const known = viewOf({ ...shop, author: 'known' });
  assert.deepEqual(shut(known, 'thesee-complaint')?.changedBy, [{ question: 'author', answers: ['unknown-person'] }]);
});

test('T-6 no answer is named that takes away another one: that would be another story', () => {
  const flow = withDestination('station', { eligible: { is: { audience: 'company' }, because: 'companies' } });
  const company = [{ question: 'audience', answers: ['company'] }];
  assert.deepEqual(shut(viewOf(shop, flow), 'station')?.changedBy, company);
  // A company is not offered « a person »: it would not have come here.
  const scam = { danger: 'no', audience: 'individual', minor: 'no', touched: 'person', met: 'no', author: 'unknown' };
  assert.deepEqual(shut(viewOf(scam, flow), 'station')?.changedBy, []);
});

test('T-6 no answer is named that leads to another outcome, though it has the door too', () => {
  const flow = withDestination('station', { eligible: { is: { met: ['yes', 'perhaps'] }, because: 'met' } });
  assert.equal(door(viewOf({ ...shop, met: 'yes' }, flow), 'station')?.eligibility, 'eligible');
  assert.deepEqual(shut(viewOf(shop, flow), 'station'), { destination: 'station', reasons: ['met'], changedBy: [] });
});

test('T-6 what an outcome never leads to is not shown, whatever its own rule', () => {
  const flow = withOutcome({ never: ['thesee-complaint', 'station'] });
  const view = viewOf(shop, flow);
  assert.equal(door(view, 'thesee-complaint'), undefined);
  assert.equal(door(view, 'station'), undefined);
  assert.deepEqual(view.steps, ['call-bank', 'keep-messages', 'block-contact']);
});

test('T-4 while nobody said for whom, what only some have to do stands apart, by audience', () => {
  const steps = [
    { id: 'call-bank' },
    { id: 'keep-messages', when: { not: { is: { audience: 'individual' } } } },
    { id: 'block-contact', when: { is: { audience: 'individual' } } },
    { id: 'go-to-station', when: { is: { paid: 'yes' } } },
  ];
  const flow = withOutcome({ steps });
  const unsaid: Case = { danger: 'no', touched: 'purchase' };
  const view = evaluateOutcome(flow, 'fake-shop', unsaid);
  assert.deepEqual(view.steps, ['call-bank', 'go-to-station'], 'what depends on another answer is for everybody');
  assert.deepEqual(view.stepsFor, [
    { audiences: sampleFlow.variables['audience']!.filter((one) => one !== 'individual'), steps: ['keep-messages'] },
    { audiences: ['individual'], steps: ['block-contact'] },
  ]);
  assert.deepEqual(stepsOf(view).toSorted(), steps.map(({ id }) => id).toSorted(), 'nothing is lost');
  assert.deepEqual(evaluateOutcome(flow, 'fake-shop', { ...unsaid, audience: 'company' }).stepsFor, []);
});

test('T-4 a possible outcome and a law are left out only when their condition is false', () => {
  const of = (known: Case) => {
    const when = { is: { audience: 'company' } };
    const flow = withOutcome({ hypotheses: [{ id: 'love-scam', when }], laws: [{ id: 'cp-313-1', when }] });
    const { hypotheses, laws } = evaluateOutcome(flow, 'fake-shop', known);
    return [hypotheses.length, laws.length];
  };
  assert.deepEqual(
    [of({}), of({ audience: 'company' }), of({ audience: 'individual' })],
    [
      [1, 1],
      [1, 1],
      [0, 0],
    ],
  );
});

test('T-6 an expected destination is explained only when there is a reason against it', () => {
  assert.equal(shut(viewOf(shop), 'perceval'), undefined);
  assert.deepEqual(shut(viewOf({ ...shop, paid: 'no' }), 'perceval')?.reasons, ['perceval-paid']);
  assert.deepEqual(shut(viewOf({ ...shop, audience: 'company' }), 'perceval')?.reasons, ['perceval-card']);
});

test('T-6 a door without words for it is still accounted for', () => {
  const view = viewOf(shop, withDestination('bank', { eligible: { is: { audience: 'company' } } }));
  assert.deepEqual(shut(view, 'bank'), {
    destination: 'bank',
    reasons: [],
    changedBy: [{ question: 'audience', answers: ['company'] }],
  });
  assert.equal(view.steps.includes('call-bank'), false);
});

test('rules may speak of the outcome', () => {
  const known: Case = { audience: 'individual', minor: 'no', author: 'unknown' };
  const explain = (outcome: string) => explainDestination(sampleFlow, 'thesee-complaint', { ...known, outcome });
  assert.deepEqual(explain('fake-shop'), { eligibility: 'eligible', reasons: [], changedBy: [] });
  assert.deepEqual(explain('account-hacked'), { eligibility: 'not', reasons: ['thesee-list'], changedBy: [] });
  assert.deepEqual(explainDestination(sampleFlow, 'thesee-complaint', known), {
    eligibility: 'unless',
    reasons: ['thesee-list'],
    changedBy: [],
  });
});

test('explanations of a destination name the answers too', () => {
  const answers = { ...shop, minor: 'yes' };
  const { at, case: known } = run(sampleFlow, answers);
  assert.deepEqual(explainDestination(sampleFlow, 'thesee-complaint', { ...known, outcome: at.id }, { answers }), {
    eligibility: 'not',
    reasons: ['thesee-adults'],
    changedBy: [{ question: 'minor', answers: ['no'] }],
  });
  assert.equal(explainDestination(sampleFlow, 'nowhere', known).eligibility, 'not');
});

test('without the answers, nothing is claimed about them; an outcome that is not there is a misuse', () => {
  const { case: known } = run(sampleFlow, { ...shop, minor: 'yes' });
  assert.deepEqual(evaluateOutcome(sampleFlow, 'fake-shop', known).notHere[0]?.changedBy, []);
  assert.throws(() => evaluateOutcome(sampleFlow, 'constructor', known), TypeError);
});
