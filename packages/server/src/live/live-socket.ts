import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Ack } from '../contract/index.ts';
import { toGuichetError } from '../plugins/errors.ts';
import type { Deadlines } from '../services/deadlines.ts';
import { ackFrame, CLOSE, refusedFrame } from './frames.ts';
import { commandIdOf, parseFrame, type Frame } from './incoming.ts';
import type { LiveLog } from './live-context.ts';
import { SocketSink } from './socket-sink.ts';

/** How long a socket may stand without a valid ticket (spec D-10). */
export const HELLO_WITHIN_MS = 3_000;
/**
 * Frames that may follow `hello` before it is answered: a desk that comes back watches what it holds and repeats what waits.
 * Over it the socket is closed, never a frame left out in silence: the client comes back and repeats its commands.
 */
const MAX_EARLY_FRAMES = 256;

const NO_TICKET: ReadonlySet<string> = new Set([
  'ticket.invalid',
  'session.invalid',
  'origin.forbidden',
  'request.malformed',
]);

/** An upgraded connection, as the route hands it over. */
export interface Upgraded {
  readonly socket: WebSocket;
  /** The connection under it. */
  readonly wire: Socket;
  /** The `Origin` header of the upgrade. */
  readonly origin: string | undefined;
}

export interface LiveSocketContext {
  readonly limits: { readonly bufferedBytes: number; readonly malformedFrames: number };
  /** Sockets that have not presented a valid ticket yet. */
  readonly greetings: Deadlines<{ tooLate(): void }>;
}

/** What every live socket does: `hello` in time, frames in order, refusals that name their command, no abuse. */
export abstract class LiveSocket {
  protected readonly sink: SocketSink;
  protected readonly log: LiveLog;
  readonly #socket: WebSocket;
  readonly #context: LiveSocketContext;
  #state: 'silent' | 'greeting' | 'open' | 'closed' = 'silent';
  #early: Frame[] = [];
  #malformed = 0;

  constructor(context: LiveSocketContext, { socket, wire }: Upgraded, log: LiveLog) {
    this.#context = context;
    this.#socket = socket;
    this.log = log;
    this.sink = new SocketSink(socket, wire, context.limits.bufferedBytes);
    context.greetings.set(this);
    socket.on('pong', () => this.sink.heard());
    socket.on('close', () => this.#closed());
    socket.on('message', (data: Buffer, isBinary: boolean) => this.#received(data, isBinary));
  }

  /** Checks the ticket and joins. @throws GuichetError whatever is wrong with it */
  protected abstract greet(hello: Frame): Promise<void>;
  /** Takes one frame. @throws GuichetError when it does not match the contract */
  protected abstract take(frame: Frame): void;
  /** The socket is closed. */
  protected abstract gone(): void;

  /** No valid ticket in time. */
  tooLate(): void {
    this.#socket.close(CLOSE.ticket);
  }

  acknowledged(ack: Ack): void {
    this.sink.send(ackFrame(ack));
  }

  /** Answers a command that was refused. */
  protected refuse(commandId: string, error: unknown): void {
    this.sink.send(refusedFrame(commandId, toGuichetError(error, this.log).toProblem()));
  }

  #received(data: Buffer, isBinary: boolean): void {
    this.sink.heard();
    let frame: Frame | null = null;
    try {
      frame = parseFrame(data, isBinary);
      if (this.#state === 'open') this.take(frame);
      else if (this.#state === 'silent') void this.#hello(frame);
      else if (this.#state === 'greeting') this.#keep(frame);
    } catch (error) {
      this.#refuseFrame(frame, error);
    }
  }

  #keep(frame: Frame): void {
    if (this.#early.length < MAX_EARLY_FRAMES) this.#early.push(frame);
    else this.#socket.close(CLOSE.restart);
  }

  #refuseFrame(frame: Frame | null, error: unknown): void {
    const refusal = toGuichetError(error, this.log);
    const commandId = commandIdOf(frame);
    if (commandId !== null) this.sink.send(refusedFrame(commandId, refusal.toProblem()));
    if (refusal.code === 'request.malformed') this.#misbehaved();
  }

  async #hello(frame: Frame): Promise<void> {
    this.#state = 'greeting';
    try {
      await this.greet(frame);
    } catch (error) {
      const { code } = toGuichetError(error, this.log);
      this.#context.greetings.clear(this);
      this.#socket.close(NO_TICKET.has(code) ? CLOSE.ticket : CLOSE.restart);
      return;
    }
    this.#context.greetings.clear(this);
    // It may have closed while its ticket was being looked at.
    if (this.#isClosed()) return this.gone();
    this.#state = 'open';
    const early = this.#early;
    this.#early = [];
    for (const next of early) {
      try {
        this.take(next);
      } catch (error) {
        this.#refuseFrame(next, error);
      }
    }
  }

  #isClosed(): boolean {
    return this.#state === 'closed';
  }

  #misbehaved(): void {
    if (++this.#malformed >= this.#context.limits.malformedFrames) this.#socket.close(CLOSE.malformed);
  }

  #closed(): void {
    this.#state = 'closed';
    this.#early = [];
    this.#context.greetings.clear(this);
    this.gone();
  }
}
