import type { DataKey } from '../../../sealing/data-key.ts';
import { seal, unseal, type Place } from '../../../sealing/envelope.ts';
import type { HomeWatchHead, HomeWatchRecord } from '../../home-watch-port.ts';
import type { HomeWatchRow } from '../schema.ts';

/** Where the wrapped keys of requests stand. */
export const HOME_WATCH_KEYS = 'home_watch_keys';
/** The key that codes of requests are made of; it outlives every change of the master key. */
export const CODES_KEY = { table: 'server_keys', name: 'request-codes' } as const;

/** Counts the changes of all requests. */
export const VERSION_COUNTER = 'home-watches';

const placeOf = (id: string): Place => ({ table: 'home_watch_bodies', row: id, field: 'body' });

export const sealRecord = (key: DataKey, record: HomeWatchRecord): Buffer =>
  seal(key.sealing, JSON.stringify(record), placeOf(record.id));

export const unsealRecord = (key: DataKey, id: string, body: Uint8Array): HomeWatchRecord =>
  JSON.parse(unseal(key.sealing, body, placeOf(id)).toString()) as HomeWatchRecord;

export const headOf = ({ id, unit, status, stamp }: Omit<HomeWatchRow, 'month'>): HomeWatchHead => ({
  id,
  unit,
  status: status as HomeWatchHead['status'],
  stamp,
});
