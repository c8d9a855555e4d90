import { todayIn, type Form } from '@guichet/triage/form';
import type { DeskUnit, OtvDeskEntry, OtvDeskItem, OtvDeskRequest, OtvStatus } from '../../../contract/index.ts';
import type { HomeWatchEntry, HomeWatchRecord } from '../../../storage/home-watch-port.ts';
import { statusOn } from '../decide.ts';
import { summaryOf, type RequestSummary } from './request-index.ts';
import { splitSecrets } from './secret-fields.ts';

/** Tells the status of requests now, each by the day at its place; a zone is looked up once. */
export const statusesAt = (nowMs: number): ((request: RequestSummary | HomeWatchRecord) => OtvStatus) => {
  const now = new Date(nowMs);
  const todays = new Map<string, string>();
  return (request) => {
    const { timeZone } = request;
    let today = todays.get(timeZone);
    if (today === undefined) todays.set(timeZone, (today = todayIn(timeZone, now)));
    return statusOn(request, today);
  };
};

/** What became of the mails about requests; `none` for one that no mail is about. */
export type MailStates = ReadonlyMap<string, OtvDeskItem['mail']>;

/** A request as lists show it. */
export const itemOf = (summary: RequestSummary, status: OtvStatus, unit: DeskUnit, mails: MailStates): OtvDeskItem => {
  const { id, version, from, to, commune, residence, receivedBy, passages, lastPassageAtMs } = summary;
  return {
    ...{ id, version, status, from, to, insee: commune.insee, commune: commune.name, residence, unit, receivedBy },
    ...{ passages, lastPassageAt: lastPassageAtMs === null ? null : timeOf(lastPassageAtMs) },
    mail: mails.get(id) ?? 'none',
  };
};

/** A whole request, without what the form marks as secret. */
export const requestOf = (
  record: HomeWatchRecord,
  status: OtvStatus,
  unit: DeskUnit,
  mails: MailStates,
  form: Form | null,
): OtvDeskRequest => {
  const { open, secret } = splitSecrets(form, record.values);
  const { reference, zone, force, locale, timeZone, createdAtMs } = record;
  return {
    ...itemOf(summaryOf(record), status, unit, mails),
    ...{ reference, zone, force, locale, form: { ...record.form }, values: open },
    createdOn: todayIn(timeZone, new Date(createdAtMs)),
    hasSecrets: Object.keys(secret).length > 0,
    entries: record.entries.map(entryOf),
  };
};

const entryOf = ({ atMs, by, what }: HomeWatchEntry): OtvDeskEntry => ({
  at: timeOf(atMs),
  by: { role: by.role, name: by.role === 'officer' ? by.name : null },
  what:
    what.type === 'passage'
      ? { type: 'passage', passedAt: timeOf(what.atMs), finding: what.finding, note: what.note }
      : what,
});

const timeOf = (atMs: number): string => new Date(atMs).toISOString();
