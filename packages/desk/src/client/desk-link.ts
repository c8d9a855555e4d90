import {
  createLiveLink,
  socketTransport,
  type ApiError,
  type Clock,
  type DeskRoutes,
  type Http,
  type LiveLink,
} from '@guichet/core';
import type { DeskClientFrame, DeskServerFrame } from '../contract.ts';

export interface DeskLinkOptions {
  readonly http: Http<DeskRoutes>;
  /** Address of the API, as given to `createHttp`. */
  readonly api: string;
  onFrame(frame: DeskServerFrame): void;
  onRefused(error: ApiError): void;
  readonly clock?: Clock;
  readonly WebSocket?: typeof WebSocket;
}

/** The desk's live link: a WebSocket opened with a fresh ticket each time (spec D-10). */
export const createDeskLink = ({ http, api, WebSocket, ...link }: DeskLinkOptions): LiveLink<DeskClientFrame> =>
  createLiveLink<DeskServerFrame, DeskClientFrame>({
    ...link,
    transports: [
      socketTransport({
        url: `${api}/live`,
        async hello(signal) {
          const { ticket } = await http.call('POST /tickets', { signal });
          return { type: 'hello', ticket };
        },
        ...(WebSocket ? { WebSocket } : {}),
      }),
    ],
  });
