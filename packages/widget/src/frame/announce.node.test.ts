import assert from 'node:assert/strict';
import { it } from 'node:test';
import { announce, type Sighting } from './announce.ts';
import type { Wishes } from './counting.ts';

const SIGHTING = { origin: 'https://www.exemple.fr', version: '1.2.3' };

const sentFor = (sighting: Sighting, wishes: Wishes = {}) => {
  const sent: unknown[] = [];
  announce('mairie-exemple', sighting, wishes, (url, options) => {
    sent.push([url, options?.method, JSON.parse(options?.body as string)]);
    return Promise.reject(new TypeError('offline'));
  });
  return sent;
};

it('Y-10 a frame says which origin embeds which version, and no more; a failure is heard by nobody', async () => {
  assert.deepEqual(sentFor(SIGHTING), [['/api/v1/sites/mairie-exemple/embeds', 'POST', SIGHTING]]);
  // An unhandled rejection would end the run here.
  await new Promise(setImmediate);
});

it('Y-10 T-21 nothing is said of launchers without a version, nor for browsers that ask not to be followed', () => {
  assert.deepEqual(sentFor({ ...SIGHTING, version: undefined }), []);
  assert.deepEqual(sentFor(SIGHTING, { doNotTrack: '1' }), []);
  assert.deepEqual(sentFor(SIGHTING, { globalPrivacyControl: true }), []);
});
