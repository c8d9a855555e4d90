import { randomBytes } from 'node:crypto';
import type { Ticket } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { Clock } from './clock.ts';
import { Deadlines } from './deadlines.ts';

/** How long a ticket waits for its socket (spec D-10). */
export const TICKET_LIFE_MS = 30_000;

/** Who a ticket stands for. */
export type TicketHolder =
  | {
      readonly kind: 'citizen';
      readonly tokenHash: Uint8Array;
      readonly conversationId: string;
      readonly siteSlug: string;
    }
  | { readonly kind: 'officer'; readonly officerId: string; readonly sessionIdHash: Uint8Array };

interface Issued {
  readonly holder: TicketHolder;
  readonly origin: string | null;
}

/**
 * Single-use tickets for the first frame of a socket, so that no token stands in a URL. In memory only: a ticket is
 * redeemed where it was issued.
 */
export class Tickets {
  readonly #issued = new Map<string, Issued>();
  readonly #deadlines: Deadlines<string>;

  constructor(clock: Clock) {
    this.#deadlines = new Deadlines(clock, TICKET_LIFE_MS, (ticket) => void this.#issued.delete(ticket));
  }

  /** `origin`: the `Origin` header of the request, when it had one; the socket must then carry the same. */
  issue(holder: TicketHolder, origin: string | undefined): Ticket {
    const ticket = randomBytes(32).toString('base64url');
    this.#issued.set(ticket, { holder, origin: origin ?? null });
    this.#deadlines.set(ticket);
    return { ticket, expiresInMs: TICKET_LIFE_MS };
  }

  /**
   * Who the ticket stands for. It is used up by the call, also when the call refuses.
   *
   * @throws GuichetError `ticket.invalid`
   */
  redeem<K extends TicketHolder['kind']>(
    ticket: string,
    kind: K,
    origin: string | undefined,
  ): Extract<TicketHolder, { kind: K }> {
    const issued = this.#issued.get(ticket);
    this.#issued.delete(ticket);
    this.#deadlines.clear(ticket);
    if (!issued || issued.holder.kind !== kind) throw new GuichetError('ticket.invalid');
    if (issued.origin !== null && issued.origin !== origin) throw new GuichetError('ticket.invalid');
    return issued.holder as Extract<TicketHolder, { kind: K }>;
  }

  get size(): number {
    return this.#issued.size;
  }

  dispose(): void {
    this.#deadlines.dispose();
    this.#issued.clear();
  }
}
