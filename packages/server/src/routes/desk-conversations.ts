import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  Ack,
  closed,
  ConversationId,
  DeskConversation,
  DeskEventPage,
  Epoch,
  OfficerCommand,
  ref,
  Seq,
  Signal,
} from '../contract/index.ts';
import { requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'conversations' | 'deskConversations' | 'queue' | 'typing'>;
}

const tags = ['Desk'];
const security = [{ deskSession: [] }];
const access = ['session.missing', 'session.invalid', 'password.change-required', 'conversation.unknown'] as const;
const params = closed({ id: ConversationId });

/** Conversations as officers read and work on them. */
export const deskConversationRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.get(
    '/conversations/:id',
    {
      schema: {
        tags,
        security,
        summary: 'A conversation with its staff log',
        params,
        response: { 200: ref(DeskConversation), ...problems(...access) },
      },
    },
    (request) => services.deskConversations.view(request.params.id),
  );

  app.get(
    '/conversations/:id/events',
    {
      schema: {
        tags,
        security,
        summary: 'Events of both logs after their cursors',
        params,
        querystring: closed({ epoch: Epoch, after: Seq, staffAfter: Seq }),
        response: { 200: ref(DeskEventPage), ...problems(...access) },
      },
    },
    (request) => services.deskConversations.events(request.params.id, request.query),
  );

  app.post(
    '/conversations/:id/commands',
    {
      schema: {
        tags,
        security,
        summary: 'Does one durable, idempotent thing; answered once it is on disk',
        params,
        body: ref(OfficerCommand),
        response: {
          200: ref(Ack),
          ...problems(
            ...access,
            'command.conflict',
            'conversation.closed',
            'conversation.taken',
            'conversation.not-held',
            'capacity.reached',
            'officer.unavailable',
            'officer.unknown',
            'queue.unknown',
            'view.stale',
            'message.empty',
            'message.too-long',
            'rate.limited',
            'server.unavailable',
          ),
        },
      },
    },
    (request) =>
      services.conversations.executeForOfficer(requireSession(request).officer, request.params.id, request.body),
  );

  app.post(
    '/conversations/:id/signals',
    {
      schema: {
        tags,
        security,
        summary: 'Says what is true for a moment only: typing',
        params,
        body: ref(Signal),
        response: { 204: Type.Null(), ...problems(...access) },
      },
    },
    async (request, reply) => {
      const { officer } = requireSession(request);
      // Only the holder's typing is anybody's business (spec K-4).
      if (services.queue.book.get(request.params.id)?.holder?.id === officer.id) {
        services.typing.set(request.params.id, 'officer', request.body.typing);
      }
      return reply.code(204).send(null);
    },
  );
};
