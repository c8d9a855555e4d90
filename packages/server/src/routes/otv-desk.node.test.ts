import assert from 'node:assert/strict';
import { it } from 'node:test';
import type {
  OtvDaySheet,
  OtvDeskList,
  OtvDeskRequest,
  OtvReadAlertList,
  OtvSecrets,
  OtvStatus,
} from '../contract/index.ts';
import { openDataFolder } from '../data-folder.ts';
import { GuichetError } from '../errors.ts';
import { FILLED_IN, OTHER_UNIT, OWN_UNIT, startHomeWatchDesk } from '../testing/home-watch-desk.ts';
import { makeCommandId } from '../testing/test-apps.ts';

const AWAY = { from: '2025-12-28', to: '2026-01-05' } as const;

it('V-33 the list: to verify first, then by departure; what is over apart; no name, street or phone', async (context) => {
  const { create, officer, audit } = await startHomeWatchDesk(context);
  const stored: [OtvStatus, string, string][] = [
    ['verified', '2026-01-05', '2026-01-20'],
    ['received', '2026-01-12', '2026-01-20'],
    ['verified', '2025-12-30', '2026-01-20'],
    ['received', '2026-01-06', '2026-01-20'],
    ['received', '2025-12-01', '2025-12-20'],
    ['cancelled', '2026-01-08', '2026-01-20'],
  ];
  const ids: string[] = [];
  for (const [status, from, to] of stored) ids.push((await create({ status, from, to })).id);
  await create({ unit: OTHER_UNIT });
  const { get } = await officer('officer', [OWN_UNIT]);

  const current = await get<OtvDeskList>('');
  assert.deepEqual(
    current.body.items.map(({ id, status }) => [ids.indexOf(id), status]),
    [
      [3, 'received'],
      [1, 'received'],
      [2, 'active'],
      [0, 'verified'],
    ],
  );
  const over = await get<OtvDeskList>('?state=over');
  assert.deepEqual(
    over.body.items.map(({ id, status }) => [ids.indexOf(id), status]),
    [
      [5, 'cancelled'],
      [4, 'expired'],
    ],
  );
  assert.equal(current.headers['cache-control'], 'no-store');
  assert.deepEqual(current.body.items[0], {
    ...{ id: ids[3], version: 1, status: 'received', from: '2026-01-06', to: '2026-01-20' },
    ...{ insee: '00001', commune: 'Exemple-Ville', residence: 'main', receivedBy: 'competent-unit' },
    unit: { id: OWN_UNIT, name: current.body.items[0]?.unit.name },
    ...{ passages: 0, lastPassageAt: null, mail: 'none' },
  });
  assert.doesNotMatch(JSON.stringify([current.body, over.body]), /canari|0612345678|4711/i);
  assert.deepEqual(
    (await audit()).map(({ kind, units }) => [kind, units]),
    [
      ['otv.list', [OWN_UNIT]],
      ['otv.list', [OWN_UNIT]],
    ],
  );
});

it('V-33 pages of 50; what is verified between two pages hides nothing of the next', async (context) => {
  const { create, officer } = await startHomeWatchDesk(context);
  const created = await Promise.all(Array.from({ length: 60 }, () => create()));
  await Promise.all(Array.from({ length: 45 }, () => create({ status: 'verified', unit: OTHER_UNIT })));
  const { get, post } = await officer('officer', [OWN_UNIT, OTHER_UNIT]);
  const first = (await get<OtvDeskList>('')).body;
  assert.deepEqual([first.items.length, first.nextCursor?.length], [50, 23]);
  for (const { id } of [first.items[0]!, first.items.at(-1)!]) {
    assert.equal((await post(`/${id}/verify`, { commandId: makeCommandId(), version: 1, how: 'counter' })).status, 200);
  }
  const second = (await get<OtvDeskList>(`?cursor=${first.nextCursor!}`)).body;
  const third = (await get<OtvDeskList>(`?cursor=${second.nextCursor!}`)).body;
  assert.equal(third.nextCursor, null);
  const seen = new Set([first, second, third].flatMap(({ items }) => items.map(({ id }) => id)));
  assert.equal(seen.size, 105);
  for (const { id } of created) assert.ok(seen.has(id));
  assert.equal((await get<OtvDeskList>(`?unit=${OTHER_UNIT}`)).body.items.length, 45);
  for (const cursor of ['a', `a${'A'.repeat(22)}`, '2026-01-10']) {
    assert.deepEqual((await get(`?cursor=${cursor}`)).body.code, 'request.malformed', cursor);
  }
});

it('V-34 one request without its secret fields; these apart, each noted for itself', async (context) => {
  const { create, officer, audit, log } = await startHomeWatchDesk(context);
  const record = await create();
  const { id, get } = await officer('officer', [OWN_UNIT]);
  const { body } = await get<OtvDeskRequest>(`/${record.id}`);
  const { entryCodes, ...open } = FILLED_IN;
  assert.deepEqual([body.values, body.hasSecrets, body.entries], [open, true, []]);
  assert.deepEqual(
    [body.reference, body.zone, body.force, body.locale, body.createdOn, body.form],
    [record.reference, 'police', null, 'fr', '2026-01-01', { id: 'home-watch', version: 1 }],
  );
  assert.deepEqual((await get<OtvSecrets>(`/${record.id}/secrets`)).body, { values: { entryCodes } });
  assert.deepEqual(
    (await audit()).map((entry) => [entry.kind, entry.officer?.id, 'subjects' in entry && entry.subjects]),
    [
      ['otv.read', id, [record.id]],
      ['otv.secrets', id, [record.id]],
    ],
  );
  assert.match(log(), /otv-requests/);
  assert.doesNotMatch(log(), new RegExp(`canari|4711|2026-01-10|${record.reference}`, 'i'), 'P-4');
});

it('V-35 verified, passed by, written to: whoever saw an older version is told so; said again it is answered alike', async (context) => {
  const { create, officer, audit, clock, log } = await startHomeWatchDesk(context);
  const { id } = await create(AWAY);
  const ana = await officer('officer', [OWN_UNIT]);
  const bruno = await officer('supervisor', [OWN_UNIT]);
  const verify = { commandId: makeCommandId(), version: 1, how: 'call-back' };
  const tooEarly = { commandId: makeCommandId(), version: 1, passedAt: '2026-01-01T00:00:00Z', finding: 'all-clear' };
  assert.equal((await ana.post(`/${id}/passages`, { ...tooEarly, note: '' })).body.code, 'otv.state');
  const verified = await ana.post<OtvDeskRequest>(`/${id}/verify`, verify);
  assert.deepEqual([verified.status, verified.body.status, verified.body.version], [200, 'active', 2]);
  assert.deepEqual((await ana.post(`/${id}/verify`, verify)).body, verified.body);
  assert.equal((await ana.post(`/${id}/verify`, { ...verify, how: 'counter' })).body.code, 'command.conflict');
  const outdated = await bruno.post(`/${id}/messages`, { commandId: makeCommandId(), version: 1, text: 'Bonjour' });
  assert.deepEqual([outdated.status, outdated.body.code], [409, 'otv.outdated']);

  clock.advance(10 * 60_000);
  const passedAt = '2026-01-01T00:07:00.000Z';
  const passage = { commandId: makeCommandId(), version: 2, passedAt, finding: 'anomaly', note: 'Volet ouvert' };
  for (const wrong of ['2026-01-01T00:12:00Z', '2025-12-31T00:00:00Z', 'hier']) {
    const refused = await bruno.post(`/${id}/passages`, { ...passage, passedAt: wrong });
    assert.equal(refused.body.code, 'request.malformed', wrong);
  }
  await bruno.post(`/${id}/passages`, passage);
  const message = { commandId: makeCommandId(), version: 3, text: 'Un volet était ouvert.' };
  for (const text of ['', '  ', 'x'.repeat(2_001)]) {
    assert.equal((await ana.post(`/${id}/messages`, { ...message, text })).body.code, 'request.malformed');
  }
  const { body } = await ana.post<OtvDeskRequest>(`/${id}/messages`, message);
  assert.deepEqual([body.passages, body.lastPassageAt, body.version], [1, passedAt, 4]);
  assert.deepEqual(
    body.entries.map(({ by, what }) => [by, what]),
    [
      [
        { role: 'officer', name: 'Agent 1' },
        { type: 'verified', how: 'call-back' },
      ],
      [
        { role: 'officer', name: 'Agent 2' },
        { type: 'passage', passedAt, finding: 'anomaly', note: 'Volet ouvert' },
      ],
      [
        { role: 'officer', name: 'Agent 1' },
        { type: 'message', text: 'Un volet était ouvert.' },
      ],
    ],
  );
  assert.deepEqual(
    (await audit()).map(({ kind }) => kind),
    ['otv.verify', 'otv.verify', 'otv.passage', 'otv.message'],
    'what was refused showed nothing',
  );
  assert.doesNotMatch(log(), /volet/i, 'P-4');
});

it('V-36 the sheet of a day: homes of one unit that are empty today, 25 a page, one entry a page; too many raise an alert', async (context) => {
  const { create, officer, audit, clock } = await startHomeWatchDesk(context);
  const away = { ...AWAY, status: 'verified' as const };
  await Promise.all(Array.from({ length: 52 }, () => create(away)));
  await create({ status: 'verified' });
  await create(AWAY);
  await create({ ...away, unit: OTHER_UNIT });
  const patrol = await officer('officer', [OWN_UNIT, OTHER_UNIT]);
  const ids: string[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null; page++) {
    const { body }: { body: OtvDaySheet } = await patrol.get<OtvDaySheet>(
      `/day-sheet?unit=${OWN_UNIT}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    assert.deepEqual([body.day, body.unit.id, body.items.length], ['2026-01-01', OWN_UNIT, page === 2 ? 2 : 25]);
    assert.doesNotMatch(JSON.stringify(body), /4711/, 'no codes on paper');
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  assert.equal(new Set(ids).size, 52);
  const entries = await audit();
  assert.deepEqual(
    entries.map((entry) => [entry.kind, 'subjects' in entry ? entry.subjects.length : entry.addresses]),
    [
      ['otv.day-sheet', 25],
      ['otv.day-sheet', 25],
      ['otv.day-sheet', 2],
      ['alert', 52],
    ],
  );
  const alertsOf = async (role: 'supervisor' | 'admin', units: readonly string[]) =>
    (await (await officer(role, units)).get<OtvReadAlertList>('/alerts')).body.items;
  const expected = [
    {
      ...{ at: new Date(clock.nowMs()).toISOString(), addresses: 52, windowMs: 3_600_000 },
      officer: { id: patrol.id, name: 'Agent 1' },
    },
  ];
  assert.deepEqual(await alertsOf('supervisor', [OWN_UNIT]), expected);
  assert.deepEqual(await alertsOf('supervisor', [OTHER_UNIT]), []);
  assert.deepEqual(await alertsOf('supervisor', []), []);
  assert.deepEqual(await alertsOf('admin', []), expected);
});

it('V-34 what cannot be noted is not shown', async (context) => {
  const { create, officer } = await startHomeWatchDesk(context, {
    wrap: (storage) => ({
      ...storage,
      appendAudit: () => Promise.reject(new GuichetError('server.unavailable')),
    }),
  });
  const { id } = await create({ ...AWAY, status: 'verified' });
  const { get } = await officer('officer', [OWN_UNIT]);
  for (const path of ['', `/${id}`, `/${id}/secrets`, `/day-sheet?unit=${OWN_UNIT}`]) {
    const { status, body } = await get<object>(path);
    assert.deepEqual([status, body.code], [503, 'server.unavailable'], path);
    assert.doesNotMatch(JSON.stringify(body), /canari|2026|4711/i);
  }
});

it('V-23 a list knows at once what was verified, created or erased since, by this server or another process', async (context) => {
  const { create, officer, dataDir } = await startHomeWatchDesk(context);
  const [one, other] = [await create(), await create()];
  const { get, post } = await officer('officer', [OWN_UNIT]);
  const shown = async () =>
    new Map((await get<OtvDeskList>('')).body.items.map(({ id, status, version }) => [id, [status, version]]));
  assert.equal((await shown()).size, 2);
  await post(`/${one.id}/verify`, { commandId: makeCommandId(), version: 1, how: 'counter' });
  const elsewhere = await openDataFolder({ dir: dataDir });
  await elsewhere.eraseHomeWatches([other.id]);
  await elsewhere.close();
  const third = await create();
  assert.deepEqual(
    await shown(),
    new Map([
      [third.id, ['received', 1]],
      [one.id, ['verified', 2]],
    ]),
  );
});
