import type { Outcome, Storage } from '../storage/port.ts';
import { PublicBatch, StaffBatch } from './batches.ts';
import type { Broker, Hint } from './broker.ts';
import type { SessionEnd } from './frames.ts';
import type { QueuePosition } from '../contract/index.ts';

/** How many events one read of the log brings. */
const PAGE_SIZE = 200;

/** Whatever shows a conversation: a socket, a stream, a waiting poll, one watched conversation of a desk. */
export interface Listener {
  publicEvents(batch: PublicBatch): void;
  /** Only called on listeners that subscribed to the staff log. */
  staffEvents(batch: StaffBatch): void;
  /** The other side started or stopped typing. */
  typing(typing: boolean): void;
  /** The log could not be read: the connection must end, so that its client resumes by cursor. */
  cut(): void;
}

/** What a citizen's listener hears besides. */
export interface CitizenListener extends Listener {
  position(position: QueuePosition | null): void;
  ended(reason: SessionEnd): void;
}

/** One listener's place in one conversation. `staffSeq` is null for citizens: they have no staff log (spec D-5). */
export class Subscription<L extends Listener = Listener> {
  readonly room: Room;
  readonly listener: L;
  publicSeq: number;
  staffSeq: number | null;
  /** True while the log is being read for it: news then only raise the room's head. */
  filling = true;
  active = true;

  constructor(room: Room, listener: L, publicSeq: number, staffSeq: number | null) {
    this.room = room;
    this.listener = listener;
    this.publicSeq = publicSeq;
    this.staffSeq = staffSeq;
  }
}

class Room {
  readonly conversationId: string;
  readonly citizens = new Set<Subscription<CitizenListener>>();
  readonly desks = new Set<Subscription>();
  publicHead = 0;
  staffHead = 0;

  constructor(conversationId: string) {
    this.conversationId = conversationId;
  }
}

export interface HubOptions {
  readonly storage: Pick<Storage, 'publicEvents' | 'staffEvents' | 'state'>;
  readonly broker: Broker;
  /** The first screen of a citizen came, or the last one went. */
  readonly onCitizenPresence?: (conversationId: string, connected: boolean) => void;
}

/**
 * Who is connected, and at which cursor. Each subscription gets exactly the events after its own seq, in order: from
 * the outcome of a write when it joins on, otherwise from the log (spec D-6). Hints alone are enough to serve.
 */
export class Hub {
  readonly #rooms = new Map<string, Room>();
  readonly #storage: HubOptions['storage'];
  readonly #broker: Broker;
  readonly #onCitizenPresence: NonNullable<HubOptions['onCitizenPresence']>;
  readonly #unsubscribe: () => void;

  constructor({ storage, broker, onCitizenPresence = () => {} }: HubOptions) {
    this.#storage = storage;
    this.#broker = broker;
    this.#onCitizenPresence = onCitizenPresence;
    this.#unsubscribe = broker.subscribe((hint) => this.#hinted(hint));
  }

  /** Rooms with at least one listener: a test of leaks looks at it. */
  get roomCount(): number {
    return this.#rooms.size;
  }

  hasCitizen(conversationId: string): boolean {
    return (this.#rooms.get(conversationId)?.citizens.size ?? 0) > 0;
  }

  citizensOf(conversationId: string): readonly CitizenListener[] {
    const room = this.#rooms.get(conversationId);
    return room ? Array.from(room.citizens, (subscription) => subscription.listener) : [];
  }

  desksOf(conversationId: string): readonly Listener[] {
    const room = this.#rooms.get(conversationId);
    return room ? Array.from(room.desks, (subscription) => subscription.listener) : [];
  }

  /** Takes a place after `after`. Nothing is delivered before `start`, and nothing is missed until then. */
  subscribeCitizen(conversationId: string, after: number, listener: CitizenListener): Subscription<CitizenListener> {
    const room = this.#room(conversationId);
    const subscription = new Subscription(room, listener, after, null);
    room.citizens.add(subscription);
    if (room.citizens.size === 1) this.#onCitizenPresence(conversationId, true);
    return subscription;
  }

  /** As `subscribeCitizen`, with the staff log. */
  subscribeDesk(conversationId: string, after: number, staffAfter: number, listener: Listener): Subscription {
    const room = this.#room(conversationId);
    const subscription = new Subscription(room, listener, after, staffAfter);
    room.desks.add(subscription);
    return subscription;
  }

  /** Begins to deliver; `head` is what the log was seen to hold. */
  start(subscription: Subscription<never> | Subscription, head: { publicSeq: number; staffSeq: number }): void {
    const { room } = subscription;
    room.publicHead = Math.max(room.publicHead, head.publicSeq);
    room.staffHead = Math.max(room.staffHead, head.staffSeq);
    subscription.filling = false;
    if (isBehind(subscription)) void this.#fill(subscription);
  }

  unsubscribe(subscription: Subscription<never> | Subscription): void {
    if (!subscription.active) return;
    subscription.active = false;
    const { room } = subscription;
    const wasCitizen = room.citizens.delete(subscription as Subscription<never>);
    room.desks.delete(subscription);
    if (wasCitizen && room.citizens.size === 0) this.#onCitizenPresence(room.conversationId, false);
    if (room.citizens.size === 0 && room.desks.size === 0) this.#rooms.delete(room.conversationId);
  }

  /** Sends what a durable write made to everybody who may see it, here and (as a hint) on other nodes. */
  publish(outcome: Outcome): void {
    const { publicEvents, staffEvents, state } = outcome;
    if (publicEvents.length === 0 && staffEvents.length === 0) return;
    const room = this.#rooms.get(state.id);
    if (room) {
      if (publicEvents.length > 0) this.#publicNews(room, new PublicBatch(state.id, publicEvents));
      if (staffEvents.length > 0) this.#staffNews(room, new StaffBatch(state.id, staffEvents));
    }
    this.#broker.publish({ conversationId: state.id, publicSeq: state.publicSeq, staffSeq: state.staffSeq });
  }

  /** Reads the head of every conversation that somebody shows: for a broker that may have lost hints. */
  async catchUp(): Promise<void> {
    for (const conversationId of [...this.#rooms.keys()]) {
      const state = await this.#storage.state(conversationId);
      if (state) this.#hinted({ conversationId, publicSeq: state.publicSeq, staffSeq: state.staffSeq });
    }
  }

  dispose(): void {
    this.#unsubscribe();
  }

  #room(conversationId: string): Room {
    let room = this.#rooms.get(conversationId);
    if (!room) this.#rooms.set(conversationId, (room = new Room(conversationId)));
    return room;
  }

  #publicNews(room: Room, batch: PublicBatch): void {
    const { first, last } = batch;
    if (last > room.publicHead) room.publicHead = last;
    for (const subscription of room.citizens) this.#offerPublic(subscription, batch, first, last);
    for (const subscription of room.desks) this.#offerPublic(subscription, batch, first, last);
  }

  #offerPublic(subscription: Subscription, batch: PublicBatch, first: number, last: number): void {
    if (subscription.filling || last <= subscription.publicSeq) return;
    if (first !== subscription.publicSeq + 1) return void this.#fill(subscription);
    subscription.publicSeq = last;
    subscription.listener.publicEvents(batch);
  }

  #staffNews(room: Room, batch: StaffBatch): void {
    const { first, last } = batch;
    if (last > room.staffHead) room.staffHead = last;
    for (const subscription of room.desks) {
      if (subscription.filling || subscription.staffSeq === null || last <= subscription.staffSeq) continue;
      if (first !== subscription.staffSeq + 1) void this.#fill(subscription);
      else {
        subscription.staffSeq = last;
        subscription.listener.staffEvents(batch);
      }
    }
  }

  #hinted({ conversationId, publicSeq, staffSeq }: Hint): void {
    const room = this.#rooms.get(conversationId);
    if (!room) return;
    if (publicSeq > room.publicHead) room.publicHead = publicSeq;
    if (staffSeq > room.staffHead) room.staffHead = staffSeq;
    for (const subscription of room.citizens) if (isBehind(subscription)) void this.#fill(subscription);
    for (const subscription of room.desks) if (isBehind(subscription)) void this.#fill(subscription);
  }

  /** Brings one subscription from its own cursor to the head. Only one fill runs at a time, so order is kept. */
  async #fill(subscription: Subscription): Promise<void> {
    if (subscription.filling) return;
    subscription.filling = true;
    try {
      while (subscription.active && isBehind(subscription)) {
        // An empty page: the hint was faster than this node's reader. The next hint, or catchUp, tries again.
        if (!(await this.#fillPage(subscription))) break;
      }
    } catch {
      if (subscription.active) subscription.listener.cut();
    } finally {
      subscription.filling = false;
    }
  }

  async #fillPage(subscription: Subscription): Promise<boolean> {
    const { room, listener } = subscription;
    if (subscription.publicSeq < room.publicHead) {
      const events = await this.#storage.publicEvents(room.conversationId, subscription.publicSeq, PAGE_SIZE);
      if (events.length === 0) return false;
      if (!subscription.active) return true;
      const batch = new PublicBatch(room.conversationId, events);
      subscription.publicSeq = batch.last;
      listener.publicEvents(batch);
      return true;
    }
    const events = await this.#storage.staffEvents(room.conversationId, subscription.staffSeq ?? 0, PAGE_SIZE);
    if (events.length === 0) return false;
    if (!subscription.active) return true;
    const batch = new StaffBatch(room.conversationId, events);
    subscription.staffSeq = batch.last;
    listener.staffEvents(batch);
    return true;
  }
}

const isBehind = ({ room, publicSeq, staffSeq }: Subscription): boolean =>
  publicSeq < room.publicHead || (staffSeq !== null && staffSeq < room.staffHead);
