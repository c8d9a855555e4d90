import type { Storage } from '../storage/port.ts';
import { beginDay } from './home-watch/days.ts';
import { daysAfter, parisDayOf } from './paris-days.ts';

/** Days that a closed conversation is kept, unless its site says otherwise. */
export const DEFAULT_CONVERSATION_DAYS = 30;

/** Days that a request to watch a home is kept after it is over, unless its site says otherwise. */
export const DEFAULT_REQUEST_DAYS = 7;
/** Younger entries of the audit log are taken away by nobody: the shortest that the CNIL is reported to recommend. */
export const AUDIT_KEPT_DAYS = 183;

/** Days that sums of what was shown are kept, unless the operator says otherwise: a year can be held against the one before. */
export const DEFAULT_FLOW_COUNT_DAYS = 400;

/** How much was erased. */
export interface Erased {
  readonly conversations: number;
  readonly flowCounts: number;
  /** Sums of what is embedded where; kept as long as those of what was shown. */
  readonly embedCounts: number;
  /** Requests to watch a home. */
  readonly requests: number;
}

/**
 * Erases whatever has been kept long enough: closed conversations by the rule of their site (spec P-5), sums by their age,
 * requests to watch a home by the days of the home (spec V-25).
 */
export const eraseOld = async (
  storage: Pick<Storage, 'eraseExpired' | 'eraseFlowCounts' | 'eraseEmbedCounts'> & Parameters<typeof beginDay>[0],
  nowMs: number,
  flowCountDays = DEFAULT_FLOW_COUNT_DAYS,
): Promise<Erased> => ({
  conversations: await storage.eraseExpired(nowMs),
  flowCounts: await storage.eraseFlowCounts(daysAfter(parisDayOf(nowMs), -flowCountDays)),
  embedCounts: await storage.eraseEmbedCounts(daysAfter(parisDayOf(nowMs), -flowCountDays)),
  requests: (await beginDay(storage, nowMs)).erased,
});
