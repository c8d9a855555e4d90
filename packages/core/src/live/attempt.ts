import { ApiError } from '../errors.ts';
import type { Clock } from './clock.ts';
import type { Connection, Transport } from './transport.ts';

/** No byte for this long after connecting: the transport does not get through (spec D-9). */
const FIRST_BYTE_MS = 5_000;
/** No frame for this long: the link is dead, whatever the socket says (spec D-14). */
const SILENCE_MS = 45_000;

export interface AttemptEvents<ServerFrame> {
  /** The first frame came. */
  live(): void;
  frame(frame: ServerFrame): void;
  lost(error: ApiError): void;
}

/** One connection under watch, from the first byte it owes to the silence that kills it. */
export interface Attempt<ClientFrame> {
  send(frame: ClientFrame): boolean;
  /** Ends it; nothing is told any more. */
  close(): void;
}

export const startAttempt = <ServerFrame, ClientFrame>(
  transport: Transport<ServerFrame, ClientFrame>,
  clock: Clock,
  events: AttemptEvents<ServerFrame>,
): Attempt<ClientFrame> => {
  let over = false;
  let live = false;
  let connection: Connection<ClientFrame> | null = null;
  let stopTimer = () => {};

  const close = () => {
    over = true;
    stopTimer();
    connection?.close();
  };
  const lose = (error: ApiError) => {
    if (over) return;
    close();
    events.lost(error);
  };
  const allow = (silenceMs: number, error: () => ApiError) => {
    stopTimer();
    stopTimer = clock.after(silenceMs, () => lose(error()));
  };
  const watch = () => allow(SILENCE_MS, () => new ApiError('network.unreachable'));

  allow(FIRST_BYTE_MS, () => new ApiError('server.garbage'));
  connection = transport.connect({
    activity() {
      if (!over && !live) watch();
    },
    frame(frame) {
      if (over) return;
      watch();
      if (!live) {
        live = true;
        events.live();
      }
      if (!over) events.frame(frame);
    },
    failed: lose,
  });

  return { send: (frame) => live && !over && (connection.send?.(frame) ?? false), close };
};
