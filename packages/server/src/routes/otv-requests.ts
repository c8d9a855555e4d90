import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { OtvReceipt, OtvRequestInput, OtvSession, OtvSessionInput, ref } from '../contract/index.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import type { Services } from '../services/services.ts';
import { refuseAsMalformed } from './malformed.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'homeWatches'>;
  readonly ownOrigin: () => string;
}

const NO_SITE = { allowedOrigins: [] };
/** Every field of the form filled to its limit fits. */
const BODY_LIMIT_BYTES = 128 * 1024;
const tags = ['Requests to watch a home'];

/** Sending a request, and opening one that was sent; from the frame only (spec V-28). */
export const otvRequestRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  app.addHook('onRequest', (request, _reply, done) => {
    requireSiteOrigin(request.headers.origin, NO_SITE, ownOrigin());
    done();
  });
  refuseAsMalformed(app);
  app.post(
    '/otv-requests',
    {
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        tags,
        summary: 'Asks to have a home watched; the same request again finds it, with the same codes',
        body: ref(OtvRequestInput),
        response: {
          200: { description: 'This command had made it before', ...ref(OtvReceipt) },
          201: ref(OtvReceipt),
          ...problems(
            ...(['site.unknown', 'commune.unknown', 'otv.closed', 'otv.refused', 'form.outdated'] as const),
            ...(['command.conflict', 'rate.limited', 'request.too-large', 'server.unavailable'] as const),
          ),
        },
      },
    },
    async (request, reply) => {
      const { receipt, isNew } = await services.homeWatches.submit(request.body, request.ip);
      return reply.code(isNew ? 201 : 200).send(receipt);
    },
  );
  app.post(
    '/otv-requests/session',
    {
      schema: {
        tags,
        summary: 'Opens a request to whoever shows its reference and secret, for a quarter of an hour',
        body: ref(OtvSessionInput),
        response: { 201: ref(OtvSession), ...problems('otv.credentials', 'rate.limited') },
      },
    },
    async (request, reply) => {
      const session = await services.homeWatches.access.open(request.body, request.ip);
      return reply.code(201).send(session);
    },
  );
};
