import compress from '@fastify/compress';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import type { FastifyReply } from 'fastify';
import { SERVICES, type OtvConfig, type Service, type SiteRecord } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import { locatorConfigOf, locatorContacts, withoutMap, type LocatorOptions } from '../locator-options.ts';
import { addressFramePolicy, framePolicy, POSITION_ONLY, withPolicy } from '../plugins/security-headers.ts';
import type { SiteService } from '../services/sites.ts';
import { framePage, type PageConfig } from './frame-page.ts';
import { createPagePacker } from './packed-pages.ts';
import { SITE_UNKNOWN_PAGE } from './site-unknown-page.ts';

interface Options {
  readonly services: {
    readonly sites: SiteService;
    readonly presence: { readonly officersOnDuty: boolean };
  };
  /** Folder with `<service>.fr.html` and `<service>.en.html`, as the build writes them. */
  readonly frameDir: string;
  readonly ownOrigin: () => string;
  readonly locator: LocatorOptions;
  /** The operator's own rules of requests to watch a home; null: those that the build put into the page. */
  readonly otvRules: OtvConfig['rules'];
}

type Language = 'fr' | 'en';
/** The page's language: the nearest to the one asked for, French when it is neither (spec I-2). */
const nearestPage = (asked: string | undefined, site: SiteRecord): Language => {
  if (asked === undefined) return site.locale;
  return asked.toLowerCase().split('-', 1)[0] === 'en' ? 'en' : 'fr';
};

/**
 * A demonstration opens in the configurator's preview as well, a page of this server (spec G-7). Browsers say by themselves which
 * page asks, and no page can say it for them.
 */
const previewed = (site: SiteRecord, ownOrigin: string, asking: unknown): SiteRecord =>
  site.demonstration && asking === 'same-origin'
    ? { ...site, allowedOrigins: [...site.allowedOrigins, ownOrigin] }
    : site;

/** Browsers name it without a weight; a weight of nought would mean « not this one ». */
const takesBrotli = (accepted: string | undefined): boolean =>
  /(^|,)\s*br\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/.test(accepted ?? '');

/**
 * The pages in which citizens write, each with the policy of its site (spec O-2, O-3, L-6): `GET /frame/<service>?site=&lang=`
 * for a frame of that site, and `GET /r/<site>`, a result of the orienter opened by its link. What the link holds stands in
 * the fragment, which no browser sends (spec T-13).
 */
export const frameRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { services, frameDir, ownOrigin, locator, otvRules } = options;
  // Brotli is what the budgets are counted in; gzip for whoever has not got it. Nothing here is secret and reflected at
  // once (BREACH).
  await app.register(compress, { global: false, encodings: ['gzip'] });
  const pack = createPagePacker();
  const templates = new Map<string, string>();
  const template = async (service: Service, language: Language): Promise<string> => {
    const name = `${service}.${language}.html`;
    const known = templates.get(name);
    if (known !== undefined) return known;
    const text = await readFile(join(frameDir, name), 'utf8').catch(() => {
      throw new GuichetError('server.unavailable', { detail: 'The frame is not built: run `npm run build`.' });
    });
    templates.set(name, text);
    return text;
  };
  /** Lets a page do what it may besides what every page may (spec U-53, V-60), and says what it is told. */
  const open = (reply: FastifyReply, service: Service, site: SiteRecord): PageConfig => {
    if (service === 'units') {
      withPolicy(reply, addressFramePolicy(ownOrigin(), site, locatorContacts(locator)));
      void reply.header('permissions-policy', POSITION_ONLY);
      return { locator: locatorConfigOf(locator) };
    }
    if (service === 'otv') {
      const addresses = withoutMap(locator);
      withPolicy(reply, addressFramePolicy(ownOrigin(), site, locatorContacts(addresses)));
      const { actions = [], receivedBy = null, retentionDays = null } = site.otv ?? {};
      const otvConfig = { rules: otvRules, actions, receivedBy, retentionDays };
      return { locator: locatorConfigOf(addresses), otvConfig };
    }
    withPolicy(reply, framePolicy(ownOrigin(), site));
    return {};
  };
  const send = async (
    reply: FastifyReply,
    service: Service,
    query: { site?: string; lang?: string },
    toFrame = '',
  ): Promise<FastifyReply> => {
    const record = await services.sites.find(query.site ?? '');
    void reply.type('text/html; charset=utf-8');
    if (!record?.services.includes(service)) return reply.code(404).send(SITE_UNKNOWN_PAGE);
    const site = previewed(record, ownOrigin(), reply.request.headers['sec-fetch-site']);
    const page = await template(service, nearestPage(query.lang, site));
    // A host page that asks for cross-origin isolation may embed what says so; who may frame it is the policy's matter.
    void reply.header('cross-origin-resource-policy', 'cross-origin');
    void reply.header('vary', 'accept-encoding, sec-fetch-site');
    const more = open(reply, service, site);
    const { officersOnDuty } = services.presence;
    const html = framePage(page, site, { officersOnDuty, more, toFrame });
    if (!takesBrotli(reply.request.headers['accept-encoding'])) return reply.send(html);
    return reply.header('content-encoding', 'br').send(await pack(html));
  };

  const lang = Type.Optional(Type.String({ maxLength: 35 }));
  const site = Type.Optional(Type.String({ maxLength: 64 }));
  for (const service of SERVICES) {
    app.get(
      `/frame/${service}`,
      { compress: { threshold: 0 }, schema: { hide: true, querystring: Type.Object({ site, lang }) } },
      async (request, reply) => send(reply, service, request.query),
    );
  }
  app.get(
    '/r/:site',
    {
      compress: { threshold: 0 },
      schema: {
        hide: true,
        params: Type.Object({ site: Type.String({ maxLength: 64 }) }),
        querystring: Type.Object({ lang }),
      },
    },
    async ({ params, query }, reply) => send(reply, 'cyber', { ...params, ...query }, '../frame/'),
  );
};
