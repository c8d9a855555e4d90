import { ApiError, isApiError } from '../errors.ts';
import type { Transport } from './transport.ts';

export interface SocketTransportOptions {
  /** Address of the live route, `http:` or `https:`, absolute or relative to the page. */
  url: string;
  /** Makes the first frame; it asks for a fresh ticket each time, since a ticket works once (spec D-10). */
  hello(signal: AbortSignal): Promise<object>;
  WebSocket?: typeof WebSocket;
}

const OPEN = 1;

/**
 * Frames over a WebSocket, one JSON object each. A ticket that cannot be had fails with the answer's own error; a socket
 * that cannot be opened after that fails with `server.garbage`: something on the way refuses the upgrade.
 */
export const socketTransport = <ServerFrame, ClientFrame>(
  options: SocketTransportOptions,
): Transport<ServerFrame, ClientFrame> => ({
  name: 'socket',
  connect(events) {
    const Socket = options.WebSocket ?? WebSocket;
    const aborter = new AbortController();
    let socket: WebSocket | null = null;
    let heard = false;

    const open = async () => {
      const hello = await options.hello(aborter.signal);
      if (aborter.signal.aborted) return;
      const url = new URL(options.url, globalThis.location?.href);
      url.protocol = url.protocol.replace('http', 'ws');
      socket = new Socket(url);
      socket.onopen = () => socket?.send(JSON.stringify(hello));
      socket.onmessage = ({ data }) => {
        heard = true;
        try {
          events.frame(JSON.parse(data as string) as ServerFrame);
        } catch (cause) {
          events.failed(new ApiError('server.garbage', { cause }));
        }
      };
      socket.onclose = () => events.failed(new ApiError(heard ? 'network.unreachable' : 'server.garbage'));
    };
    open().catch((cause: unknown) =>
      events.failed(isApiError(cause) ? cause : new ApiError('server.garbage', { cause })),
    );

    return {
      send(frame) {
        if (socket?.readyState !== OPEN) return false;
        socket.send(JSON.stringify(frame));
        return true;
      },
      close() {
        aborter.abort();
        if (!socket) return;
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
      },
    };
  },
});
