import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ConversationSnapshot, PublicEvent } from '../contract.ts';
import { applyEvent } from './apply-event.ts';

const at = '2026-11-22T09:00:00.000Z';
const start: ConversationSnapshot = {
  epoch: 'e',
  seq: 0,
  status: 'waiting',
  danger: 'unanswered',
  language: 'fr',
  openedAt: at,
  officer: null,
  officerLeft: null,
  readByCitizen: 0,
  readByOfficer: 0,
  entries: [],
};
const message = (seq: number): PublicEvent => ({
  type: 'message.received',
  seq,
  at,
  commandId: `c${seq}`,
  from: 'citizen',
  officer: null,
  text: 'x',
});

/** What each type changes, besides `seq` and `entries`. */
const CHANGES: { event: PublicEvent; from?: Partial<ConversationSnapshot>; to: Partial<ConversationSnapshot> }[] = [
  {
    event: {
      type: 'conversation.opened',
      seq: 1,
      at: '2026-01-01T00:00:00.000Z',
      language: 'ar',
      danger: 'yes',
      handoff: null,
    },
    to: { language: 'ar', danger: 'yes', openedAt: '2026-01-01T00:00:00.000Z' },
  },
  { event: message(1), to: {} },
  {
    event: { type: 'officer.joined', seq: 1, at, officer: 'Sacha' },
    from: { officerLeft: 'lost' },
    to: { status: 'active', officer: 'Sacha', officerLeft: null },
  },
  {
    event: { type: 'officer.left', seq: 1, at, officer: 'Sacha', reason: 'transferred' },
    from: { status: 'active', officer: 'Sacha' },
    to: { status: 'waiting', officer: null, officerLeft: 'transferred' },
  },
  { event: { type: 'read.updated', seq: 1, at, by: 'citizen', upTo: 4 }, to: { readByCitizen: 4 } },
  { event: { type: 'read.updated', seq: 1, at, by: 'officer', upTo: 4 }, to: { readByOfficer: 4 } },
  {
    event: { type: 'read.updated', seq: 1, at, by: 'officer', upTo: 2 },
    from: { readByOfficer: 3 },
    to: { readByOfficer: 3 },
  },
  { event: { type: 'language.changed', seq: 1, at, language: 'ps' }, to: { language: 'ps' } },
  { event: { type: 'danger.changed', seq: 1, at, danger: 'no' }, to: { danger: 'no' } },
  {
    event: { type: 'conversation.closed', seq: 1, at, by: 'officer', reason: 'ended' },
    from: { status: 'active', officer: 'Sacha' },
    to: { status: 'closed', officer: null },
  },
];

for (const { event, from = {}, to } of CHANGES) {
  it(`D-8 ${event.type} changes ${Object.keys(to).join(', ') || 'nothing else'}`, () => {
    const before = { ...start, ...from };
    const frozen = structuredClone(before);
    const entries = event.type === 'read.updated' ? [] : [event];
    assert.deepEqual(applyEvent(before, event), { ...before, ...to, seq: 1, entries });
    assert.deepEqual(before, frozen, 'the snapshot it was given stays as it was');
  });
}

it('D-6 an event already counted gives the same object back', () => {
  const once = applyEvent(start, message(1));
  assert.equal(applyEvent(once, message(1)), once);
});

it('an event of a newer server counts in the log and harms nothing', () => {
  const event = { type: 'survey.offered', seq: 1, at } as unknown as PublicEvent;
  assert.deepEqual(applyEvent(start, event), { ...start, seq: 1, entries: [event] });
});
