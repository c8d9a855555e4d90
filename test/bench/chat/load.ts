import { performance } from 'node:perf_hooks';
import { randomBytes } from 'node:crypto';

/** One side of a conversation, whatever the server behind it. */
export interface Side {
  /** Sends a message; its id comes back through `onAcked` (to the sender) and `onReceived` (to the other side). */
  send(commandId: string, text: string): void;
}

/** Two connected sides, and where their news goes. Drivers call the handlers with the message's id. */
export interface Pair {
  readonly citizen: Side;
  readonly officer: Side;
}
export interface Handlers {
  onAcked(commandId: string): void;
  onReceived(commandId: string): void;
  onRefused(commandId: string, code: string): void;
}

export interface LoadResult {
  readonly messages: number;
  readonly messagesPerS: number;
  readonly latenciesMs: number[];
  readonly refused: number;
}

const id = () => randomBytes(16).toString('base64url');
/** About 200 bytes on the wire, as a line of a real conversation. */
const text = () => `Bonjour, voici un message de mesure. ${randomBytes(60).toString('base64url')}`;

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** Sends `ratePerS` messages a second over all pairs, evenly in time, alternating sides; measures send → receipt. */
export const paced = async (
  pairs: readonly Pair[],
  handlers: Handlers,
  { ratePerS, durationMs, warmUpMs }: { ratePerS: number; durationMs: number; warmUpMs: number },
): Promise<LoadResult> => {
  const sentAt = new Map<string, number>();
  const latenciesMs: number[] = [];
  let refused = 0;
  let measuring = false;
  handlers.onReceived = (commandId) => {
    const at = sentAt.get(commandId);
    if (at === undefined) return;
    sentAt.delete(commandId);
    if (measuring) latenciesMs.push(performance.now() - at);
  };
  handlers.onRefused = () => refused++;
  let sent = 0;
  const started = performance.now();
  while (performance.now() - started < warmUpMs + durationMs) {
    const elapsedMs = performance.now() - started;
    measuring = elapsedMs >= warmUpMs;
    const due = Math.floor((elapsedMs / 1000) * ratePerS);
    while (sent < due) {
      const pair = pairs[sent % pairs.length]!;
      const side = Math.floor(sent / pairs.length) % 2 === 0 ? pair.citizen : pair.officer;
      const commandId = id();
      sentAt.set(commandId, performance.now());
      side.send(commandId, text());
      sent++;
    }
    await pause(1);
  }
  await pause(1000);
  if (sentAt.size > 0) throw new Error(`${sentAt.size} messages never reached the other side (${refused} refused)`);
  return { messages: latenciesMs.length, messagesPerS: latenciesMs.length / (durationMs / 1000), latenciesMs, refused };
};

/** Every side keeps one message under way: sends the next as soon as the last is acknowledged. Counts receipts. */
export const saturated = async (
  pairs: readonly Pair[],
  handlers: Handlers,
  { durationMs, warmUpMs }: { durationMs: number; warmUpMs: number },
): Promise<LoadResult> => {
  const sender = new Map<string, Side>();
  let received = 0;
  let refused = 0;
  let running = true;
  const next = (side: Side) => {
    const commandId = id();
    sender.set(commandId, side);
    side.send(commandId, text());
  };
  const again = (commandId: string) => {
    const side = sender.get(commandId);
    sender.delete(commandId);
    if (side && running) next(side);
  };
  handlers.onAcked = again;
  handlers.onReceived = () => received++;
  handlers.onRefused = (commandId) => {
    refused++;
    again(commandId);
  };
  for (const pair of pairs) {
    next(pair.citizen);
    next(pair.officer);
  }
  await pause(warmUpMs);
  const before = received;
  const started = performance.now();
  await pause(durationMs);
  const messages = received - before;
  const seconds = (performance.now() - started) / 1000;
  running = false;
  await pause(500);
  return { messages, messagesPerS: messages / seconds, latenciesMs: [], refused };
};
