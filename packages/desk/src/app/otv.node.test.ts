import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HomeWatchRecord } from '../../../server/src/storage/home-watch-port.ts';
import { homeWatchRecord } from '../../../server/src/storage/testing/home-watch.suite.ts';
import { World } from '../../../server/src/storage/testing/world.ts';
import { sampleId } from '../testing/samples.ts';
import { openRealDesk, startRealServer, type RealDesk, type RealServer } from '../testing/real-desk.ts';
import { until } from '../testing/until.ts';
import { localTime } from '../model/otv.ts';
import type { OtvView } from '../stores/otv-view.ts';

const DAY_MS = 86_400_000;
const UNIT = 'unit-a';
const dayOf = (atMs: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(atMs);
const VALUES = { lastName: 'Canari', firstName: 'Ana', street: '1 rue A', entryCodes: 'B 4512' };
let live: RealServer;
let ana: RealDesk;

/** A request that came yesterday; the home is empty from today on, unless told otherwise. */
const request = async (change: Partial<HomeWatchRecord> = {}): Promise<HomeWatchRecord> => {
  const { storage } = live.server.services;
  const nowMs = Date.now();
  const record = homeWatchRecord(new World(storage), {
    ...{ unit: UNIT, from: dayOf(nowMs), to: dayOf(nowMs + 10 * DAY_MS), createdAtMs: nowMs - DAY_MS, values: VALUES },
    ...change,
  });
  await storage.createHomeWatch({ record });
  return record;
};

before(async () => {
  live = await startRealServer();
  ana = await openRealDesk(live, 'ana', 'supervisor', [UNIT]);
});
after(async () => {
  ana.desk.dispose();
  await live.close();
});

const sees = (predicate: (view: OtvView) => boolean) => until(ana.stores.$otv, predicate);
const itemsOf = ({ list }: OtvView) => (list.phase === 'ready' ? list.value.items : []);
const opened = async (id: string, version = 1) => {
  const view = await sees(
    ({ openId, request: one }) => openId === id && one.phase === 'ready' && one.value.version >= version,
  );
  assert.ok(view.request.phase === 'ready');
  return view.request.value;
};
const audited = async () => (await live.server.services.storage.auditEntries(0, 100)).map(({ kind }) => kind);

test('V-70 nothing of it is there before the first opening; then the list of the officer’s units', async () => {
  assert.equal(ana.stores.$otv.get().shown, 'no');
  const [one] = [await request(), await request({ unit: 'unit-b' })];
  ana.desk.handle({ type: 'otv.open' });
  const view = await sees(({ list }) => list.phase === 'ready');
  assert.deepEqual([view.shown, itemsOf(view).map(({ id }) => id)], ['yes', [one.id]]);
  assert.equal(ana.stores.$dialog.get(), null);
});

test('V-71 a request is read, verified, passed by and answered; every reading is asked for, and noted once', async () => {
  const [item] = itemsOf(ana.stores.$otv.get());
  const id = item!.id;
  const noted = (await audited()).length;
  ana.desk.handle({ type: 'otv.show', id });
  const read = await opened(id);
  assert.deepEqual([read.values['lastName'], read.values['entryCodes'], read.hasSecrets], ['Canari', undefined, true]);
  ana.desk.handle({ type: 'otv.secrets', shown: true });
  const { secrets } = await sees((view) => view.secrets?.phase === 'ready');
  assert.deepEqual(secrets, { phase: 'ready', value: { entryCodes: 'B 4512' } });
  ana.desk.handle({ type: 'otv.secrets', shown: false });
  assert.equal(ana.stores.$otv.get().secrets, null);

  ana.desk.handle({ type: 'otv.send', act: 'verify' });
  assert.equal(ana.stores.$otv.get().busy, null, 'what is missing is not sent');
  ana.desk.handle({ type: 'otv.write', draft: { how: 'counter' } });
  ana.desk.handle({ type: 'otv.send', act: 'verify' });
  ana.desk.handle({ type: 'otv.send', act: 'verify' });
  assert.equal((await opened(id, 2)).status, 'active');
  const { done } = await sees((view) => view.busy === null);
  assert.deepEqual([done, itemsOf(ana.stores.$otv.get())[0]?.status], ['verify', 'active']);

  ana.desk.handle({
    type: 'otv.write',
    draft: { finding: 'anomaly', note: ' Volet ouvert ', message: 'Rappelez-nous.' },
  });
  ana.desk.handle({ type: 'otv.send', act: 'passage' });
  const passed = await opened(id, 3);
  assert.deepEqual(passed.entries.at(-1)?.what, {
    ...{ type: 'passage', finding: 'anomaly', note: 'Volet ouvert' },
    passedAt: new Date(ana.stores.$otvDrafts.get()[id]?.passedAt ?? '').toISOString(),
  });
  assert.equal(ana.stores.$otvDrafts.get()[id]?.message, 'Rappelez-nous.', 'another act keeps what was written');
  ana.desk.handle({ type: 'otv.send', act: 'message' });
  assert.deepEqual((await opened(id, 4)).entries.at(-1)?.what, { type: 'message', text: 'Rappelez-nous.' });
  assert.equal((await audited()).length - noted, 5, 'read, secrets, verify, passage, message');
});

test('V-72 nobody writes over what somebody else changed; what was written is still there', async () => {
  const { id } = itemsOf(ana.stores.$otv.get())[0]!;
  const { storage } = live.server.services;
  const version = (await storage.homeWatch(id))!.version;
  await storage.executeHomeWatch({
    ...{ id, atMs: Date.now(), today: dayOf(Date.now()), sender: { role: 'officer', id: 'b', name: 'Bruno' } },
    command: { type: 'message.send', text: 'Avant', commandId: sampleId('other'), version },
  });
  ana.desk.handle({ type: 'otv.write', draft: { message: 'Trop tard' } });
  ana.desk.handle({ type: 'otv.send', act: 'message' });
  const { refusal } = await sees((view) => view.refusal !== null);
  assert.deepEqual(refusal, { act: 'message', code: 'otv.outdated' });
  ana.desk.handle({ type: 'otv.reload-request' });
  const anew = await opened(id, version + 1);
  assert.deepEqual(anew.entries.at(-1)?.what, { type: 'message', text: 'Avant' });
  assert.deepEqual([ana.stores.$otv.get().refusal, ana.stores.$otvDrafts.get()[id]?.message], [null, 'Trop tard']);
  ana.desk.handle({ type: 'otv.send', act: 'message' });
  assert.deepEqual((await opened(id, version + 2)).entries.at(-1)?.what, { type: 'message', text: 'Trop tard' });
});

test('V-20 V-72 an answer that never came: the same act again is done once', async () => {
  const { id, version } = itemsOf(ana.stores.$otv.get())[0]!;
  ana.desk.handle({ type: 'otv.write', draft: { message: 'Une seule fois' } });
  ana.loseAnswer();
  ana.desk.handle({ type: 'otv.send', act: 'message' });
  assert.equal((await sees((view) => view.refusal !== null)).refusal?.code, 'network.unreachable');
  ana.desk.handle({ type: 'otv.send', act: 'message' });
  const answered = await opened(id, version + 1);
  const texts = answered.entries.map(({ what }) => (what.type === 'message' ? what.text : ''));
  assert.equal(texts.filter((text) => text === 'Une seule fois').length, 1);
});

test('V-70 the list goes on, and is of one state and unit', async () => {
  await Promise.all(Array.from({ length: 52 }, () => request({ commune: { insee: '00001', name: 'Page' } })));
  ana.desk.handle({ type: 'otv.reload' });
  const first = await sees(({ list }) => list.phase === 'ready' && list.value.nextCursor !== null);
  assert.equal(itemsOf(first).length, 50);
  ana.desk.handle({ type: 'otv.more' });
  ana.desk.handle({ type: 'otv.more' });
  const whole = await sees((view) => itemsOf(view).length > 50);
  assert.deepEqual([itemsOf(whole).length, new Set(itemsOf(whole).map(({ id }) => id)).size], [53, 53]);
  await request({ status: 'cancelled', overOn: dayOf(Date.now()) });
  ana.desk.handle({ type: 'otv.filter', state: 'over', unit: UNIT });
  const over = await sees(({ list, state }) => state === 'over' && list.phase === 'ready');
  assert.deepEqual(
    itemsOf(over).map(({ status }) => status),
    ['cancelled'],
  );
  assert.equal(over.openId, null);
});

test('V-73 V-74 the day sheet of a unit, printed when asked; the notice; alerts', async () => {
  ana.desk.handle({ type: 'otv.page', page: 'sheet' });
  assert.equal(ana.stores.$otv.get().sheet, null, 'nothing is read before it is asked for');
  ana.desk.handle({ type: 'otv.sheet', unit: UNIT });
  const { sheet } = await sees((view) => view.sheet?.content.phase === 'ready');
  assert.ok(sheet?.content.phase === 'ready');
  assert.deepEqual(
    [sheet.content.value.items.length, sheet.content.value.items[0]?.values['street']],
    [1, '1 rue A'],
    'only what is active today',
  );
  ana.desk.handle({ type: 'otv.next-sheet' });
  ana.desk.handle({ type: 'otv.print' });
  ana.desk.handle({ type: 'otv.notice', filled: false });
  ana.desk.handle({ type: 'otv.print' });
  assert.deepEqual(ana.prints, ['sheet', 'notice']);
  ana.desk.handle({ type: 'otv.page', page: 'alerts' });
  const { alerts } = await sees((view) => view.alerts.phase === 'ready');
  assert.deepEqual(alerts, { phase: 'ready', value: [] });
});

test('V-70 conversations come back when one is asked for; entry codes do not stay', async () => {
  ana.desk.handle({ type: 'otv.page', page: 'requests' });
  ana.desk.handle({ type: 'otv.filter', state: 'current', unit: null });
  const { id } = itemsOf(await sees(({ list, state }) => state === 'current' && list.phase === 'ready'))[0]!;
  ana.desk.handle({ type: 'otv.show', id });
  await opened(id);
  ana.desk.handle({ type: 'otv.secrets', shown: true });
  await sees((view) => view.secrets?.phase === 'ready');
  ana.desk.handle({ type: 'panel.show', panel: 'queue' });
  const { shown, secrets } = ana.stores.$otv.get();
  assert.deepEqual([shown, secrets], ['no', null]);
});

test('V-72 K-9 a session that ended leads to sign-in; drafts are kept, what was read is not', async () => {
  ana.desk.handle({ type: 'otv.open' });
  const { openId } = await sees((view) => view.shown === 'yes');
  ana.desk.handle({ type: 'otv.write', draft: { message: 'Brouillon', passedAt: localTime(0) } });
  await live.server.services.storage.deleteDeskSessionsOf(ana.officerId, null);
  ana.desk.handle({ type: 'otv.reload' });
  await until(ana.stores.$session, (session) => session === null);
  const { shown, request: read, list } = ana.stores.$otv.get();
  assert.deepEqual([shown, read.phase, list.phase], ['no', 'loading', 'loading']);
  assert.equal(ana.stores.$otvDrafts.get()[openId!]?.message, 'Brouillon');
});
