import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { applyEvent } from '../../packages/core/src/conversation/apply-event.ts';
import {
  PublicEvent as PublicEventSchema,
  type ConversationSnapshot,
  type PublicEvent,
} from '../../packages/server/src/contract/index.ts';
import { loveScam } from '../../packages/server/src/testing/cyber-document.ts';
import { startLiveServer, type LiveServer } from '../../packages/server/src/testing/live-server.ts';
import { deskEvents, watch } from '../../packages/server/src/testing/test-desk.ts';
import { newCommandId, untilSeq, type TestCitizen } from '../../packages/server/src/testing/test-citizen.ts';

let live: LiveServer;
before(async () => void (live = await startLiveServer()));
after(() => live.close());

const EVENT_TYPES = PublicEventSchema.anyOf.map(({ properties }) => String(properties.type.const));

/** Fresh snapshots, one after every step, and every event as a screen was shown it. */
const record = async (end: (citizen: TestCitizen, id: string) => Promise<unknown>) => {
  const citizen = live.citizen();
  await citizen.open({
    danger: 'unanswered',
    message: { commandId: newCommandId(), text: 'Bonjour' },
    handoff: loveScam,
  });
  const id = await live.conversationIdOf(citizen);
  const screen = await citizen.connect();
  const [first, second] = [await live.officer(), await live.officer()];
  const secondDesk = await second.connect();
  watch(secondDesk, id);
  const snapshots: ConversationSnapshot[] = [];
  const fresh = async () => (await live.server.services.storage.snapshot(id))!;
  const steps: (() => Promise<unknown>)[] = [
    () => citizen.say('un'),
    () => first.claim(id),
    () => first.command(id, { type: 'read.mark', upTo: 3 }),
    () => first.reply(id, 'deux', 3),
    () => citizen.command({ type: 'read.mark', commandId: newCommandId(), upTo: 6 }),
    () => citizen.command({ type: 'danger.set', commandId: newCommandId(), danger: 'yes' }),
    () => citizen.command({ type: 'handoff.set', commandId: newCommandId(), handoff: { ...loveScam, evidence: [] } }),
    () => citizen.command({ type: 'language.set', commandId: newCommandId(), language: 'ar' }),
    () => first.command(id, { type: 'note.add', text: 'note' }),
    () => first.command(id, { type: 'conversation.transfer', to: { officerId: second.officerId }, reason: 'relève' }),
    () => second.command(id, { type: 'conversation.release' }),
    () => second.claim(id),
    () => second.command(id, { type: 'conversation.transfer', to: { queue: 'second' } }),
    () => second.claim(id),
    async () => {
      await second.request('DELETE', '/session');
      const { book } = live.server.services.queue;
      while (book.get(id)?.holder) await new Promise((resolve) => setImmediate(resolve));
    },
    () => end(citizen, id),
  ];
  snapshots.push(await fresh());
  for (const step of steps) {
    await step();
    snapshots.push(await fresh());
  }
  const last = snapshots.at(-1)!;
  const events = await untilSeq(screen.log, last.seq);
  await Promise.all([screen.closed, secondDesk.closed]);
  const atTheDesk = deskEvents(secondDesk, id)[0];
  const handed = atTheDesk?.type === 'conversation.opened' ? atTheDesk.handoff : null;
  return { snapshots, events, last, handed };
};

const endings = {
  ended: (citizen: TestCitizen) => citizen.command({ type: 'conversation.end', commandId: newCommandId() }),
  left: (citizen: TestCitizen) => citizen.exit(),
};

describe('snapshot and events', () => {
  it('D-8 a snapshot after any step plus the later events equals a fresh snapshot, for every event type', async () => {
    const { snapshots, events, last } = await record(endings.ended);
    assert.deepEqual([...new Set(events.map(({ type }) => type))].sort(), [...EVENT_TYPES].sort());
    for (const snapshot of snapshots) {
      const later = events.filter(({ seq }) => seq > snapshot.seq);
      assert.deepEqual(later.reduce(applyEvent, snapshot), last, `from seq ${snapshot.seq}`);
    }
  });

  it('D-8 every fresh snapshot is what the first one and the events up to it add up to', async () => {
    const { snapshots, events } = await record(endings.ended);
    for (const snapshot of snapshots) {
      const until: PublicEvent[] = events.filter(({ seq }) => seq <= snapshot.seq);
      assert.deepEqual(until.reduce(applyEvent, snapshots[0]!), snapshot, `at seq ${snapshot.seq}`);
    }
  });

  it('D-8 T-14 a handoff is in the first event, in every snapshot and on every officer’s screen, the same', async () => {
    const { snapshots, events, handed } = await record(endings.ended);
    assert.equal(handed?.outcome.id, loveScam.outcome);
    for (const [first] of [events, ...snapshots.map(({ entries }) => entries)]) {
      assert.deepEqual(first?.type === 'conversation.opened' && first.handoff, handed);
    }
  });

  it('D-8 D-3 events that come again change nothing', async () => {
    const { snapshots, events, last } = await record(endings.ended);
    assert.deepEqual([...events, ...events].reduce(applyEvent, snapshots[0]!), last);
  });

  it('D-8 holds for a citizen who left: what their screen saw before is a prefix of what officers see', async () => {
    const citizen = live.citizen();
    await citizen.open();
    const id = await live.conversationIdOf(citizen);
    const start = (await live.server.services.storage.snapshot(id))!;
    await endings.left(citizen);
    const events = await live.server.services.storage.publicEvents(id, start.seq, 100);
    assert.deepEqual(events.reduce(applyEvent, start), await live.server.services.storage.snapshot(id));
  });
});
