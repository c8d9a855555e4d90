import type { Ack, DeskServerFrame, OfficerCommand, PublicEvent, QueueSnapshot, Ticket } from '../contract/index.ts';
import { hashToken } from '../services/tokens.ts';
import { call, newCommandId, type Answer } from './test-citizen.ts';
import { TestSocket } from './test-socket.ts';

export type DeskTestSocket = TestSocket<DeskServerFrame>;
type WithoutId<C> = C extends unknown ? Omit<C, 'commandId'> : never;

/** An officer on the wire. */
export class TestDesk {
  readonly officerId: string;
  readonly sessionIdHash: Uint8Array;
  readonly #url: string;
  readonly #cookie: string;

  constructor(url: string, officerId: string, sessionId: string) {
    this.#url = url;
    this.officerId = officerId;
    this.sessionIdHash = hashToken(sessionId);
    this.#cookie = `guichet=${sessionId}`;
  }

  request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    return call<T>(`${this.#url}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        origin: this.#url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
  queue = async (): Promise<QueueSnapshot> => (await this.request<QueueSnapshot>('GET', '/queue')).body;
  command = (conversationId: string, command: WithoutId<OfficerCommand>): Promise<Answer<Ack>> =>
    this.request('POST', `/conversations/${conversationId}/commands`, { commandId: newCommandId(), ...command });
  claim = (conversationId: string): Promise<Answer<Ack>> =>
    this.command(conversationId, { type: 'conversation.claim' });
  reply = (conversationId: string, text: string, seenSeq: number): Promise<Answer<Ack>> =>
    this.command(conversationId, { type: 'message.send', text, seenSeq });

  /** A desk that has said `hello` and heard `ready` and the queue. */
  async connect(): Promise<DeskTestSocket> {
    const socket = await TestSocket.connect<DeskServerFrame>(this.#url, this.#url);
    const { body } = await this.request<Ticket>('POST', '/tickets', {});
    socket.send({ type: 'hello', ticket: body.ticket });
    await socket.log.first('colleagues.changed');
    return socket;
  }
}

/** Watches a conversation from the start. */
export const watch = (socket: DeskTestSocket, conversationId: string): void =>
  socket.send({ type: 'conversation.watch', conversationId, epoch: null, after: 0, staffAfter: 0 });

/** Every public event of a conversation that the desk was shown, in that order. */
export const deskEvents = (socket: DeskTestSocket, conversationId: string): PublicEvent[] =>
  socket.log
    .of('events')
    .filter((frame) => frame.conversationId === conversationId)
    .flatMap(({ events }) => events);
