import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { closed, OpenConversation, Opened, ref, SiteSlug } from '../contract/index.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import { bearerToken } from '../services/bearer.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'sites' | 'conversations'>;
  readonly ownOrigin: () => string;
}

/** Opening a conversation on a site (spec D-4). */
export const conversationOpenRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  app.post(
    '/sites/:slug/conversations',
    {
      schema: {
        tags: ['Conversation'],
        security: [{ citizenToken: [] }],
        summary: 'Opens a conversation; the same request again finds it',
        params: closed({ slug: SiteSlug }),
        body: ref(OpenConversation),
        response: {
          200: { description: 'This request had opened it before', ...ref(Opened) },
          201: ref(Opened),
          ...problems(
            'session.missing',
            'session.invalid',
            'site.unknown',
            'origin.forbidden',
            'conversation.exists',
            'command.conflict',
            'message.empty',
            'message.too-long',
            'handoff.mismatch',
            'handoff.outdated',
            'rate.limited',
            'server.unavailable',
          ),
        },
      },
    },
    async (request, reply) => {
      const site = await services.sites.get(request.params.slug);
      requireSiteOrigin(request.headers.origin, site, ownOrigin());
      const { opened, isNew } = await services.conversations.open({
        siteSlug: site.slug,
        token: bearerToken(request.headers.authorization),
        request: request.body,
        callerAddress: request.ip,
      });
      return reply.code(isNew ? 201 : 200).send(opened);
    },
  );
};
