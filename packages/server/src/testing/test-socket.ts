import { WebSocket } from 'ws';
import { FrameLog } from './frame-log.ts';

/** A socket of a test: frames in a log, the close code as a promise. */
export class TestSocket<F extends { readonly type: string }> {
  readonly log = new FrameLog<F>();
  readonly closed: Promise<number>;
  readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => this.log.push(JSON.parse(data.toString()) as F));
    this.closed = new Promise((resolve) => {
      socket.once('close', (code) => {
        this.log.end();
        resolve(code);
      });
    });
  }

  /** Rejects with the HTTP status when the upgrade is refused. */
  static async connect<F extends { readonly type: string }>(url: string, origin?: string): Promise<TestSocket<F>> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/live`, origin === undefined ? {} : { origin });
    const wrapped = new TestSocket<F>(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))));
      socket.once('error', reject);
    });
    return wrapped;
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** Resolves once the server has taken everything that this side had to say until now, its pongs included. */
  async settle(): Promise<void> {
    // The first round brings what the server had sent before, the second carries the answers to that.
    for (let round = 0; round < 2 && this.socket.readyState === WebSocket.OPEN; round++) {
      const answered = new Promise<void>((resolve) => this.socket.once('pong', () => resolve()));
      this.socket.ping();
      await Promise.race([answered, this.closed]);
    }
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}
