import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { EmbedSighting, SitePath } from '../contract/index.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'sites' | 'embeds'>;
  readonly ownOrigin: () => string;
}

/** A frame was opened by a page of this origin, with this version of what it embeds (spec Y-10). */
export const embedUseRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  app.post(
    '/sites/:slug/embeds',
    {
      schema: {
        tags: ['Sites'],
        summary: 'Counts that a page of a listed origin opened a panel; no identifier, no address',
        params: SitePath,
        querystring: EmbedSighting,
        response: { 204: Type.Null(), ...problems('site.unknown', 'rate.limited') },
      },
    },
    async (request, reply) => {
      const site = await services.sites.get(request.params.slug);
      requireSiteOrigin(request.headers.origin, site, ownOrigin());
      // The configurator's preview (spec G-7) is no page of the site.
      if (request.query.origin !== ownOrigin()) services.embeds.add(site, request.query, request.ip);
      return reply.code(204).send(null);
    },
  );
};
