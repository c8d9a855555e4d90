import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicEvent } from '../../packages/server/src/contract/index.ts';
import { check, Ledger } from './ledger.ts';

const message = (seq: number, commandId: string, text = commandId): PublicEvent => ({
  type: 'message.received',
  seq,
  at: '2026-11-22T08:00:00.000Z',
  commandId,
  from: 'citizen',
  officer: null,
  text,
});
const ledgerOf = (...commandIds: string[]) => {
  const ledger = new Ledger();
  commandIds.forEach((commandId, index) => {
    ledger.attempted('c', 'citizen', commandId, commandId);
    ledger.acknowledged(commandId, index + 1);
  });
  return ledger;
};
const view = (...events: PublicEvent[]) => ({ conversation: 'c', party: 'citizen', events });

test('the checker finds nothing where nothing is wrong', () => {
  const verdict = check(ledgerOf('a', 'b'), [view(message(1, 'a'), message(2, 'b'))]);
  assert.deepEqual([verdict.lost, verdict.duplicated, verdict.gaps, verdict.falseSent], [0, 0, 0, 0]);
});

test('the checker sees a lost, a changed, a doubled, a skipped and a falsely sent message', () => {
  const good = [message(1, 'a'), message(2, 'b')];
  assert.equal(check(ledgerOf('a', 'b'), [view(good[0]!)]).lost, 1);
  assert.equal(check(ledgerOf('a', 'b'), [view(good[0]!, message(2, 'b', 'other'))]).lost, 1);
  assert.equal(check(ledgerOf('a', 'b'), [view(...good, message(3, 'b'))]).duplicated, 1);
  assert.equal(check(ledgerOf('a', 'b'), [view(good[0]!, message(3, 'b'))]).gaps, 1);
  assert.equal(check(ledgerOf('a', 'b'), [view(message(1, 'b'), message(2, 'a'))]).falseSent, 2);
  assert.equal(check(ledgerOf('a', 'b'), [view(...good), view(good[0]!)]).gaps, 1);
  const ledger = ledgerOf('a');
  ledger.shownAsSent('never-acknowledged');
  assert.equal(check(ledger, []).falseSent, 1);
});

test('a copy of the ledger knows what stood in it, and nothing of what came later', () => {
  const ledger = ledgerOf('a');
  const copy = ledger.copy();
  ledger.attempted('c', 'citizen', 'b', 'b');
  ledger.acknowledged('b', 2);
  const logs = [view(message(1, 'a'))];
  assert.equal(check(ledger, logs).lost, 1);
  assert.equal(check(copy, logs).lost, 0);
  assert.equal(check(copy, [view()]).lost, 1);
});
