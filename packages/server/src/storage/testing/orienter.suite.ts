import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { FlowCountRecord, ProviderRecord } from '../port.ts';
import { refuses, type World } from './world.ts';

const PROVIDER: ProviderRecord = {
  siret: '73282932000074',
  name: 'Dépannage Exemple',
  label: 'ExpertCyber',
  departments: ['2A', '35', '971'],
  audiences: ['individual', 'company'],
  services: ['disinfect', 'recover-data'],
  phone: '0299000000',
  url: 'https://depannage.example/',
};
const OTHER: ProviderRecord = {
  ...PROVIDER,
  siret: '35600000000048',
  name: 'Autre',
  label: null,
  departments: [],
  phone: null,
  url: null,
};
const COUNT: FlowCountRecord = {
  site: 'mairie-exemple',
  day: '2026-11-22',
  flow: 'cyber',
  version: 1,
  node: 'danger',
  count: 3,
};

/** Lists of providers and sums of what was shown. */
export const orienterSuite = (world: () => World, reopen: () => Promise<void>): void => {
  it('T-18 keeps a list whole, by SIRET; the site’s and the operator’s are two', async () => {
    const none = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
    assert.deepEqual(await world().storage.replaceProviders(null, [PROVIDER, OTHER]), { ...none, inserted: 2 });
    assert.deepEqual(await world().storage.replaceProviders('mairie-exemple', [PROVIDER]), { ...none, inserted: 1 });
    await reopen();
    assert.deepEqual(await world().storage.providers(null), [OTHER, PROVIDER]);
    assert.deepEqual(await world().storage.providers('mairie-exemple'), [PROVIDER]);
    assert.deepEqual(await world().storage.providers('asso'), []);
  });

  it('T-18 says what a list did to the one before it; the same list again does nothing', async () => {
    const third = { ...OTHER, siret: '55208131766522' };
    await world().storage.replaceProviders(null, [PROVIDER, OTHER]);
    const next = [{ ...PROVIDER, services: ['advice' as const] }, third];
    assert.deepEqual(await world().storage.replaceProviders(null, next), {
      inserted: 1,
      changed: 1,
      unchanged: 0,
      removed: 1,
    });
    assert.deepEqual(await world().storage.providers(null), [third, next[0]]);
    assert.deepEqual(await world().storage.replaceProviders(null, next), {
      inserted: 0,
      changed: 0,
      unchanged: 2,
      removed: 0,
    });
    assert.equal((await world().storage.replaceProviders(null, [])).removed, 2);
    assert.deepEqual(await world().storage.providers(null), []);
  });

  it('T-18 a list that fails half way leaves the one before it', async () => {
    await world().storage.replaceProviders(null, [PROVIDER, OTHER]);
    const half = [
      { ...PROVIDER, name: 'Changé' },
      { ...OTHER, siret: '55208131766522' },
    ];
    await refuses('server.error', world().storage.replaceProviders(null, [...half, half[1]!]));
    assert.deepEqual(await world().storage.providers(null), [OTHER, PROVIDER]);
  });

  it('T-15 adds up what was shown by site, flow, day and node, over versions', async () => {
    await world().storage.addFlowCounts([COUNT, { ...COUNT, node: 'audience', count: 1 }]);
    await world().storage.addFlowCounts([
      COUNT,
      { ...COUNT, version: 2 },
      { ...COUNT, day: '2026-11-23', count: 10 },
      { ...COUNT, site: 'asso', count: 100 },
    ]);
    await reopen();
    const sums = (from: string, to: string, site = 'mairie-exemple') =>
      world().storage.sumFlowCounts(site, 'cyber', from, to);
    assert.deepEqual(await sums('2026-11-22', '2026-11-22'), [
      { node: 'audience', count: 1 },
      { node: 'danger', count: 9 },
    ]);
    assert.deepEqual(await sums('2026-11-01', '2026-11-30'), [
      { node: 'audience', count: 1 },
      { node: 'danger', count: 19 },
    ]);
    assert.deepEqual(await sums('2026-11-24', '2026-11-30'), []);
    assert.deepEqual(await sums('2026-11-01', '2026-11-30', 'asso'), [{ node: 'danger', count: 100 }]);
  });

  it('T-15 erases the sums of days that are over', async () => {
    await world().storage.addFlowCounts([COUNT, { ...COUNT, day: '2026-11-21' }, { ...COUNT, day: '2025-01-01' }]);
    assert.equal(await world().storage.eraseFlowCounts('2026-11-22'), 2);
    assert.equal(await world().storage.eraseFlowCounts('2026-11-22'), 0);
    assert.deepEqual(await world().storage.sumFlowCounts('mairie-exemple', 'cyber', '2025-01-01', '2026-12-31'), [
      { node: 'danger', count: 3 },
    ]);
  });
};
