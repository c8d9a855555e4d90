import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { otvSession, OTHER_UNIT, sampleActive, sampleOtvItem, sampleOtvRequest } from '../testing/sample-otv.ts';
import {
  actsOn,
  draftAfter,
  emptyDraft,
  faultsOf,
  hasOtv,
  instantOf,
  itemOf,
  localTime,
  passagesOf,
  seesAlerts,
  territoryOf,
} from './otv.ts';

const NOW_MS = new Date(2026, 11, 22, 14, 5, 40).getTime();
const draft = emptyDraft(NOW_MS);

describe('requests to watch a home, as officers see them', () => {
  it('V-70 who sees what: officers of a unit, and supervisors of one and admins the alerts', () => {
    const seen = (session: Parameters<typeof hasOtv>[0]) => [hasOtv(session), seesAlerts(session)];
    assert.deepEqual(seen(null), [false, false]);
    assert.deepEqual(seen(otvSession('officer', [])), [false, false]);
    assert.deepEqual(seen(otvSession('officer')), [true, false]);
    assert.deepEqual(seen(otvSession('supervisor', [])), [false, false]);
    assert.deepEqual(seen(otvSession('supervisor')), [true, true]);
    assert.deepEqual(seen(otvSession('admin', [])), [true, true]);
    assert.deepEqual(territoryOf(otvSession('officer', [OTHER_UNIT])), [OTHER_UNIT]);
  });

  it('V-71 what a status takes: verified before any passage, nothing once it is over', () => {
    const taken = (['received', 'verified', 'active', 'ended', 'cancelled', 'expired'] as const).map(actsOn);
    assert.deepEqual(taken, [['verify', 'message'], ['message'], ['passage', 'message'], [], [], []]);
  });

  it('V-71 nothing is ticked beforehand but the time, which is now', () => {
    assert.deepEqual(draft, { how: null, finding: null, note: '', message: '', passedAt: '2026-12-22T14:05' });
  });

  it('V-71 what is missing is told field by field, and a passage is not in the future', () => {
    const faults = (act: Parameters<typeof faultsOf>[0], change: Partial<typeof draft> = {}) =>
      faultsOf(act, { ...draft, ...change }, NOW_MS).map(({ field, why }) => `${field} ${why}`);
    assert.deepEqual(faults('verify'), ['how how']);
    assert.deepEqual(faults('verify', { how: 'counter' }), []);
    assert.deepEqual(faults('passage', { passedAt: '' }), ['passedAt time', 'finding finding']);
    const cleared = { finding: 'all-clear' } as const;
    assert.deepEqual(faults('passage', cleared), []);
    assert.deepEqual(faults('passage', { ...cleared, passedAt: '2026-12-22T14:06' }), ['passedAt future']);
    assert.deepEqual(faults('passage', { ...cleared, note: 'x'.repeat(1_000) }), []);
    assert.deepEqual(faults('passage', { ...cleared, note: 'x'.repeat(1_001) }), ['note too-long']);
    assert.deepEqual(faults('message', { message: ' \n' }), ['message empty']);
    assert.deepEqual(faults('message', { message: 'x'.repeat(2_000) }), []);
    assert.deepEqual(faults('message', { message: 'x'.repeat(2_001) }), ['message too-long']);
  });

  it('V-72 an act that was done takes only what it said out of the draft', () => {
    const full = { how: 'counter', finding: 'anomaly', note: 'n', message: 'm', passedAt: '2026-12-21T10:00' } as const;
    assert.deepEqual(draftAfter('verify', full, NOW_MS), { ...full, how: null });
    assert.deepEqual(draftAfter('message', full, NOW_MS), { ...full, message: '' });
    const passed = { ...full, finding: null, note: '', passedAt: '2026-12-22T14:05' };
    assert.deepEqual(draftAfter('passage', full, NOW_MS), passed);
  });

  it('times are those of the device, there and back; what is none is null', () => {
    assert.equal(instantOf(localTime(NOW_MS)), NOW_MS - 40_000);
    for (const typed of ['', '2026-12-22', '2026-13-01T10:00', 'now']) assert.equal(instantOf(typed), null, typed);
  });

  it('V-70 what goes into the list holds no answer; passages are read from the history', () => {
    assert.deepEqual(itemOf(sampleOtvRequest()), sampleOtvItem());
    assert.deepEqual(
      passagesOf(sampleActive()).map(({ finding }) => finding),
      ['all-clear', 'anomaly'],
    );
  });
});
