import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isSiret } from './siret.ts';

it('a SIRET has 14 digits whose control digit fits', () => {
  for (const siret of ['73282932000074', '55208131766522', '35600000000048']) assert.ok(isSiret(siret), siret);
  for (const siret of ['73282932000075', '7328293200007', '732829320000740', '7328293200007A', '', '٧٣٢٨٢٩٣٢٠٠٠٠٧٤']) {
    assert.ok(!isSiret(siret), siret);
  }
});

it('branches of La Poste add up to a multiple of 5, and nobody else may', () => {
  assert.ok(isSiret('35600000000051'), 'adds up to 20; the formula of Luhn says no');
  assert.ok(!isSiret('35600000000052'));
  assert.ok(!isSiret('35600100000055'), 'another firm, that adds up to 25');
});

it('one wrong digit, or two neighbours that changed places, is noticed', () => {
  const right = '73282932000074';
  for (let at = 0; at < right.length; at++) {
    const other = String((Number(right[at]) + 1) % 10);
    assert.ok(!isSiret(right.slice(0, at) + other + right.slice(at + 1)), `digit ${String(at)}`);
  }
  assert.ok(!isSiret('37282932000074'));
});
