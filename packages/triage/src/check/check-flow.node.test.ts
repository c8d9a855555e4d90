import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Flow, FlowDocument } from '../flow.ts';
import { evaluateOutcome } from '../outcome.ts';
import { loadFlow } from '../parse/index.ts';
import { answerHash } from '../result-token.ts';
import { smallFlow } from '../testing/small-flow.ts';
import { begin, offeredAnswers, settle, take, type Walk } from '../walk.ts';
import { nightBefore } from './check-outcomes.ts';
import { explore } from './explore.ts';
import { checkFlow } from './index.ts';
import { reachedOutcomes } from './reach.ts';

const TODAY = '2026-11-22';

test('T-7 the little flow holds', () => {
  assert.deepEqual(checkFlow(smallFlow(), { today: TODAY }).problems, []);
});

test('T-8 a branch without a way for everybody leads nowhere; no file can say that, a document can', () => {
  const document = smallFlow();
  const stuck: FlowDocument = {
    ...document,
    flow: {
      ...document.flow,
      branches: { 'after-gate': { id: 'after-gate', ways: [{ when: { is: { met: 'yes' } }, to: 'unsure' }] } },
    },
  };
  const [problem] = checkFlow(stuck, { today: TODAY }).problems;
  assert.equal(problem?.code, 'path.dead-end');
  assert.equal(problem.node, 'after-gate');
  assert.match(problem.message, /^Branch « after-gate » leads nowhere \(for instance after danger=yes, .*met=no\)/);
});

test('T-13 two answers that links could not tell apart are named', () => {
  const wanted = answerHash('danger', 'yes');
  let id = 0;
  while (answerHash('paid', `no-${String(id)}`) !== wanted) id += 1;
  const other = `no-${String(id)}`;
  const problems = checkFlow(
    smallFlow(
      ['flow.yaml', 'no: { set: { paid: no }', `${other}: { set: { paid: no }`],
      [
        'texts/fr/words.yaml',
        'La banque peut agir., answers: { yes: Oui, no:',
        `La banque peut agir., answers: { yes: Oui, ${other}:`,
      ],
      [
        'texts/en/words.yaml',
        'The bank can act., answers: { yes: Yes, no:',
        `The bank can act., answers: { yes: Yes, ${other}:`,
      ],
    ),
    { today: TODAY },
  ).problems;
  assert.deepEqual(
    problems.map(({ code, node }) => [code, node]),
    [['link.collision', 'paid']],
  );
  assert.match(
    problems[0]?.message ?? '',
    new RegExp(`^Question « paid », answer « ${other} » has the same hash in links as « yes » of question « danger »`),
  );
});

describe('Exploration', () => {
  /** Every path, one by one: what merged states must count without doing this. */
  const everyPath = (flow: Flow): { readonly lengths: readonly number[]; readonly pages: ReadonlySet<string> } => {
    const lengths: number[] = [];
    const pages = new Set<string>();
    const go = (from: Walk, asked: number): void => {
      const { walk, at } = settle(flow, from);
      if (at.kind === 'outcome') {
        lengths.push(asked);
        pages.add(JSON.stringify([evaluateOutcome(flow, at.id, walk.case), walk.case[flow.audience] ?? null]));
        return;
      }
      const question = flow.questions[at.id] ?? assert.fail();
      for (const answer of offeredAnswers(question, walk.case)) go(take(flow, walk, question, answer), asked + 1);
    };
    go(begin(flow), 0);
    return { lengths: lengths.sort((one, two) => one - two), pages };
  };

  for (const document of [smallFlow(), loadFlow('cyber')]) {
    const { flow } = document;
    test(`T-8 paths of « ${flow.id} » are counted as if each had been walked, and merged states show all that they show`, () => {
      const { lengths, pages } = everyPath(flow);
      const { figures } = checkFlow(document, { today: TODAY });
      assert.equal(figures.paths, lengths.length);
      assert.equal(figures.questionsPerPath.max, lengths.at(-1));
      assert.equal(figures.questionsPerPath.median, lengths[Math.ceil(lengths.length / 2) - 1]);
      const merged = new Set(
        reachedOutcomes(flow, explore(flow))
          .filter(({ asHypothesis }) => !asHypothesis)
          .map(({ view, audience }) => JSON.stringify([view, audience])),
      );
      for (const page of pages) assert.ok(merged.has(page), page);
    });
  }

  test('T-10 the night that is checked is the next 25 December, 03:00 in Paris', () => {
    assert.equal(nightBefore('2026-11-22').toISOString(), '2026-12-25T02:00:00.000Z');
    assert.equal(nightBefore('2026-12-25').toISOString(), '2026-12-25T02:00:00.000Z');
    assert.equal(nightBefore('2026-12-26').toISOString(), '2027-12-25T02:00:00.000Z');
  });

  test('T-9 a fact warns 30 days before it expires, and is read from memory no better than it says', () => {
    const { warnings } = checkFlow(smallFlow(), { today: '2027-04-20' });
    assert.deepEqual(
      warnings.map(({ code, node }) => [code, node]),
      [
        ['fact.expires-soon', 'thesee-met'],
        ['fact.recollection', 'cp-313-1'],
      ],
    );
    assert.ok(
      !checkFlow(smallFlow(), { today: '2027-04-19' }).warnings.some(({ code }) => code === 'fact.expires-soon'),
    );
  });
});

test('T-7 the cyber orienter holds: every check, today', (t) => {
  const { problems, figures } = checkFlow(loadFlow('cyber'), { today: new Date().toISOString().slice(0, 10) });
  t.diagnostic(JSON.stringify(figures));
  assert.deepEqual(problems, []);
  assert.equal(figures.facts.withSource, 1);
  assert.ok(figures.questionsPerPath.max <= 9 && figures.questionsPerPath.median <= 6);
});
