import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createActor } from 'xstate';
import { selectConnection, selectPhase, sessionMachine, type SessionEvent } from './session.machine.ts';

const run = (...events: SessionEvent[]) => {
  const actor = createActor(sessionMachine).start();
  events.forEach((event) => actor.send(event));
  return actor.getSnapshot();
};
const open: SessionEvent = { type: 'conversation.open' };
const changed = (
  status: 'waiting' | 'active' | 'closed',
  officerLeft: 'lost' | 'released' | 'transferred' | null = null,
): SessionEvent => ({ type: 'conversation.changed', status, officerLeft });
const lock: SessionEvent = { type: 'session.locked', by: 'idle' };
const unlock: SessionEvent = { type: 'session.unlocked' };
const exit: SessionEvent = { type: 'session.exited' };
const ended: SessionEvent = { type: 'session.ended', ending: 'expired' };
const failed: SessionEvent = { type: 'opening.failed', code: 'network.unreachable' };

/** What happened → the phase it leads to. Every phase is reached. */
const STORIES: [string, SessionEvent[], string][] = [
  ['nothing yet', [], 'start'],
  ['opened', [open], 'opening'],
  ['resumed', [{ type: 'conversation.resume' }], 'opening'],
  ['nobody answers', [open, failed], 'unavailable'],
  ['nobody answers, tried again', [open, failed, open], 'opening'],
  ['a late answer is still taken', [open, failed, changed('waiting')], 'waiting'],
  ['refused', [open, { type: 'opening.refused', code: 'site.unknown' }], 'start'],
  ['C-1 waiting', [open, changed('waiting')], 'waiting'],
  ['with an officer', [open, changed('waiting'), changed('active')], 'active'],
  ['C-4 the officer left', [open, changed('active'), changed('waiting', 'lost')], 'officerLeft'],
  ['taken again', [open, changed('waiting', 'lost'), changed('active')], 'active'],
  ['closed', [open, changed('active'), changed('closed')], 'closed'],
  ['C-1 closed is final', [open, changed('closed'), open, failed, changed('closed')], 'closed'],
  ['expired', [open, changed('active'), ended], 'closed'],
  ['expired before it was known', [{ type: 'conversation.resume' }, ended], 'closed'],
  ['S-9 locked', [open, changed('active'), lock], 'locked'],
  ['S-9 locked stays locked whatever happens', [open, changed('active'), lock, changed('waiting'), ended], 'locked'],
  ['S-9 unlocked where it is now', [open, changed('active'), lock, changed('waiting', 'lost'), unlock], 'officerLeft'],
  ['S-9 unlocked after its end', [open, changed('active'), lock, changed('closed'), unlock], 'closed'],
  ['S-9 a closed transcript locks too', [open, changed('closed'), lock], 'locked'],
  [
    'S-9 a second tab unlocks before anything is known',
    [{ type: 'session.locked', by: 'other-tab' }, unlock],
    'opening',
  ],
  ['S-3 exited', [open, changed('active'), exit], 'exited'],
  ['S-3 exited is final', [open, exit, changed('active'), open, ended, lock, unlock], 'exited'],
];

describe('phases', () => {
  for (const [title, events, phase] of STORIES) {
    it(`${title} → ${phase}`, () => assert.equal(selectPhase(run(...events)), phase));
  }

  it('reaches every phase but the one that is passed through', () => {
    const reached = new Set(STORIES.map(([, , phase]) => phase));
    const phases = Object.keys(sessionMachine.config.states!['phase']!.states!).filter((name) => name !== 'settling');
    assert.deepEqual(phases.toSorted(), [...reached].toSorted());
  });
});

describe('connection', () => {
  it('follows the link whatever the phase, locked and exited included', () => {
    for (const state of ['connecting', 'live', 'reconnecting', 'offline', 'idle'] as const) {
      assert.equal(selectConnection(run({ type: 'link.changed', state })), state);
      assert.equal(selectConnection(run(open, lock, { type: 'link.changed', state })), state);
    }
    assert.equal(selectPhase(run(open, exit, { type: 'link.changed', state: 'live' })), 'exited');
  });
});

it('keeps why it stands where it stands', () => {
  assert.equal(run(open, failed).context.code, 'network.unreachable');
  assert.equal(run(open, failed, open).context.code, null);
  assert.equal(run(open, changed('active'), ended).context.ending, 'expired');
  assert.equal(run(open, changed('active'), lock).context.lockedBy, 'idle');
  assert.equal(run(open, changed('active'), lock, unlock).context.lockedBy, null);
});
