import { HOME_WATCH_ACCESS_STEP, HOME_WATCH_FIELDS, todayIn, type FormValues } from '@guichet/triage/form';
import type { OtvAccessChange, OtvAction, OtvChange, OtvDatesChange, OtvRequestView } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { HomeWatchRecord, HomeWatchStorage } from '../../storage/home-watch-port.ts';
import type { Clock } from '../clock.ts';
import type { Units } from '../units/units.ts';
import { isOver, statusOn, type HomeWatchCommand } from './decide.ts';
import type { HomeWatchForm } from './home-watch-form.ts';
import { refuseFaults } from './submit.ts';

/** What the owner of a request sees of it, and does to it. The caller has resolved their session. */
export interface HomeWatchOwners {
  /** @throws GuichetError `otv.unknown` once it is erased; so do the others */
  view(id: string): Promise<OtvRequestView>;
  /** @throws GuichetError `otv.action`, `otv.outdated`, `otv.state`, `command.conflict` */
  returnEarly(id: string, change: OtvChange): Promise<OtvRequestView>;
  /** @throws GuichetError likewise */
  cancel(id: string, change: OtvChange): Promise<OtvRequestView>;
  /**
   * Puts other values in the place of the step « access ».
   *
   * @throws GuichetError likewise, and `otv.refused` with its faults
   */
  changeAccess(id: string, change: OtvAccessChange): Promise<OtvRequestView>;
  /** @throws GuichetError likewise; the rules are those of a request that would be made today */
  changeDates(id: string, change: OtvDatesChange): Promise<OtvRequestView>;
}

export interface HomeWatchOwnersDeps {
  readonly storage: Pick<HomeWatchStorage, 'homeWatch' | 'executeHomeWatch'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly units: Pick<Units, 'byIds'>;
  /** Null: this server has no form, and takes no change of what was filled in. */
  readonly form: HomeWatchForm | null;
}

export const createHomeWatchOwners = ({ storage, clock, units, form }: HomeWatchOwnersDeps): HomeWatchOwners => {
  const todayOf = ({ timeZone }: HomeWatchRecord) => todayIn(timeZone, new Date(clock.nowMs()));
  const homeOf = (record: HomeWatchRecord) => ({ zone: record.zone, today: todayOf(record) });
  const stored = async (id: string): Promise<HomeWatchRecord> => {
    const record = await storage.homeWatch(id);
    if (record === null) throw new GuichetError('otv.unknown');
    return record;
  };
  const viewOf = async (record: HomeWatchRecord): Promise<OtvRequestView> => {
    const today = todayOf(record);
    const [unit] = await units.byIds([record.unit]);
    const { reference, version, from, to, receivedBy, entries } = record;
    return {
      ...{ reference, version, from, to, receivedBy, status: statusOn(record, today) },
      unit: unit === undefined ? null : { id: record.unit, name: unit.name, phone: unit.phone },
      actions: actionsOn(record, today, form !== null),
      messages: entries.flatMap(({ what, atMs }) =>
        what.type === 'message' ? [{ text: what.text, at: timeOf(atMs) }] : [],
      ),
      passages: entries.flatMap(({ what }) =>
        what.type === 'passage' && what.finding === 'all-clear' ? [timeOf(what.atMs)] : [],
      ),
    };
  };
  const execute = async (record: HomeWatchRecord, command: HomeWatchCommand) => {
    const today = todayOf(record);
    const outcome = await storage.executeHomeWatch({
      ...{ id: record.id, command, today, sender: { role: 'owner' }, atMs: clock.nowMs() },
    });
    return viewOf(outcome.record);
  };
  const change = async (id: string, type: 'return.early' | 'request.cancel', { commandId, version }: OtvChange) =>
    execute(await stored(id), { type, commandId, version });
  /** Only the faults of what is changed, and none for a command that was taken before: it is answered as it was. */
  const requireTakeable = (
    record: HomeWatchRecord,
    { commandId, action, values, fields }: { commandId: string; action: OtvAction; values: object; fields: string[] },
  ): HomeWatchForm => {
    if (form === null || !record.actions.includes(action)) throw new GuichetError('otv.action');
    if (record.entries.every((entry) => entry.commandId !== commandId)) {
      const faults = form.validate({ ...values }, homeOf(record));
      refuseFaults(faults.filter(({ path }) => fields.includes(path.split('.')[0] ?? '')));
    }
    return form;
  };
  return {
    view: async (id) => viewOf(await stored(id)),
    returnEarly: (id, asked) => change(id, 'return.early', asked),
    cancel: (id, asked) => change(id, 'request.cancel', asked),
    async changeAccess(id, { values, ...asked }) {
      const record = await stored(id);
      const step = form?.form.steps.find((each) => each.id === HOME_WATCH_ACCESS_STEP);
      const fields = step?.fields.map((field) => field.id) ?? [];
      const foreign = Object.keys(values).filter((field) => !fields.includes(field));
      refuseFaults(foreign.map((field) => ({ path: field.slice(0, 40), code: 'unknown' })));
      const merged = { ...without(record.values, fields), ...values };
      const change = { ...asked, action: 'access-details' as const, values: merged, fields };
      const kept = requireTakeable(record, change).normalise(merged, homeOf(record));
      const changed = without(
        kept,
        Object.keys(kept).filter((field) => !fields.includes(field)),
      );
      return execute(record, { type: 'access.change', ...asked, fields, values: changed });
    },
    async changeDates(id, { from, to, ...asked }) {
      const record = await stored(id);
      const dates = { [HOME_WATCH_FIELDS.from]: from, [HOME_WATCH_FIELDS.to]: to };
      const values = { ...record.values, ...dates };
      requireTakeable(record, { ...asked, action: 'dates', values, fields: Object.keys(dates) });
      return execute(record, { type: 'dates.change', ...asked, from, to, values: dates });
    },
  };
};

const without = (values: FormValues, fields: readonly string[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));

/** What the site allows and the decider would take. */
const actionsOn = (record: HomeWatchRecord, today: string, hasForm: boolean): OtvAction[] => {
  const status = statusOn(record, today);
  if (isOver(status)) return [];
  const isPossible: Readonly<Record<OtvAction, boolean>> = {
    'access-details': hasForm,
    dates: hasForm && status !== 'active',
    'return-early': today >= record.from,
    cancel: true,
  };
  return record.actions.filter((action) => isPossible[action]);
};

const timeOf = (atMs: number): string => new Date(atMs).toISOString();
