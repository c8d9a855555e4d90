import type {
  Ack,
  CitizenCommand,
  CitizenView,
  OfficerCommand,
  OpenConversation,
  Opened,
  SiteRecord,
} from '../contract/index.ts';
import { GuichetError, isGuichetError } from '../errors.ts';
import type {
  Command,
  CommandInput,
  HandedOver,
  OfficerRecord,
  OpenConversationInput,
  Outcome,
  Sender,
  Storage,
  SystemCommand,
} from '../storage/port.ts';
import type { CallerKeys } from './caller-keys.ts';
import type { CitizenSessions, LiveCitizenSession } from './citizen-sessions.ts';
import type { Clock } from './clock.ts';
import type { HandoffRoutes } from './handoff-routes.ts';
import type { Handoffs } from './handoffs.ts';
import type { Presence } from './presence.ts';
import type { QueueService } from './queue.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { hashToken, isToken, randomId } from './tokens.ts';

/** Where the answer to a command goes when it came by socket; called before anybody is told what the command did. */
export interface AckSink {
  acknowledged(ack: Ack): void;
}

export interface ConversationServiceOptions {
  readonly storage: Pick<Storage, 'openConversation' | 'execute' | 'snapshot' | 'findSession'>;
  readonly clock: Clock;
  readonly sessions: CitizenSessions;
  readonly presence: Presence;
  readonly queue: QueueService;
  /** Tells everybody who is connected, and the typing that a message ends. */
  readonly publish: (outcome: Outcome) => void;
  readonly siteOf: (slug: string) => Promise<SiteRecord>;
  readonly callerKeys: CallerKeys;
  readonly handoffs: Handoffs;
  readonly handoffRoutes: HandoffRoutes;
  readonly limiters: {
    readonly messages: RateLimiter;
    readonly otherCommands: RateLimiter;
    readonly openingsPerSite: RateLimiter;
    readonly openingsPerCaller: RateLimiter;
  };
}

export interface OpenRequest {
  readonly siteSlug: string;
  readonly token: string | null;
  readonly request: OpenConversation;
  /** Address of the caller: turned into a limiter's key and forgotten (spec P-4). */
  readonly callerAddress: string;
}

/** The one way into a conversation, for sockets and requests alike: limiter → storage → ack → everybody is told. */
export class ConversationService {
  readonly #options: ConversationServiceOptions;

  constructor(options: ConversationServiceOptions) {
    this.#options = options;
  }

  /**
   * Opens a conversation, or finds the one that the same token and command opened (spec D-4).
   *
   * @throws GuichetError `session.missing`, `session.invalid`, `site.unknown`, `rate.limited`, `conversation.exists`,
   * `command.conflict`, `message.empty`, `message.too-long`, `handoff.mismatch`, `handoff.outdated`, `server.unavailable`
   */
  async open({ siteSlug, token, request, callerAddress }: OpenRequest): Promise<{ opened: Opened; isNew: boolean }> {
    const { storage, clock, sessions, siteOf, callerKeys, limiters, queue } = this.#options;
    if (token === null) throw new GuichetError('session.missing');
    if (!isToken(token)) throw new GuichetError('session.invalid');
    const site = await siteOf(siteSlug);
    if (!site.services.includes('chat')) throw new GuichetError('site.unknown');
    requireRate(limiters.openingsPerCaller, callerKeys.keyOf(callerAddress));
    requireRate(limiters.openingsPerSite, siteSlug);
    const tokenHash = hashToken(token);
    if (sessions.hasLeft(tokenHash)) throw new GuichetError('session.invalid');
    queue.book.nameSite(site);
    const outcome = await storage.openConversation({
      tokenHash,
      siteSlug,
      ...(await this.#handedOver(site, request, tokenHash)),
      request: request.message ? { ...request, message: wellFormed(request.message) } : request,
      atMs: clock.nowMs(),
    });
    this.#applied(outcome);
    if (sessions.hasLeft(tokenHash)) {
      // They left while the opening was on its way: nobody may come back to it.
      await this.#leave(tokenHash);
      throw new GuichetError('session.invalid');
    }
    return {
      opened: { ack: towardsCitizen(outcome.ack), view: await this.view(outcome.conversationId) },
      isNew: !outcome.replayed,
    };
  }

  /** What the opening brings from a flow, replayed, and the queue that takes it. */
  async #handedOver(
    site: SiteRecord,
    { handoff }: OpenConversation,
    tokenHash: Uint8Array,
  ): Promise<Pick<OpenConversationInput, 'handoff' | 'queue'>> {
    const { storage, handoffs, handoffRoutes } = this.#options;
    if (handoff === undefined) return { handoff: null, queue: site.queue };
    if (!site.services.includes('cyber')) throw new GuichetError('site.unknown');
    const queue = await handoffRoutes.queueOf(handoff.flow, site, handoff.postcode ?? null);
    try {
      return { handoff: handoffs.replay(handoff), queue };
    } catch (error) {
      // Opened before the flow changed: the same request must find it (spec D-3). Another one is refused by the storage.
      if ((await storage.findSession(tokenHash)) !== null) return { handoff: null, queue };
      throw error;
    }
  }

  /** @throws GuichetError `conversation.unknown` */
  async view(conversationId: string): Promise<CitizenView> {
    const conversation = await this.#options.storage.snapshot(conversationId);
    if (!conversation) throw new GuichetError('conversation.unknown');
    return { conversation, queue: this.#options.queue.position(conversationId) };
  }

  /**
   * Executes what a citizen asks. Resolves once it is durable.
   *
   * @throws GuichetError `rate.limited`, `message.too-long`, `message.empty` and what `decide` refuses
   */
  async executeForCitizen(session: LiveCitizenSession, command: CitizenCommand, sink?: AckSink): Promise<Ack> {
    const { conversationId } = session;
    this.#requireCommandRate(command, conversationId, 'citizen');
    const handoff = await this.#handedOverLater(session, command);
    const input = { conversationId, sender: CITIZEN, command, atMs: this.#nowMs(), ...(handoff ? { handoff } : {}) };
    return this.#execute(input, sink, true);
  }

  /** What a command brings from a flow, held against the same rules as an opening. */
  async #handedOverLater({ siteSlug }: LiveCitizenSession, command: CitizenCommand): Promise<HandedOver | null> {
    if (command.type !== 'handoff.set' || command.handoff === null) return null;
    const { siteOf, handoffs, handoffRoutes } = this.#options;
    const { handoff } = command;
    try {
      const site = await siteOf(siteSlug);
      if (!site.services.includes('cyber')) throw new GuichetError('site.unknown');
      const queue = await handoffRoutes.queueOf(handoff.flow, site, handoff.postcode ?? null);
      return { ...handoffs.replay(handoff), queue };
    } catch (error) {
      if (isGuichetError(error)) return { refused: error.code };
      throw error;
    }
  }

  /**
   * Executes what an officer asks. Resolves once it is durable.
   *
   * @throws GuichetError `rate.limited`, `officer.unknown`, `officer.unavailable` and what `decide` refuses
   */
  async executeForOfficer(
    officer: Pick<OfficerRecord, 'id' | 'name' | 'role'>,
    conversationId: string,
    command: OfficerCommand,
    sink?: AckSink,
  ): Promise<Ack> {
    this.#requireCommandRate(command, conversationId, 'officer');
    const sender: Sender = {
      role: 'officer',
      id: officer.id,
      name: officer.name,
      supervisor: officer.role !== 'officer',
    };
    const input = { conversationId, sender, command, atMs: this.#nowMs() };
    const receiver = this.#receiver(officer.id, command);
    if (!receiver) return this.#execute(input, sink, false);
    const { record, takes } = receiver;
    // A capacity of none refuses inside the transaction: a replay of what was acknowledged still gets its answer (D-3).
    const recipient = { id: record.id, name: record.name, capacity: takes ? record.capacity : 0 };
    try {
      return await this.#execute({ ...input, recipient }, sink, false);
    } catch (error) {
      if (!takes && isGuichetError(error) && error.code === 'capacity.reached') {
        throw new GuichetError('officer.unavailable');
      }
      throw error;
    }
  }

  /** What only the server asks: a lost desk, an expired session, a citizen who left. */
  async executeForSystem(conversationId: string, command: SystemCommand): Promise<void> {
    await this.#execute({ conversationId, sender: SYSTEM, command, atMs: this.#nowMs() }, undefined, false);
  }

  /** Kills the token at once, then closes the conversation so that officers see it (spec S-5). */
  async leave(token: string): Promise<void> {
    if (isToken(token)) await this.#leave(hashToken(token));
  }

  async #leave(tokenHash: Uint8Array): Promise<void> {
    const conversationId = await this.#options.sessions.leave(tokenHash);
    if (conversationId === null) return;
    await this.executeForSystem(conversationId, { type: 'conversation.leave', commandId: randomId() });
  }

  #nowMs(): number {
    return this.#options.clock.nowMs();
  }

  async #execute(input: CommandInput, sink: AckSink | undefined, isCitizen: boolean): Promise<Ack> {
    const outcome = await this.#options.storage.execute(
      'text' in input.command && !input.command.text.isWellFormed()
        ? { ...input, command: wellFormed(input.command) }
        : input,
    );
    const ack = isCitizen ? towardsCitizen(outcome.ack) : outcome.ack;
    sink?.acknowledged(ack);
    this.#applied(outcome);
    return ack;
  }

  #applied(outcome: Outcome): void {
    this.#options.queue.apply(outcome.state);
    this.#options.publish(outcome);
  }

  /** @throws GuichetError `rate.limited` */
  requireTicketRate(conversationId: string): void {
    requireRate(this.#options.limiters.otherCommands, `ticket${conversationId}`);
  }

  #requireCommandRate(command: Command, conversationId: string, side: 'citizen' | 'officer'): void {
    const { messages, otherCommands } = this.#options.limiters;
    const counts = command.type === 'message.send' || command.type === 'note.add';
    requireRate(counts ? messages : otherCommands, side + conversationId);
  }

  /** Who would hold the conversation after the command, and whether they take any now. */
  #receiver(officerId: string, command: OfficerCommand): { record: OfficerRecord; takes: boolean } | null {
    const { presence } = this.#options;
    if (command.type === 'conversation.claim') {
      const record = presence.officer(officerId);
      if (!record) throw new GuichetError('officer.unknown');
      return { record, takes: record.available && !record.disabled };
    }
    if (command.type !== 'conversation.transfer' || !('officerId' in command.to)) return null;
    const record = presence.officer(command.to.officerId);
    if (!record) throw new GuichetError('officer.unknown');
    return { record, takes: record.available && !record.disabled && presence.isConnected(record.id) };
  }
}

const CITIZEN: Sender = { role: 'citizen' };
const SYSTEM: Sender = { role: 'system' };

const requireRate = (limiter: RateLimiter, key: string): void => {
  const retryAfterMs = limiter.take(key);
  if (retryAfterMs > 0) throw new GuichetError('rate.limited', { retryAfterMs });
};

/** Citizens never see that staff events exist (spec D-5). */
const towardsCitizen = (ack: Ack): Ack => (ack.staffSeq === null ? ack : { ...ack, staffSeq: null });

/** A text cut inside a character (by a length limit) would read differently from the database than live. */
const wellFormed = <T extends { readonly text: string }>(value: T): T => ({
  ...value,
  text: value.text.toWellFormed(),
});
