import type { FormValues } from '@guichet/triage/form';
import type { OtvAction, OtvStatus } from '../../contract/otv-requests.ts';
import { GuichetError } from '../../errors.ts';
import type { HomeWatchEntry, HomeWatchRecord } from '../../storage/home-watch-port.ts';

export type HomeWatchSender = HomeWatchEntry['by'];

interface Changing {
  readonly commandId: string;
  /** The version that whoever asks has seen; null for the system, which has seen the last one. */
  readonly version: number | null;
}

/** What can be asked of a request. Values were checked by the form before. */
export type HomeWatchCommand = Changing &
  (
    | { readonly type: 'request.verify'; readonly how: 'counter' | 'call-back' }
    | {
        readonly type: 'passage.record';
        readonly passedAtMs: number;
        readonly finding: 'all-clear' | 'anomaly';
        readonly note: string;
      }
    | { readonly type: 'message.send'; readonly text: string }
    /** The values of these fields, whole: what is left out is removed. */
    | { readonly type: 'access.change'; readonly fields: readonly string[]; readonly values: FormValues }
    /** The dates, and the fields that hold them. */
    | { readonly type: 'dates.change'; readonly values: FormValues; readonly from: string; readonly to: string }
    | { readonly type: 'return.early' }
    | { readonly type: 'request.cancel' }
    | { readonly type: 'day.begin' }
  );

export interface HomeWatchContext {
  readonly sender: HomeWatchSender;
  readonly atMs: number;
  /** The day at the home's place. */
  readonly today: string;
  /** Fingerprint of the command. */
  readonly print: string;
}

/** Officers write the minute of a passage, and their device's clock may run a little ahead. */
const A_MINUTE_MS = 60_000;

const OVER: ReadonlySet<OtvStatus> = new Set(['ended', 'cancelled', 'expired']);

/** Whether nothing more happens to it. */
export const isOver = (status: OtvStatus): boolean => OVER.has(status);

/** The status that a day brings about: patrols begin on the day of departure, and only for what was verified (spec V-24). */
export const statusOn = ({ status, from, to }: Pick<HomeWatchRecord, 'status' | 'from' | 'to'>, today: string) => {
  if (isOver(status)) return status;
  if (today > to) return status === 'received' ? 'expired' : 'ended';
  return status === 'verified' && today >= from ? 'active' : status;
};

/**
 * What a command makes of a request (spec V-24). Pure: the writer runs it inside its transaction.
 *
 * @throws GuichetError `otv.outdated` when somebody changed it meanwhile, `otv.state` when its status does not allow it,
 * `role.forbidden` when the sender or the site does not
 */
export const decideHomeWatch = (
  before: HomeWatchRecord,
  command: HomeWatchCommand,
  context: HomeWatchContext,
): HomeWatchRecord => {
  const { sender, atMs, today, print } = context;
  const status = statusOn(before, today);
  const record: HomeWatchRecord = { ...before, status, overOn: before.overOn ?? overOnOf(before, status) };
  if (command.type === 'day.begin') return { ...record, version: record.version + (status === before.status ? 0 : 1) };
  if (command.version !== null && command.version !== before.version) throw new GuichetError('otv.outdated');
  if (isOver(status)) throw new GuichetError('otv.state');

  const change = changeOf(record, command, context);
  const entry: HomeWatchEntry = { commandId: command.commandId, print, by: sender, atMs, what: change.what };
  const changed = { ...record, ...change.next, version: record.version + 1, entries: [...record.entries, entry] };
  return { ...changed, status: statusOn(changed, today) };
};

interface Change {
  readonly what: HomeWatchEntry['what'];
  readonly next: Partial<HomeWatchRecord>;
}

const changeOf = (
  record: HomeWatchRecord,
  command: Exclude<HomeWatchCommand, { type: 'day.begin' }>,
  { sender, atMs, today }: HomeWatchContext,
): Change => {
  switch (command.type) {
    case 'request.verify':
      requireOfficer(sender);
      requireStatus(record, 'received');
      return { what: { type: 'verified', how: command.how }, next: { status: 'verified' } };
    case 'passage.record': {
      requireOfficer(sender);
      requireStatus(record, 'active');
      const { passedAtMs, finding, note } = command;
      const [earliestMs, latestMs] = [record.createdAtMs - A_MINUTE_MS, atMs + A_MINUTE_MS];
      if (passedAtMs < earliestMs || passedAtMs > latestMs) throw new GuichetError('request.malformed');
      return { what: { type: 'passage', atMs: passedAtMs, finding, note }, next: {} };
    }
    case 'message.send':
      requireOfficer(sender);
      return { what: { type: 'message', text: command.text }, next: {} };
    case 'access.change':
      requireAction(record, sender, 'access-details');
      return { what: { type: 'access-changed' }, next: { values: replaceFields(record.values, command) } };
    case 'dates.change': {
      requireAction(record, sender, 'dates');
      requireStatus(record, 'received', 'verified');
      const { from, to } = command;
      const values = { ...record.values, ...command.values };
      return { what: { type: 'dates-changed', from, to }, next: { from, to, values } };
    }
    case 'return.early':
      requireAction(record, sender, 'return-early');
      if (today < record.from) throw new GuichetError('otv.state');
      return { what: { type: 'returned' }, next: { status: 'ended', overOn: today } };
    case 'request.cancel':
      requireAction(record, sender, 'cancel');
      return { what: { type: 'cancelled' }, next: { status: 'cancelled', overOn: today } };
  }
};

const replaceFields = (
  values: FormValues,
  { fields, values: changed }: { readonly fields: readonly string[]; readonly values: FormValues },
): FormValues => ({
  ...Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field))),
  ...changed,
});

const overOnOf = ({ to }: HomeWatchRecord, status: OtvStatus): string | null => (isOver(status) ? to : null);

const requireStatus = ({ status }: HomeWatchRecord, ...allowed: readonly OtvStatus[]): void => {
  if (!allowed.includes(status)) throw new GuichetError('otv.state');
};

const requireOfficer = ({ role }: HomeWatchSender): void => {
  if (role !== 'officer') throw new GuichetError('role.forbidden');
};

/** What the site lets its people do alone; everybody else asks the unit. */
const requireAction = ({ actions }: HomeWatchRecord, { role }: HomeWatchSender, action: OtvAction): void => {
  if (role !== 'owner' || !actions.includes(action)) throw new GuichetError('otv.action');
};
