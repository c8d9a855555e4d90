import compress from '@fastify/compress';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { Type } from 'typebox';
import type { FrameConfig, SiteRecord } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import { framePolicy, withPolicy } from '../plugins/security-headers.ts';
import { toSiteView, type SiteService } from '../services/sites.ts';
import { fillPlaceholders } from './html.ts';
import { SITE_UNKNOWN_PAGE } from './site-unknown-page.ts';

interface Options {
  readonly services: {
    readonly sites: SiteService;
    readonly presence: { readonly officersOnDuty: boolean };
  };
  /** Folder with `chat.fr.html` and `chat.en.html`, as the build writes them. */
  readonly frameDir: string;
  readonly ownOrigin: () => string;
}

/** Better than the default of 4 by a tenth, for about a millisecond on a page of this size. */
const BROTLI_QUALITY = 7;

type Language = 'fr' | 'en';

/** The page's language: the nearest to the one asked for, French when it is neither (spec I-2). */
const nearestPage = (asked: string | undefined, site: SiteRecord): Language => {
  if (asked === undefined) return site.locale;
  return asked.toLowerCase().split('-', 1)[0] === 'en' ? 'en' : 'fr';
};

const placeholders = (site: SiteRecord, officersOnDuty: boolean): Record<string, string> => {
  const config: FrameConfig = { ...toSiteView(site, officersOnDuty), allowedOrigins: site.allowedOrigins };
  return {
    siteSlug: site.slug,
    siteName: site.name,
    answeredBy: site.answeredBy?.name ?? '',
    demonstration: String(site.demonstration),
    exitUrl: site.exitUrl,
    config: JSON.stringify(config),
  };
};

/** `GET /frame/chat?site=&lang=`: the page in which a citizen writes, with the policy of its site (spec O-2, O-3, L-6). */
export const frameRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, frameDir, ownOrigin }) => {
  // Brotli, then gzip: what the budgets are counted in. Nothing here is secret and reflected at once (BREACH).
  await app.register(compress, {
    global: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  const templates = new Map<Language, string>();
  const template = async (language: Language): Promise<string> => {
    const known = templates.get(language);
    if (known !== undefined) return known;
    const text = await readFile(join(frameDir, `chat.${language}.html`), 'utf8').catch(() => {
      throw new GuichetError('server.unavailable', { detail: 'The frame is not built: run `npm run build`.' });
    });
    templates.set(language, text);
    return text;
  };

  app.get(
    '/frame/chat',
    {
      compress: { threshold: 0 },
      schema: {
        hide: true,
        querystring: Type.Object({
          site: Type.Optional(Type.String({ maxLength: 64 })),
          lang: Type.Optional(Type.String({ maxLength: 35 })),
        }),
      },
    },
    async (request, reply) => {
      const site = await services.sites.find(request.query.site ?? '');
      void reply.type('text/html; charset=utf-8');
      if (site === null) return reply.code(404).send(SITE_UNKNOWN_PAGE);
      const page = await template(nearestPage(request.query.lang, site));
      // A host page that asks for cross-origin isolation may embed what says so; who may frame it is the policy's matter.
      void reply.header('cross-origin-resource-policy', 'cross-origin');
      return withPolicy(reply, framePolicy(ownOrigin(), site)).send(
        fillPlaceholders(page, placeholders(site, services.presence.officersOnDuty)),
      );
    },
  );
};
