import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HandClock } from '../components/testing/hand-clock.ts';
import type { TilesState } from './map-adapter.ts';
import { createTileWatch, type TileWatch } from './tile-watch.ts';

/** What was told after these happenings: `s`tarted, `l`oaded, `f`ailed, `e`nded, `.` four seconds. */
const told = (happenings: string): TilesState[] => {
  const clock = new HandClock();
  const states: TilesState[] = [];
  const watch = createTileWatch(clock, (state) => states.push(state));
  const steps: Record<string, keyof TileWatch> = { s: 'started', l: 'loaded', f: 'failed', e: 'ended' };
  for (const happening of happenings) {
    const step = steps[happening];
    if (step) watch[step]();
    else clock.advance(4000);
  }
  watch.dispose();
  clock.advance(60_000);
  return states;
};

const cases: readonly [happenings: string, states: TilesState[], why: string][] = [
  ['slllle', [], 'all come'],
  ['slllflle', [], 'one broken among many'],
  ['slfllflle', [], 'two broken among many'],
  ['sfff', ['failing'], 'three in a row'],
  ['sffffffe', ['failing'], 'said once'],
  ['sfe', ['failing'], 'the only one of a small map'],
  ['sfflle', ['failing'], 'half of them'],
  ['sffffe.slllle', ['failing', 'ok'], 'they come after another try'],
  ['sffffeslffle', ['failing'], 'still half of them'],
  ['s..', ['slow'], 'none after eight seconds'],
  ['s.l.', [], 'one after four'],
  ['s..l', ['slow', 'ok'], 'late, but they come'],
  ['s..fff', ['slow', 'failing'], 'late, then not at all'],
  ['sl..', [], 'the rest is awaited'],
  ['slle..', [], 'nothing is awaited any more'],
  ['sfff...', ['failing'], 'not slow on top'],
  ['s', [], 'the map is gone before'],
];

for (const [happenings, states, why] of cases) {
  test(`U-61 tiles: ${why}`, () => assert.deepEqual(told(happenings), states));
}
