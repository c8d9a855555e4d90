import type { FastifyPluginAsync } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GuichetError } from '../errors.ts';
import { deskPolicy, withPolicy } from '../plugins/security-headers.ts';
import { serveBuiltFiles } from './built-files.ts';

interface Options {
  /** Folder with `index.html` and `assets/`, as the build writes it. */
  readonly deskDir: string;
  readonly ownOrigin: () => string;
}

/** The desk: one page at `/`, its files under `/assets/`, framed by nobody (spec O-5). */
export const deskPageRoutes: FastifyPluginAsync<Options> = async (app, { deskDir, ownOrigin }) => {
  await serveBuiltFiles(app, { root: join(deskDir, 'assets'), prefix: '/assets/', crossOrigin: false });
  app.get('/', { schema: { hide: true } }, async (_request, reply) => {
    const page = await readFile(join(deskDir, 'index.html'), 'utf8').catch(() => {
      throw new GuichetError('server.unavailable', { detail: 'The desk is not built: run `npm run build`.' });
    });
    return withPolicy(reply, deskPolicy(ownOrigin())).type('text/html; charset=utf-8').send(page);
  });
};
