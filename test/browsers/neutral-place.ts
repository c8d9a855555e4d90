import { createServer as createProxy } from 'node:http';
import { createServer as createSite } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { selfSigned } from '../../packages/server/src/testing/self-signed.ts';

/** A proxy behind which every https site says « Demain, soleil », under a certificate that nobody signed. */
export interface NeutralPlace {
  readonly port: number;
  close(): Promise<void>;
}

export const startNeutralPlace = async (): Promise<NeutralPlace> => {
  const site = createSite(selfSigned('meteofrance.com'), (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Météo</title><link rel="icon" href="data:,"><p>Demain, soleil</p>');
  });
  const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
  const lines = new Set<Duplex>();
  const proxy = createProxy((_, response) => response.writeHead(502).end());
  proxy.on('connect', (_, asked) => {
    const line = connect(portOf(site), '127.0.0.1', () => {
      asked.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      line.pipe(asked).pipe(line);
    });
    for (const end of [asked, line]) {
      lines.add(end);
      // Either end may be gone before the other knows.
      end.on('error', () => end.destroy()).on('close', () => lines.delete(end));
    }
  });
  const servers = [site, proxy];
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: portOf(proxy),
    async close() {
      for (const line of lines) line.destroy();
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
};
