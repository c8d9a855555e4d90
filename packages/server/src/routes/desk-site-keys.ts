import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  closed,
  CreatedSiteKey,
  CreateSiteKey,
  ref,
  SiteKeyId,
  SiteKeyList,
  SitePath,
  SiteSlug,
} from '../contract/index.ts';
import { requireRole, requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'siteKeys'>;
}

const REFUSALS = ['session.missing', 'session.invalid', 'password.change-required', 'role.forbidden'] as const;
const tags = ['Administration'];
const security = [{ deskSession: [] }];
const onRequest = requireRole('admin');

/** Keys with which servers of a partner read what is theirs (spec Y-6, Y-7). */
export const deskSiteKeyRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services: { siteKeys } }) => {
  app.get(
    '/site-settings/:slug/keys',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Keys of a site, those that were revoked included; never what they are made of',
        params: SitePath,
        response: { 200: ref(SiteKeyList), ...problems(...REFUSALS, 'site.unknown') },
      },
    },
    async ({ params }) => ({ items: await siteKeys.list(params.slug), nextCursor: null }),
  );
  app.post(
    '/site-settings/:slug/keys',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Makes a key; this answer alone holds it',
        params: SitePath,
        body: ref(CreateSiteKey),
        response: { 201: ref(CreatedSiteKey), ...problems(...REFUSALS, 'site.unknown') },
      },
    },
    async (request, reply) => {
      const created = await siteKeys.create(request.params.slug, request.body, requireSession(request).officer);
      return reply.code(201).header('cache-control', 'no-store').send(created);
    },
  );
  app.delete(
    '/site-settings/:slug/keys/:id',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Revokes a key: it opens nothing from the next request on',
        params: closed({ slug: SiteSlug, id: SiteKeyId }),
        response: { 204: Type.Null(), ...problems(...REFUSALS, 'site.unknown', 'key.unknown') },
      },
    },
    async (request, reply) => {
      const { slug, id } = request.params;
      await siteKeys.revoke(slug, id, requireSession(request).officer);
      return reply.code(204).send(null);
    },
  );
};
