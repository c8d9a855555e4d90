import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run, type AnswerMap, type Flow } from '@guichet/triage';
import { sampleFlow } from '../../../../triage/src/testing/sample-flow.ts';
import { questionsLeft } from './questions-left.ts';
import { shownAnswers } from './shown-answers.ts';

/** Numbers of questions of every way from a place on, by replay of whole sets of answers. */
const lengths = (flow: Flow, answers: AnswerMap): number[] => {
  const { at, case: established } = run(flow, answers);
  if (at.kind === 'outcome') return [0];
  return shownAnswers(flow, at.id, established, null).flatMap((answer) =>
    lengths(flow, { ...answers, [at.id]: answer }).map((length) => length + 1),
  );
};

/** Every place where a question is asked. */
const places = (flow: Flow, answers: AnswerMap = {}): AnswerMap[] => {
  const { at, case: established } = run(flow, answers);
  if (at.kind === 'outcome') return [];
  const next = shownAnswers(flow, at.id, established, null);
  return [answers, ...next.flatMap((answer) => places(flow, { ...answers, [at.id]: answer }))];
};

describe('questions left', () => {
  const all = places(sampleFlow);

  it('is what every way on takes, at each place of a flow', () => {
    assert.ok(all.length > 100, `${all.length} places`);
    for (const answers of all) {
      const counted = lengths(sampleFlow, answers).map((length) => length - 1);
      assert.deepEqual(
        questionsLeft(sampleFlow, run(sampleFlow, answers), answers, {}, null),
        { from: Math.min(...counted), to: Math.max(...counted) },
        JSON.stringify(answers),
      );
    }
  });

  it('does not count what was answered before a change and still applies', () => {
    const answers = { danger: 'no', audience: 'company', touched: 'purchase', paid: 'yes', met: 'no' };
    const rewound = run(sampleFlow, answers, { until: 'danger' });
    assert.deepEqual(questionsLeft(sampleFlow, rewound, answers, {}, null), { from: 1, to: 1 });
  });

  it('counts the audiences of the site only', () => {
    const position = run(sampleFlow, { danger: 'no' });
    const left = (audiences: string[] | null) => questionsLeft(sampleFlow, position, { danger: 'no' }, {}, audiences);
    assert.deepEqual(left(['company']), { from: 1, to: 5 });
    assert.deepEqual(left(['individual']), { from: 2, to: 5 });
  });

  it('gives up on a flow that leaves too much open, rather than keep a phone busy', () => {
    const questions = Object.fromEntries(
      [...Array(12).keys()].map((index) => {
        const values = ['a', 'b', 'c', 'unknown'];
        const to = index === 11 ? 'end' : `q${index + 1}`;
        const answers = values.map((id) => ({ id, to, ...(id === 'unknown' ? {} : { set: { [`v${index}`]: id } }) }));
        return [`q${index}`, { id: `q${index}`, answers }];
      }),
    );
    const flow: Flow = {
      ...sampleFlow,
      start: 'q0',
      safety: 'q0',
      questions,
      outcomes: { end: { ...sampleFlow.outcomes['unsure']!, id: 'end' } },
    };
    assert.equal(questionsLeft(flow, run(flow, {}), {}, {}, null), null);
  });
});
