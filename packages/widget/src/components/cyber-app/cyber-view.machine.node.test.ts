import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createActor } from 'xstate';
import { cyberViewMachine, type CyberViewEvent } from './cyber-view.machine.ts';

const after = (...events: CyberViewEvent[]) => {
  const actor = createActor(cyberViewMachine).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return [value, context.hypothesis];
};
const look = { type: 'hypothesis.chosen', outcome: 'phishing' } as const;

for (const [events, expected] of [
  [[], ['flow', null]],
  [[look], ['hypothesis', 'phishing']],
  [
    [look, { type: 'view.left' }],
    ['flow', null],
  ],
  [
    [look, { type: 'hypothesis.chosen', outcome: 'spam' }],
    ['hypothesis', 'spam'],
  ],
  // What an officer reads is the person's own result, whatever they looked at.
  [
    [look, { type: 'handoff.asked' }, { type: 'view.left' }],
    ['flow', null],
  ],
  [[{ type: 'handoff.asked' }], ['handoff', null]],
  [
    [look, { type: 'view.reset' }],
    ['flow', null],
  ],
] as [CyberViewEvent[], unknown[]][]) {
  it(`${events.map(({ type }) => type).join(', ') || 'at first'}: ${String(expected[0])}`, () =>
    assert.deepEqual(after(...events), expected));
}
