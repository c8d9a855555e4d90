import { createServer, type Server } from 'node:http';

/** A partner's page of some length, on every path of this port; `body` stands at its top, in view. */
export const startHostServer = (port: number, body = ''): Promise<Server> => {
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page d’accueil</title>
<body><h1>Une page</h1>${body}<p>${'Du texte, comme sur toute page. '.repeat(200)}</p></body></html>`;
  return new Promise((resolve) => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
};
