import type { Colleague, SetPresence } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { DeskEnd } from '../live/frames.ts';
import type { OfficerRecord, Storage } from '../storage/port.ts';
import type { DeskSessionEnd } from './desk-sessions.ts';
import { hashKey } from './tokens.ts';

/** A desk that is connected now. */
export interface DeskPeer {
  readonly officerId: string;
  readonly sessionIdHash: Uint8Array;
  /** Says why, then closes. */
  ended(reason: DeskEnd): void;
}

export interface PresenceOptions {
  readonly storage: Pick<Storage, 'officers' | 'officerById' | 'putOfficer'>;
  /** Conversations with a holder, by holder. */
  readonly held: () => ReadonlyMap<string, readonly string[]>;
  /** Somebody came, went, or changed what they take. */
  readonly onChange: () => void;
  /** The last desk of an officer went; `signedOut` tells a goodbye from a lost link. */
  readonly onGone: (officerId: string, signedOut: boolean) => void;
}

/** Which officers have a desk open, and what they take. Records are kept here, so that no command waits for a read. */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #officers = new Map<string, OfficerRecord>();
  readonly #desks = new Map<string, Set<DeskPeer>>();

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Reads every account; also the way to see what another process changed. Ends the desks of disabled accounts. */
  async refresh(): Promise<void> {
    const records = await this.#options.storage.officers();
    for (const record of records) this.#remember(record);
  }

  officer(officerId: string): OfficerRecord | undefined {
    return this.#officers.get(officerId);
  }

  /** Reads one account again, after something changed it, or because it may have been made after the start. */
  async officerChanged(officerId: string): Promise<void> {
    const record = await this.#options.storage.officerById(officerId);
    if (record) this.#remember(record);
  }

  /**
   * Stores whether an officer takes conversations, and how many.
   *
   * @throws GuichetError `officer.unknown`
   */
  async set(officerId: string, { available, capacity }: SetPresence): Promise<OfficerRecord> {
    const record = await this.#options.storage.officerById(officerId);
    if (!record) throw new GuichetError('officer.unknown');
    const changed = { ...record, available, capacity: capacity ?? record.capacity };
    await this.#options.storage.putOfficer(changed);
    this.#remember(changed);
    return changed;
  }

  connect(peer: DeskPeer): void {
    const desks = this.#desks.get(peer.officerId);
    if (desks) desks.add(peer);
    else {
      this.#desks.set(peer.officerId, new Set([peer]));
      this.#options.onChange();
    }
  }

  disconnect(peer: DeskPeer): void {
    this.#leave(peer, false);
  }

  isConnected(officerId: string): boolean {
    return this.#desks.has(officerId);
  }

  /** Whether somebody with an open desk takes conversations now. */
  get officersOnDuty(): boolean {
    for (const officerId of this.#desks.keys()) {
      const record = this.#officers.get(officerId);
      if (record?.available && !record.disabled) return true;
    }
    return false;
  }

  /** Everybody who could receive a transfer one day, connected or not; accounts that are disabled are left out. */
  colleagues(): Colleague[] {
    const held = this.#options.held();
    return [...this.#officers.values()]
      .filter(({ disabled }) => !disabled)
      .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
      .map(({ id, name, role, available, capacity }) => ({
        id,
        name,
        role,
        connected: this.isConnected(id),
        available,
        capacity,
        holding: held.get(id)?.length ?? 0,
      }));
  }

  /** Closes the desks of sessions that ended; an officer who signed out gives everything back at once (spec K-7). */
  sessionEnded({ officerId, idHash, exceptIdHash, reason }: DeskSessionEnd): void {
    const ended = idHash && hashKey(idHash);
    const kept = exceptIdHash && hashKey(exceptIdHash);
    let left = false;
    for (const peer of [...(this.#desks.get(officerId) ?? [])]) {
      const key = hashKey(peer.sessionIdHash);
      if (ended === null ? key === kept : key !== ended) continue;
      left = true;
      peer.ended(reason);
      this.#leave(peer, reason === 'signed-out');
    }
    // Nobody was connected: a sign-out is a goodbye all the same.
    if (!left && !this.isConnected(officerId)) this.#options.onGone(officerId, reason === 'signed-out');
  }

  /** Every desk that is connected. */
  peers(): DeskPeer[] {
    return [...this.#desks.values()].flatMap((desks) => [...desks]);
  }

  #leave(peer: DeskPeer, signedOut: boolean): void {
    const desks = this.#desks.get(peer.officerId);
    if (!desks?.delete(peer) || desks.size > 0) return;
    this.#desks.delete(peer.officerId);
    this.#options.onGone(peer.officerId, signedOut);
    this.#options.onChange();
  }

  #remember(record: OfficerRecord): void {
    const before = this.#officers.get(record.id);
    this.#officers.set(record.id, record);
    if (record.disabled && this.isConnected(record.id)) {
      this.sessionEnded({ officerId: record.id, idHash: null, exceptIdHash: null, reason: 'expired' });
    }
    if (
      before?.available !== record.available ||
      before.capacity !== record.capacity ||
      before.disabled !== record.disabled ||
      before.name !== record.name
    ) {
      this.#options.onChange();
    }
  }
}
