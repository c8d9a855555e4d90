import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ChangeSite, CreateSite, EmbedUseList, ref, SiteDetail, SitePath } from '../contract/index.ts';
import { requireRole, requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'siteAdmin' | 'sites' | 'embeds'>;
  readonly publicOrigin: () => string;
}

const REFUSALS = ['session.missing', 'session.invalid', 'password.change-required', 'role.forbidden'] as const;
const tags = ['Administration'];
const security = [{ deskSession: [] }];
const onRequest = requireRole('admin');

/** Sites as their admins keep them: the whole record, and who embeds which version (spec Y-1 … Y-5, Y-10). */
export const deskSiteRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, publicOrigin }) => {
  const { siteAdmin, sites, embeds } = services;
  app.get(
    '/site-settings/:slug',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'A site with everything that is set for it, and who changed it last',
        params: SitePath,
        response: { 200: ref(SiteDetail), ...problems(...REFUSALS, 'site.unknown') },
      },
    },
    async ({ params }) => ({ ...(await siteAdmin.get(params.slug)), publicOrigin: publicOrigin() }),
  );
  app.post(
    '/site-settings',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Adds a site; its pages may frame it at once',
        body: ref(CreateSite),
        response: { 201: ref(SiteDetail), ...problems(...REFUSALS, 'site.refused', 'site.outdated') },
      },
    },
    async (request, reply) => {
      const { slug, site } = request.body;
      const added = await siteAdmin.create(slug, site, requireSession(request).officer);
      return reply.code(201).send({ ...added, publicOrigin: publicOrigin() });
    },
  );
  app.put(
    '/site-settings/:slug',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Changes a site, unless somebody else has meanwhile; holds from the next request on',
        params: SitePath,
        body: ref(ChangeSite),
        response: {
          200: ref(SiteDetail),
          ...problems(...REFUSALS, 'site.unknown', 'site.refused', 'site.outdated'),
        },
      },
    },
    async (request) => {
      const { revision, site } = request.body;
      const changed = await siteAdmin.change(request.params.slug, revision, site, requireSession(request).officer);
      return { ...changed, publicOrigin: publicOrigin() };
    },
  );
  app.get(
    '/site-settings/:slug/embeds',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Which version each origin of a site embeds, over 30 days',
        params: SitePath,
        response: { 200: ref(EmbedUseList), ...problems(...REFUSALS, 'site.unknown') },
      },
    },
    async ({ params }) => {
      const { slug } = await sites.get(params.slug);
      return { items: await embeds.uses(slug), nextCursor: null };
    },
  );
};
