import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { closed, ref, SiteSlug, SiteView } from '../contract/index.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import { toSiteView, type SiteService } from '../services/sites.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: {
    readonly sites: SiteService;
    readonly presence: { readonly officersOnDuty: boolean };
  };
  readonly ownOrigin: () => string;
}

/** What anyone may know of a partner site. */
export const siteRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  app.get(
    '/sites/:slug',
    {
      schema: {
        tags: ['Sites'],
        summary: 'A partner site: who answers, language, theme, exit address',
        params: closed({ slug: SiteSlug }),
        response: { 200: ref(SiteView), ...problems('site.unknown') },
      },
    },
    async (request) => {
      const site = await services.sites.get(request.params.slug);
      requireSiteOrigin(request.headers.origin, site, ownOrigin());
      return toSiteView(site, services.presence.officersOnDuty);
    },
  );
};
