import type { Cancel } from '../services/clock.ts';

/** « Conversation X reached seq n »: carries no content, may be lost, may come twice, may come late. */
export interface Hint {
  readonly conversationId: string;
  readonly publicSeq: number;
  readonly staffSeq: number;
}

/** Joins the nodes of one installation. The database is the truth; a broker carries hints (design §4). */
export interface Broker {
  publish(hint: Hint): void;
  /** Hears every hint, one's own included. */
  subscribe(listener: (hint: Hint) => void): Cancel;
  close(): Promise<void>;
}

/** The broker of a single process. */
export const createLocalBroker = (): Broker => {
  const listeners = new Set<(hint: Hint) => void>();
  return {
    publish: (hint) => {
      for (const listener of listeners) listener(hint);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      return Promise.resolve();
    },
  };
};
