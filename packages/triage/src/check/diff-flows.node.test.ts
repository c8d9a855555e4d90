import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlowDocument } from '../flow.ts';
import { evaluateOutcome } from '../outcome.ts';
import { own } from '../own.ts';
import { run } from '../run.ts';
import { offeredAnswers } from '../walk.ts';
import { smallFlow, type Edit } from '../testing/small-flow.ts';
import { changeInWords, diffFlows } from './index.ts';

const FLOW = 'flow.yaml';
const edited = (...edits: readonly Edit[]) => diffFlows(smallFlow(), smallFlow(...edits));

/** Every set of answers that both flows take to an outcome, one by one, and the page that each shows. */
const pagesOf = (a: FlowDocument, b: FlowDocument): { same: number; other: number } => {
  const counts = { same: 0, other: 0 };
  const page = ({ flow }: FlowDocument, answers: Record<string, string>): unknown => {
    const { at, case: known } = run(flow, answers);
    return evaluateOutcome(flow, at.id, known);
  };
  const go = (answers: Record<string, string>): void => {
    for (const { flow } of [a, b]) {
      const { at, case: known } = run(flow, answers);
      const question = at.kind === 'question' ? own(flow.questions, at.id) : undefined;
      if (question === undefined) continue;
      for (const { id } of offeredAnswers(question, known)) go({ ...answers, [question.id]: id });
      return;
    }
    const isSame = JSON.stringify(page(a, answers)) === JSON.stringify(page(b, answers));
    counts[isSame ? 'same' : 'other'] += 1;
  };
  go({});
  return counts;
};

test('T-7 a flow does not differ from itself', () => {
  const diff = edited();
  assert.equal(diff.paths, 108n);
  assert.equal(diff.unchanged, 108n);
  assert.deepEqual(diff.changes, []);
  assert.deepEqual(diff.texts['fr'], { changed: [], added: [], removed: [] });
});

test('T-7 a rule that changes names the doors gained and lost, for whom and how many paths', () => {
  const { changes } = edited([
    FLOW,
    '{ met: no, because: thesee-never-met }',
    '{ paid: yes, because: thesee-never-met }',
  ]);
  assert.ok(changes.length > 0);
  const words = changes.map(changeInWords);
  // By three answers about danger: nothing paid, and never met or not known whether.
  assert.ok(words.includes('6 paths lose thesee-complaint (individual, outcome fake-shop)'), words.join('\n'));
  for (const { audience, lost, gained } of changes) {
    if (lost.includes('thesee-complaint') || gained.includes('thesee-complaint')) assert.notEqual(audience, 'company');
  }
});

test('T-7 paths that move from one door to another say from where to where', () => {
  const doors = 'doors: [thesee-complaint, station, { id: bank, when: { paid: yes } }, official-chat]';
  const { changes } = diffFlows(
    smallFlow([FLOW, doors, 'doors: [thesee-complaint, station, official-chat]']),
    smallFlow([FLOW, doors, 'doors: [bank, station, official-chat]']),
  );
  const moved = changes.find(({ audience, lost, gained }) => audience === 'individual' && lost[0] && gained[0]);
  assert.ok(moved);
  // By three answers about danger: paid or not known whether, and never met or not known whether.
  assert.equal(changeInWords(moved), '12 paths move from thesee-complaint to bank (individual, outcome fake-shop)');
});

test('T-7 paths that end elsewhere are counted by the outcome before and after', () => {
  const { changes, paths, unchanged } = edited([
    FLOW,
    '{ when: { met: yes }, to: unsure }',
    '{ when: { met: yes }, to: love-scam }',
  ]);
  assert.deepEqual(
    new Set(changes.map(changeInWords)),
    new Set(
      ['company', 'individual', 'audience unknown'].map(
        (whom) => `9 paths move from outcome unsure to outcome love-scam (${whom})`,
      ),
    ),
  );
  assert.equal(paths - unchanged, 27n);
});

test('T-7 an answer that one flow no longer has is said at its question', () => {
  const diff = edited(
    [FLOW, 'no: { set: { met: no } }', 'never: { set: { met: no } }'],
    ['texts/fr/words.yaml', 'answers: { yes: Oui, no: Non, unknown', 'answers: { yes: Oui, never: Non, unknown'],
  );
  const gone = diff.changes.find(({ after }) => after.kind === 'question');
  assert.deepEqual(gone?.after, { kind: 'question', id: 'met' });
  assert.match(changeInWords(gone), /to question met, which does not offer that answer/);
  assert.ok(diff.changes.some(({ before }) => before.kind === 'question'));
  assert.deepEqual(diff.texts['fr'], {
    changed: [],
    added: ['question.met.answers.never'],
    removed: ['question.met.answers.no'],
  });
});

test('T-7 words and facts are counted apart, and move nobody', () => {
  const diff = edited(
    ['texts/fr/words.yaml', 'Rien n’a été payé.', 'Aucun paiement.'],
    [FLOW, 'expiresOn: 2027-05-20', 'expiresOn: 2027-06-20'],
  );
  assert.deepEqual(diff.changes, []);
  assert.deepEqual(diff.texts['fr']?.changed, ['reason.bank-paid']);
  assert.deepEqual(diff.texts['en']?.changed, []);
  assert.deepEqual(diff.facts.changed, ['thesee-met']);
});

test('T-7 a question more, a question less, another order: the paths counted are those walked one by one', () => {
  const changed: readonly (readonly Edit[])[] = [
    [[FLOW, 'to: { via: gate, to: love-scam }', 'to: love-scam']],
    [
      [
        FLOW,
        'purchase: { set: { touched: purchase }, to: paid }',
        'purchase: { set: { touched: purchase }, to: { via: gate, to: paid } }',
      ],
    ],
    [[FLOW, 'met:\n    facts', 'met:\n    askWhen: { audience: individual }\n    facts']],
    [
      [FLOW, 'hypotheses: [fake-shop, { id: love-scam,', 'hypotheses: [{ id: love-scam,'],
      [FLOW, 'when: { audience: individual } }]', 'when: { audience: individual } }, fake-shop]'],
    ],
  ];
  for (const edits of changed) {
    const [a, b] = [smallFlow(), smallFlow(...edits)];
    const { same, other } = pagesOf(a, b);
    const { paths, unchanged, changes } = diffFlows(a, b);
    assert.deepEqual([Number(unchanged), Number(paths - unchanged)], [same, other], edits[0]?.[2]);
    assert.equal(
      changes.reduce((sum, change) => sum + change.paths, 0n),
      paths - unchanged,
    );
  }
});
