import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run, type AnswerMap, type Flow } from '@guichet/triage';
import fc from 'fast-check';
import { cyberDocument } from '../testing/cyber-document.ts';
import { publishedCount, publishedItems } from './flow-count-report.ts';

const { flow } = cyberDocument;

describe('what is published of sums', () => {
  it('T-15 nothing under 5, otherwise the multiple of 5 below', () => {
    const published = [0, 1, 4, 5, 9, 10, 14, 1_000_003].map(publishedCount);
    assert.deepEqual(published, [null, null, null, 5, 5, 10, 10, 1_000_000]);
  });

  it('T-15 every node of the flow with its French words, shown or not; former ones only with a number', () => {
    const columns = [
      new Map([
        ['danger', 12],
        ['gone', 5],
        ['rare', 4],
      ]),
      new Map([['danger', 3]]),
    ];
    const items = publishedItems(cyberDocument, columns);
    assert.deepEqual(items[0], {
      node: 'danger',
      kind: 'question',
      label: cyberDocument.texts['fr']!['question.danger.ask'],
      counts: [10, null],
    });
    const nodes = [...Object.keys(flow.questions), ...Object.keys(flow.outcomes), 'gone'];
    assert.deepEqual(
      items.map(({ node }) => node),
      nodes,
    );
    assert.deepEqual(items.at(-1), { node: 'gone', kind: 'former', label: 'gone', counts: [5, null] });
    const scam = items.find(({ node }) => node === 'love-scam');
    assert.deepEqual(scam, {
      node: 'love-scam',
      kind: 'outcome',
      label: 'Escroquerie aux sentiments',
      counts: [null, null],
    });
  });
});

/** What follows each question in the ways that people took. */
type Successors = ReadonlyMap<string, ReadonlySet<string>>;

/** Counts each node that people with these answers come to, as the frame does, and notes what follows what. */
const countRuns = (flow: Flow, people: readonly AnswerMap[]): { sums: Map<string, number>; next: Successors } => {
  const sums = new Map<string, number>();
  const next = new Map<string, Set<string>>();
  for (const answers of people) {
    const { trail, at } = run(flow, answers);
    const way = [...trail.map(({ question }) => question), at.id];
    for (const [index, node] of way.entries()) {
      sums.set(node, (sums.get(node) ?? 0) + 1);
      const after = way[index + 1];
      if (after !== undefined) next.set(node, (next.get(node) ?? new Set()).add(after));
    }
  }
  return { sums, next };
};

const somebody: fc.Arbitrary<AnswerMap> = fc.record(
  Object.fromEntries(
    Object.values(flow.questions).map(({ id, answers }) => [
      id,
      fc.constantFrom(...answers.map((answer) => answer.id)),
    ]),
  ),
);

describe('T-20 no difference of published numbers gives a hidden one away', () => {
  it('a question less what is shown of all that follows it leaves room for 4', () => {
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 60 }), (people) => {
        const { sums, next } = countRuns(flow, people);
        const published = (node: string) => publishedCount(sums.get(node) ?? 0);
        for (const [question, followers] of next) {
          const shown = published(question);
          if (shown === null) continue;
          // The most that the question can have been, less the least that each other one can have been.
          const others = [...followers]
            .filter((node) => onlyAfter(node, question, next))
            .map((node) => published(node));
          const most = shown + 4 - others.reduce<number>((sum, count) => sum + (count ?? 0), 0);
          assert.ok(most >= 4, question);
        }
      }),
    );
  });

  it('exact numbers would: this is what the rounding is for', () => {
    const sums = { question: 20, one: 20, other: 0 };
    assert.equal(sums.question - sums.one, 0, 'nobody went the other way');
    const most = publishedCount(sums.question)! + 4 - publishedCount(sums.one)!;
    assert.equal(most, 4);
  });

  it('a day more or less of the running month leaves room for four numbers', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(4), (before, today) => {
        const [shownBefore, shownAfter] = [publishedCount(before), publishedCount(before + today)];
        const possible = [0, 1, 2, 3, 4].filter((guess) =>
          [0, 1, 2, 3, 4].some((rest) => {
            const start = (shownBefore ?? 0) + rest;
            return publishedCount(start) === shownBefore && publishedCount(start + guess) === shownAfter;
          }),
        );
        assert.ok(possible.includes(today) && possible.length >= 4);
      }),
    );
  });
});

/** Whether a node is come to from one question alone: then no more went there than came by. */
const onlyAfter = (node: string, question: string, next: Successors): boolean =>
  [...next].every(([from, followers]) => from === question || !followers.has(node));
