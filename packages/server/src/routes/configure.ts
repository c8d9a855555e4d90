import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import type { FastifyReply } from 'fastify';
import { GuichetError } from '../errors.ts';
import { configuratorPolicy, POSITION_ONLY, previewPolicy, withPolicy } from '../plugins/security-headers.ts';
import type { SiteService } from '../services/sites.ts';
import { serveBuiltFiles } from './built-files.ts';
import { fillPlaceholders } from './html.ts';

interface Options {
  readonly services: { readonly sites: Pick<SiteService, 'list'> };
  /** Folder with `configure.<language>.html`, `preview.<language>.html` and their files, as the build writes them. */
  readonly folder: string;
  readonly ownOrigin: () => string;
}

type Page = 'configure' | 'preview';

/**
 * `/configure`, where a webmaster makes a snippet, and `/configure/preview`, the page in which it runs (spec G-6, G-7). What is
 * chosen stands in fragments, which no browser sends.
 */
export const configureRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, folder, ownOrigin }) => {
  const templates = new Map<string, string>();
  const template = async (page: Page, lang: string | undefined): Promise<string> => {
    const name = `${page}.${lang?.toLowerCase().split('-', 1)[0] === 'en' ? 'en' : 'fr'}.html`;
    const known = templates.get(name);
    if (known !== undefined) return known;
    const text = await readFile(join(folder, name), 'utf8').catch(() => {
      throw new GuichetError('server.unavailable', { detail: 'The configurator is not built: run `npm run build`.' });
    });
    templates.set(name, text);
    return text;
  };
  const html = (reply: FastifyReply, policy: string): FastifyReply =>
    withPolicy(reply, policy).type('text/html; charset=utf-8');

  const schema = { hide: true, querystring: Type.Object({ lang: Type.Optional(Type.String({ maxLength: 35 })) }) };
  app.get('/configure', { schema }, async ({ query }, reply) => {
    const demonstration = (await services.sites.list()).find((site) => site.demonstration)?.slug ?? '';
    const page = fillPlaceholders(await template('configure', query.lang), { demonstration, origin: ownOrigin() });
    return html(reply, configuratorPolicy(ownOrigin())).header('permissions-policy', POSITION_ONLY).send(page);
  });
  app.get('/configure/preview', { schema }, async ({ query }, reply) => {
    const page = await template('preview', query.lang);
    return html(reply, previewPolicy(ownOrigin())).header('permissions-policy', POSITION_ONLY).send(page);
  });
  await serveBuiltFiles(app, { root: join(folder, 'assets'), prefix: '/configure/assets/', crossOrigin: false });
};
