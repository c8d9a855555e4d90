import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDouble } from './scenarios.ts';

test('control: a storage that acknowledges before COMMIT loses messages', async () => {
  const verdict = await withDouble('acknowledgesBeforeCommit', 'after-ack');
  assert.ok(verdict.lost + verdict.gaps + verdict.falseSent > 0, 'the checker must see it');
});

test('control: a storage that forgets command ids stores messages twice', async () => {
  const verdict = await withDouble('forgetsCommands', 'commit-ack');
  assert.ok(verdict.duplicated > 0, 'the checker must see it');
});

test('control: a seq counted without a lock shows gaps or is acknowledged wrongly', async () => {
  const verdict = await withDouble('countsWithoutLock', null);
  assert.ok(verdict.gaps + verdict.falseSent > 0, 'the checker must see it');
});
