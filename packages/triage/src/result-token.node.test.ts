import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Flow } from './flow.ts';
import { decodeResult, encodeResult } from './result-token.ts';
import { run } from './run.ts';
import { bytesOf, fnv1a, hashOf, toBase64Url } from './token-bytes.ts';
import { sampleFlow } from './testing/sample-flow.ts';

const answers = {
  danger: 'no',
  audience: 'individual',
  minor: 'no',
  touched: 'purchase',
  paid: 'yes',
  met: 'no',
  author: 'unknown-person',
};
const token = encodeResult(sampleFlow, { answers });
const errorOf = (text: string, flow = sampleFlow): string => {
  const decoded = decodeResult(flow, text);
  return decoded.ok ? 'none' : decoded.error;
};
const without = (flow: Flow, question: string, answer: string): Flow => ({
  ...flow,
  questions: {
    ...flow.questions,
    [question]: {
      ...flow.questions[question]!,
      answers: flow.questions[question]!.answers.filter(({ id }) => id !== answer),
    },
  },
});

test('T-13 a token is short, safe in a fragment, and the same wherever it is made', () => {
  assert.equal(token, 'AQAAAwAAByu1V-F-gfObDtVY3mmm918');
  assert.match(token, /^[A-Za-z0-9_-]+$/);
});

test('T-13 holds the trail, what the site knew, and the version', () => {
  const options = { preset: { audience: 'company', paid: 'no' }, start: 'touched' };
  const given = { ...options, answers: { danger: 'yes', touched: 'account', met: 'no' } };
  assert.deepEqual(decodeResult(sampleFlow, encodeResult(sampleFlow, given)), {
    ok: true,
    ...options,
    // Its question did not come up: nobody needs to know.
    answers: { danger: 'yes', touched: 'account' },
    version: 3,
    changed: false,
  });
});

test('T-13 another version says so, and leads as far as its answers still go', () => {
  const newer = { ...sampleFlow, version: 4 };
  assert.deepEqual(decodeResult(newer, token), {
    ok: true,
    answers,
    preset: {},
    start: null,
    version: 3,
    changed: true,
  });
});

test('T-13 survives a question put before, and asks it', () => {
  const inserted: Flow = {
    ...sampleFlow,
    version: 4,
    questions: {
      ...sampleFlow.questions,
      danger: {
        ...sampleFlow.questions['danger']!,
        answers: sampleFlow.questions['danger']!.answers.map((answer) => ({ ...answer, to: 'where' })),
      },
      where: {
        id: 'where',
        answers: [
          { id: 'home', to: 'audience' },
          { id: 'unknown', to: 'audience' },
        ],
      },
    },
  };
  const decoded = decodeResult(inserted, token);
  assert.ok(decoded.ok && decoded.changed);
  assert.deepEqual(run(inserted, decoded.answers).at, { kind: 'question', id: 'where' });
  assert.deepEqual(run(inserted, { ...decoded.answers, where: 'home' }).at, { kind: 'outcome', id: 'fake-shop' });
});

test('T-13 survives an answer, an entry and a value that are gone, and says so', () => {
  const decoded = decodeResult(without(sampleFlow, 'paid', 'yes'), token);
  assert.ok(decoded.ok && decoded.changed);
  assert.equal(decoded.answers['paid'], undefined);
  assert.equal(decoded.answers['met'], 'no');

  const entered = encodeResult(sampleFlow, { answers: { danger: 'no' }, start: 'touched' });
  const closed = {
    ...sampleFlow,
    questions: { ...sampleFlow.questions, touched: { ...sampleFlow.questions['touched']!, entry: false } },
  };
  const entry = decodeResult(closed, entered);
  assert.ok(entry.ok && entry.changed);
  assert.equal(entry.start, null);

  const preset = encodeResult(sampleFlow, { answers: { danger: 'no' }, preset: { audience: 'company' } });
  const fewer = decodeResult(
    { ...sampleFlow, variables: { ...sampleFlow.variables, audience: ['individual'] } },
    preset,
  );
  assert.ok(fewer.ok && fewer.changed);
  assert.deepEqual(fewer.preset, {});
});

test('T-13 what is no token, damaged, or of another flow, has its own word', () => {
  for (const text of ['', '!', 'é', 'A', 'AAAA=', `${token} `, '<script>', 'A'.repeat(10_240)]) {
    assert.equal(errorOf(text), 'malformed', text.slice(0, 20));
  }
  for (const text of ['AA', 'AQ', 'AAAA', 'AQAA', token.slice(0, 28), token.slice(4), `${token.slice(0, 28)}AAAA`]) {
    assert.equal(errorOf(text), 'damaged', text);
  }
  assert.equal(errorOf(token, { ...sampleFlow, id: 'other' }), 'damaged');
});

test('T-13 a token of a later format, and one whose counts do not add up, are told by their checksum', () => {
  /** Any content with a checksum that is right. */
  const signed = (content: number[]): string => {
    const hash = fnv1a([hashOf(sampleFlow.id), ...content]);
    return toBase64Url([...content, ...bytesOf((hash >>> 16) ^ (hash & 0xffff), 2)]);
  };
  assert.equal(errorOf(signed([1, 0, 0, 3, 0, 0, 0])), 'none');
  assert.equal(errorOf(signed([2, 0, 0, 3, 0, 0, 0])), 'newer');
  for (const content of [
    [1],
    [1, 0, 0],
    [1, 0, 0, 3],
    [1, 0, 0, 3, 1],
    [1, 0, 0, 3, 0, 0, 9, 1, 2],
    [1, 0, 0, 3, 0, 0, 0, 0],
  ]) {
    assert.equal(errorOf(signed(content)), 'damaged', content.join());
  }
});

test('T-13 a token cut anywhere is found out', () => {
  for (let length = 0; length < token.length; length += 1) assert.notEqual(errorOf(token.slice(0, length)), 'none');
});

test('T-13 one mistyped character is found out', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let index = 0; index < token.length; index += 1) {
    for (const character of alphabet) {
      if (character === token[index]) continue;
      const typed = token.slice(0, index) + character + token.slice(index + 1);
      assert.notEqual(errorOf(typed), 'none', typed);
    }
  }
});

test('T-13 nothing that a stranger types throws', () => {
  const alphabet = [...'ABCxyz019-_'];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...alphabet)).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      decodeResult(sampleFlow, typed);
    }),
    { numRuns: 1000 },
  );
});
