import type { WebSocket } from 'ws';
import type { PublicEvent } from '../../packages/server/src/contract/index.ts';
import type { Ledger } from './ledger.ts';

/** What a frame may hold that matters here; both sides' server frames fit it. */
interface Frame {
  readonly type: string;
  readonly conversationId?: string;
  readonly events?: readonly PublicEvent[];
  readonly ack?: { readonly commandId: string; readonly seq: number | null };
  readonly commandId?: string;
  readonly problem?: { readonly code: string; readonly retryAfterMs?: number };
}

interface Stream {
  readonly conversation: string;
  readonly party: string;
  readonly events: PublicEvent[];
}

interface Pending {
  readonly frame: object;
}

/**
 * A client that never gives up: connects again after every cut and repeats what was not acknowledged, with the same
 * command id. It trusts the server to send each event once and in order, and writes down what it really got.
 */
export class PersistentWire {
  readonly streams = new Map<string, Stream>();
  readonly #pending = new Map<string, Pending>();
  readonly #ledger: Ledger;
  readonly #connect: (wire: PersistentWire, onFrame: (frame: Frame) => void) => Promise<WebSocket>;
  #socket: WebSocket | null = null;
  #stopped = false;
  #waiters: (() => void)[] = [];

  constructor(ledger: Ledger, connect: (wire: PersistentWire, onFrame: (frame: Frame) => void) => Promise<WebSocket>) {
    this.#ledger = ledger;
    this.#connect = connect;
  }

  follow(conversation: string, party: string): void {
    this.streams.set(conversation, { conversation, party, events: [] });
  }
  /** Seq of the last event that arrived for this conversation. */
  cursor(conversation: string): number {
    return this.streams.get(conversation)?.events.at(-1)?.seq ?? 0;
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      try {
        const socket = await this.#connect(this, (frame) => this.#take(frame));
        this.#socket = socket;
        const closed = new Promise<void>((resolve) => {
          socket.once('close', () => resolve());
          socket.once('error', () => resolve());
        });
        for (const { frame } of this.#pending.values()) socket.send(JSON.stringify(frame));
        await closed;
      } catch {
        // The server is being killed under us: that is the point. Try again below.
      }
      this.#socket = null;
      if (!this.#stopped) await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  send(conversation: string, from: 'citizen' | 'officer', commandId: string, text: string, frame: object): void {
    this.#ledger.attempted(conversation, from, commandId, text);
    this.#pending.set(commandId, { frame });
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(frame));
  }

  /** Resolves when nothing waits for an acknowledgement. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }
  /** Resolves when the conversation's log has been seen up to `seq`. */
  async reached(conversation: string, seq: number): Promise<void> {
    while (this.cursor(conversation) < seq) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }
  stop(): void {
    this.#stopped = true;
    this.#socket?.close();
  }

  #repeat(commandId: string): void {
    const pending = this.#pending.get(commandId);
    if (pending && this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(pending.frame));
  }

  #take(frame: Frame): void {
    if (frame.type === 'ack' && frame.ack) {
      this.#ledger.acknowledged(frame.ack.commandId, frame.ack.seq);
      this.#pending.delete(frame.ack.commandId);
    } else if (frame.type === 'refused' && frame.commandId) {
      const { commandId, problem } = frame;
      const code = problem?.code ?? '';
      if (code !== 'rate.limited' && code !== 'server.unavailable') throw new Error(`a command was refused: ${code}`);
      // A refusal for load, or by a store that cannot write now, is no answer: the same command goes again, later.
      setTimeout(() => this.#repeat(commandId), problem?.retryAfterMs ?? 200);
    } else if (frame.type === 'events') {
      const stream = frame.conversationId ? this.streams.get(frame.conversationId) : [...this.streams.values()][0];
      stream?.events.push(...(frame.events ?? []));
    }
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resume of waiters) resume();
  }
}
