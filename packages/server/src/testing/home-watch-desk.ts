import type { TestContext } from 'node:test';
import type { FormValues } from '@guichet/triage/form';
import type { Problem, Role } from '../contract/index.ts';
import type { NumberedAuditEntry } from '../storage/audit-port.ts';
import type { HomeWatchRecord } from '../storage/home-watch-port.ts';
import { homeWatchRecord } from '../storage/testing/home-watch.suite.ts';
import { World } from '../storage/testing/world.ts';
import { furnishHomeWatch, homeWatchForm, requestInput } from './home-watch-visitor.ts';
import { createTestApps, type TestAppsOptions } from './test-apps.ts';

/** Units of the sample's directory. */
export const OWN_UNIT = 'exemple-brigade-mer';
export const OTHER_UNIT = 'exemple-commissariat-gare';

/** What was filled in, as it is stored; the fields that the form marks as secret hold « 4711 ». */
export const FILLED_IN = requestInput().values as FormValues;

/** A server whose requests lie in its storage already; the clock starts on 1 January 2026. */
export const startHomeWatchDesk = async (context: TestContext, options: TestAppsOptions = {}) => {
  const apps = await createTestApps(context, { homeWatchForm, ...options });
  await furnishHomeWatch(apps);
  const world = new World(apps.storage);
  world.nowMs = apps.clock.nowMs();

  const create = async (change: Partial<HomeWatchRecord> = {}): Promise<HomeWatchRecord> => {
    const record = homeWatchRecord(world, {
      ...{ unit: OWN_UNIT, values: FILLED_IN, from: '2026-01-10', to: '2026-01-24' },
      ...change,
    });
    await apps.storage.createHomeWatch({ record });
    return record;
  };
  const giveTerritory = (officerId: string, units: readonly string[]) =>
    apps.storage.putTerritory(officerId, units, {
      ...{ atMs: apps.clock.nowMs(), kind: 'territory.set', officer: null, subjects: [officerId], units },
    });
  /** An officer at their desk. */
  const officer = async (role: Role, units: readonly string[]) => {
    const { id, login, password } = await apps.addOfficer(role);
    if (units.length > 0) await giveTerritory(id, units);
    const cookie = await apps.signIn(login, password);
    const send = async <T>(method: 'GET' | 'POST', path: string, body?: object) => {
      const answer = await apps.deskApp.inject({
        ...{ method, url: `/api/v1/otv-requests${path}`, headers: { cookie, origin: apps.origins.desk } },
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: answer.statusCode, body: answer.json<T & Pick<Problem, 'code'>>(), headers: answer.headers };
    };
    return {
      id,
      get: <T>(path: string) => send<T>('GET', path),
      post: <T>(path: string, body: object) => send<T>('POST', path, body),
    };
  };
  /** What was noted, territories aside. */
  const audit = async (): Promise<NumberedAuditEntry[]> =>
    (await apps.storage.auditEntries(0, 10_000)).filter(({ kind }) => kind !== 'territory.set');
  return { ...apps, create, giveTerritory, officer, audit };
};
