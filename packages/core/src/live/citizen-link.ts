import type { CitizenClientFrame, CitizenHello, CitizenServerFrame } from '../contract.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { createLiveLink, type LiveLink, type LiveLinkOptions } from './live-link.ts';
import { laterTransport } from './later-transport.ts';
import { socketTransport } from './socket-transport.ts';

const fallbacks = () => import('./fallback-transports.ts');

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
  const fallback = { http, query, clock: link.clock };

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
      laterTransport('stream', () => fallbacks().then(({ citizenStream }) => citizenStream(fallback))),
      laterTransport('poll', () => fallbacks().then(({ citizenPoll }) => citizenPoll(fallback))),
    ],
  });
};
