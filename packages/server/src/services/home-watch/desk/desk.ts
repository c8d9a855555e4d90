import { todayIn } from '@guichet/triage/form';
import { zoneOf } from '@guichet/triage/territory';
import type {
  OtvDaySheet,
  OtvDeskList,
  OtvDeskRequest,
  OtvMessage,
  OtvPassage,
  OtvReadAlertList,
  OtvSecrets,
  OtvVerification,
} from '../../../contract/index.ts';
import { GuichetError } from '../../../errors.ts';
import type { AuditKind } from '../../../storage/audit-port.ts';
import type { HomeWatchRecord } from '../../../storage/home-watch-port.ts';
import type { OfficerRecord, Storage } from '../../../storage/port.ts';
import type { Clock } from '../../clock.ts';
import type { Units } from '../../units/units.ts';
import { isOver, type HomeWatchCommand } from '../decide.ts';
import type { HomeWatchForm } from '../home-watch-form.ts';
import { pageAfter } from './cursors.ts';
import { itemOf, requestOf, statusesAt } from './desk-views.ts';
import { byDeparture, byPlace, RequestIndex, type RequestSummary } from './request-index.ts';
import { splitSecrets } from './secret-fields.ts';
import type { Territories } from './territories.ts';

export const LIST_PAGE = 50;
export const SHEET_PAGE = 25;
const MOST_ALERTS = 50;

export interface DeskListQuery {
  /** Default: `current`, what is not over. */
  readonly state?: 'current' | 'over';
  /** Default: every unit of the territory. */
  readonly unit?: string;
  readonly cursor?: string;
}

/**
 * What officers see of the requests of their territory, and do to them. Whatever is answered was noted in the audit log
 * before, once (spec V-34).
 */
export interface HomeWatchDesk {
  /** @throws GuichetError `unit.unknown` for a unit of another territory; `request.malformed` for a cursor that is gone */
  list(officer: OfficerRecord, query: DeskListQuery): Promise<OtvDeskList>;
  /** @throws GuichetError likewise */
  daySheet(officer: OfficerRecord, query: { readonly unit: string; readonly cursor?: string }): Promise<OtvDaySheet>;
  /** @throws GuichetError `otv.unknown`, also for a request of another territory; so do the others */
  read(officer: OfficerRecord, id: string): Promise<OtvDeskRequest>;
  secrets(officer: OfficerRecord, id: string): Promise<OtvSecrets>;
  /** @throws GuichetError `otv.outdated`, `otv.state`, `command.conflict` */
  verify(officer: OfficerRecord, id: string, input: OtvVerification): Promise<OtvDeskRequest>;
  /** @throws GuichetError likewise, and `request.malformed` for a time to come or before the request */
  recordPassage(officer: OfficerRecord, id: string, input: OtvPassage): Promise<OtvDeskRequest>;
  /** @throws GuichetError likewise */
  sendMessage(officer: OfficerRecord, id: string, input: OtvMessage): Promise<OtvDeskRequest>;
  /** Of the officer's territory; for admins of all. The role was checked before. */
  alerts(officer: OfficerRecord): Promise<OtvReadAlertList>;
}

export interface HomeWatchDeskDeps {
  readonly storage: Pick<
    Storage,
    | 'homeWatch'
    | 'homeWatchHeads'
    | 'homeWatchesVersion'
    | 'homeWatchMailStates'
    | 'executeHomeWatch'
    | 'territory'
    | 'appendAudit'
    | 'readAlerts'
  >;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly units: Pick<Units, 'byIds'>;
  readonly territories: Territories;
  readonly form: HomeWatchForm | null;
}

export const createHomeWatchDesk = (deps: HomeWatchDeskDeps): HomeWatchDesk => {
  const { storage, clock, units, territories } = deps;
  const form = deps.form?.form ?? null;
  const index = new RequestIndex(storage);

  const entryOf = (
    { id, name }: OfficerRecord,
    kind: AuditKind,
    subjects: readonly string[],
    unitIds: readonly string[],
  ) => ({ atMs: clock.nowMs(), kind, officer: { id, name }, subjects, units: unitIds });
  const viewOf = async (record: HomeWatchRecord): Promise<OtvDeskRequest> => {
    const [unit] = await territories.describe([record.unit]);
    const mails = await storage.homeWatchMailStates([record.id]);
    return requestOf(record, statusesAt(clock.nowMs())(record), unit!, mails, form);
  };
  const own = async ({ id: officerId }: OfficerRecord, id: string): Promise<HomeWatchRecord> => {
    const [territory, record] = [await storage.territory(officerId), await storage.homeWatch(id)];
    if (record === null || !territory.includes(record.unit)) throw new GuichetError('otv.unknown');
    return record;
  };
  const unitsOf = async ({ id }: OfficerRecord, asked: string | undefined): Promise<readonly string[]> => {
    const territory = await storage.territory(id);
    if (asked === undefined) return territory;
    if (!territory.includes(asked)) throw new GuichetError('unit.unknown');
    return [asked];
  };
  const change = async (officer: OfficerRecord, id: string, kind: AuditKind, command: HomeWatchCommand) => {
    const { unit, timeZone } = await own(officer, id);
    const atMs = clock.nowMs();
    const { record } = await storage.executeHomeWatch({
      ...{ id, command, atMs, today: todayIn(timeZone, new Date(atMs)) },
      sender: { role: 'officer', id: officer.id, name: officer.name },
      audit: entryOf(officer, kind, [id], [unit]),
    });
    return viewOf(record);
  };
  /** Today where the unit is; where its requests are when the directory does not know it. */
  const dayOf = async (unitId: string, requests: readonly RequestSummary[]): Promise<string> => {
    const [unit] = await units.byIds([unitId]);
    const { latitude = null, longitude = null, department = null } = unit ?? {};
    const point = latitude === null || longitude === null ? null : { latitude, longitude };
    const zone = department === null ? (requests[0]?.timeZone ?? 'Europe/Paris') : zoneOf(department, point);
    return todayIn(zone, new Date(clock.nowMs()));
  };

  return {
    async list(officer, { state = 'current', unit, cursor }) {
      const unitIds = await unitsOf(officer, unit);
      const names = new Map((await territories.describe(unitIds)).map((each) => [each.id, each]));
      const all = (await Promise.all(unitIds.map((id) => index.of(id)))).flat();
      if (unitIds.length > 1) all.sort(byDeparture);
      const statusOf = statusesAt(clock.nowMs());
      const parts: Record<'toVerify' | 'others' | 'over', RequestSummary[]> = { toVerify: [], others: [], over: [] };
      for (const request of all) {
        const status = statusOf(request);
        parts[status === 'received' ? 'toVerify' : isOver(status) ? 'over' : 'others'].push(request);
      }
      const isCurrent = state === 'current';
      const page = pageAfter(
        isCurrent
          ? [
              { name: 'a', items: parts.toVerify },
              { name: 'b', items: parts.others },
            ]
          : [{ name: 'c', items: parts.over.reverse() }],
        all,
        isCurrent ? byDeparture : (one, other) => byDeparture(other, one),
        { cursor, limit: LIST_PAGE },
      );
      const ids = page.items.map(({ id }) => id);
      const mails = await storage.homeWatchMailStates(ids);
      await storage.appendAudit(entryOf(officer, 'otv.list', ids, unitIds));
      return {
        items: page.items.map((request) => itemOf(request, statusOf(request), names.get(request.unit)!, mails)),
        nextCursor: page.nextCursor,
      };
    },
    async daySheet(officer, { unit: unitId, cursor }) {
      await unitsOf(officer, unitId);
      const [unit] = await territories.describe([unitId]);
      const all = await index.of(unitId);
      const statusOf = statusesAt(clock.nowMs());
      const active = all.filter((request) => statusOf(request) === 'active').sort(byPlace);
      const page = pageAfter([{ name: 'd', items: active }], all, byPlace, { cursor, limit: SHEET_PAGE });
      const records = (await Promise.all(page.items.map(({ id }) => storage.homeWatch(id)))).filter(
        // Somebody may have come back while this was read.
        (record) => record !== null && statusOf(record) === 'active',
      );
      const shown = records.filter((record) => record !== null);
      const ids = shown.map(({ id }) => id);
      const mails = await storage.homeWatchMailStates(ids);
      await storage.appendAudit(entryOf(officer, 'otv.day-sheet', ids, [unitId]));
      return {
        day: await dayOf(unitId, all),
        unit: unit!,
        items: shown.map((record) => requestOf(record, 'active', unit!, mails, form)),
        nextCursor: page.nextCursor,
      };
    },
    async read(officer, id) {
      const record = await own(officer, id);
      await storage.appendAudit(entryOf(officer, 'otv.read', [id], [record.unit]));
      return viewOf(record);
    },
    async secrets(officer, id) {
      const record = await own(officer, id);
      await storage.appendAudit(entryOf(officer, 'otv.secrets', [id], [record.unit]));
      return { values: { ...splitSecrets(form, record.values).secret } };
    },
    verify: (officer, id, { commandId, version, how }) =>
      change(officer, id, 'otv.verify', { type: 'request.verify', commandId, version, how }),
    recordPassage: (officer, id, { passedAt, ...input }) =>
      change(officer, id, 'otv.passage', { type: 'passage.record', ...input, passedAtMs: Date.parse(passedAt) }),
    sendMessage: (officer, id, input) => change(officer, id, 'otv.message', { type: 'message.send', ...input }),
    async alerts({ id, role }) {
      const unitIds = role === 'admin' ? null : await storage.territory(id);
      return { items: await storage.readAlerts(unitIds, MOST_ALERTS), nextCursor: null };
    },
  };
};
