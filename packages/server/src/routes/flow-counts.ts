import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { closed, FlowCount, ref, SiteSlug } from '../contract/index.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import type { Services } from '../services/services.ts';
import { getOrienterSite } from './orienter-site.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'sites' | 'flowCounts'>;
  readonly ownOrigin: () => string;
}

/** One question or outcome was shown: counted by site, day and node, and nothing else (spec T-15). */
export const flowCountRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  app.post(
    '/sites/:slug/flow-counts',
    {
      schema: {
        tags: ['Sites'],
        summary: 'Counts that one question or outcome was shown; no identifier, one node at a time',
        params: closed({ slug: SiteSlug }),
        body: ref(FlowCount),
        response: { 204: Type.Null(), ...problems('site.unknown', 'node.unknown', 'rate.limited') },
      },
    },
    async (request, reply) => {
      const site = await getOrienterSite(services.sites, request.params.slug);
      requireSiteOrigin(request.headers.origin, site, ownOrigin());
      services.flowCounts.add(site.slug, request.body, request.ip);
      return reply.code(204).send(null);
    },
  );
};
