import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { WebSocketServer } from 'ws';
import type { Files } from './bundle.ts';
import type { Answers } from './widgets.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};
/** The page that every product stands on: what the bench of the embed has, and a place in its text. */
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page d’accueil</title>
<link rel="icon" href="data:,"><body><h1>Une page</h1><div id="place" style="height:520px"></div>
<p>${'Du texte, comme sur toute page. '.repeat(200)}</p></body></html>`;

const packed = (content: Buffer): Buffer =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

export interface PeerServer {
  readonly url: string;
  /** What was asked for and not there. */
  readonly missing: Set<string>;
  close(): void;
}

/** Serves a page, a product's files as tightly packed as ours, and what its server would answer. */
export const startPeerServer = async (files: Files, answers: Answers): Promise<PeerServer> => {
  const sent = new Map([...files].map(([path, content]) => [path, packed(content)]));
  const missing = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const answer = answers[`${request.method} ${pathname}`];
    const file = [pathname, `${pathname.replace(/\/$/, '')}/index.html`].find((path) => sent.has(path));
    request.resume();
    if (pathname === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
    else if (answer) response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(pathname)));
    else if (file !== undefined) {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(sent.get(file));
    } else {
      missing.add(`${request.method} ${pathname}`);
      response.writeHead(404).end();
    }
  });
  // Meteor's protocol (DDP) as far as Rocket.Chat's client waits for it.
  const sockets = new WebSocketServer({ server, path: '/websocket' });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const { msg, id } = JSON.parse((data as Buffer).toString()) as { msg: string; id?: string };
      const answer = {
        connect: { msg: 'connected', session: 'bench' },
        ping: { msg: 'pong' },
        sub: { msg: 'ready', subs: [id] },
        method: { msg: 'result', id, result: {} },
      }[msg];
      if (answer) socket.send(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    missing,
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  };
};
