import assert from 'node:assert/strict';
import { it } from 'node:test';
import { announce } from './announce.ts';
import type { Wishes } from './counting.ts';

const SIGHTING = { origin: 'https://www.exemple.fr:8443', version: '1.2.3-rc.1' };

const sentFor = ({ origin, version }: { origin: string; version: string | undefined }, wishes: Wishes = {}) => {
  const sent: unknown[] = [];
  announce('mairie-exemple', origin, version, { ...wishes, sendBeacon: (...request) => sent.push(request) > 0 });
  return sent;
};

it('Y-10 a frame says which origin embeds which version, and no more', () => {
  const address = '/api/v1/sites/mairie-exemple/embeds?origin=https://www.exemple.fr:8443&version=1.2.3-rc.1';
  assert.deepEqual(sentFor(SIGHTING), [[address]]);
  assert.deepEqual(Object.fromEntries(new URL(address, 'https://guichet.example').searchParams), SIGHTING);
});

it('Y-10 T-21 nothing is said of launchers without a version, nor for browsers that ask not to be followed', () => {
  assert.deepEqual(sentFor({ ...SIGHTING, version: undefined }), []);
  assert.deepEqual(sentFor(SIGHTING, { doNotTrack: '1' }), []);
  assert.deepEqual(sentFor(SIGHTING, { globalPrivacyControl: true }), []);
});
