import { randomBytes } from 'node:crypto';
import type { OfficerRecord, Storage } from '../storage/port.ts';
import type { Clock } from './clock.ts';
import { hashToken } from './tokens.ts';

/** Spec K-9. */
export const DESK_IDLE_MS = 15 * 60_000;
export const DESK_ABSOLUTE_MS = 10 * 60 * 60_000;
/** Uses closer together than this are not written one by one. */
const WRITE_EVERY_MS = 60_000;
const ID_BYTES = 32;

/** A live session and its officer, as the database knows them now. */
export interface LiveDeskSession {
  readonly idHash: Uint8Array;
  readonly officer: OfficerRecord;
  readonly expiresAtMs: number;
}

export interface DeskSessionEnd {
  readonly officerId: string;
  /** Hash of the session that ended; null: every session of the officer but `exceptIdHash`. */
  readonly idHash: Uint8Array | null;
  readonly exceptIdHash: Uint8Array | null;
  readonly reason: 'signed-out' | 'expired';
}

/** Sessions of the desk: an id of 256 random bits in a cookie, its hash in the database (spec P-3). */
export interface DeskSessionService {
  /** A new session with a new id; the one that the browser held before, if any, ends. */
  start(officer: OfficerRecord, previousId: string | null): Promise<{ id: string; session: LiveDeskSession }>;
  /** The session of a cookie, noting its use; null when unknown, expired or of a disabled account. */
  use(id: string): Promise<LiveDeskSession | null>;
  /** The same by hash: a live socket counts as use (spec K-9). */
  useByHash(idHash: Uint8Array): Promise<LiveDeskSession | null>;
  end(session: LiveDeskSession): Promise<void>;
  /** Ends every other session of the officer, after a password change. */
  endOthers(session: LiveDeskSession): Promise<void>;
  /** Calls back when sessions end, so that their sockets close at once; returns the way to stop. */
  onEnded(listener: (end: DeskSessionEnd) => void): () => void;
}

export const createDeskSessionService = (storage: Storage, clock: Pick<Clock, 'nowMs'>): DeskSessionService => {
  const listeners = new Set<(end: DeskSessionEnd) => void>();
  const tell = (end: DeskSessionEnd) => {
    for (const listener of listeners) listener(end);
  };
  /** Uses since the last write, by hash in hexadecimal. */
  const lastUses = new Map<string, number>();
  /** How many sessions were ended: one that ends while it is being used must not be written again. */
  let ends = 0;

  const useByHash = async (idHash: Uint8Array): Promise<LiveDeskSession | null> => {
    const endsBefore = ends;
    const record = await storage.deskSession(idHash);
    if (record === null) return null;
    const key = Buffer.from(idHash).toString('hex');
    const lastUseMs = Math.max(record.lastSeenAtMs, lastUses.get(key) ?? 0);
    const expiresAtMs = record.createdAtMs + DESK_ABSOLUTE_MS;
    const officer = await storage.officerById(record.officerId);
    if (
      officer === null ||
      officer.disabled ||
      clock.nowMs() >= expiresAtMs ||
      clock.nowMs() >= lastUseMs + DESK_IDLE_MS
    ) {
      ends++;
      lastUses.delete(key);
      await storage.deleteDeskSession(idHash);
      tell({ officerId: record.officerId, idHash, exceptIdHash: null, reason: 'expired' });
      return null;
    }
    if (endsBefore === ends && clock.nowMs() - record.lastSeenAtMs >= WRITE_EVERY_MS) {
      lastUses.delete(key);
      await storage.putDeskSession({ ...record, lastSeenAtMs: clock.nowMs() });
    } else lastUses.set(key, clock.nowMs());
    return { idHash, officer, expiresAtMs };
  };

  const end = async (idHash: Uint8Array, officerId: string) => {
    ends++;
    lastUses.delete(Buffer.from(idHash).toString('hex'));
    await storage.deleteDeskSession(idHash);
    tell({ officerId, idHash, exceptIdHash: null, reason: 'signed-out' });
  };

  return {
    async start(officer, previousId) {
      if (previousId !== null) {
        const previous = await storage.deskSession(hashToken(previousId));
        if (previous !== null) await end(previous.idHash, previous.officerId);
      }
      const id = randomBytes(ID_BYTES).toString('base64url');
      const idHash = hashToken(id);
      await storage.putDeskSession({
        idHash,
        officerId: officer.id,
        createdAtMs: clock.nowMs(),
        lastSeenAtMs: clock.nowMs(),
      });
      return { id, session: { idHash, officer, expiresAtMs: clock.nowMs() + DESK_ABSOLUTE_MS } };
    },
    use: (id) => useByHash(hashToken(id)),
    useByHash,
    end: (session) => end(session.idHash, session.officer.id),
    async endOthers({ idHash, officer }) {
      ends++;
      await storage.deleteDeskSessionsOf(officer.id, idHash);
      tell({ officerId: officer.id, idHash: null, exceptIdHash: idHash, reason: 'signed-out' });
    },
    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
