import { ApiError } from '../errors.ts';
import type { Connection, Transport } from './transport.ts';

/**
 * A transport whose code is fetched when it is first needed: few networks need more than the first one. Code that does not
 * arrive fails as a network that is down does.
 */
export const laterTransport = <ServerFrame, ClientFrame>(
  name: Transport<ServerFrame, ClientFrame>['name'],
  load: () => Promise<Transport<ServerFrame, ClientFrame>>,
): Transport<ServerFrame, ClientFrame> => ({
  name,
  connect(events) {
    let connection: Connection<ClientFrame> | undefined;
    let closed = false;
    load().then(
      (transport) => {
        if (!closed) connection = transport.connect(events);
      },
      (cause: unknown) => events.failed(new ApiError('network.unreachable', { cause })),
    );
    return {
      send: (frame) => connection?.send?.(frame) ?? false,
      close() {
        closed = true;
        connection?.close();
      },
    };
  },
});
