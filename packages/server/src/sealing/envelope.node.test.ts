import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { seal, SealBrokenError, unseal } from './envelope.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const place = { table: 'events', row: 'conversation/public/1', field: 'body' };
const TEXT = 'On m’a volé mon vélo. الشرطة 🚲';

describe('envelope', () => {
  it('P-1 opens what it sealed, whatever the length', () => {
    for (const text of ['', 'a', TEXT, 'é'.repeat(4_000)]) {
      assert.equal(unseal(key, seal(key, text, place), place).toString(), text);
    }
    const bytes = randomBytes(100);
    assert.deepEqual(unseal(key, seal(key, bytes, place), place), bytes);
  });

  it('P-1 opens an envelope of the first release: version, nonce, ciphertext, tag', () => {
    const stored = '01a0a1a2a3a4a5a6a7a8a9aaabd08776412f3b5a91e4c1bc3bb9aac3a6e967b1ee97ba7c';
    assert.equal(unseal(key, Buffer.from(stored, 'hex'), place).toString(), 'Bonjour');
  });

  it('P-1 starts with its version, and two envelopes of one text have nothing else in common', () => {
    const [first, second] = [seal(key, TEXT, place), seal(key, TEXT, place)];
    assert.deepEqual([first[0], second[0]], [1, 1]);
    assert.notDeepEqual(first.subarray(1, 13), second.subarray(1, 13), 'nonce');
    assert.notDeepEqual(first.subarray(13), second.subarray(13), 'ciphertext');
  });

  it('P-1 never draws a nonce twice', () => {
    const nonces = new Set(Array.from({ length: 5_000 }, () => seal(key, 'x', place).toString('hex', 1, 13)));
    assert.equal(nonces.size, 5_000);
  });

  it('P-1 an altered byte anywhere breaks the seal', () => {
    const envelope = seal(key, TEXT, place);
    for (let at = 0; at < envelope.length; at++) {
      const altered = Buffer.from(envelope);
      altered[at]! ^= 1;
      assert.throws(() => unseal(key, altered, place), SealBrokenError, `byte ${at}`);
    }
    assert.throws(() => unseal(key, envelope.subarray(0, -1), place), SealBrokenError);
    assert.throws(() => unseal(key, Buffer.alloc(0), place), SealBrokenError);
  });

  for (const [what, elsewhere] of [
    ['row', { ...place, row: 'conversation/public/2' }],
    ['table', { ...place, table: 'notes' }],
    ['field', { ...place, field: 'reason' }],
    ['row and field cut elsewhere', { ...place, row: 'conversation/public/1body', field: '' }],
  ] as const) {
    it(`P-1 a value moved to another ${what} does not open`, () => {
      assert.throws(() => unseal(key, seal(key, TEXT, place), elsewhere), SealBrokenError);
    });
  }

  it('P-1 another key does not open it', () => {
    assert.throws(() => unseal(createSecretKey(Buffer.alloc(32, 8)), seal(key, TEXT, place), place), SealBrokenError);
  });
});
