import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SitesAsk } from '../model/sites.ts';
import { createDeskStores } from '../stores/desk-stores.ts';
import { sampleSession } from '../testing/samples.ts';
import type { Sites } from './sites.ts';
import { createSitesGate } from './sites-gate.ts';

const settled = () => new Promise(setImmediate);

it('Y-11 the code comes with the first opening; a failure is said and can be tried again', async () => {
  const stores = createDeskStores();
  stores.$session.set(sampleSession);
  const asked: SitesAsk[] = [];
  let loads = 0;
  const gate = createSitesGate({
    stores,
    load: async (): Promise<Sites> => {
      if (++loads === 1) throw new TypeError('offline');
      return { handle: (ask) => asked.push(ask) };
    },
  });
  assert.equal(loads, 0);
  gate.open();
  assert.equal(stores.$dialog.get()?.name, 'sites');
  await settled();
  assert.equal(stores.$sites.get(), 'failed');
  gate.open();
  assert.equal(stores.$sites.get(), 'loading');
  await settled();
  gate.handle({ type: 'add' });
  gate.open();
  await settled();
  assert.deepEqual([loads, asked.map(({ type }) => type)], [2, ['open', 'add', 'open']]);
});

it('Y-11 nothing opens for somebody who has left meanwhile', async () => {
  const stores = createDeskStores();
  stores.$session.set(sampleSession);
  const asked: SitesAsk[] = [];
  const gate = createSitesGate({ stores, load: async () => ({ handle: (ask) => asked.push(ask) }) });
  gate.open();
  stores.$session.set(null);
  await settled();
  assert.deepEqual(asked, []);
});
