import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { batchWrites } from './batched-writes.ts';
import type { FrameSink } from './citizen-connection.ts';
import { CLOSE } from './frames.ts';

const OPEN = 1;
/** Pings without an answer before the socket counts as dead: 45 s at the most (spec D-14). */
const MAX_MISSED = 2;

/** Frames over a WebSocket. A reader that does not keep up is cut off and resumes by cursor. */
export class SocketSink implements FrameSink {
  readonly #socket: WebSocket;
  readonly #wire: Socket;
  readonly #maxBufferedBytes: number;
  #missed = 0;

  /** `wire`: the connection under the socket. */
  constructor(socket: WebSocket, wire: Socket, maxBufferedBytes: number) {
    this.#socket = socket;
    this.#wire = wire;
    this.#maxBufferedBytes = maxBufferedBytes;
  }

  send(frame: string | Buffer): void {
    const socket = this.#socket;
    if (socket.readyState !== OPEN) return;
    batchWrites(this.#wire);
    socket.send(frame, TEXT);
    if (socket.bufferedAmount > this.#maxBufferedBytes) socket.terminate();
  }

  end(): void {
    this.close(CLOSE.ended);
  }

  restart(): void {
    this.close(CLOSE.restart);
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  cut(): void {
    this.#socket.terminate();
  }

  /** The other side said something. */
  heard(): void {
    this.#missed = 0;
  }

  isAlive(): boolean {
    if (this.#missed >= MAX_MISSED) return false;
    this.#missed++;
    this.#socket.ping();
    return true;
  }
}

const TEXT = { binary: false } as const;
