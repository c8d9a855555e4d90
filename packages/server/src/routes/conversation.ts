import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Ack, CitizenCommand, CitizenView, ref, Signal, Ticket } from '../contract/index.ts';
import { requireCitizen, useCitizenSessions, type ConversationRouteOptions } from './conversation-access.ts';
import { conversationEventRoutes } from './conversation-events.ts';
import { problems } from './problems.ts';

const tags = ['Conversation'];
const security = [{ citizenToken: [] }];
const access = ['session.missing', 'session.invalid', 'origin.forbidden'] as const;

/** A citizen's own conversation, found by its bearer token. */
export const conversationRoutes: FastifyPluginAsyncTypebox<ConversationRouteOptions> = async (app, options) => {
  const { services } = options;
  useCitizenSessions(app, options);
  await app.register(conversationEventRoutes, options);

  app.get(
    '/conversation',
    {
      schema: {
        tags,
        security,
        summary: 'The conversation as it is now, and the place in the queue',
        response: { 200: ref(CitizenView), ...problems(...access) },
      },
    },
    (request) => services.conversations.view(requireCitizen(request).conversationId),
  );

  app.post(
    '/conversation/commands',
    {
      schema: {
        tags,
        security,
        summary: 'Does one durable, idempotent thing; answered once it is on disk',
        body: ref(CitizenCommand),
        response: {
          200: ref(Ack),
          ...problems(
            ...access,
            'command.conflict',
            'conversation.closed',
            'message.empty',
            'message.too-long',
            'handoff.mismatch',
            'handoff.outdated',
            'site.unknown',
            'rate.limited',
            'server.unavailable',
          ),
        },
      },
    },
    (request) => services.conversations.executeForCitizen(requireCitizen(request), request.body),
  );

  app.post(
    '/conversation/signals',
    {
      schema: {
        tags,
        security,
        summary: 'Says what is true for a moment only: typing',
        body: ref(Signal),
        response: { 204: Type.Null(), ...problems(...access) },
      },
    },
    async (request, reply) => {
      services.typing.set(requireCitizen(request).conversationId, 'citizen', request.body.typing);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/conversation/tickets',
    {
      schema: {
        tags,
        security,
        summary: 'A single-use ticket for the first frame of a socket',
        response: { 200: ref(Ticket), ...problems(...access, 'rate.limited') },
      },
    },
    async (request) => {
      const session = requireCitizen(request);
      services.conversations.requireTicketRate(session.conversationId);
      return services.tickets.issue({ kind: 'citizen', ...session }, request.headers.origin);
    },
  );
};
