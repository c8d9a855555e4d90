import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CannedReply, CannedReplyDraft, ChangeCannedReply, ref } from '../contract/index.ts';
import { requireRole, requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'cannedReplies'>;
}

const REFUSALS = ['session.missing', 'session.invalid', 'password.change-required', 'role.forbidden'] as const;
const tags = ['Administration'];
const security = [{ deskSession: [] }];
const onRequest = requireRole('admin');

/** Replies written in advance, as admins keep them for every officer (spec Y-9). */
export const deskCannedReplyRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.post(
    '/canned-replies',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Adds a reply written in advance',
        body: ref(CannedReplyDraft),
        response: { 201: ref(CannedReply), ...problems(...REFUSALS) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await services.cannedReplies.create(request.body, requireSession(request).officer)),
  );
  app.post(
    '/canned-replies/changes',
    {
      onRequest,
      schema: {
        tags,
        security,
        summary: 'Changes or removes a reply as it was shown, unless somebody else has changed it meanwhile',
        body: ref(ChangeCannedReply),
        response: { 204: Type.Null(), ...problems(...REFUSALS, 'reply.outdated') },
      },
    },
    async (request, reply) => {
      const { before, reply: draft } = request.body;
      await services.cannedReplies.change(before, draft, requireSession(request).officer);
      return reply.code(204).send(null);
    },
  );
};
