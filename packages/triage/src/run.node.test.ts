import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FlowRunError } from './flow-run-error.ts';
import { isFlowRunError } from './flow-run-error.ts';
import type { Answer, Branch, Flow, Question } from './flow.ts';
import { answersOf, run, strayAnswers, strayPreset, type Position } from './run.ts';
import { sampleFlow } from './testing/sample-flow.ts';

const trailOf = ({ trail }: Position): string[] => trail.map(({ question, answer }) => `${question}=${answer}`);
const end = ({ at }: Position): string => `${at.kind} ${at.id}`;

/** The sample with some of its parts replaced. */
const withParts = (questions: Question[], branches: Branch[] = []): Flow => ({
  ...sampleFlow,
  questions: { ...sampleFlow.questions, ...Object.fromEntries(questions.map((entry) => [entry.id, entry])) },
  branches: { ...sampleFlow.branches, ...Object.fromEntries(branches.map((entry) => [entry.id, entry])) },
});
const unknown = (to: string): Answer => ({ id: 'unknown', to });

describe('run', () => {
  test('T-3 danger is asked first, and is not skipped by what the site knows', () => {
    assert.equal(end(run(sampleFlow, {})), 'question danger');
    assert.equal(end(run(sampleFlow, {}, { preset: { danger: 'no' } })), 'question danger');
    assert.equal(end(run(sampleFlow, {}, { start: 'fake-shop' })), 'question danger');
  });

  test('stops at the first question without an answer, with what is established so far', () => {
    assert.deepEqual(run(sampleFlow, { danger: 'yes', audience: 'company' }), {
      trail: [
        { question: 'danger', answer: 'yes' },
        { question: 'audience', answer: 'company' },
      ],
      case: { danger: 'yes', audience: 'company' },
      urgent: ['call-emergency'],
      at: { kind: 'question', id: 'touched' },
    });
  });

  test('goes through a sub-flow and a branch to an outcome', () => {
    const answers = {
      danger: 'no',
      audience: 'individual',
      minor: 'no',
      touched: 'purchase',
      paid: 'in-progress',
      met: 'no',
      author: 'unknown-person',
    };
    const position = run(sampleFlow, answers);
    assert.equal(end(position), 'outcome fake-shop');
    assert.deepEqual(position.urgent, ['call-bank']);
    assert.deepEqual(answersOf(position.trail), answers);
    assert.equal(end(run(sampleFlow, { ...answers, met: 'yes' })), 'outcome unsure');
  });

  test('T-5 answers that no longer lie on the way stay unused, and are used when their question comes up', () => {
    const answers = { danger: 'no', audience: 'individual', minor: 'no', paid: 'yes', met: 'no', author: 'known' };
    const account = run(sampleFlow, { ...answers, touched: 'account' });
    assert.deepEqual(trailOf(account), ['danger=no', 'audience=individual', 'minor=no', 'touched=account']);
    assert.equal('paid' in account.case, false);
    const person = run(sampleFlow, { ...answers, touched: 'person' });
    assert.equal(end(person), 'outcome love-scam');
    assert.deepEqual(trailOf(person).slice(4), ['met=no', 'author=known']);
  });

  test('T-4 an unknown answer sets nothing and leads on', () => {
    const all = Object.fromEntries(Object.keys(sampleFlow.questions).map((id) => [id, 'unknown']));
    const position = run(sampleFlow, all);
    assert.equal(end(position), 'outcome unsure');
    assert.deepEqual(position.case, {});
  });

  test('a question whose askWhen is false is skipped; unknown asks it', () => {
    const asked = run(sampleFlow, { danger: 'no', audience: 'unknown' });
    assert.equal(end(asked), 'question minor');
    // Nobody said for whom: the door to `minor` is not closed.
    assert.equal(end(run(sampleFlow, { danger: 'no', audience: 'company' })), 'question touched');
  });

  test('a remembered answer that is no longer offered is asked again', () => {
    const answers = { danger: 'no', audience: 'company', touched: 'person' };
    assert.equal(end(run(sampleFlow, answers)), 'question touched');
    assert.equal(end(run(sampleFlow, { ...answers, touched: 'gone' })), 'question touched');
  });

  test('an answer is offered unless its condition is false', () => {
    // Nobody said for whom: « a person » may be right.
    const answers = { danger: 'no', audience: 'unknown', minor: 'no', touched: 'person' };
    assert.equal(end(run(sampleFlow, answers)), 'question met');
  });

  test('until stops at a question that has an answer', () => {
    const answers = { danger: 'no', audience: 'company', touched: 'account' };
    assert.equal(end(run(sampleFlow, answers, { until: 'audience' })), 'question audience');
    assert.equal(end(run(sampleFlow, answers, { until: 'paid' })), 'outcome account-hacked');
  });
});

describe('run: what is known is not asked', () => {
  test('goes the way of the answer that says so, not of the first one', () => {
    const flow = withParts([
      {
        id: 'paid',
        skipTo: 'love-scam',
        answers: [
          { id: 'no', set: { paid: 'no' }, to: 'account-hacked' },
          { id: 'yes', set: { paid: 'yes' }, to: 'fake-shop' },
          unknown('unsure'),
        ],
      },
    ]);
    const answers = { danger: 'no', audience: 'company', touched: 'purchase' };
    const to = (paid: string): string => end(run(flow, answers, { preset: { paid } }));
    assert.equal(to('no'), 'outcome account-hacked');
    assert.equal(to('yes'), 'outcome fake-shop');
    // Known, but no answer says so.
    assert.equal(to('in-progress'), 'outcome love-scam');
    assert.equal(end(run(flow, answers)), 'question paid');
  });

  test('is asked all the same when the answers that say so part: only the person can tell', () => {
    const parting = (second: string): Flow =>
      withParts([
        {
          id: 'paid',
          answers: [
            { id: 'by-card', set: { paid: 'yes' }, to: 'fake-shop' },
            { id: 'by-transfer', set: { paid: 'yes' }, to: second },
            unknown('unsure'),
          ],
        },
      ]);
    const answers = { danger: 'no', audience: 'company', touched: 'purchase' };
    const options = { preset: { paid: 'yes' } };
    assert.equal(end(run(parting('love-scam'), answers, options)), 'question paid');
    assert.equal(end(run(parting('fake-shop'), answers, options)), 'outcome fake-shop');
  });

  test('a skipped question leads to skipTo, and without one to the first answer that leads anywhere', () => {
    const question: Question = {
      id: 'paid',
      askWhen: { is: { audience: 'individual' } },
      answers: [{ id: 'yes', set: { paid: 'yes' }, to: 'fake-shop' }, unknown('unsure')],
    };
    const answers = { danger: 'no', audience: 'company', touched: 'purchase' };
    assert.equal(end(run(withParts([question]), answers)), 'outcome fake-shop');
    assert.equal(end(run(withParts([{ ...question, skipTo: 'love-scam' }]), answers)), 'outcome love-scam');
  });

  test('a question that is not for this person leads to skipTo, whatever is known', () => {
    const question: Question = {
      id: 'paid',
      askWhen: { is: { audience: 'individual' } },
      skipTo: 'love-scam',
      answers: [{ id: 'yes', set: { paid: 'yes' }, to: 'fake-shop' }, unknown('unsure')],
    };
    const answers = { danger: 'no', audience: 'company', touched: 'purchase' };
    assert.equal(end(run(withParts([question]), answers, { preset: { paid: 'yes' } })), 'outcome love-scam');
  });

  test('a question that sets nothing is never known', () => {
    const flow = withParts([{ id: 'minor', answers: [{ id: 'no', to: 'touched' }, unknown('touched')] }]);
    assert.equal(
      end(run(flow, { danger: 'no', audience: 'individual' }, { preset: { minor: 'no' } })),
      'question minor',
    );
  });

  test('a question of a sub-flow is skipped when all it sets is known, and left by the answer that says so', () => {
    const answers = { danger: 'no', audience: 'individual', minor: 'no', touched: 'person' };
    assert.equal(end(run(sampleFlow, answers, { preset: { met: 'no', author: 'unknown' } })), 'outcome love-scam');
    assert.equal(end(run(sampleFlow, answers, { preset: { author: 'unknown' } })), 'question met');
    const leaving = withParts([
      {
        id: 'met',
        answers: [
          { id: 'no', set: { met: 'no' } },
          { id: 'yes', set: { met: 'yes' }, to: 'unsure' },
        ],
      },
    ]);
    assert.equal(end(run(leaving, answers, { preset: { met: 'yes' } })), 'outcome unsure');
    assert.equal(end(run(leaving, { ...answers, met: 'yes' })), 'outcome unsure');
    assert.equal(end(run(leaving, { ...answers, met: 'no' })), 'question author');
  });

  test('a sub-flow met twice asks nothing twice, even what was answered « je ne sais pas »', () => {
    const flow = withParts([], [{ id: 'after-money', ways: [{ to: { via: 'fraud-gate', to: 'fake-shop' } }] }]);
    const position = run(flow, {
      danger: 'no',
      audience: 'company',
      touched: 'purchase',
      paid: 'unknown',
      met: 'unknown',
      author: 'unknown',
    });
    assert.equal(end(position), 'outcome fake-shop');
    assert.deepEqual(trailOf(position).slice(-2), ['met=unknown', 'author=unknown']);
  });
});

describe('run: a start of the site', () => {
  test('what stands before the first entry question is asked, then the start comes', () => {
    const options = { start: 'fake-shop' };
    assert.equal(end(run(sampleFlow, { danger: 'no' }, options)), 'question audience');
    assert.equal(end(run(sampleFlow, { danger: 'no', audience: 'individual' }, options)), 'question minor');
    assert.equal(end(run(sampleFlow, { danger: 'no', audience: 'company' }, options)), 'outcome fake-shop');
    assert.equal(
      end(run(sampleFlow, { danger: 'no' }, { ...options, preset: { audience: 'company' } })),
      'outcome fake-shop',
    );
  });

  test('the first entry question may be the start itself', () => {
    const answers = { danger: 'no', audience: 'company' };
    assert.equal(end(run(sampleFlow, answers, { start: 'touched' })), 'question touched');
  });

  test('a start that is no entry is refused by its code', () => {
    for (const start of ['paid', 'love-scam', 'nowhere', 'constructor']) {
      assert.throws(
        () => run(sampleFlow, {}, { start }),
        (thrown) => isFlowRunError(thrown) && thrown.code === 'start.refused' && thrown.node === start,
      );
    }
  });
});

describe('run: what no check let through, and what strangers send', () => {
  const answers = { danger: 'no', audience: 'company', touched: 'account' };
  const refuses = (flow: Flow, code: FlowRunError['code'], node: string): void => {
    assert.throws(() => run(flow, answers), { name: 'FlowRunError', code, node });
  };

  test('T-8 a cycle is an error, never a loop', () => {
    const back: Answer[] = [{ id: 'account', set: { touched: 'account' }, to: 'round' }];
    refuses(
      withParts([{ id: 'touched', answers: back }], [{ id: 'round', ways: [{ to: 'audience' }] }]),
      'flow.cycle',
      'round',
    );
    refuses(
      withParts([{ id: 'touched', answers: back }], [{ id: 'round', ways: [{ to: 'round' }] }]),
      'flow.cycle',
      'round',
    );
    const throughSubflow: Answer[] = [{ id: 'account', to: { via: 'empty', to: 'touched' } }];
    refuses(
      {
        ...withParts([{ id: 'touched', answers: throughSubflow }]),
        subflows: { empty: { id: 'empty', questions: [] } },
      },
      'flow.cycle',
      'touched',
    );
  });

  test('a target that does not exist, a branch without a way and an answer that leads nowhere are named', () => {
    const to = (target: Answer['to']): Question => ({
      id: 'touched',
      answers: [target === undefined ? { id: 'account' } : { id: 'account', to: target }],
    });
    refuses(withParts([to('nowhere')]), 'node.unknown', 'nowhere');
    refuses(withParts([to('toString')]), 'node.unknown', 'toString');
    refuses(withParts([to({ via: 'nowhere', to: 'unsure' })]), 'node.unknown', 'nowhere');
    refuses(withParts([to(undefined)]), 'node.stuck', 'touched');
    const shut: Branch = { id: 'shut', ways: [{ when: { is: { paid: 'yes' } }, to: 'unsure' }] };
    refuses(withParts([to('shut')], [shut]), 'node.stuck', 'shut');
  });

  test('T-14 answers and presets that the flow does not have are found', () => {
    assert.deepEqual(strayAnswers(sampleFlow, { danger: 'no', paid: 'yes', met: 'unknown' }), []);
    assert.deepEqual(
      strayAnswers(sampleFlow, { danger: 'perhaps', nothing: 'no', constructor: 'name', met: 'toString' }),
      ['danger', 'nothing', 'constructor', 'met'],
    );
    const hostile = JSON.parse('{"__proto__":"x"}') as Record<string, string>;
    assert.deepEqual(strayAnswers(sampleFlow, hostile), ['__proto__']);
    assert.equal(end(run(sampleFlow, hostile)), 'question danger');
    assert.deepEqual(strayPreset(sampleFlow, { audience: 'company' }), []);
    assert.deepEqual(strayPreset(sampleFlow, { audience: 'king', toString: 'x', minor: 'yes' }), [
      'audience',
      'toString',
    ]);
  });
});
