import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGuichetError } from '../../errors.ts';
import type { Command, ConversationState, ReplayedHandoff, Sender } from '../../storage/port.ts';
import { HANDOFF, replayed } from '../../storage/testing/world.ts';
import { decide, decideOpening } from './decide.ts';
import type { Decision, DecisionContext } from './decision.ts';

const commandId = 'c'.repeat(22);
const ANA = { id: 'a'.repeat(22), name: 'Ana' };
const BRUNO = { id: 'b'.repeat(22), name: 'Bruno' };
const CITIZEN: Sender = { role: 'citizen' };
const ana: Sender = { role: 'officer', ...ANA };

const opening = (message?: string, handoff: ReplayedHandoff | null = null): Decision =>
  decideOpening(
    { id: 'x'.repeat(22), number: 3 },
    {
      siteSlug: 'mairie-exemple',
      queue: 'general',
      atMs: 1_000,
      handoff,
      request: {
        commandId,
        danger: 'unanswered',
        language: 'fr',
        ...(message === undefined ? {} : { message: { commandId: 'm'.repeat(22), text: message } }),
      },
    },
  );

const step = (state: ConversationState, sender: Sender, command: Command, context: Partial<DecisionContext> = {}) =>
  decide(state, sender, command, { atMs: 2_000, queues: new Set(['general', 'cyber']), ...context });
const claim = (state: ConversationState, atMs = 2_000): ConversationState =>
  step(state, ana, { type: 'conversation.claim', commandId }, { atMs, recipient: { ...ANA, capacity: 3, holding: 0 } })
    .next;
const refuses = (code: string, run: () => unknown): void => {
  assert.throws(run, (error) => isGuichetError(error) && error.code === code);
};

describe('opening', () => {
  it('D-1 appends conversation.opened, then the first message under its own command id', () => {
    const { publicEvents, next } = opening('Bonjour');
    assert.deepEqual(
      publicEvents.map(({ type, seq }) => [type, seq]),
      [
        ['conversation.opened', 1],
        ['message.received', 2],
      ],
    );
    assert.equal(publicEvents[1]?.type === 'message.received' && publicEvents[1].commandId, 'm'.repeat(22));
    assert.deepEqual([next.publicSeq, next.lastCitizenSeq, next.unansweredSinceMs], [2, 2, 1_000]);
  });

  it('opens without a message: nothing awaits an answer', () => {
    const { publicEvents, next } = opening();
    assert.equal(publicEvents.length, 1);
    assert.deepEqual([next.lastCitizenSeq, next.unansweredSinceMs, next.danger], [0, null, 'unanswered']);
  });

  it('T-14 carries the handoff in the opening event; null when there is none', () => {
    const [without, found] = [opening().publicEvents[0], opening(undefined, replayed()).publicEvents[0]];
    assert.ok(without?.type === 'conversation.opened' && found?.type === 'conversation.opened');
    assert.equal(without.handoff, null);
    assert.deepEqual(found.handoff, replayed().view);
  });

  it('C-2 T-17 answers that say danger raise it; answers that do not change nothing', () => {
    const dangerOf = (inDanger: boolean) => {
      const { next, publicEvents } = opening(undefined, replayed({}, inDanger));
      return [next.danger, publicEvents[0]?.type === 'conversation.opened' && publicEvents[0].danger];
    };
    assert.deepEqual(dangerOf(true), ['yes', 'yes']);
    assert.deepEqual(dangerOf(false), ['unanswered', 'unanswered']);
  });

  it('L-7 refuses a first message that holds no text, or too much', () => {
    refuses('message.empty', () => opening(' \n'));
    refuses('message.too-long', () => opening('x'.repeat(4_001)));
    assert.equal(opening('x'.repeat(4_000)).next.publicSeq, 2);
  });
});

describe('messages', () => {
  it('K-6 refuses a reply written before the citizen’s latest message, and says where the log stands', () => {
    const held = claim(opening('Bonjour').next);
    const reply = { type: 'message.send', commandId, text: 'Bonjour', seenSeq: 1 } as const;
    assert.throws(
      () => step(held, ana, reply),
      (error) => isGuichetError(error) && error.code === 'view.stale' && error.details.headSeq === 3,
    );
    assert.equal(step(held, ana, { ...reply, seenSeq: 2 }).publicEvents.length, 1);
  });

  it('K-6 an event that is no message does not make a view stale', () => {
    const held = claim(opening('Bonjour').next);
    const changed = step(held, CITIZEN, { type: 'danger.set', commandId, danger: 'yes' }).next;
    const reply = step(changed, ana, { type: 'message.send', commandId, text: 'Oui ?', seenSeq: 2 });
    assert.equal(reply.next.publicSeq, 5);
  });

  it('remembers the first unanswered message until an officer answers', () => {
    const first = opening('Bonjour').next;
    const second = step(first, CITIZEN, { type: 'message.send', commandId, text: 'Il y a quelqu’un ?' }).next;
    assert.equal(second.unansweredSinceMs, 1_000);
    const held = claim(second);
    assert.equal(held.unansweredSinceMs, 1_000, 'a claim is no answer');
    const seenSeq = held.publicSeq;
    const answered = step(held, ana, { type: 'message.send', commandId, text: 'Bonjour', seenSeq }).next;
    assert.equal(answered.unansweredSinceMs, null);
  });

  it('L-7 refuses blank and overlong texts of citizen, reply and note', () => {
    const held = claim(opening().next);
    for (const [text, code] of [
      [' \t\n ', 'message.empty'],
      ['x'.repeat(4_001), 'message.too-long'],
    ] as const) {
      refuses(code, () => step(held, CITIZEN, { type: 'message.send', commandId, text }));
      refuses(code, () => step(held, ana, { type: 'message.send', commandId, text, seenSeq: 9 }));
      refuses(code, () => step(held, ana, { type: 'note.add', commandId, text }));
    }
  });
});

describe('marks and settings', () => {
  it('read.mark never goes back and never past the head', () => {
    const { next } = opening('Bonjour');
    const read = step(next, CITIZEN, { type: 'read.mark', commandId, upTo: 99 });
    assert.deepEqual(read.publicEvents[0], {
      type: 'read.updated',
      by: 'citizen',
      upTo: 2,
      seq: 3,
      at: '1970-01-01T00:00:02.000Z',
    });
    for (const upTo of [2, 1, 0]) {
      const again = step(read.next, CITIZEN, { type: 'read.mark', commandId, upTo });
      assert.deepEqual([again.publicEvents.length, again.next.readByCitizen], [0, 2]);
    }
  });

  it('D-11 each side has its own mark', () => {
    const held = claim(opening('Bonjour').next);
    const { next } = step(held, ana, { type: 'read.mark', commandId, upTo: 2 });
    assert.deepEqual([next.readByOfficer, next.readByCitizen], [2, 0]);
  });

  it('C-5 the same language or the same answer about danger appends nothing', () => {
    const { next } = opening();
    assert.equal(step(next, CITIZEN, { type: 'language.set', commandId, language: 'fr' }).publicEvents.length, 0);
    const inDanger = step(next, CITIZEN, { type: 'danger.set', commandId, danger: 'yes' }).next;
    assert.equal(inDanger.danger, 'yes');
    assert.equal(step(inDanger, CITIZEN, { type: 'danger.set', commandId, danger: 'yes' }).publicEvents.length, 0);
  });
});

describe('a handoff to a conversation that runs', () => {
  const handOver = { type: 'handoff.set', commandId, handoff: HANDOFF } as const;
  const handed = (inDanger = false, queue = 'cyber') => ({ handoff: { ...replayed({}, inDanger), queue } });

  it('T-14 is what the server replayed; without that, or refused, nothing is stored', () => {
    const { next } = opening('Bonjour');
    const { publicEvents } = step(next, CITIZEN, handOver, handed());
    assert.deepEqual(
      publicEvents.map(({ seq: _seq, at: _at, ...event }) => event),
      [{ type: 'handoff.changed', commandId, handoff: replayed().view }],
    );
    refuses('handoff.mismatch', () => step(next, CITIZEN, handOver));
    refuses('handoff.outdated', () => step(next, CITIZEN, handOver, { handoff: { refused: 'handoff.outdated' } }));
  });

  it('C-5 T-17 danger said on the way raises it, and never lowers it', () => {
    const { next } = opening('Bonjour');
    const raised = step(next, CITIZEN, handOver, handed(true));
    assert.deepEqual(
      raised.publicEvents.map(({ type }) => type),
      ['danger.changed', 'handoff.changed'],
    );
    assert.equal(step(raised.next, CITIZEN, handOver, handed(false)).next.danger, 'yes');
  });

  it('T-17 who waits goes to the queue of the handoff with the wait they had; who was served stays', () => {
    const { next } = opening('Bonjour');
    const moved = step(next, CITIZEN, handOver, handed()).next;
    assert.deepEqual([moved.queue, moved.waitingSinceMs], ['cyber', next.waitingSinceMs]);
    assert.equal(step(next, CITIZEN, handOver, handed(false, 'nowhere')).next.queue, 'general');
    const held = claim(next);
    assert.equal(step(held, CITIZEN, handOver, handed()).next.queue, 'general');
    const left = step(held, ana, { type: 'conversation.release', commandId }).next;
    assert.equal(step(left, CITIZEN, handOver, handed()).next.queue, 'general');
  });

  it('T-14 is taken back with nothing in its place', () => {
    const { next } = step(opening('Bonjour').next, CITIZEN, handOver, handed());
    const [event] = step(next, CITIZEN, { ...handOver, handoff: null }).publicEvents;
    assert.ok(event?.type === 'handoff.changed');
    assert.equal(event.handoff, null);
  });
});

describe('who holds it', () => {
  it('K-3 capacity counted in the transaction refuses a claim and a transfer', () => {
    const { next } = opening();
    const full = { capacity: 2, holding: 2 };
    refuses('capacity.reached', () =>
      step(next, ana, { type: 'conversation.claim', commandId }, { recipient: { ...ANA, ...full } }),
    );
    refuses('capacity.reached', () =>
      step(
        claim(next),
        ana,
        { type: 'conversation.transfer', commandId, to: { officerId: BRUNO.id } },
        { recipient: { ...BRUNO, ...full } },
      ),
    );
  });

  it('transfer refuses an officer or a queue that does not exist', () => {
    const held = claim(opening().next);
    refuses('officer.unknown', () =>
      step(held, ana, { type: 'conversation.transfer', commandId, to: { officerId: BRUNO.id } }),
    );
    refuses('queue.unknown', () =>
      step(held, ana, { type: 'conversation.transfer', commandId, to: { queue: 'nowhere' } }),
    );
  });

  it('K-5 the reason of a transfer is in the staff log only', () => {
    const held = claim(opening().next);
    const reason = 'parle pachto';
    const { publicEvents, staffEvents } = step(
      held,
      ana,
      { type: 'conversation.transfer', commandId, to: { officerId: BRUNO.id }, reason },
      { recipient: { ...BRUNO, capacity: 1, holding: 0 } },
    );
    assert.doesNotMatch(JSON.stringify(publicEvents), /pachto/);
    assert.deepEqual(staffEvents[0], {
      type: 'conversation.transferred',
      officer: ANA,
      toOfficer: BRUNO,
      toQueue: null,
      reason,
      seq: 2,
      at: '1970-01-01T00:00:02.000Z',
    });
  });

  for (const [how, expected, run] of [
    [
      'transferred to a queue',
      { officerLeft: 'transferred', returned: false, queue: 'cyber' },
      (held: ConversationState) =>
        step(held, ana, { type: 'conversation.transfer', commandId, to: { queue: 'cyber' } }),
    ],
    [
      'released',
      { officerLeft: 'released', returned: false, queue: 'general' },
      (held: ConversationState) => step(held, ana, { type: 'conversation.release', commandId }),
    ],
    [
      'lost with its desk',
      { officerLeft: 'lost', returned: true, queue: 'general' },
      (held: ConversationState) =>
        step(held, { role: 'system' }, { type: 'conversation.return', commandId, officerId: ANA.id }),
    ],
  ] as const) {
    it(`C-2 C-4 ${how}: waits again with the wait it had; only a lost desk goes before the others`, () => {
      const held = claim(opening('Bonjour').next);
      const { next, publicEvents } = run(held);
      const { status, holder, officerLeft, returned, queue, waitingSinceMs } = next;
      assert.deepEqual(
        { status, holder, officerLeft, returned, queue, waitingSinceMs },
        { status: 'waiting', holder: null, waitingSinceMs: 1_000, ...expected },
      );
      assert.deepEqual(
        publicEvents.map((event) => [event.type, 'reason' in event && event.reason]),
        [['officer.left', expected.officerLeft]],
      );
      const again = claim(next);
      assert.deepEqual([again.officerLeft, again.returned, again.status], [null, false, 'active']);
    });
  }

  it('K-7 a return that comes after the conversation moved on does nothing', () => {
    const held = claim(opening().next);
    const { publicEvents, staffEvents, next } = step(
      held,
      { role: 'system' },
      { type: 'conversation.return', commandId, officerId: BRUNO.id },
    );
    assert.deepEqual([publicEvents, staffEvents, next.holder], [[], [], ANA]);
  });

  it('C-3 the wait counts once, when an officer first takes the conversation', () => {
    const { next } = opening();
    const claimCommand = { type: 'conversation.claim', commandId } as const;
    const recipient = { ...ANA, capacity: 3, holding: 0 };
    const first = step(next, ana, claimCommand, { atMs: 61_000, recipient });
    assert.equal(first.servedWaitMs, 60_000);
    const released = step(first.next, ana, { type: 'conversation.release', commandId }).next;
    assert.equal(step(released, ana, claimCommand, { atMs: 90_000, recipient }).servedWaitMs, null);
  });
});

describe('the end', () => {
  for (const [command, sender, by, reason, endsSession] of [
    ['conversation.end', CITIZEN, 'citizen', 'ended', true],
    ['conversation.leave', { role: 'system' }, 'citizen', 'left', true],
    ['conversation.expire', { role: 'system' }, 'system', 'expired', true],
    ['conversation.close', ana, 'officer', 'ended', false],
  ] as const) {
    it(`C-1 C-6 ${command}: closed by ${by}, ${reason}; the token ${endsSession ? 'dies' : 'still fetches the last words'}`, () => {
      const held = claim(opening('Bonjour').next);
      const decision = step(held, sender, { type: command, commandId });
      const { next } = decision;
      assert.deepEqual(
        decision.publicEvents.map((event) => (event.type === 'conversation.closed' ? [event.by, event.reason] : event)),
        [[by, reason]],
      );
      assert.deepEqual(
        [next.status, next.holder, next.unansweredSinceMs, next.closedAtMs],
        ['closed', null, null, 2_000],
      );
      assert.equal(decision.endsSession, endsSession);
    });
  }
});
