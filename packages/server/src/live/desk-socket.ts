import { GuichetError } from '../errors.ts';
import type { OfficerCommand } from '../contract/index.ts';
import type { DeskPeer } from '../services/presence.ts';
import { CLOSE, HEARTBEAT, readyFrame, sessionEndedFrame, type DeskEnd } from './frames.ts';
import type { NewsReader } from './desk-news.ts';
import { DeskWatch } from './desk-watch.ts';
import { checkDeskCommand, checkDeskFrame, checkDeskHello, type Frame } from './incoming.ts';
import type { LiveContext, LiveLog } from './live-context.ts';
import { LiveSocket, type Upgraded } from './live-socket.ts';

/** Conversations that one desk may watch at once; an officer holds 20 at most and looks at a few more. */
const MAX_WATCHES = 100;

/** An officer's desk: `hello` with a ticket, then the queue, the colleagues and every watched conversation. */
export class DeskSocket extends LiveSocket implements DeskPeer, NewsReader {
  readonly #live: LiveContext;
  readonly #origin: string | undefined;
  readonly #watches = new Map<string, DeskWatch>();
  #peer: { readonly officerId: string; readonly sessionIdHash: Uint8Array } | null = null;

  /** The listener has checked the origin already. */
  constructor(live: LiveContext, upgraded: Upgraded, log: LiveLog) {
    super(live, upgraded, log);
    this.#live = live;
    this.#origin = upgraded.origin;
  }

  get officerId(): string {
    return this.#peer?.officerId ?? '';
  }
  get sessionIdHash(): Uint8Array {
    return this.#peer?.sessionIdHash ?? NO_SESSION;
  }

  protected override async greet(hello: Frame): Promise<void> {
    const { ticket } = checkDeskHello(hello);
    const { officerId, sessionIdHash } = this.#live.tickets.redeem(ticket, 'officer', this.#origin);
    // Seen before the look-up, so that a session that ends meanwhile still finds its socket.
    this.#peer = { officerId, sessionIdHash };
    this.#live.presence.connect(this);
    const session = await this.#live.deskSessions.useByHash(sessionIdHash);
    // The command line makes accounts while the server runs.
    await this.#live.presence.officerChanged(officerId);
    if (!session || !this.#peer) {
      this.gone();
      throw new GuichetError('session.invalid');
    }
    this.#live.heartbeats.add(this);
    this.sink.send(readyFrame(this.#live.storage.epoch, 0));
    this.#live.deskNews.add(this);
  }

  protected override take(frame: Frame): void {
    if (frame['type'] === 'command') {
      const { conversationId, command } = checkDeskCommand(frame);
      void this.#execute(conversationId, command);
      return;
    }
    const checked = checkDeskFrame(frame);
    if (checked.type === 'conversation.watch') this.#watch(checked);
    else if (checked.type === 'conversation.unwatch') this.#unwatch(checked.conversationId);
    else if (checked.type === 'typing.set') this.#typing(checked.conversationId, checked.typing);
  }

  protected override gone(): void {
    if (!this.#peer) return;
    for (const watch of this.#watches.values()) watch.stop();
    this.#watches.clear();
    this.#live.deskNews.delete(this);
    this.#live.heartbeats.delete(this);
    this.#live.presence.disconnect(this);
    this.#peer = null;
  }

  news(frame: Buffer): void {
    this.sink.send(frame);
  }

  ended(reason: DeskEnd): void {
    this.sink.send(sessionEndedFrame(reason));
    this.sink.close(CLOSE.ended);
  }

  shutDown(): void {
    this.gone();
    this.sink.restart();
  }

  beat(): void {
    if (this.sink.isAlive()) this.sink.send(HEARTBEAT);
    else this.sink.cut();
  }

  #watch({ conversationId, epoch, after, staffAfter }: ConstructorParameters<typeof DeskWatch>[2]): void {
    this.#unwatch(conversationId);
    if (this.#watches.size >= MAX_WATCHES) throw new GuichetError('request.malformed');
    const watch = new DeskWatch(this.#live, this.sink, { conversationId, epoch, after, staffAfter });
    this.#watches.set(conversationId, watch);
    void watch.start();
  }

  #unwatch(conversationId: string): void {
    this.#watches.get(conversationId)?.stop();
    this.#watches.delete(conversationId);
  }

  #typing(conversationId: string, typing: boolean): void {
    // Only the holder's typing is anybody's business (spec K-4).
    if (this.#live.queue.book.get(conversationId)?.holder?.id !== this.officerId) return;
    this.#live.typing.set(conversationId, 'officer', typing);
  }

  async #execute(conversationId: string, command: OfficerCommand): Promise<void> {
    try {
      const officer = this.#live.presence.officer(this.officerId);
      if (!officer || officer.disabled) throw new GuichetError('session.invalid');
      await this.#live.conversations.executeForOfficer(officer, conversationId, command, this);
    } catch (error) {
      this.refuse(command.commandId, error);
    }
  }
}

const NO_SESSION = new Uint8Array();
