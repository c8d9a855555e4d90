import type { FastifyPluginAsync } from 'fastify';
import type { Services } from '../services/services.ts';

/** A token has 43 characters; nothing longer is read. */
const BODY_LIMIT_BYTES = 256;

/**
 * « Quitter vite » (spec S-5): a beacon whose text/plain body is the token. Always 204: nobody waits for the answer, and
 * it must not tell anybody whether the token was good.
 */
export const exitRoutes: FastifyPluginAsync<{
  readonly services: Pick<Services, 'conversations' | 'homeWatches'>;
}> = async (app, { services }) => {
  app.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.setErrorHandler((_error, _request, reply) =>
    reply
      .code(204)
      .header(...CLEAR)
      .send(),
  );
  app.post(
    '/exit',
    {
      schema: {
        tags: ['Conversation'],
        summary:
          'Quitter vite: kills the token that is the body, closes its connections and the conversation; or closes an opened request',
        consumes: ['text/plain'],
        response: { 204: { type: 'null', description: 'Always' } },
      },
    },
    async (request, reply) => {
      if (typeof request.body === 'string') {
        const token = request.body.trim();
        services.homeWatches.access.end(token);
        await services.conversations.leave(token);
      }
      return reply
        .code(204)
        .header(...CLEAR)
        .send();
    },
  );
};

const CLEAR = ['clear-site-data', '"cache", "storage"'] as const;
