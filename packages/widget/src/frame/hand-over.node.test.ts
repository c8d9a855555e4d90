import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ConversationSession } from '@guichet/core';
import { atom } from 'nanostores';
import { settle } from '../../../core/src/testing/fake-clock.ts';
import { api, clock, create, lines, opened, phase, storage } from '../../../core/src/testing/session-stage.ts';
import type { HandoffProgress } from '../stores/orienter-stores.ts';
import type { Handoff } from '../stores/handoff.ts';
import type { ChatScreen } from './chat-screen.ts';
import { createHandOver } from './hand-over.ts';

const handoff = (outcome = 'love-scam') =>
  ({ flow: 'cyber', version: 1, answers: [], outcome, evidence: [] }) satisfies Handoff;
/** Outcomes of what was handed over to the only conversation, in order. */
const handed = () => api.log.flatMap((event) => ('handoff' in event ? [event.handoff?.outcome.id ?? null] : []));

/** The orienter of the same tab as the conversation that the storage holds, if any. */
const orienter = ({ broken = false } = {}) => {
  const made: ConversationSession[] = [];
  const shown: ConversationSession[] = [];
  const $progress = atom<HandoffProgress>({ state: 'idle', code: null });
  const handOver = createHandOver({
    page: { show: (screen) => void shown.push((screen as ChatScreen).session) },
    $progress,
    holdsConversation: () => storage.length > 0,
    createChat: async () => {
      if (broken) throw new Error('no such file');
      const session = create();
      made.push(session);
      return { session, stop: () => session.dispose() } as unknown as ChatScreen;
    },
  });
  return { handOver, made, shown, $progress };
};

it('T-14 opens a conversation with the answers when none runs', async () => {
  const { handOver, shown } = orienter();
  assert.equal(handOver.joins(), false);
  await handOver.start({ handoff: handoff(), text: 'Aidez-moi' }, 'no');
  await settle();
  assert.equal(shown.length, 1);
  assert.deepEqual([handed(), lines(shown[0]!)], [['love-scam'], ['Aidez-moi sent']]);
});

it('T-14 joins the answers to the conversation that runs, then the words; it is shown once it has them', async () => {
  (await opened()).dispose();
  const { handOver, shown } = orienter();
  assert.equal(handOver.joins(), true);
  await handOver.start({ handoff: handoff(), text: 'Aidez-moi' }, 'no');
  assert.deepEqual([handed(), shown.length], [[null], 0], 'not shown before it has them');
  await clock.advance(2_000);
  assert.equal(api.logs.size, 1);
  assert.deepEqual(handed(), [null, 'love-scam']);
  assert.deepEqual(
    api.log.map(({ type }) => type),
    ['conversation.opened', 'message.received', 'handoff.changed', 'message.received'],
  );
  assert.equal(shown.length, 1);
});

it('T-14 a refusal is said, nothing is shown, and the words are not sent alone', async () => {
  (await opened()).dispose();
  const { handOver, shown, $progress } = orienter();
  api.refuseNext = { code: 'handoff.outdated' };
  await handOver.start({ handoff: handoff(), text: 'Aidez-moi' }, 'no');
  await clock.advance(2_000);
  assert.deepEqual($progress.get(), { state: 'failed', code: 'handoff.outdated' });
  assert.deepEqual([shown.length, handed(), api.log.length], [0, [null], 2]);
  await handOver.start({ handoff: null, text: '' }, 'no');
  await clock.advance(2_000);
  assert.deepEqual([shown.length, handed()], [1, [null]]);
});

it('T-14 D-3 a cut is said; the same answers again are sent once, changed ones last', async () => {
  (await opened()).dispose();
  const { handOver, shown, $progress } = orienter();
  api.silent = /COMMAND|commands/;
  await handOver.start({ handoff: handoff(), text: '' }, 'no');
  await clock.advance(2_000);
  api.reachable = false;
  api.cut();
  await clock.advance(5_000);
  assert.deepEqual([shown.length, $progress.get()], [0, { state: 'failed', code: 'network.unreachable' }]);
  await handOver.start({ handoff: handoff(), text: '' }, 'no');
  await handOver.start({ handoff: handoff('sextortion'), text: '' }, 'no');
  assert.equal($progress.get().state, 'failed', 'nobody waits for what cannot leave');
  api.reachable = true;
  api.silent = null;
  api.breakHeld();
  await clock.advance(60_000);
  assert.deepEqual([shown.length, handed()], [1, [null, 'love-scam', 'sextortion']]);
});

it('S-9 T-14 a locked conversation is shown for its one press, then takes the answers and the words', async () => {
  (await opened()).dispose();
  const { handOver, made, shown } = orienter();
  await handOver.resume();
  await clock.advance(1_000);
  await clock.advance(11 * 60_000);
  assert.equal(phase(made[0]!), 'locked');
  await handOver.start({ handoff: handoff(), text: 'Aidez-moi' }, 'no');
  await clock.advance(1_000);
  assert.deepEqual([shown.length, handed()], [1, [null]], 'nothing leaves before the press');
  made[0]!.unlock();
  await clock.advance(2_000);
  assert.deepEqual(
    [handed(), lines(made[0]!)],
    [
      [null, 'love-scam'],
      ['Bonjour sent', 'Aidez-moi sent'],
    ],
  );
});

it('T-14 answers that wait are taken back when the conversation is wanted without them', async () => {
  (await opened()).dispose();
  const { handOver, shown } = orienter();
  api.silent = /COMMAND|commands/;
  await handOver.start({ handoff: handoff(), text: '' }, 'no');
  await clock.advance(1_000);
  await handOver.start({ handoff: null, text: '' }, 'no');
  api.silent = null;
  api.breakHeld();
  await clock.advance(60_000);
  assert.deepEqual([shown.length, handed()], [1, [null, 'love-scam', null]]);
});

it('T-14 a conversation that came to its end meanwhile is not joined: another one is opened', async () => {
  const before = await opened();
  api.happen({ type: 'conversation.closed', by: 'officer', reason: 'ended' }, { lost: true });
  before.dispose();
  const { handOver, made, shown } = orienter();
  await handOver.start({ handoff: handoff(), text: 'Aidez-moi' }, 'no');
  await clock.advance(2_000);
  assert.equal(made.length, 2);
  assert.equal(shown.length, 1);
  assert.equal(api.logs.size, 2);
  assert.deepEqual(lines(shown[0]!), ['Aidez-moi sent']);
});

it('E-1 a screen that cannot be loaded is said, and asked for again', async () => {
  const { handOver, $progress } = orienter({ broken: true });
  await handOver.start({ handoff: handoff(), text: '' }, 'no');
  assert.deepEqual($progress.get(), { state: 'failed', code: 'network.unreachable' });
});
