import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { onRequestAsyncHookHandler } from 'fastify';
import { closed, Month, ref, SiteConfiguration, SitePath, SiteStatistics } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { Services } from '../services/services.ts';
import { toSiteView } from '../services/sites.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'sites' | 'siteKeys' | 'siteReads' | 'presence' | 'flowCounts' | 'embeds'>;
}

const tags = ['Sites'];
const security = [{ siteKey: [] }];

/** Browsers name their page's origin, or how far away it is: a key has no business there. (Node's `fetch` says its mode too.) */
const refuseBrowsers: onRequestAsyncHookHandler = async ({ headers }) => {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) {
    throw new GuichetError('origin.forbidden', { detail: 'Keys are for servers, never for pages.' });
  }
};

/** What a partner's own server reads with a key (spec Y-8). */
export const siteServerRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  const { sites, siteKeys, siteReads, presence, flowCounts, embeds } = services;
  app.get(
    '/sites/:slug/configuration',
    {
      onRequest: refuseBrowsers,
      schema: {
        tags,
        security,
        summary: 'The configuration of one’s own site, for servers',
        params: SitePath,
        response: { 200: ref(SiteConfiguration), ...problems('key.invalid', 'rate.limited') },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      siteReads.takeTurn(request.ip);
      await siteKeys.require(slug, request.headers.authorization, 'configuration');
      const site = await sites.get(slug);
      void reply.header('cache-control', 'no-store');
      return { site: toSiteView(site, presence.officersOnDuty), allowedOrigins: site.allowedOrigins };
    },
  );
  app.get(
    '/sites/:slug/statistics',
    {
      onRequest: refuseBrowsers,
      schema: {
        tags,
        security,
        summary: 'How the orienter of one’s own site is used, by month, and who embeds which version; for servers',
        params: SitePath,
        querystring: closed({ from: Month, to: Month }),
        response: { 200: ref(SiteStatistics), ...problems('key.invalid', 'rate.limited') },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      const { from, to } = request.query;
      siteReads.takeTurn(request.ip);
      await siteKeys.require(slug, request.headers.authorization, 'statistics');
      const { services: offered } = await sites.get(slug);
      const flows = offered.includes('cyber') ? [await flowCounts.report(slug, 'cyber', from, to)] : [];
      void reply.header('cache-control', 'no-store');
      return { site: slug, flows, embeds: await embeds.uses(slug) };
    },
  );
};
