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
import { createTestApps, makeCommandId, SITE_ORIGIN } from '../testing/test-apps.ts';

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
