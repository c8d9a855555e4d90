import type { CitizenServerFrame } from '../contract.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import type { Clock } from './clock.ts';
import { pollTransport } from './poll-transport.ts';
import { streamTransport } from './stream-transport.ts';
import type { Transport } from './transport.ts';

/** How long the server may hold a long poll; under the client's own limit and the 45 s of the watchdog. */
const POLL_WAIT_MS = 25_000;

export interface FallbackOptions {
  http: Http<CitizenRoutes>;
  clock?: Clock | undefined;
  /** What has been seen; read at each request. */
  query(): { epoch: string | undefined; after: number };
}

/** A citizen's streamed response: where something on the way refuses WebSockets. */
export const citizenStream = ({ http, query }: FallbackOptions): Transport<CitizenServerFrame, never> =>
  streamTransport({ request: (signal) => http.stream('GET /conversation/stream', { query: query(), signal }) });

/** A citizen's long polling: where something on the way holds streams back until they end. */
export const citizenPoll = ({ http, clock, query }: FallbackOptions): Transport<CitizenServerFrame, never> =>
  pollTransport<CitizenServerFrame>({
    ...(clock ? { clock } : {}),
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
  });
