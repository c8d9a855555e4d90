import type { FlowDocument } from '@guichet/triage';
import type { FlowCount, FlowCountReport, FlowId } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { FlowCountRecord, Storage } from '../storage/port.ts';
import type { Clock } from './clock.ts';
import { hasNode, publishedItems } from './flow-count-report.ts';
import { daysAfter, daysOfMonth, monthAfter, parisDayOf } from './paris-days.ts';
import { PendingSums } from './pending-sums.ts';

/** Of one answer: as many as 400 days touch. */
const MOST_MONTHS = 15;

export interface FlowCountsOptions {
  readonly storage: Pick<Storage, 'addFlowCounts' | 'sumFlowCounts'>;
  readonly clock: Clock;
  readonly flow: FlowDocument;
  /** 0 when the caller may count now, otherwise how many milliseconds to wait. */
  readonly takeTurn: (callerAddress: string) => number;
  /** Told of sums that could not be stored; they are kept and tried again. */
  readonly onError: (error: unknown) => void;
}

/**
 * How often each question and outcome is shown on each site, per day at Paris. A sum, a day and a node: nothing about who, and
 * nothing that joins one count to another (spec T-15).
 */
export class FlowCounts {
  readonly #options: FlowCountsOptions;
  readonly #sums: PendingSums<FlowCountRecord>;

  constructor(options: FlowCountsOptions) {
    this.#options = options;
    this.#sums = new PendingSums({
      clock: options.clock,
      keyOf: ({ site, day, flow, version, node }) => [site, day, flow, version, node],
      store: (sums) => options.storage.addFlowCounts(sums),
      onError: options.onError,
    });
  }

  /** Begins to store what is counted, every few seconds. */
  start(): void {
    this.#sums.start();
  }

  /**
   * Counts one node once, in memory.
   *
   * @throws GuichetError `rate.limited`; `node.unknown` for what the flow does not have in that version
   */
  add(site: string, { flow, version, node }: FlowCount, callerAddress: string): void {
    const retryAfterMs = this.#options.takeTurn(callerAddress);
    if (retryAfterMs > 0) throw new GuichetError('rate.limited', { retryAfterMs });
    const known = this.#options.flow.flow;
    if (known.id !== flow || known.version !== version || !hasNode(known, node)) throw new GuichetError('node.unknown');
    const day = parisDayOf(this.#options.clock.nowMs());
    this.#sums.add({ site, day, flow, version, node, count: 1 });
  }

  /** Stores what was counted so far. Never rejects: what cannot be stored now is kept for the next time. */
  flush(): Promise<void> {
    return this.#sums.flush();
  }

  /**
   * What may be known of the months from the first to the last (spec T-15, T-20): days that are over, each number rounded
   * down to a multiple of 5, no number under 5, and no total.
   *
   * @throws GuichetError `request.malformed` when the months are in the wrong order or too many
   */
  async report(site: string, flow: FlowId, from: string, to: string): Promise<FlowCountReport> {
    const months = monthsOf(from, to);
    await this.flush();
    const yesterday = daysAfter(parisDayOf(this.#options.clock.nowMs()), -1);
    const columns = await Promise.all(
      months.map(async (month) => {
        const { first, last } = daysOfMonth(month);
        const through = last < yesterday ? last : yesterday;
        if (through < first) return { month, through: null, sums: new Map<string, number>() };
        const sums = await this.#options.storage.sumFlowCounts(site, flow, first, through);
        return { month, through, sums: new Map(sums.map(({ node, count }) => [node, count])) };
      }),
    );
    return {
      site,
      flow,
      months: columns.map(({ month, through }) => ({ month, through })),
      items: publishedItems(
        this.#options.flow,
        columns.map(({ sums }) => sums),
      ),
    };
  }

  /** Stops the timer and stores what is left. */
  close(): Promise<void> {
    return this.#sums.close();
  }
}

/** Every month from the first to the last. */
const monthsOf = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let month = from; month <= to && months.length <= MOST_MONTHS; month = monthAfter(month)) months.push(month);
  if (months.length > 0 && months.length <= MOST_MONTHS) return months;
  throw new GuichetError('request.malformed', { detail: `/to: from one to ${String(MOST_MONTHS)} months` });
};
