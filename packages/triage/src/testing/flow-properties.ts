import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createActor, type Actor } from 'xstate';
import {
  createFlowMachine,
  selectFlowPhase,
  type FlowInput,
  type FlowMachine,
  type FlowSnapshot,
} from '../flow-machine.ts';
import { isFlowRunError } from '../flow-run-error.ts';
import type { Case, Flow, Question } from '../flow.ts';
import { evaluateOutcome } from '../outcome.ts';
import { decodeResult, encodeResult } from '../result-token.ts';
import { answersOf, run, type Given } from '../run.ts';
import { isEntry, offeredAnswers, type AnswerMap } from '../walk.ts';

/** What a person does; numbers choose among what there is at that moment. */
type Move =
  | { readonly do: 'choose'; readonly pick: number }
  | { readonly do: 'change'; readonly pick: number }
  | { readonly do: 'back'; readonly count: number }
  | { readonly do: 'interrupt' | 'resume' | 'restart' };

const pick = fc.nat({ max: 30 });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('choose' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('back' as const), count: fc.integer({ min: -1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('interrupt' as const, 'resume' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);
const walk = fc.array(move, { maxLength: 40, size: 'max' });

const entriesOf = (flow: Flow): string[] =>
  [...Object.keys(flow.questions), ...Object.keys(flow.outcomes)].filter((id) => isEntry(flow, id));

/** What a site may have set: the audience, and an entry. */
function siteOptions(flow: Flow): fc.Arbitrary<{ preset: Case; start: string | null }> {
  const audience = fc.constantFrom(...(flow.variables[flow.audience] ?? []));
  const preset: fc.Arbitrary<Case> = fc.oneof(
    fc.constant({}),
    audience.map((value) => ({ [flow.audience]: value })),
  );
  return fc.record({ preset, start: fc.constantFrom(null, ...entriesOf(flow)) });
}

/** What a stranger may send: any case, any answers, any entry. */
function hostileGiven(flow: Flow): fc.Arbitrary<Given> {
  const some = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values, 'none');
  const record = (of: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<Case> =>
    fc.record(of, { requiredKeys: [] }).map((chosen) => chosen as Case);
  const answers = Object.values(flow.questions).map(
    ({ id, answers: of }) => [id, some(of.map((one) => one.id))] as const,
  );
  return fc.record({
    answers: record(Object.fromEntries(answers)),
    preset: record(Object.fromEntries(Object.entries(flow.variables).map(([name, values]) => [name, some(values)]))),
    start: fc.constantFrom(null, 'none', ...entriesOf(flow)),
  });
}

const questionOf = (flow: Flow, id: string): Question => {
  const question = flow.questions[id];
  assert.ok(question, `question ${id} exists`);
  return question;
};

function apply(flow: Flow, actor: Actor<FlowMachine>, next: Move): void {
  const { position } = actor.getSnapshot().context;
  const interrupted = selectFlowPhase(actor.getSnapshot()) === 'interrupted';
  switch (next.do) {
    case 'choose': {
      if (position.at.kind === 'outcome' && !interrupted) return;
      const question = questionOf(flow, interrupted ? flow.safety : position.at.id);
      const offered = offeredAnswers(question, position.case);
      const answer = offered[next.pick % offered.length];
      assert.ok(answer, `${question.id} offers an answer`);
      actor.send({ type: 'answer.choose', question: question.id, answer: answer.id });
      return;
    }
    case 'change': {
      const step = position.trail[next.pick % Math.max(1, position.trail.length)];
      if (step !== undefined) actor.send({ type: 'answer.change', question: step.question });
      return;
    }
    case 'back':
      actor.send({ type: 'step.back', count: next.count });
      return;
    case 'interrupt':
    case 'resume':
      actor.send({ type: `safety.${next.do}` });
      return;
    case 'restart':
      actor.send({ type: 'flow.restart' });
  }
}

/** What every snapshot of every walk must be. */
function assertDefined(flow: Flow, snapshot: FlowSnapshot): void {
  const { position, rewound } = snapshot.context;
  const phase = selectFlowPhase(snapshot);
  assert.equal(snapshot.status, 'active');
  assert.ok(['asking', 'interrupted', 'done'].includes(phase), phase);
  if (position.at.kind === 'question') {
    assert.notEqual(phase, 'done');
    const offered = offeredAnswers(questionOf(flow, position.at.id), position.case);
    assert.equal(offered.at(-1)?.id, 'unknown', `T-4 ${position.at.id} offers « je ne sais pas » last`);
  } else {
    assert.notEqual(phase, 'asking');
    assert.ok(flow.outcomes[position.at.id], `outcome ${position.at.id} exists`);
  }
  if (rewound !== null) assert.deepEqual(position.at, { kind: 'question', id: rewound });
  const asked = position.trail.map(({ question }) => question);
  assert.equal(new Set(asked).size, asked.length, 'no question twice');
  if (asked.length > 0) assert.equal(asked[0], flow.safety, 'T-3 danger comes first');
  for (const [variable, value] of Object.entries(position.case)) assert.ok(flow.variables[variable]?.includes(value));
}

const givenBy = ({ context }: FlowSnapshot): Given => ({
  answers: answersOf(context.position.trail),
  preset: context.preset,
  start: context.start,
});

/** Plays moves from the start and looks at the machine before and after each. */
function play(flow: Flow, input: FlowInput, moves: readonly Move[], look: (actor: Actor<FlowMachine>) => void): void {
  const actor = createActor(createFlowMachine(flow), { input }).start();
  look(actor);
  for (const next of moves) {
    apply(flow, actor, next);
    look(actor);
  }
  actor.stop();
}

/** Answers every question with `unknown`, or with what `choose` says. */
function finish(flow: Flow, given: Given, choose: (question: Question) => string = () => 'unknown'): Given {
  let answers: AnswerMap = given.answers;
  for (;;) {
    const { at } = run(flow, answers, given);
    if (at.kind === 'outcome') return { ...given, answers };
    answers = { ...answers, [at.id]: choose(questionOf(flow, at.id)) };
  }
}

/**
 * What holds for every flow that passed its checks, tried on random walks (rules T-2 to T-6, T-13).
 *
 * @param runs walks per property
 */
export function flowProperties(flow: Flow, runs = 200): void {
  const options = siteOptions(flow);
  const check = (look: (input: FlowInput, moves: Move[]) => void): void =>
    fc.assert(fc.property(options, walk, look), { numRuns: runs });

  describe(`flow ${flow.id}: random walks`, () => {
    test('T-2 T-3 never reach an undefined state, with back, changed answers, interrupts and restarts', () => {
      check((input, moves) => {
        play(flow, input, moves, (actor) => assertDefined(flow, actor.getSnapshot()));
      });
    });

    test('T-2 a snapshot through JSON goes on equally', () => {
      check((input, moves) => {
        const machine = createFlowMachine(flow);
        const original = createActor(machine, { input }).start();
        const half = Math.floor(moves.length / 2);
        for (const next of moves.slice(0, half)) apply(flow, original, next);
        const stored = JSON.stringify(original.getPersistedSnapshot());
        const snapshot = JSON.parse(stored) as ReturnType<typeof original.getPersistedSnapshot>;
        const restored = createActor(machine, { snapshot, input }).start();
        for (const next of moves.slice(half)) {
          apply(flow, original, next);
          apply(flow, restored, next);
        }
        assert.deepEqual(restored.getSnapshot().context, original.getSnapshot().context);
        assert.equal(restored.getSnapshot().value, original.getSnapshot().value);
      });
    });

    test('T-2 replaying the trail gives the same position and the same outcome', () => {
      check((input, moves) => {
        play(flow, input, moves, (actor) => {
          const { position, preset, start, rewound } = actor.getSnapshot().context;
          if (rewound !== null) return;
          const replayed = run(flow, answersOf(position.trail), { preset, start });
          assert.deepEqual(replayed, position);
          if (replayed.at.kind !== 'outcome') return;
          assert.deepEqual(
            evaluateOutcome(flow, replayed.at.id, replayed.case),
            evaluateOutcome(flow, position.at.id, position.case),
          );
        });
      });
    });

    test('T-3 an interrupt is possible everywhere and leads back to exactly where one was', () => {
      check((input, moves) => {
        play(flow, input, moves, (actor) => {
          const before = actor.getSnapshot();
          if (selectFlowPhase(before) === 'interrupted') return;
          actor.send({ type: 'safety.interrupt' });
          assert.equal(selectFlowPhase(actor.getSnapshot()), 'interrupted');
          actor.send({ type: 'safety.resume' });
          assert.deepEqual(actor.getSnapshot().context, before.context);
          assert.equal(actor.getSnapshot().value, before.value);
        });
      });
    });

    test('T-4 « je ne sais pas » to all that is left always ends at an outcome', () => {
      check((input, moves) => {
        play(flow, input, moves, (actor) => {
          const given = finish(flow, givenBy(actor.getSnapshot()));
          assert.equal(run(flow, given.answers, given).at.kind, 'outcome');
        });
      });
    });

    test('T-14 whatever a stranger sends leads somewhere or is refused by a code, and never loops', () => {
      const property = fc.property(hostileGiven(flow), (given) => {
        try {
          const { at } = run(flow, given.answers, given);
          assert.ok(at.kind === 'question' ? flow.questions[at.id] : flow.outcomes[at.id]);
        } catch (thrown) {
          assert.ok(isFlowRunError(thrown), String(thrown));
        }
      });
      fc.assert(property, { numRuns: runs * 5 });
    });

    test('T-13 a token comes back as the same answers', () => {
      check((input, moves) => {
        play(flow, input, moves, (actor) => {
          const given = givenBy(actor.getSnapshot());
          const decoded = decodeResult(flow, encodeResult(flow, given));
          assert.deepEqual(decoded, { ok: true, version: flow.version, changed: false, ...given });
        });
      });
    });

    test('T-6 a closed door opens with each answer that is said to open it', () => {
      fc.assert(
        fc.property(options, fc.infiniteStream(pick), (input, picks) => {
          const choose = (question: Question): string => {
            const next = picks.next().value as number;
            return question.answers[next % question.answers.length]?.id ?? 'unknown';
          };
          const given = finish(flow, { answers: {}, ...input }, choose);
          const { at, case: known } = run(flow, given.answers, given);
          const view = evaluateOutcome(flow, at.id, known, given);
          for (const { destination, changedBy } of view.notHere) {
            for (const { question, answers } of changedBy) {
              for (const answer of answers)
                assertOpens(flow, at.id, destination, { ...given, answers: { ...given.answers, [question]: answer } });
            }
          }
        }),
        { numRuns: runs },
      );
    });
  });
}

/** Some way of going on from these answers shows the door at that outcome. */
function assertOpens(flow: Flow, outcome: string, destination: string, given: Given): void {
  const ahead: AnswerMap[] = [given.answers];
  for (let answers = ahead.pop(); answers !== undefined; answers = ahead.pop()) {
    const { at, case: known } = run(flow, answers, given);
    if (at.kind === 'outcome') {
      const { doors } = evaluateOutcome(flow, at.id, known);
      if (at.id === outcome && doors.some((door) => door.destination === destination)) return;
      continue;
    }
    for (const { id } of offeredAnswers(questionOf(flow, at.id), known)) ahead.push({ ...answers, [at.id]: id });
  }
  assert.fail(`${destination} stays closed after ${JSON.stringify(given.answers)}`);
}
