import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLLEAGUE, ME, sampleItem, sampleQueue } from '../testing/samples.ts';
import { followQueue, freezeQueue, groupQueue, newestQueue } from './queue-view.ts';

const one = sampleItem(1);
const two = sampleItem(2);
const three = sampleItem(3, { danger: 'yes' });
const numbers = (rows: readonly { item: { number: number } }[]) => rows.map((row) => row.item.number);

test('C-3 a queue of an older version is dropped', () => {
  const shown = sampleQueue([one], 5);
  assert.equal(newestQueue(shown, sampleQueue([], 4)), shown);
  assert.deepEqual(newestQueue(shown, sampleQueue([], 6)).items, []);
  assert.equal(newestQueue(null, shown), shown);
});

test('C-2 the groups keep the order of the server', () => {
  const held = sampleItem(4, { holder: COLLEAGUE });
  const mine = sampleItem(5, { holder: ME });
  const groups = groupQueue([three, one, held, mine, two], ME.id);
  assert.deepEqual(
    groups.waiting.map((item) => item.number),
    [3, 1, 2],
  );
  assert.deepEqual(groups.held, [held]);
  assert.deepEqual(groups.mine, [mine]);
});

test('a list that is being read keeps its order and tells what changed', () => {
  const frozen = freezeQueue([one, two], [three, one, two]);
  assert.deepEqual(numbers(frozen.rows), [1, 2]);
  assert.equal(frozen.changes, 1);
  assert.equal(frozen.newDangers, 1);
});

test('a list that is being read shows who was taken and who left', () => {
  const frozen = freezeQueue([one, two, three], [sampleItem(1, { holder: COLLEAGUE }), three]);
  assert.deepEqual(
    frozen.rows.map((row) => [row.item.number, row.state, row.holder?.name ?? null]),
    [
      [1, 'taken', COLLEAGUE.name],
      [2, 'gone', null],
      [3, 'waiting', null],
    ],
  );
  assert.equal(frozen.changes, 2);
});

test('a danger declared meanwhile is shown in its row before the row moves', () => {
  const urgent = sampleItem(2, { danger: 'yes' });
  const frozen = freezeQueue([one, two], [urgent, one]);
  assert.equal(frozen.rows[1]?.item.danger, 'yes');
  assert.ok(frozen.changes > 0);
});

test('a list that nobody reads follows the queue', () => {
  const rows = followQueue([three, sampleItem(9, { holder: COLLEAGUE }), one]);
  assert.deepEqual(numbers(rows.rows), [3, 1]);
  assert.equal(rows.changes, 0);
});
