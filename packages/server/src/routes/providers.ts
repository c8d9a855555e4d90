import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { closed, DepartmentCode, FlowNodeId, ProviderList, ProviderNeedId, ref, SiteSlug } from '../contract/index.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import type { Services } from '../services/services.ts';
import { getOrienterSite } from './orienter-site.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'sites' | 'providers'>;
  readonly ownOrigin: () => string;
}

/** Paid technical help, in the list of the site or of the operator (spec T-18, T-19). */
export const providerRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  app.get(
    '/sites/:slug/providers',
    {
      schema: {
        tags: ['Sites'],
        summary: 'Paid technical help by department and need, drawn by lot for the day; what may be looked for',
        params: closed({ slug: SiteSlug }),
        querystring: closed({
          /** Left out: only the needs are answered. */
          department: Type.Optional(DepartmentCode),
          need: Type.Optional(ProviderNeedId),
          /** Whom the help is for, as the flow has it: `individual`, `company`… */
          audience: Type.Optional(FlowNodeId),
          /** Language of needs and services; the site's when left out. */
          locale: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])),
        }),
        response: { 200: ref(ProviderList), ...problems('site.unknown') },
      },
    },
    async (request) => {
      const site = await getOrienterSite(services.sites, request.params.slug);
      requireSiteOrigin(request.headers.origin, site, ownOrigin());
      return services.providers.search(site, { locale: site.locale, ...request.query });
    },
  );
};
