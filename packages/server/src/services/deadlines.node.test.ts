import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Deadlines } from './deadlines.ts';
import { createManualClock } from './manual-clock.ts';

describe('deadlines', () => {
  it('fall due in order, behind one timer, and setting one again moves it back', () => {
    const clock = createManualClock();
    const due: string[] = [];
    const deadlines = new Deadlines<string>(clock, 1_000, (entry) => due.push(entry));
    deadlines.set('a');
    clock.advance(400);
    deadlines.set('b');
    deadlines.set('c');
    assert.equal(clock.pendingTimers, 1);
    deadlines.set('a');
    assert.equal(deadlines.clear('c'), true);
    assert.equal(deadlines.clear('c'), false);
    clock.advance(999);
    assert.deepEqual(due, []);
    clock.advance(1);
    assert.deepEqual(due, ['b', 'a']);
    assert.deepEqual([deadlines.size, clock.pendingTimers], [0, 0]);
  });

  it('may be set again while one falls due', () => {
    const clock = createManualClock();
    let count = 0;
    const deadlines = new Deadlines<string>(clock, 1_000, (entry) => {
      if (++count < 3) deadlines.set(entry);
    });
    deadlines.set('a');
    clock.advance(10_000);
    assert.equal(count, 3);
  });
});
