import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffEvent } from '../contract.ts';
import { COLLEAGUE, ME, minute, sampleId } from '../testing/samples.ts';
import { continueFrom } from './sequence.ts';
import { applyStaffEvent, type StaffLog } from './staff-log.ts';

const empty: StaffLog = { staffSeq: 0, events: [], holder: null };
const at = minute(1);
const claimed: StaffEvent = { type: 'conversation.claimed', seq: 1, at, officer: ME };
const noted: StaffEvent = { type: 'note.added', seq: 2, at, commandId: sampleId('n'), officer: ME, text: 'note' };
const transferred: StaffEvent = {
  type: 'conversation.transferred',
  seq: 3,
  at,
  officer: ME,
  toOfficer: COLLEAGUE,
  toQueue: null,
  reason: null,
};
const returned: StaffEvent = { type: 'conversation.returned', seq: 4, at, officer: COLLEAGUE, reason: 'lost' };
const toQueue: StaffEvent = { ...transferred, seq: 5, toOfficer: null, toQueue: 'nuit' };

test('D-8 the staff log tells who holds the conversation after each event type', () => {
  const holders: unknown[] = [];
  let log = empty;
  for (const event of [claimed, noted, transferred, returned, toQueue]) {
    log = applyStaffEvent(log, event);
    holders.push(log.holder?.name ?? null);
  }
  assert.deepEqual(holders, [ME.name, ME.name, COLLEAGUE.name, null, null]);
  assert.deepEqual(
    log.events.map((event) => event.seq),
    [1, 2, 3, 4, 5],
  );
});

test('D-8 an event that was applied already changes nothing', () => {
  const once = applyStaffEvent(empty, claimed);
  assert.equal(applyStaffEvent(once, claimed), once);
});

test('D-6 a hole in the staff log is not applied over', () => {
  assert.throws(() => applyStaffEvent(empty, noted), RangeError);
});

test('D-6 a batch follows the cursor, repeats what was seen, or leaves a gap', () => {
  const batch = [{ seq: 2 }, { seq: 3 }];
  assert.deepEqual(continueFrom(1, batch), { kind: 'next', events: batch });
  assert.deepEqual(continueFrom(2, batch), { kind: 'next', events: [{ seq: 3 }] });
  assert.deepEqual(continueFrom(3, batch), { kind: 'next', events: [] });
  assert.deepEqual(continueFrom(0, batch), { kind: 'gap' });
  assert.deepEqual(continueFrom(1, [{ seq: 2 }, { seq: 4 }]), { kind: 'gap' });
});
