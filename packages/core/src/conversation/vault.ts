import { atom, type ReadableAtom } from 'nanostores';
import type { OpenConversation } from '../contract.ts';
import type { Cursor } from '../live/citizen-link.ts';
import type { OutboxItem } from './outbox.ts';

/** What a reload of the page must find again, and nothing else (spec S-7). */
export interface VaultContent {
  token: string;
  cursor: Cursor;
  outbox: readonly OutboxItem[];
  /** The opening, until it is acknowledged. */
  opening: OpenConversation | null;
}

/** Where one site's conversation is kept between two pages of the same tab. */
export interface Vault {
  /** `memory` once storage has refused: nothing survives a reload, and the page says so. */
  readonly $storage: ReadableAtom<'session' | 'memory'>;
  /** What is there; null when nothing is, or when it cannot be understood. */
  read(): VaultContent | null;
  write(content: VaultContent): void;
  clear(): void;
}

/** The tab's own storage; null where the browser refuses it, which it may do by throwing. */
export const tabStorage = (): Storage | null => {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
};

/**
 * Creates the vault of one site. Nothing is touched before the first `write`; storage that throws is given up for good
 * (spec S-7).
 */
export const createVault = (site: string, storage: Storage | null): Vault => {
  const keyOf = (part: string) => `guichet:${site}:${part}`;
  const keys = ['token', 'cursor', 'outbox'].map(keyOf);
  const $storage = atom<'session' | 'memory'>(storage ? 'session' : 'memory');

  const attempt = <Value>(action: (storage: Storage) => Value): Value | null => {
    if (!storage || $storage.get() === 'memory') return null;
    try {
      return action(storage);
    } catch {
      $storage.set('memory');
      return null;
    }
  };
  const clear = () => {
    try {
      keys.forEach((key) => storage?.removeItem(key));
    } catch {
      // Storage that cannot be reached holds nothing of ours.
    }
  };

  return {
    $storage,
    read: () =>
      attempt((tab) => {
        const [token, cursor, outbox] = keys.map((key) => tab.getItem(key));
        if (!token || !cursor || !outbox) return null;
        try {
          const { opening, items } = JSON.parse(outbox) as { opening: OpenConversation | null; items: OutboxItem[] };
          return { token, cursor: JSON.parse(cursor) as Cursor, opening, outbox: items };
        } catch {
          clear();
          return null;
        }
      }),
    write({ token, cursor, outbox, opening }) {
      attempt((tab) => {
        tab.setItem(keyOf('token'), token);
        tab.setItem(keyOf('cursor'), JSON.stringify(cursor));
        tab.setItem(keyOf('outbox'), JSON.stringify({ opening, items: outbox }));
      });
      // What was written before a refusal is stale from then on.
      if ($storage.get() === 'memory') clear();
    },
    clear,
  };
};
