import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { CannedReplyList, QueueList, ref } from '../contract/index.ts';
import { requireRole } from '../plugins/desk-access.ts';
import type { Storage } from '../storage/port.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: { readonly storage: Pick<Storage, 'queues' | 'cannedReplies'> };
}

const refusals = problems('session.missing', 'session.invalid', 'password.change-required', 'role.forbidden');

/** What the desk needs to know once: queues and canned replies. */
export const listRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.get(
    '/queues',
    {
      onRequest: requireRole('officer'),
      schema: {
        tags: ['Desk'],
        security: [{ deskSession: [] }],
        summary: 'The queues to which a conversation may go',
        response: { 200: ref(QueueList), ...refusals },
      },
    },
    async () => ({ items: await services.storage.queues(), nextCursor: null }),
  );

  app.get(
    '/canned-replies',
    {
      onRequest: requireRole('officer'),
      schema: {
        tags: ['Desk'],
        security: [{ deskSession: [] }],
        summary: 'Replies written in advance',
        response: { 200: ref(CannedReplyList), ...refusals },
      },
    },
    async () => ({ items: await services.storage.cannedReplies(), nextCursor: null }),
  );
};
