import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { HandoffRoute } from '../storage/port.ts';
import { SITE } from '../storage/testing/world.ts';
import { createHandoffRoutes, type HandoffRoutes } from './handoff-routes.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

describe('T-17 the queue of a handoff', () => {
  const site = { ...SITE, queue: 'general', cyberQueue: 'cyber' };
  let stored: HandoffRoute[];
  let reads: number;
  let zones: Map<string, 'police' | 'gendarmerie'>;
  let zoneReads = 0;
  let clock: ManualClock;
  let routes: HandoffRoutes;
  beforeEach(() => {
    stored = [
      { flow: 'cyber', department: '35', queue: 'cyber-rennes' },
      { flow: 'cyber', department: '2B', queue: 'cyber-bastia' },
      { flow: 'cyber', department: '977', queue: 'cyber-antilles' },
    ];
    reads = 0;
    clock = createManualClock();
    zones = new Map();
    routes = createHandoffRoutes({ routes: async () => (reads++, [...stored]) }, clock, async (postcode) => {
      zoneReads++;
      return zones.get(postcode) ?? null;
    });
  });

  it('is first the one that the department is routed to', async () => {
    assert.equal(await routes.queueOf('cyber', site, '35000'), 'cyber-rennes');
    assert.equal(await routes.queueOf('cyber', site, '20600'), 'cyber-bastia');
    assert.equal(await routes.queueOf('cyber', site, '97133'), 'cyber-antilles');
    assert.equal(await routes.queueOf('cyber', { ...site, cyberQueue: null }, '35000'), 'cyber-rennes');
  });

  it('is else the one that the site has for the orienter', async () => {
    for (const postcode of ['75001', '20000', '97100', '98000', null]) {
      assert.equal(await routes.queueOf('cyber', site, postcode), 'cyber', String(postcode));
    }
  });

  it('is else the site’s own', async () => {
    for (const postcode of ['75001', null]) {
      assert.equal(await routes.queueOf('cyber', { ...site, cyberQueue: null }, postcode), 'general');
    }
  });

  it('U-37 is by the zone of the commune where one is routed: beside the department first, then alone', async () => {
    zones.set('35000', 'police').set('35690', 'gendarmerie').set('75001', 'police').set('73000', 'gendarmerie');
    zoneReads = 0;
    await routes.queueOf('cyber', site, '35000');
    assert.equal(zoneReads, 0, 'without a route by zone nobody asks for one');
    stored.push(
      { flow: 'cyber', department: '35', zone: 'gendarmerie', queue: 'gendarmerie-35' },
      { flow: 'cyber', department: null, zone: 'gendarmerie', queue: 'gendarmerie' },
    );
    clock.advance(5_000);
    for (const [postcode, queue] of [
      ['35690', 'gendarmerie-35'],
      ['35000', 'cyber-rennes'],
      ['73000', 'gendarmerie'],
      ['75001', 'cyber'],
      ['13001', 'cyber'],
      [null, 'cyber'],
    ] as const) {
      assert.equal(await routes.queueOf('cyber', site, postcode), queue, String(postcode));
    }
  });

  it('follows an operator’s change within 5 seconds, and reads no more often', async () => {
    await routes.queueOf('cyber', site, '35000');
    stored = [{ flow: 'cyber', department: '35', queue: 'cyber-brest' }];
    assert.equal(await routes.queueOf('cyber', site, '35000'), 'cyber-rennes');
    assert.equal(reads, 1);
    clock.advance(5_000);
    assert.equal(await routes.queueOf('cyber', site, '35000'), 'cyber-brest');
  });
});
