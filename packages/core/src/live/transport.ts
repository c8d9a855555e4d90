import type { ApiError } from '../errors.ts';

/** What a transport tells the link about one connection. Nothing after `failed`. */
export interface TransportEvents<ServerFrame> {
  /** Bytes came through, whatever they say. */
  activity(): void;
  frame(frame: ServerFrame): void;
  /**
   * The connection is over, or never was. `server.garbage`: something on the way does not let this transport through.
   */
  failed(error: ApiError): void;
}

/** One connection of a transport. */
export interface Connection<ClientFrame> {
  /** Sends a frame; false when it cannot leave now. Absent on a transport that only receives. */
  send?(frame: ClientFrame): boolean;
  /** Ends it at once; no event follows. */
  close(): void;
}

/** One way to receive frames; the link tries several in turn (spec D-9). */
export interface Transport<ServerFrame, ClientFrame> {
  readonly name: 'socket' | 'stream' | 'poll';
  /** Connects; calls nothing of `events` before it has returned. */
  connect(events: TransportEvents<ServerFrame>): Connection<ClientFrame>;
}
