import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { closed, FlowCountReport, FlowId, Month, ref, SiteList, SiteSlug } from '../contract/index.ts';
import { requireRole } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'sites' | 'flowCounts'>;
}

const REFUSALS = ['session.missing', 'session.invalid', 'password.change-required', 'role.forbidden'] as const;
const tags = ['Administration'];
const security = [{ deskSession: [] }];

/** What admins know of the sites: which there are, and how often each part of the orienter was shown (spec T-15, T-20). */
export const deskFlowCountRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.get(
    '/sites',
    {
      onRequest: requireRole('admin'),
      schema: {
        tags,
        security,
        summary: 'Every partner site',
        response: { 200: ref(SiteList), ...problems(...REFUSALS) },
      },
    },
    async () => ({
      items: (await services.sites.list()).map(({ slug, name, services: offered }) => ({
        slug,
        name,
        services: offered,
      })),
      nextCursor: null,
    }),
  );

  app.get(
    '/flow-counts',
    {
      onRequest: requireRole('admin'),
      schema: {
        tags,
        security,
        summary: 'How often each question and outcome was shown on one site, by month, in steps of 5',
        querystring: closed({ site: SiteSlug, flow: FlowId, from: Month, to: Month }),
        response: { 200: ref(FlowCountReport), ...problems(...REFUSALS, 'site.unknown') },
      },
    },
    async ({ query: { site, flow, from, to } }) => {
      const { slug } = await services.sites.get(site);
      return services.flowCounts.report(slug, flow, from, to);
    },
  );
};
