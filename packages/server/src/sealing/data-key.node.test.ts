import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { fingerprint, KeyRing } from './data-key.ts';
import { seal, SealBrokenError, unseal } from './envelope.ts';
import { masterKeyId } from './master-key.ts';

const place = { table: 'events', row: '1', field: 'body' };

describe('data keys', () => {
  it('P-1 a wrapped key opens what its conversation sealed, and names the master key that wraps it', () => {
    const master = randomBytes(32);
    const { key, wrapped } = new KeyRing(master).create('one');
    const again = new KeyRing(master).unwrap('one', wrapped);
    assert.equal(unseal(again.sealing, seal(key.sealing, 'Bonjour', place), place).toString(), 'Bonjour');
    assert.deepEqual(wrapped.subarray(0, 8), masterKeyId(master));
  });

  it('P-1 each conversation has its own key, and none opens under another conversation', () => {
    const ring = new KeyRing(randomBytes(32));
    const [one, two] = [ring.create('one'), ring.create('two')];
    assert.equal(one.key.sealing.equals(two.key.sealing), false);
    assert.throws(() => ring.unwrap('two', one.wrapped), SealBrokenError);
  });

  it('P-1 after a change of master key the former one still opens, until it leaves the ring', () => {
    const [former, next] = [randomBytes(32), randomBytes(32)];
    const { key, wrapped } = new KeyRing(former).create('one');
    const ring = new KeyRing(next, [former]);
    assert.ok(ring.unwrap('one', wrapped).sealing.equals(key.sealing));
    assert.deepEqual(ring.create('two').wrapped.subarray(0, 8), masterKeyId(next));
    assert.throws(() => new KeyRing(next).unwrap('one', wrapped), SealBrokenError);
  });

  it('P-2 the same body has another fingerprint in another conversation, and the sealing key does not make it', () => {
    const ring = new KeyRing(randomBytes(32));
    const [one, two] = [ring.create('one').key, ring.create('two').key];
    assert.deepEqual(fingerprint(one, 'oui'), fingerprint(one, 'oui'));
    assert.notDeepEqual(fingerprint(one, 'oui'), fingerprint(one, 'non'));
    assert.notDeepEqual(fingerprint(one, 'oui'), fingerprint(two, 'oui'));
    assert.equal(one.fingerprint.equals(one.sealing), false);
  });

  it('refuses a master key that is not 32 bytes long', () => {
    assert.throws(() => new KeyRing(randomBytes(16)), TypeError);
    assert.throws(() => new KeyRing(randomBytes(32), [randomBytes(33)]), TypeError);
  });
});
