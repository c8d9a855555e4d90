import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tileImage } from './tile-image.ts';

/**
 * How tiles are answered. `one-broken`: every seventh is; `garbage`: a page instead of an image; `silent`: no answer as
 * long as the asker waits.
 */
export const TILE_BEHAVIOURS = ['ok', 'one-broken', 'silent', '429', '500', 'garbage'] as const;
export type TileBehaviour = (typeof TILE_BEHAVIOURS)[number];

/** A request as the service saw it: its path and who is said to have sent it there. */
export interface TileRequest {
  readonly path: string;
  readonly referrer: string | null;
}

/** A service of tiles on a port of its own, and so an origin of its own. */
export interface TileServer {
  /** Such as `http://127.0.0.1:40123`, for a policy. */
  readonly origin: string;
  readonly requests: readonly TileRequest[];
  /** Template of addresses. @param name of a set that behaves by itself; the name of a behaviour behaves so */
  template(name?: string): string;
  /** From now on. @param name as given to `template` */
  behave(behaviour: TileBehaviour, name?: string): void;
  close(): Promise<void>;
}

const PATH = /^\/([a-z0-9-]+)\/(\d+)\/(\d+)\/(\d+)\.png$/;
const PAGE = '<!doctype html><title>Service</title><p>Maintenance</p>';

const answer = (response: ServerResponse, status: number, type: string, body: string | Buffer, headers = {}) => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
};

/** Starts it on a free port of this machine. */
export const startTileServer = async (): Promise<TileServer> => {
  const behaviours = new Map<string, TileBehaviour>(TILE_BEHAVIOURS.map((behaviour) => [behaviour, behaviour]));
  const requests: TileRequest[] = [];

  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    const [, name = '', , x, y] = PATH.exec(path) ?? [];
    requests.push({ path, referrer: request.headers.referer ?? null });
    const behaviour = behaviours.get(name) ?? 'ok';
    const isBroken = behaviour === '500' || (behaviour === 'one-broken' && (Number(x) + 3 * Number(y)) % 7 === 0);
    if (name === '') answer(response, 404, 'text/plain', 'No tile');
    else if (behaviour === 'silent') return;
    else if (behaviour === '429') answer(response, 429, 'text/plain', 'Too many', { 'retry-after': '5' });
    else if (behaviour === 'garbage') answer(response, 200, 'text/html', PAGE);
    else if (isBroken) answer(response, 500, 'text/plain', 'Broken');
    else answer(response, 200, 'image/png', tileImage(Number(x), Number(y)));
  };

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    template: (name = 'tiles') => `${origin}/${name}/{z}/{x}/{y}.png`,
    behave: (behaviour, name = 'tiles') => void behaviours.set(name, behaviour),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
