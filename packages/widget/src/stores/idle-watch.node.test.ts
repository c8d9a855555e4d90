import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HandClock } from '../components/testing/hand-clock.ts';
import { createIdleWatch, IDLE_MS } from './idle-watch.ts';

const start = () => {
  const clock = new HandClock();
  const told: string[] = [];
  let sleptMs = 0;
  const now = () => clock.now() + sleptMs;
  const watch = createIdleWatch(
    { clock, now },
    () => told.push('idle'),
    () => told.push('gone'),
  );
  return { clock, told, watch, sleep: (ms: number) => void (sleptMs += ms) };
};

test('V-64 ten minutes after the last touch it is hidden, ten minutes later erased, each once', () => {
  const { clock, told, watch } = start();
  clock.advance(IDLE_MS - 1);
  watch.touch();
  clock.advance(IDLE_MS - 1);
  assert.deepEqual(told, []);
  clock.advance(1);
  assert.deepEqual(told, ['idle']);
  // A hand on the covered page is not enough.
  watch.touch();
  clock.advance(3 * IDLE_MS);
  assert.deepEqual(told, ['idle', 'gone']);
});

test('V-64 whoever resumes has ten minutes again', () => {
  const { clock, told, watch } = start();
  clock.advance(IDLE_MS + 1);
  watch.resume();
  clock.advance(IDLE_MS - 1);
  assert.deepEqual(told, ['idle']);
  clock.advance(1);
  assert.deepEqual(told, ['idle', 'idle']);
});

test('V-64 a device that slept does what is due when it wakes', () => {
  const { told, watch, sleep, clock } = start();
  sleep(5 * IDLE_MS);
  watch.check();
  assert.deepEqual(told, ['idle', 'gone']);
  watch.dispose();
  clock.advance(5 * IDLE_MS);
  assert.deepEqual(told, ['idle', 'gone']);
});
