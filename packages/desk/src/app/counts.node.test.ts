import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cyberDocument } from '../../../server/src/testing/cyber-document.ts';
import { TEST_SITE } from '../../../server/src/testing/live-server.ts';
import { openRealDesk, startRealServer, type RealDesk, type RealServer } from '../testing/real-desk.ts';
import { until } from '../testing/until.ts';

const DAY_MS = 86_400_000;
const yesterday = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now() - DAY_MS);
const month = yesterday.slice(0, 7);
let live: RealServer;
let alix: RealDesk;

before(async () => {
  live = await startRealServer();
  const { storage, sites } = live.server.services;
  await sites.put({ ...TEST_SITE, slug: 'chat-seul', name: 'Sans orienteur', services: ['chat'] });
  await sites.put({ ...TEST_SITE, slug: 'autre', name: 'Autre' });
  const record = { site: TEST_SITE.slug, day: yesterday, flow: 'cyber', version: cyberDocument.flow.version } as const;
  await storage.addFlowCounts([
    { ...record, node: 'danger', count: 23 },
    { ...record, node: 'love-scam', count: 4 },
  ]);
  alix = await openRealDesk(live, 'alix', 'admin');
});
after(async () => {
  alix.desk.dispose();
  await live.close();
});

const loaded = (site: string) =>
  until(alix.stores.$counts, ({ report }) => report.phase === 'ready' && report.value.site === site);

test('T-15 T-20 an admin opens the counts of a site and month; sites without the orienter are not offered', async () => {
  alix.desk.handle({ type: 'counts.open' });
  assert.equal(alix.stores.$dialog.get()?.name, 'counts');
  const first = await loaded('autre');
  assert.equal(first.sites.phase === 'ready' && first.sites.value.map(({ slug }) => slug).join(), 'autre,mairie-test');
  assert.equal(first.months.length, 14);
  alix.desk.handle({ type: 'counts.choose', site: TEST_SITE.slug, month });
  const { report } = await loaded(TEST_SITE.slug);
  assert.ok(report.phase === 'ready');
  const numberOf = (node: string) => report.value.items.find((item) => item.node === node)?.counts;
  assert.deepEqual([numberOf('danger'), numberOf('love-scam')], [[20], [null]]);
});

test('the last choice wins, and is kept when the dialog is opened again', async () => {
  alix.desk.handle({ type: 'counts.choose', site: 'autre', month });
  alix.desk.handle({ type: 'counts.choose', site: TEST_SITE.slug, month });
  await loaded(TEST_SITE.slug);
  alix.desk.handle({ type: 'counts.open' });
  assert.equal((await loaded(TEST_SITE.slug)).month, month);
});

test('K-9 a session that ended leads to sign-in from the counts too', async () => {
  await live.server.services.storage.deleteDeskSessionsOf(alix.officerId, null);
  alix.desk.handle({ type: 'counts.reload' });
  await new Promise<void>((resolve) => {
    const { unsubscribe } = alix.desk.actor.subscribe((snapshot) => {
      if (snapshot.value !== 'expired') return;
      unsubscribe();
      resolve();
    });
  });
  assert.equal(alix.stores.$session.get(), null);
});
