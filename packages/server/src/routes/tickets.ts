import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ref, Ticket } from '../contract/index.ts';
import { requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'tickets'>;
}

/** The officer's way onto the live socket (spec D-10). */
export const ticketRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.post(
    '/tickets',
    {
      schema: {
        tags: ['Desk'],
        security: [{ deskSession: [] }],
        summary: 'A single-use ticket for the first frame of a socket',
        response: {
          200: ref(Ticket),
          ...problems('session.missing', 'session.invalid', 'password.change-required'),
        },
      },
    },
    async (request) => {
      const { officer, idHash } = requireSession(request);
      return services.tickets.issue(
        { kind: 'officer', officerId: officer.id, sessionIdHash: idHash },
        request.headers.origin,
      );
    },
  );
};
