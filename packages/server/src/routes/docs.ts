import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { docsPolicy } from '../plugins/security-headers.ts';
import type { Services } from '../services/services.ts';
import { serveBuiltFiles } from './built-files.ts';

interface Options {
  readonly services: Pick<Services, 'sites'>;
  readonly ownOrigin: () => string;
  /** Where `npm run docs` wrote the site; without it nothing is served. */
  readonly docsDir: string;
}

/** Pages on which our elements live are in this folder; the others run no script. */
const LIVE = /[/\\]elements[/\\][^/\\]+\.html$/;

/**
 * The documentation site, at `/docs/`, beside the reference that the server makes of itself at `/docs/api`. Its elements come to
 * life where a site of demonstration lists this server's own origin: never on a site behind which somebody answers.
 */
export const docsRoutes = async (app: FastifyInstance, { services, ownOrigin, docsDir }: Options): Promise<void> => {
  if (!existsSync(join(docsDir, 'index.html'))) return;
  app.get('/docs', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/docs/', 302));
  app.get('/docs/demo.json', { schema: { hide: true } }, async (_request, reply) => {
    const api = ownOrigin();
    const sites = await services.sites.list();
    const site = sites.find(({ demonstration, allowedOrigins }) => demonstration && allowedOrigins.includes(api));
    return reply
      .type('application/json; charset=utf-8')
      .serializer((text: string) => text)
      .send(site ? JSON.stringify({ api, site: site.slug }) : await readFile(join(docsDir, 'demo.json'), 'utf8'));
  });
  await serveBuiltFiles(app, {
    root: docsDir,
    prefix: '/docs/',
    crossOrigin: false,
    index: 'index.html',
    describe(reply, path) {
      if (path.endsWith('.html')) void reply.header('content-security-policy', docsPolicy(LIVE.test(path)));
    },
  });
};
