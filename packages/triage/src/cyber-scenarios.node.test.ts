import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluateOutcome } from './outcome.ts';
import { loadFlow } from './parse/index.ts';
import { answersOf, run } from './run.ts';
import { cyberScenarios, type Scenario } from './testing/cyber-scenarios.ts';

const { flow } = loadFlow('cyber');

const seenBy = ({ answers, outcome }: Scenario) => {
  const position = run(flow, answers);
  assert.deepEqual(position.at, { kind: 'outcome', id: outcome });
  return { position, view: evaluateOutcome(flow, outcome, position.case, { answers }) };
};

/** Those of `wanted` that `list` has, in the order of `list`. */
const among = (list: readonly string[], wanted: readonly string[]) => list.filter((id) => wanted.includes(id));

void describe('Scenarios of the cyber orienter', () => {
  for (const scenario of cyberScenarios) {
    void it(`T-6 ${scenario.name} → ${scenario.outcome}`, () => {
      const { position, view } = seenBy(scenario);
      // An answer that nobody was asked for would make the scenario say more than it proves.
      assert.deepEqual(answersOf(position.trail), { ...scenario.answers });
      const doors = view.doors.map(({ destination }) => destination);
      const sure = view.doors.filter(({ eligibility }) => eligibility === 'eligible').map((door) => door.destination);
      const { first, urgency, urgent, steps, noSteps = [], evidence = [], countdowns } = scenario;

      assert.deepEqual(new Set(among(doors, scenario.doors)), new Set(scenario.doors), 'doors');
      assert.deepEqual(
        new Set(among(sure, scenario.sure ?? [])),
        new Set(scenario.sure ?? []),
        'doors without reserve',
      );
      assert.deepEqual(among(doors, scenario.absent), [], 'doors that must not appear');
      if (first !== undefined) assert.equal(doors[0], first, 'the first door');
      if (urgency !== undefined) assert.equal(view.urgency, urgency);
      if (urgent !== undefined) assert.deepEqual(position.urgent, urgent);
      if (steps !== undefined) assert.deepEqual(among(view.steps, steps), steps, 'steps in their order');
      assert.deepEqual(among(view.steps, noSteps), [], 'steps that must not appear');
      assert.deepEqual(new Set(among(view.evidence, evidence)), new Set(evidence), 'evidence');
      if (countdowns !== undefined) assert.deepEqual(new Set(view.countdowns), new Set(countdowns), 'countdowns');
    });
  }

  void it('T-8 each leads to at least 3 steps, 2 pieces of evidence and a person, and a complaint, a report or advice', () => {
    for (const scenario of cyberScenarios) {
      const { view } = seenBy(scenario);
      const kinds = view.doors.map(({ destination }) => flow.destinations[destination]?.kind);
      assert.ok(view.steps.length >= 3, `${scenario.name}: ${view.steps.join(', ')}`);
      assert.ok(view.evidence.length >= 2, `${scenario.name}: ${view.evidence.join(', ')}`);
      assert.ok(
        kinds.some((kind) => kind === 'complaint' || kind === 'report' || kind === 'advice'),
        `${scenario.name}: ${kinds.join(', ')}`,
      );
      const people = view.doors.filter(({ destination }) => ['chat', 'official-chat'].includes(destination));
      assert.equal(people.length, 2, scenario.name);
    }
  });

  void it('they are 80 or more, have names of their own, and reach every outcome and every audience', () => {
    assert.ok(cyberScenarios.length >= 80, String(cyberScenarios.length));
    assert.equal(new Set(cyberScenarios.map(({ name }) => name)).size, cyberScenarios.length);
    const reached = new Set(cyberScenarios.map(({ outcome }) => outcome));
    assert.deepEqual(
      Object.keys(flow.outcomes).filter((id) => !reached.has(id)),
      [],
    );
    const audiences = new Set(cyberScenarios.map(({ answers }) => run(flow, answers).case[flow.audience]));
    assert.deepEqual(
      (flow.variables[flow.audience] ?? []).filter((audience) => !audiences.has(audience)),
      [],
    );
  });
});
