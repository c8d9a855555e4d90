import { PassThrough } from 'node:stream';
import type { FrameSink } from './citizen-connection.ts';

/** Frames as `data:` lines of one long `text/event-stream` answer (HTML standard, server-sent events). */
export class StreamSink implements FrameSink {
  /** The body of the answer. Its first byte is there at once: a proxy that holds it back is noticed (spec D-9). */
  readonly body = new PassThrough();
  readonly #maxBufferedBytes: number;

  constructor(maxBufferedBytes: number) {
    this.#maxBufferedBytes = maxBufferedBytes;
    this.body.on('error', () => this.body.destroy());
    this.body.write(':\n\n');
  }

  send(frame: string): void {
    if (this.body.destroyed || this.body.writableEnded) return;
    this.body.write(`data: ${frame}\n\n`);
    if (this.body.readableLength + this.body.writableLength > this.#maxBufferedBytes) this.cut();
  }

  end(): void {
    this.body.end();
  }

  /** The server stops: what was sent arrives, then the client comes back. */
  restart(): void {
    this.body.end();
  }

  cut(): void {
    this.body.destroy();
  }

  isAlive(): boolean {
    return !this.body.destroyed;
  }
}
