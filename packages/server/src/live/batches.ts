import type { PublicEvent, StaffEvent } from '../contract/index.ts';
import type { SessionEnd } from './frames.ts';

const commaJoined = (events: readonly object[]): string => events.map((event) => JSON.stringify(event)).join(',');

/** Contiguous events of a public log on their way out. Serialised once, however many screens show them. */
export class PublicBatch {
  readonly conversationId: string;
  readonly events: readonly PublicEvent[];
  #json: string | undefined;
  #citizenFrame: string | undefined;
  #deskFrame: string | undefined;

  /** `events` must not be empty. */
  constructor(conversationId: string, events: readonly PublicEvent[]) {
    this.conversationId = conversationId;
    this.events = events;
  }

  get first(): number {
    return this.events[0]!.seq;
  }
  get last(): number {
    return this.events[this.events.length - 1]!.seq;
  }
  get citizenFrame(): string {
    return (this.#citizenFrame ??= `{"type":"events","events":[${this.#eventsJson()}]}`);
  }
  get deskFrame(): string {
    return (this.#deskFrame ??= `{"type":"events","conversationId":"${this.conversationId}","events":[${this.#eventsJson()}]}`);
  }
  /** How the conversation ended in this batch, as the citizen's session calls it; null while it goes on. */
  get end(): SessionEnd | null {
    for (const event of this.events) {
      if (event.type === 'conversation.closed') return END_OF_REASON[event.reason];
    }
    return null;
  }

  #eventsJson(): string {
    return (this.#json ??= commaJoined(this.events));
  }
}

const END_OF_REASON = { ended: 'closed', left: 'exit', expired: 'expired' } as const;

/** Contiguous events of a staff log on their way to desks. */
export class StaffBatch {
  readonly conversationId: string;
  readonly events: readonly StaffEvent[];
  #frame: string | undefined;

  /** `events` must not be empty. */
  constructor(conversationId: string, events: readonly StaffEvent[]) {
    this.conversationId = conversationId;
    this.events = events;
  }

  get first(): number {
    return this.events[0]!.seq;
  }
  get last(): number {
    return this.events[this.events.length - 1]!.seq;
  }
  get deskFrame(): string {
    return (this.#frame ??= `{"type":"staff.events","conversationId":"${this.conversationId}","events":[${commaJoined(this.events)}]}`);
  }
}
