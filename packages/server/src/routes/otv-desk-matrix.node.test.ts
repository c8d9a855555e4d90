import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Role } from '../contract/index.ts';
import { OTHER_UNIT, OWN_UNIT, startHomeWatchDesk } from '../testing/home-watch-desk.ts';
import { makeCommandId } from '../testing/test-apps.ts';

const ROLES: readonly Role[] = ['officer', 'supervisor', 'admin'];
/** Whose request or unit is asked for. */
const TARGETS = ['own', 'foreign', 'nobody’s'] as const;
type Target = (typeof TARGETS)[number];

interface Cell {
  readonly name: string;
  /** How a cell asks, for the unit and the request of a target. */
  ask(unit: string, id: string): { path: string; body?: object };
  /** What a target that is not the officer's own is answered with. */
  readonly refusal: 'otv.unknown' | 'unit.unknown';
  readonly kind: string;
}

const change = (body: object) => ({ commandId: makeCommandId(), version: 1, ...body });
const ROUTES: readonly Cell[] = [
  { name: 'list', ask: (unit) => ({ path: `?unit=${unit}` }), refusal: 'unit.unknown', kind: 'otv.list' },
  {
    name: 'day sheet',
    ask: (unit) => ({ path: `/day-sheet?unit=${unit}` }),
    ...{ refusal: 'unit.unknown', kind: 'otv.day-sheet' },
  },
  { name: 'read', ask: (_unit, id) => ({ path: `/${id}` }), refusal: 'otv.unknown', kind: 'otv.read' },
  { name: 'secrets', ask: (_unit, id) => ({ path: `/${id}/secrets` }), refusal: 'otv.unknown', kind: 'otv.secrets' },
  {
    name: 'verify',
    ask: (_unit, id) => ({ path: `/${id}/verify`, body: change({ how: 'counter' }) }),
    ...{ refusal: 'otv.unknown', kind: 'otv.verify' },
  },
  {
    name: 'passage',
    ask: (_unit, id) => ({
      path: `/${id}/passages`,
      body: change({ version: 2, passedAt: '2026-01-01T00:00:00Z', finding: 'all-clear', note: '' }),
    }),
    ...{ refusal: 'otv.unknown', kind: 'otv.passage' },
  },
  {
    name: 'message',
    ask: (_unit, id) => ({ path: `/${id}/messages`, body: change({ version: 3, text: 'Bonjour' }) }),
    ...{ refusal: 'otv.unknown', kind: 'otv.message' },
  },
];

it('V-32 role × territory × route × whose: only what lies in the territory is shown, and only that is noted', async (context) => {
  const { create, officer, audit, storage } = await startHomeWatchDesk(context);
  let cells = 0;
  for (const role of ROLES) {
    for (const territory of [[OWN_UNIT], []]) {
      const away = { from: '2025-12-28', to: '2026-01-05' };
      const ids: Record<Target, string> = {
        own: (await create(away)).id,
        foreign: (await create({ ...away, unit: OTHER_UNIT })).id,
        'nobody’s': storage.homeWatchId('0000-0000-0000-0000'),
      };
      const units: Record<Target, string> = { own: OWN_UNIT, foreign: OTHER_UNIT, 'nobody’s': 'no-unit' };
      const { get, post } = await officer(role, territory);
      for (const { name, ask, refusal, kind } of ROUTES) {
        for (const target of TARGETS) {
          cells++;
          const cell = `${role}, ${territory.join() || 'no territory'}, ${name}, ${target}`;
          const before = (await audit()).length;
          const { path, body } = ask(units[target], ids[target]);
          const answer = await (body === undefined ? get(path) : post(path, body));
          const noted = (await audit()).slice(before);
          if (target === 'own' && territory.length > 0) {
            assert.deepEqual([answer.status, answer.body.code], [200, undefined], cell);
            assert.deepEqual(
              noted.map((entry) => [entry.kind, entry.units]),
              [[kind, [OWN_UNIT]]],
              cell,
            );
          } else {
            assert.deepEqual([answer.status, answer.body.code], [404, refusal], cell);
            assert.deepEqual(noted, [], cell);
          }
          assert.equal((await storage.homeWatch(ids.foreign))?.version, 1, `${cell}: nothing changed`);
        }
      }
      const alerts = await get('/alerts');
      assert.deepEqual(
        [alerts.status, alerts.body.code],
        role === 'officer' ? [403, 'role.forbidden'] : [200, undefined],
        `${role}, alerts`,
      );
    }
  }
  assert.equal(cells, ROLES.length * 2 * ROUTES.length * TARGETS.length);
});

it('V-32 the whole list is that of the territory; what is taken away is gone at once', async (context) => {
  const { create, officer, giveTerritory } = await startHomeWatchDesk(context);
  const { id } = await create();
  await create({ unit: OTHER_UNIT });
  const seen = await officer('admin', [OWN_UNIT]);
  const items = async () => (await seen.get<{ items: { id: string }[] }>('')).body.items.map((item) => item.id);
  assert.deepEqual(await items(), [id]);
  for (const exported of ['?limit=1000', '/day-sheet', `/day-sheet?unit=${OWN_UNIT}&limit=1000`, '/export', '.csv']) {
    assert.match((await seen.get(exported)).body.code ?? 'shown', /^(request.malformed|route.unknown)$/, exported);
  }
  await giveTerritory(seen.id, []);
  assert.deepEqual(await items(), []);
  assert.equal((await seen.get(`/${id}`)).body.code, 'otv.unknown');
});

it('V-32 without a session, with another’s one-time password, from another origin or on the public one: nothing', async (context) => {
  const { create, deskApp, publicApp, addOfficer, signIn, giveTerritory, origins, audit } =
    await startHomeWatchDesk(context);
  const { id } = await create();
  const newcomer = await addOfficer('admin', true);
  await giveTerritory(newcomer.id, [OWN_UNIT]);
  const settled = await addOfficer('admin');
  await giveTerritory(settled.id, [OWN_UNIT]);
  const oneTime = await signIn(newcomer.login, newcomer.password);
  const cookie = await signIn(settled.login, settled.password);
  const paths = ['', '/alerts', `/day-sheet?unit=${OWN_UNIT}`, `/${id}`, `/${id}/secrets`];
  for (const path of paths) {
    const url = `/api/v1/otv-requests${path}`;
    const codeOf = async (headers: Record<string, string>, app = deskApp) => {
      const answer = await app.inject({ url, headers });
      return answer.json<{ code?: string }>().code;
    };
    assert.equal(await codeOf({}), 'session.missing', path);
    assert.equal(await codeOf({ cookie: 'guichet=x' }), 'session.invalid', path);
    assert.equal(await codeOf({ cookie: oneTime }), 'password.change-required', path);
    assert.equal(await codeOf({ cookie, origin: 'https://evil.example' }), 'origin.forbidden', path);
    assert.match((await codeOf({ cookie, origin: origins.public }, publicApp)) ?? 'shown', /route|method/, path);
  }
  const verify = { commandId: makeCommandId(), version: 1, how: 'counter' };
  const forged = await deskApp.inject({
    ...{ method: 'POST', url: `/api/v1/otv-requests/${id}/verify`, payload: verify },
    headers: { cookie, origin: 'https://evil.example' },
  });
  assert.equal(forged.json<{ code: string }>().code, 'origin.forbidden');
  assert.deepEqual(await audit(), []);
});
