import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVersion, majorOf, newerFirst } from './version-order.ts';

test('O-12 versions stand in the order in which they came', () => {
  const order = ['10.0.0', '2.0.0', '2.0.0-beta.10', '2.0.0-beta.9', '1.10.0', '1.9.1', '1.9.0', '0.0.0'];
  assert.deepEqual([...order].reverse().sort(newerFirst), order);
  assert.deepEqual([...order].sort(newerFirst), order);
  assert.equal(newerFirst('1.2.3', '1.2.3'), 0);
});

test('what is no version is none', () => {
  for (const text of ['1', '1.2', 'v1.2.3', '1.2.3.4', '../1.2.3', '.1.2.3-ab', '1.2.3-a/b', '']) {
    assert.equal(isVersion(text), false, text);
  }
  assert.equal(isVersion('1.2.3-beta.1'), true);
  assert.equal(majorOf('12.3.4'), '12');
});
