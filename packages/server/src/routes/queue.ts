import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { QueueSnapshot, ref } from '../contract/index.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'queue'>;
}

/** Every open conversation, most urgent first (spec C-2). */
export const queueRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.get(
    '/queue',
    {
      schema: {
        tags: ['Desk'],
        security: [{ deskSession: [] }],
        summary: 'Every open conversation, most urgent first',
        response: {
          200: ref(QueueSnapshot),
          ...problems('session.missing', 'session.invalid', 'password.change-required'),
        },
      },
    },
    async () => services.queue.snapshot(),
  );
};
