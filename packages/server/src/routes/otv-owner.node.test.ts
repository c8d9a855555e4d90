import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import type { OtvRequestView, Problem } from '../contract/index.ts';
import {
  furnishHomeWatch,
  homeWatchForm,
  homeWatchVisitor,
  RECEIVING_SITE,
  requestInput,
} from '../testing/home-watch-visitor.ts';
import { createTestApps, makeCommandId, PUBLIC_URL, SITE_ORIGIN } from '../testing/test-apps.ts';

const DAY_MS = 86_400_000;

const start = async (context: TestContext, site: Parameters<typeof furnishHomeWatch>[1] = RECEIVING_SITE) => {
  const apps = await createTestApps(context, { homeWatchForm });
  await furnishHomeWatch(apps, site);
  const visitor = homeWatchVisitor(apps);
  const { body: receipt } = await visitor.submit(requestInput({}, { from: '2026-01-02', to: '2026-01-09' }));
  const open = async () => visitor.as((await visitor.open(receipt)).body.token);
  const view = async () => visitor.send<OtvRequestView>('GET', '/current', undefined, await open());
  const change = async (path: string, body: object) =>
    visitor.send<OtvRequestView & Pick<Problem, 'code'>>('POST', `/current/${path}`, body, await open());
  return { ...apps, visitor, receipt, view, change };
};

it('V-29 the owner sees status, dates and unit, and nothing of what was filled in', async (context) => {
  const { view, receipt, clock } = await start(context);
  const { status, body, headers } = await view();
  assert.deepEqual([status, headers['cache-control']], [200, 'no-store']);
  assert.deepEqual(
    [body.reference, body.status, body.version, body.from, body.to, body.unit, body.actions],
    [receipt.reference, 'received', 1, '2026-01-02', '2026-01-09', receipt.unit, ['access-details', 'dates', 'cancel']],
  );
  assert.doesNotMatch(JSON.stringify(body), /canari/i);
  clock.advance(DAY_MS);
  const { actions } = (await view()).body;
  assert.ok(actions.includes('return-early'), 'one can come back once one has left');
});

it('V-24 V-29 coming back early ends it; said again it is answered alike, and nothing more is possible', async (context) => {
  const { view, change, clock } = await start(context);
  const back = { commandId: makeCommandId(), version: 1 };
  const early = await change('return-early', back);
  assert.deepEqual([early.status, early.body.code], [409, 'otv.state'], 'not left yet');
  clock.advance(DAY_MS);
  const outdated = await change('return-early', { ...back, version: 2 });
  assert.deepEqual([outdated.status, outdated.body.code], [409, 'otv.outdated']);
  const ended = await change('return-early', back);
  assert.deepEqual([ended.status, ended.body.status, ended.body.actions], [200, 'ended', []]);
  assert.deepEqual((await change('return-early', back)).body, ended.body);
  const cancel = await change('cancel', { commandId: makeCommandId(), version: 2 });
  assert.deepEqual([cancel.status, cancel.body.code], [409, 'otv.state']);
  assert.deepEqual((await view()).body, ended.body);
});

it('V-24 what the site leaves to the unit is refused', async (context) => {
  const { change, view } = await start(context, {
    ...RECEIVING_SITE,
    otv: { ...RECEIVING_SITE.otv, actions: [] },
  });
  assert.deepEqual((await view()).body.actions, []);
  const refused = await change('cancel', { commandId: makeCommandId(), version: 1 });
  assert.deepEqual([refused.status, refused.body.code], [403, 'otv.action']);
});

it('V-28 V-29 without a live session, or from a page of a site, nothing is told', async (context) => {
  const { visitor, receipt, storage } = await start(context);
  const codeOf = async (headers: object, path = '/current') =>
    (await visitor.send<Problem>('GET', path, undefined, headers)).body.code;
  assert.equal(await codeOf({}), 'session.missing');
  assert.equal(await codeOf(visitor.as('x'.repeat(43))), 'session.invalid');
  const own = visitor.as((await visitor.open(receipt)).body.token);
  assert.equal(await codeOf({ ...own, origin: SITE_ORIGIN }), 'origin.forbidden');
  const change = await visitor.send<Problem>('POST', '/current/cancel', { commandId: makeCommandId(), version: 1 });
  assert.equal(change.body.code, 'session.missing');
  await storage.eraseHomeWatches([storage.homeWatchId(receipt.reference)]);
  assert.equal(await codeOf(own), 'otv.unknown');
});

const accessChange = (version: number, values: object, commandId = makeCommandId()) => ({ commandId, version, values });
const datesChange = (version: number, from: string, to: string, commandId = makeCommandId()) => ({
  ...{ commandId, version, from, to },
});

it('V-30 access details are put whole in the place of what was given, cleaned, and nothing else changes', async (context) => {
  const { change, storage, receipt, clock } = await start(context);
  const values = async () => (await storage.homeWatch(storage.homeWatchId(receipt.reference)))!.values;
  const before = await values();
  clock.advance(DAY_MS);
  const asked = accessChange(1, { entryCodes: '  CANARI   0815 ', stairs: 'B' });
  const changed = await change('access-details', asked);
  assert.deepEqual([changed.status, changed.body.version], [200, 2], 'also on the day of departure');
  assert.doesNotMatch(JSON.stringify(changed.body), /canari/i);
  const { floor: _floor, ...others } = before;
  const after = { ...others, entryCodes: 'CANARI 0815', stairs: 'B' };
  assert.deepEqual(await values(), after);
  for (const [wrong, faults] of [
    [{ lastName: 'Autre' }, [{ path: 'lastName', code: 'unknown' }]],
    [{ floor: 'x'.repeat(41) }, [{ path: 'floor', code: 'too-long', values: { limit: 40 } }]],
    [{ entryCodes: ['1'] }, [{ path: 'entryCodes', code: 'wrong-type' }]],
  ] as const) {
    const { body } = await change('access-details', accessChange(2, wrong));
    assert.deepEqual([body.code, (body as unknown as Problem).faults], ['otv.refused', faults]);
  }
  assert.equal((await change('access-details', accessChange(1, {}))).body.code, 'otv.outdated');
  assert.deepEqual(await values(), after);
  assert.deepEqual((await change('access-details', asked)).body, changed.body, 'said again');
  await change('access-details', accessChange(2, {}));
  assert.deepEqual(
    Object.keys(await values()).sort(),
    Object.keys(others)
      .filter((key) => key !== 'entryCodes')
      .sort(),
  );
});

it('V-31 dates are held against the rules of a request made today; the form says the same as the record', async (context) => {
  const { change, view, storage, receipt, clock } = await start(context);
  const asked = datesChange(1, '2026-01-20', '2026-02-01');
  const changed = await change('dates', asked);
  assert.deepEqual(
    [changed.status, changed.body.from, changed.body.to, changed.body.actions],
    [200, '2026-01-20', '2026-02-01', ['access-details', 'dates', 'cancel']],
  );
  const record = await storage.homeWatch(storage.homeWatchId(receipt.reference));
  assert.deepEqual(
    [record?.values['from'], record?.values['to'], record?.from],
    ['2026-01-20', '2026-02-01', '2026-01-20'],
  );
  for (const [from, to, path, code] of [
    ['2025-12-31', '2026-01-20', 'from', 'date.past'],
    ['2026-01-01', '2026-01-20', 'from', 'notice.too-late'],
    ['2026-02-20', '2026-02-25', 'from', 'notice.too-early'],
    ['2026-01-20', '2026-01-20', 'to', 'absence.order'],
    ['2026-02-30', '2026-03-04', 'from', 'date.invalid'],
  ] as const) {
    const { body } = await change('dates', datesChange(2, from, to));
    const [fault] = (body as unknown as Problem).faults ?? [];
    assert.deepEqual([body.code, fault?.path, fault?.code], ['otv.refused', path, code], `${from} ${to}`);
  }
  clock.advance(18 * DAY_MS);
  assert.deepEqual(
    (await change('dates', asked)).body.version,
    2,
    'taken before: answered, though it is too late today',
  );
  const { id } = record!;
  await storage.executeHomeWatch({
    ...{ id, sender: { role: 'officer', id: 'a', name: 'Ana' }, atMs: clock.nowMs(), today: '2026-01-20' },
    command: { type: 'request.verify', how: 'counter', commandId: makeCommandId(), version: 2 },
  });
  clock.advance(DAY_MS);
  const { actions, status } = (await view()).body;
  assert.deepEqual(
    [status, actions],
    ['active', ['access-details', 'return-early', 'cancel']],
    'who is away asks the unit',
  );
  const away = await change('dates', datesChange(3, '2026-01-25', '2026-02-05'));
  assert.deepEqual([away.status, away.body.code], [409, 'otv.state']);
});

it('V-24 V-30 V-31 what the site leaves to the unit is refused, whatever is asked', async (context) => {
  const { change, storage, receipt } = await start(context, {
    ...RECEIVING_SITE,
    otv: { ...RECEIVING_SITE.otv, actions: ['cancel'] },
  });
  for (const [path, body] of [
    ['access-details', accessChange(1, {})],
    ['dates', datesChange(1, '2026-01-20', '2026-02-01')],
    ['dates', datesChange(1, '2020-01-20', '2020-02-01')],
  ] as const) {
    const refused = await change(path, body);
    assert.deepEqual([refused.status, refused.body.code], [403, 'otv.action']);
  }
  assert.equal((await storage.homeWatch(storage.homeWatchId(receipt.reference)))?.version, 1);
});

it('S-5 V-27 « Quitter vite » ends the session of an owner by a beacon', async (context) => {
  const { visitor, receipt, publicApp } = await start(context);
  const { token } = (await visitor.open(receipt)).body;
  const codeOf = async () => (await visitor.send<Problem>('GET', '/current', undefined, visitor.as(token))).body.code;
  assert.equal(await codeOf(), undefined);
  const beacon = await publicApp.inject({
    ...{ method: 'POST', url: '/api/v1/exit', payload: token },
    headers: { 'content-type': 'text/plain', origin: PUBLIC_URL },
  });
  assert.equal(beacon.statusCode, 204);
  assert.equal(await codeOf(), 'session.invalid');
});
