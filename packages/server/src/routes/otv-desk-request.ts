import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  closed,
  OtvDeskRequest,
  OtvMessage,
  OtvPassage,
  OtvRequestId,
  OtvSecrets,
  OtvVerification,
  ref,
} from '../contract/index.ts';
import { requireRole, requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { refuseAsMalformed } from './malformed.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'homeWatches'>;
}

const READ = ['session.missing', 'session.invalid', 'password.change-required', 'otv.unknown'] as const;
const CHANGE = [...READ, 'otv.outdated', 'otv.state', 'command.conflict'] as const;
const tags = ['Requests to watch a home'];
const security = [{ deskSession: [] }];
const params = closed({ id: OtvRequestId });

/** One request of the officer's territory; another's is unknown, as one that never was (spec V-32, V-34). */
export const otvDeskRequestRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  const { desk } = services.homeWatches;
  const onRequest = requireRole('officer');
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('cache-control', 'no-store');
    done();
  });
  refuseAsMalformed(app);
  app.get(
    '/otv-requests/:id',
    {
      onRequest,
      schema: {
        ...{ tags, security, params },
        summary: 'A request with what was filled in, without its secret fields',
        response: { 200: ref(OtvDeskRequest), ...problems(...READ) },
      },
    },
    (request) => desk.read(requireSession(request).officer, request.params.id),
  );
  app.get(
    '/otv-requests/:id/secrets',
    {
      onRequest,
      schema: {
        ...{ tags, security, params },
        summary: 'The secret fields of a request, such as entry codes',
        response: { 200: ref(OtvSecrets), ...problems(...READ) },
      },
    },
    (request) => desk.secrets(requireSession(request).officer, request.params.id),
  );
  app.post(
    '/otv-requests/:id/verify',
    {
      onRequest,
      schema: {
        ...{ tags, security, params },
        summary: 'Says that the request is the owner’s: patrols may begin',
        body: ref(OtvVerification),
        response: { 200: ref(OtvDeskRequest), ...problems(...CHANGE) },
      },
    },
    (request) => desk.verify(requireSession(request).officer, request.params.id, request.body),
  );
  app.post(
    '/otv-requests/:id/passages',
    {
      onRequest,
      schema: {
        ...{ tags, security, params },
        summary: 'Notes that somebody passed, while the home is empty',
        body: ref(OtvPassage),
        response: { 200: ref(OtvDeskRequest), ...problems(...CHANGE) },
      },
    },
    (request) => desk.recordPassage(requireSession(request).officer, request.params.id, request.body),
  );
  app.post(
    '/otv-requests/:id/messages',
    {
      onRequest,
      schema: {
        ...{ tags, security, params },
        summary: 'Writes to the owner, who reads it with their reference and secret',
        body: ref(OtvMessage),
        response: { 200: ref(OtvDeskRequest), ...problems(...CHANGE) },
      },
    },
    (request) => desk.sendMessage(requireSession(request).officer, request.params.id, request.body),
  );
};
