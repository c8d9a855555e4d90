import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandoffView } from '../contract.ts';
import {
  COLLEAGUE,
  fromCitizen,
  fromOfficer,
  ME,
  minute,
  note,
  sampleHandoff,
  sampleItem,
  sampleView,
} from '../testing/samples.ts';
import { handoffAt, handoffOf, isHeldBy, lastCitizenSeq, unansweredSince, unreadCount } from './conversation-view.ts';
import { listMine } from './my-list.ts';
import { buildTimeline } from './timeline.ts';

test('K-11 « sans réponse » counts from the first message after the last reply', () => {
  const { conversation } = sampleView({
    events: [fromCitizen('a', 1), fromOfficer('b', 2), fromCitizen('c', 3), fromCitizen('d', 4)],
  });
  assert.equal(unansweredSince(conversation), minute(3));
  assert.equal(lastCitizenSeq(conversation), 5);
});

test('T-14 a handoff is found in the opening; none is none, also in a log that is still empty', () => {
  const handoff = sampleHandoff();
  assert.deepEqual(handoffOf(sampleView({ handoff, events: [fromCitizen('a', 1)] }).conversation), handoff);
  assert.equal(handoffOf(sampleView().conversation), null);
  assert.equal(handoffOf(sampleView({ conversation: { entries: [] } }).conversation), null);
});

const handedOver = (handoff: HandoffView | null, at: number) =>
  ({ type: 'handoff.changed', commandId: `handoff-${at}`, handoff, at: minute(at) }) as const;

test('T-14 the newest handoff stands on top; the older ones stay at their place, said to be replaced', () => {
  const [first, second] = [sampleHandoff(), sampleHandoff({ postcode: '69003' })];
  const { conversation } = sampleView({ handoff: first, events: [fromCitizen('a', 1), handedOver(second, 2)] });
  assert.equal(handoffOf(conversation), second);
  assert.deepEqual(
    conversation.entries.map((event) => handoffAt(conversation, event)),
    [{ handoff: first, replaced: true }, null, { handoff: second, replaced: false }],
  );
});

test('T-14 of a handoff that was taken back nothing is read, neither on top nor at its place', () => {
  const [first, third] = [sampleHandoff(), sampleHandoff({ postcode: '69003' })];
  const taken = sampleView({ handoff: first, events: [handedOver(null, 1)] }).conversation;
  assert.equal(handoffOf(taken), null);
  assert.deepEqual(
    taken.entries.map((event) => handoffAt(taken, event)),
    [null, null],
  );
  const again = sampleView({ handoff: first, events: [handedOver(null, 1), handedOver(third, 2)] }).conversation;
  assert.equal(handoffOf(again), third);
  assert.deepEqual(
    again.entries.map((event) => handoffAt(again, event)?.handoff ?? null),
    [null, null, third],
  );
});

test('K-11 nothing is unanswered after a reply, whoever replied', () => {
  const { conversation } = sampleView({ events: [fromCitizen('a', 1), fromOfficer('b', 2, COLLEAGUE.name)] });
  assert.equal(unansweredSince(conversation), null);
});

test('messages are unread until they were on an officer’s screen', () => {
  const view = sampleView({ events: [fromCitizen('a', 1), fromCitizen('b', 2), fromCitizen('c', 3)] });
  assert.equal(unreadCount(view), 3);
  assert.equal(unreadCount({ ...view, seenSeq: 3 }), 1);
  assert.equal(unreadCount({ ...view, conversation: { ...view.conversation, readByOfficer: 4 } }), 0);
});

test('C-1 nobody holds a closed conversation', () => {
  const view = sampleView({ conversation: { status: 'closed' } });
  assert.equal(isHeldBy(view, ME.id), false);
  assert.equal(isHeldBy(sampleView(), ME.id), true);
});

test('D-13 the logs keep their own order even when the clock ran backwards', () => {
  const view = sampleView({
    events: [fromCitizen('first', 9), fromCitizen('second', 2)],
    staff: [note('n1', 5), note('n2', 1)],
  });
  const keys = buildTimeline(view).map((entry) => entry.key);
  assert.deepEqual(
    keys.filter((key) => key.startsWith('public')),
    ['public-1', 'public-2', 'public-3'],
  );
  assert.deepEqual(
    keys.filter((key) => key.startsWith('staff')),
    ['staff-1', 'staff-2'],
  );
});

test('K-5 notes stand between the messages by time, and pending texts last', () => {
  const view = sampleView({
    events: [fromCitizen('a', 1), fromOfficer('b', 3)],
    staff: [{ type: 'conversation.claimed', at: minute(1), officer: ME }, note('n', 2)],
    view: { outbox: [{ commandId: 'x', kind: 'reply', text: 'c', state: 'sending', code: null }] },
  });
  assert.deepEqual(
    buildTimeline(view).map((entry) => entry.key),
    ['public-1', 'public-2', 'staff-2', 'public-3', 'pending-x'],
  );
});

test('D-11 « Lu » only up to what the citizen’s screen showed', () => {
  const view = sampleView({ events: [fromOfficer('a', 1), fromOfficer('b', 2)], conversation: { readByCitizen: 2 } });
  assert.deepEqual(
    buildTimeline(view).map((entry) => entry.kind === 'public' && entry.state),
    [null, 'read', 'sent'],
  );
});

test('my conversations stand in a stable order, with what is unread in each', () => {
  const held = sampleItem(7, { holder: ME });
  const open = sampleView({ number: 3, events: [fromCitizen('a', 1)], view: { citizenTyping: true } });
  const read = sampleView({ number: 5, item: { holder: null, status: 'waiting' }, events: [fromCitizen('a', 1)] });
  const closed = sampleView({ number: 4, conversation: { status: 'closed' } });
  const rows = listMine([held, open.item], { [open.id]: open, [read.id]: read, [closed.id]: closed }, ME.id);
  assert.deepEqual(
    rows.map((row) => [row.number, row.state, row.unread]),
    [
      [3, 'mine', 1],
      [4, 'closed', 0],
      [5, 'reading', 0],
      [7, 'mine', 0],
    ],
  );
});
