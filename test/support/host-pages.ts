import { createServer } from 'node:http';

/** A site of a test's own: a few pages and scripts, served on one port for every host name that leads here. */
export interface HostPages {
  /** `http://127.0.0.1:port`: another site than the API's `localhost`. */
  readonly url: string;
  readonly port: number;
  /** Every request that reached this site, as `METHOD path`, so that a test can look for what leaked into an address. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

/** `pages`: path → content; a path without an ending is HTML. */
export const startHostPages = async (
  port: number,
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<HostPages> => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    requests.push(`${request.method} ${request.url}`);
    const content = pages[pathname];
    if (content === undefined) return void response.writeHead(404).end();
    const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? 'html'] ?? 'text/plain';
    response.writeHead(200, { 'content-type': type, ...headers }).end(content);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** A plain page with the snippet in it, as a webmaster would paste it. */
export const pageWithSnippet = (
  apiUrl: string,
  site: string,
  extra: { head?: string; body?: string; lang?: string } = {},
): string =>
  `<!doctype html>
<html lang="${extra.lang ?? 'fr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Une page de la commune</title>${extra.head ?? ''}</head>
<body><main><h1>Bienvenue</h1><p>Une page comme une autre.</p>${extra.body ?? ''}</main>
<script src="${apiUrl}/embed/guichet.js" data-site="${site}" async></script>
</body></html>`;
