import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOtv, OtvLedger, type Codes } from './otv-ledger.ts';

const codes = (name: string): Codes => ({ reference: name, secret: `secret of ${name}` });
const ledgerOf = (...names: string[]) => {
  const ledger = new OtvLedger();
  for (const name of names) {
    ledger.sent(name);
    ledger.shown(name, codes(name));
  }
  return ledger;
};
/** Every pair opens its own request, but for these. */
const opening = (ledger: OtvLedger, ...not: string[]) =>
  new Map(ledger.codes.map((pair) => [pair, not.includes(pair.reference) ? null : pair.reference]));

test('the checker of requests finds nothing where nothing is wrong, also when a command was answered twice alike', () => {
  const ledger = ledgerOf('a', 'b');
  ledger.shown('a', codes('a'));
  assert.deepEqual(checkOtv(ledger, opening(ledger), 2), { sent: 2, shown: 2, lost: 0, twice: 0, changed: 0 });
});

test('the checker of requests sees one that is lost, that is another one, that is there twice, and other codes', () => {
  const ledger = ledgerOf('a', 'b');
  assert.equal(checkOtv(ledger, opening(ledger, 'b'), 1).lost, 1);
  assert.equal(checkOtv(ledger, new Map(ledger.codes.map((pair) => [pair, 'a'])), 2).lost, 1);
  assert.equal(checkOtv(ledger, opening(ledger), 3).twice, 1);
  ledger.shown('a', codes('c'));
  assert.equal(checkOtv(ledger, opening(ledger), 2).changed, 1);
});
