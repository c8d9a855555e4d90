import { todayIn } from '@guichet/triage/form';
import type { OtvAction, OtvChange, OtvRequestView } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { HomeWatchRecord, HomeWatchStorage } from '../../storage/home-watch-port.ts';
import type { Clock } from '../clock.ts';
import type { Units } from '../units/units.ts';
import { isOver, statusOn } from './decide.ts';

/** What the owner of a request sees of it, and does to it. The caller has resolved their session. */
export interface HomeWatchOwners {
  /** @throws GuichetError `otv.unknown` once it is erased; so do the others */
  view(id: string): Promise<OtvRequestView>;
  /** @throws GuichetError `otv.action`, `otv.outdated`, `otv.state`, `command.conflict` */
  returnEarly(id: string, change: OtvChange): Promise<OtvRequestView>;
  /** @throws GuichetError likewise */
  cancel(id: string, change: OtvChange): Promise<OtvRequestView>;
}

export interface HomeWatchOwnersDeps {
  readonly storage: Pick<HomeWatchStorage, 'homeWatch' | 'executeHomeWatch'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly units: Pick<Units, 'byIds'>;
}

export const createHomeWatchOwners = ({ storage, clock, units }: HomeWatchOwnersDeps): HomeWatchOwners => {
  const todayOf = ({ timeZone }: HomeWatchRecord) => todayIn(timeZone, new Date(clock.nowMs()));
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
      actions: actionsOn(record, today),
      messages: entries.flatMap(({ what, atMs }) =>
        what.type === 'message' ? [{ text: what.text, at: timeOf(atMs) }] : [],
      ),
      passages: entries.flatMap(({ what }) =>
        what.type === 'passage' && what.finding === 'all-clear' ? [timeOf(what.atMs)] : [],
      ),
    };
  };
  const change = async (id: string, type: 'return.early' | 'request.cancel', { commandId, version }: OtvChange) => {
    const today = todayOf(await stored(id));
    const command = { type, commandId, version } as const;
    const { record } = await storage.executeHomeWatch({
      ...{ id, command, today, sender: { role: 'owner' }, atMs: clock.nowMs() },
    });
    return viewOf(record);
  };
  return {
    view: async (id) => viewOf(await stored(id)),
    returnEarly: (id, asked) => change(id, 'return.early', asked),
    cancel: (id, asked) => change(id, 'request.cancel', asked),
  };
};

/** What the site allows and the decider would take. */
const actionsOn = (record: HomeWatchRecord, today: string): OtvAction[] => {
  if (isOver(statusOn(record, today))) return [];
  return record.actions.filter((action) => action === 'cancel' || (action === 'return-early' && today >= record.from));
};

const timeOf = (atMs: number): string => new Date(atMs).toISOString();
