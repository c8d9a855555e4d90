/**
 * The three sample partner pages, each on its own host as partner sites are: `127.0.0.1`, `mairie.localhost`,
 * `asso.localhost`. Plain files; the only thing written into them is the address of the public origin.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { hostileAnswer, strictPolicy } from './hostile/pages.ts';

export interface PartnerPagesOptions {
  /** Port of every host; 0 takes a free one. */
  port: number;
  /** Public origin of Guichet, for instance `http://localhost:4100`. */
  apiOrigin: string;
}

export interface PartnerPages {
  /** Addresses without a `/` at the end. */
  readonly urls: { readonly prefecture: string; readonly mairie: string; readonly association: string };
  close(): Promise<void>;
}

const SITES = {
  '127.0.0.1': 'prefecture',
  'mairie.localhost': 'mairie',
  'asso.localhost': 'association',
} as const;
type Folder = (typeof SITES)[keyof typeof SITES];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * The prefecture is the careful webmaster: nothing is allowed but its own style sheet, the launcher and its frame, and
 * text is never taken for code. These are the lines that a strict site adds, and all of them.
 */
const policyOf = (folder: Folder, apiOrigin: string): Record<string, string> =>
  folder === 'prefecture' ? { 'content-security-policy': strictPolicy(apiOrigin) } : {};

async function answer(request: IncomingMessage, response: ServerResponse, apiOrigin: string): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
  const { hostname, pathname } = url;
  const folder = Object.hasOwn(SITES, hostname) ? SITES[hostname as keyof typeof SITES] : null;
  // One folder deep and no dots but the ending's: no path leads out of the site.
  const name = pathname === '/' ? 'index.html' : /^\/([a-z-]+\.(?:html|css|js))$/.exec(pathname)?.[1];
  // Browsers ask for it; a 404 would look like a fault on the console.
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  const hostile = folder === 'mairie' ? await hostileAnswer(url, apiOrigin) : null;
  if (hostile) return void send(response, hostile.text, hostile.type, hostile.headers);
  const type = name && TYPES[extname(name)];
  if (!folder || !type) return void response.writeHead(404).end();
  const text = await readFile(join(import.meta.dirname, folder, name), 'utf8').catch(() => null);
  if (text === null) return void response.writeHead(404).end();
  send(response, text.replaceAll('{{apiOrigin}}', apiOrigin), type, policyOf(folder, apiOrigin));
}

function send(response: ServerResponse, text: string, type: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(text);
}

/**
 * Serves the sample partner pages on loopback.
 *
 * @throws TypeError when `apiOrigin` is no origin; `EADDRINUSE` when the port is taken
 */
export async function startPartnerPages({ port, apiOrigin }: PartnerPagesOptions): Promise<PartnerPages> {
  if (new URL(apiOrigin).origin !== apiOrigin) throw new TypeError(`apiOrigin is an origin, not « ${apiOrigin} »`);
  const server = createServer((request, response) => {
    answer(request, response, apiOrigin).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    urls: {
      prefecture: `http://127.0.0.1:${bound}`,
      mairie: `http://mairie.localhost:${bound}`,
      association: `http://asso.localhost:${bound}`,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
