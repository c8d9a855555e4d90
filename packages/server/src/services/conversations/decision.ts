import type { PublicEvent, StaffEvent } from '../../contract/index.ts';
import type { ConversationState, HandedOver } from '../../storage/port.ts';

/** What the decider may know beyond the conversation itself; read inside the same transaction. */
export interface DecisionContext {
  readonly atMs: number;
  /** Who is to receive the conversation; `holding` counts the other active conversations they hold now. */
  readonly recipient?: {
    readonly id: string;
    readonly name: string;
    readonly capacity: number;
    readonly holding: number;
  };
  /** Names of the queues that exist. */
  readonly queues: ReadonlySet<string>;
  /** What a `handoff.set` brings. */
  readonly handoff?: HandedOver;
}

/** What a command does, before anything is stored. */
export interface Decision {
  readonly next: ConversationState;
  readonly publicEvents: readonly PublicEvent[];
  readonly staffEvents: readonly StaffEvent[];
  /** How long the citizen waited until first served by an officer; null when this command served nobody anew. */
  readonly servedWaitMs: number | null;
  /** The citizen's token must die in the same transaction (spec C-6, P-6). */
  readonly endsSession: boolean;
}

type WithoutPosition<E> = E extends unknown ? Omit<E, 'seq' | 'at'> : never;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects the events of one command and the state they lead to; numbers each log without a gap (spec D-1). */
export class Draft {
  readonly state: Mutable<ConversationState>;
  readonly atMs: number;
  endsSession = false;
  servedWaitMs: number | null = null;
  readonly #at: string;
  readonly #publicEvents: PublicEvent[] = [];
  readonly #staffEvents: StaffEvent[] = [];

  constructor(state: ConversationState, atMs: number) {
    this.state = { ...state };
    this.atMs = atMs;
    this.#at = new Date(atMs).toISOString();
  }

  tell(event: WithoutPosition<PublicEvent>): void {
    this.state.publicSeq += 1;
    this.#publicEvents.push({ ...event, seq: this.state.publicSeq, at: this.#at });
  }

  tellStaff(event: WithoutPosition<StaffEvent>): void {
    this.state.staffSeq += 1;
    this.#staffEvents.push({ ...event, seq: this.state.staffSeq, at: this.#at });
  }

  decision(): Decision {
    return {
      next: this.state,
      publicEvents: this.#publicEvents,
      staffEvents: this.#staffEvents,
      servedWaitMs: this.servedWaitMs,
      endsSession: this.endsSession,
    };
  }
}
