import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { codesOf, idOf, readCode } from './codes.ts';

const key = createSecretKey(Buffer.alloc(32, 5));
const GROUPS = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

describe('codes of a request', () => {
  it('V-21 the same command on the same site gives the same codes, anything else others', () => {
    const codes = codesOf(key, 'mairie', 'a');
    assert.deepEqual(codesOf(key, 'mairie', 'a'), codes);
    assert.equal(codes.id, idOf(key, codes.reference));
    for (const other of [
      codesOf(key, 'mairie', 'b'),
      codesOf(key, 'mairi', 'ea'),
      codesOf(createSecretKey(Buffer.alloc(32, 6)), 'mairie', 'a'),
    ]) {
      for (const part of ['reference', 'secret', 'id'] as const) assert.notEqual(other[part], codes[part]);
    }
    assert.notEqual(codes.reference, codes.secret);
  });

  it('V-21 a code has 16 characters of 32, in groups of four, and every character of them is used', () => {
    const seen = new Set<string>();
    const references = new Set<string>();
    for (let round = 0; round < 2_000; round++) {
      const { reference, secret } = codesOf(key, 'mairie', randomBytes(16).toString('base64url'));
      assert.match(reference, GROUPS);
      assert.match(secret, GROUPS);
      references.add(reference);
      for (const character of reference.replaceAll('-', '')) seen.add(character);
    }
    assert.deepEqual([seen.size, references.size], [32, 2_000]);
  });

  it('V-21 is read as people type it, and nothing else is taken for one', () => {
    for (const typed of ['01AB-CDEF-GHJK-MNPQ', 'oiab cdef ghjk mnpq', ' OLabcdef.ghjkmnpq ', '01AB–CDEF—GHJK-MNPQ']) {
      assert.equal(readCode(typed), '01AB-CDEF-GHJK-MNPQ', typed);
    }
    for (const typed of [
      '',
      '01AB-CDEF-GHJK-MNP',
      '01AB-CDEF-GHJK-MNPQ-R',
      '01AB-CDEF-GHJK-MNPU',
      '01ab_cdef_ghjk_mnpq',
    ]) {
      assert.equal(readCode(typed), null, typed);
    }
  });
});
