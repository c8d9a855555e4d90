import type { CitizenClientFrame, CitizenHello, CitizenServerFrame } from '../contract.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { createLiveLink, type LiveLink, type LiveLinkOptions } from './live-link.ts';
import { pollTransport } from './poll-transport.ts';
import { socketTransport } from './socket-transport.ts';
import { streamTransport } from './stream-transport.ts';

/** How long the server may hold a long poll; under the client's own limit and the 45 s of the watchdog. */
const POLL_WAIT_MS = 25_000;

/** A position in the public log; epoch null before one is known. */
export interface Cursor {
  epoch: string | null;
  seq: number;
}

export interface CitizenLinkOptions extends Omit<
  LiveLinkOptions<CitizenServerFrame, CitizenClientFrame>,
  'transports'
> {
  http: Http<CitizenRoutes>;
  /** Address of the API, as given to `createHttp`. */
  api: string;
  /** What has been seen; read at each connection. */
  cursor(): Cursor;
  WebSocket?: typeof WebSocket;
}

/** A citizen's live link: WebSocket, then streamed response, then long polling, from one cursor (spec D-9). */
export const createCitizenLink = (options: CitizenLinkOptions): LiveLink<CitizenClientFrame> => {
  const { http, api, cursor, WebSocket, ...link } = options;
  const query = () => ({ epoch: cursor().epoch ?? undefined, after: cursor().seq });

  return createLiveLink({
    ...link,
    transports: [
      socketTransport<CitizenServerFrame, CitizenClientFrame>({
        url: `${api}/live`,
        async hello(signal): Promise<CitizenHello> {
          const { ticket } = await http.call('POST /conversation/tickets', { signal });
          return { type: 'hello', ticket, epoch: cursor().epoch, after: cursor().seq };
        },
        ...(WebSocket ? { WebSocket } : {}),
      }),
      streamTransport<CitizenServerFrame>({
        request: (signal) => http.stream('GET /conversation/stream', { query: query(), signal }),
      }),
      pollTransport<CitizenServerFrame>({
        ...(link.clock ? { clock: link.clock } : {}),
        async poll(signal, first) {
          const waitMs = first ? 0 : POLL_WAIT_MS;
          const page = await http.call('GET /conversation/events', {
            query: { ...query(), waitMs },
            timeoutMs: waitMs + 10_000,
            signal,
          });
          if (page.reload) return [{ type: 'reload', epoch: page.epoch }];
          return [
            { type: 'ready', epoch: page.epoch, head: page.head },
            { type: 'events', events: page.events },
            { type: 'queue.position', position: page.queue },
            { type: 'typing.changed', typing: page.officerTyping },
          ];
        },
      }),
    ],
  });
};
