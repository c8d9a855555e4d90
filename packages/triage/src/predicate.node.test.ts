import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Case, Predicate } from './flow.ts';
import { evaluate, failures, reasonsOf } from './predicate.ts';

const yes: Predicate = { is: { a: '1' } };
const no: Predicate = { is: { a: '2' } };
const unknown: Predicate = { is: { b: '1' } };
const known: Case = { a: '1' };

test('T-6 a condition is true, false, or unknown while a variable is not known', () => {
  assert.equal(evaluate(undefined, {}), true);
  assert.equal(evaluate(yes, known), true);
  assert.equal(evaluate(no, known), false);
  assert.equal(evaluate(unknown, known), undefined);
  assert.equal(evaluate({ is: { a: ['2', '1'] } }, known), true);
  assert.equal(evaluate({ is: { a: ['2', '3'] } }, known), false);
  assert.equal(evaluate({ is: { a: '1', b: '1' } }, known), undefined);
  assert.equal(evaluate({ is: { a: '2', b: '1' } }, known), false);
});

test('T-6 all, any and not follow Kleene, whatever the order', () => {
  const values: [Predicate, boolean | undefined][] = [
    [yes, true],
    [no, false],
    [unknown, undefined],
  ];
  for (const [left, first] of values) {
    assert.equal(evaluate({ not: left }, known), first === undefined ? undefined : !first);
    for (const [right, second] of values) {
      const truths = [first, second];
      const all = truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
      const any = truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
      assert.equal(evaluate({ all: [left, right] }, known), all);
      assert.equal(evaluate({ any: [left, right] }, known), any);
    }
  }
  assert.equal(evaluate({ all: [] }, {}), true);
  assert.equal(evaluate({ any: [] }, {}), false);
});

test('T-6 known is never unknown', () => {
  assert.equal(evaluate({ known: 'a' }, known), true);
  assert.equal(evaluate({ known: 'b' }, known), false);
  assert.equal(evaluate({ not: { known: 'b' } }, known), true);
});

test('names of every object are no variables', () => {
  for (const variable of ['constructor', 'toString', '__proto__']) {
    assert.equal(evaluate({ known: variable }, {}), false);
    assert.equal(evaluate({ is: { [variable]: '1' } }, {}), undefined);
  }
});

test('T-6 the reason is that of the nearest clause around what fails', () => {
  const rule: Predicate = {
    all: [
      { is: { audience: 'individual' }, because: 'individuals' },
      { any: [{ is: { paid: 'yes' } }, { is: { gave: 'card' } }], because: 'something-lost' },
      { is: { visibility: 'public' } },
    ],
    because: 'outer',
  };
  const reasons = (known: Case): readonly string[] => reasonsOf(failures(rule, known));
  assert.deepEqual(reasons({ audience: 'company', paid: 'yes', visibility: 'public' }), ['individuals']);
  assert.deepEqual(reasons({ audience: 'individual', paid: 'no', gave: 'nothing', visibility: 'public' }), [
    'something-lost',
  ]);
  assert.deepEqual(reasons({ audience: 'individual', paid: 'yes', visibility: 'private' }), ['outer']);
  assert.deepEqual(reasons({ audience: 'company', paid: 'yes', visibility: 'private' }), ['individuals', 'outer']);
  assert.deepEqual(reasons({ audience: 'individual', paid: 'yes', visibility: 'public' }), []);
});

test('T-6 what is false hides what is unknown; what is unknown alone is the reserve', () => {
  const rule: Predicate = {
    all: [
      { is: { audience: 'individual' }, because: 'individuals' },
      { is: { minor: 'no', author: 'unknown' }, because: 'adults' },
    ],
  };
  assert.deepEqual(failures(rule, { audience: 'company' }), [
    { truth: false, variables: ['audience'], because: 'individuals' },
  ]);
  assert.deepEqual(failures(rule, { audience: 'individual', minor: 'no' }), [
    { truth: undefined, variables: ['author'], because: 'adults' },
  ]);
  assert.deepEqual(failures(rule, { audience: 'individual', minor: 'yes' }), [
    { truth: false, variables: ['minor'], because: 'adults' },
  ]);
});

test('T-6 under a not, a clause fails by being true: its own because is not the reason', () => {
  const rule: Predicate = { not: { is: { met: 'yes' }, because: 'inner' }, because: 'never-met' };
  assert.deepEqual(failures(rule, { met: 'yes' }), [{ truth: false, variables: ['met'], because: 'never-met' }]);
  const bare: Predicate = { not: { all: [{ is: { a: '1' }, because: 'inner' }] } };
  assert.deepEqual(failures(bare, known), [{ truth: false, variables: ['a'] }]);
  assert.deepEqual(failures({ not: { known: 'a' } }, known), [{ truth: false, variables: ['a'] }]);
  const twice: Predicate = { not: { not: { is: { a: '2' }, because: 'inner' } } };
  assert.deepEqual(reasonsOf(failures(twice, known)), ['inner']);
});

const variable = fc.constantFrom('a', 'b', 'c');
const value = fc.constantFrom('1', '2');
const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => {
  const because = fc.constantFrom('r1', 'r2');
  const parts = fc.array(tie('predicate'), { maxLength: 3 });
  const optional = { requiredKeys: [] as never[] };
  return {
    predicate: fc.oneof(
      { maxDepth: 4 },
      fc.record({ is: fc.dictionary(variable, fc.oneof(value, fc.array(value)), { minKeys: 1 }) }),
      fc.record({ known: variable }),
      fc.tuple(fc.record({ all: parts }), fc.record({ because }, optional)).map(([one, two]) => ({ ...one, ...two })),
      fc.tuple(fc.record({ any: parts }), fc.record({ because }, optional)).map(([one, two]) => ({ ...one, ...two })),
      fc.record({ not: tie('predicate') }),
    ),
  };
});
const someCase = fc.dictionary(variable, value);
/** `known` and its negation speak of what is known now, so they may change as more is learnt. */
const mentionsKnown = (rule: Predicate): boolean => JSON.stringify(rule).includes('"known"');

test('T-6 failures stand exactly where a condition is not true, and their variables decide it', () => {
  fc.assert(
    fc.property(predicate, someCase, (rule, given) => {
      const truth = evaluate(rule, given);
      const found = failures(rule, given);
      if (truth === true) assert.deepEqual(found, []);
      for (const failure of found) {
        assert.equal(failure.truth, truth);
        for (const name of failure.variables) {
          if (truth === undefined) assert.equal(Object.hasOwn(given, name), false);
        }
      }
    }),
  );
});

test('T-6 learning more never turns a true or false condition into another one', () => {
  fc.assert(
    fc.property(
      predicate.filter((rule) => !mentionsKnown(rule)),
      someCase,
      someCase,
      (rule, given, more) => {
        const before = evaluate(rule, given);
        if (before !== undefined) assert.equal(evaluate(rule, { ...more, ...given }), before);
      },
    ),
  );
});
