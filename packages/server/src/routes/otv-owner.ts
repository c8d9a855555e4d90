import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { OtvAccessChange, OtvChange, OtvDatesChange, OtvRequestView, ref } from '../contract/index.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import { bearerToken } from '../services/bearer.ts';
import type { Services } from '../services/services.ts';
import { refuseAsMalformed } from './malformed.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'homeWatches'>;
  readonly ownOrigin: () => string;
}

const NO_SITE = { allowedOrigins: [] };
const tags = ['Requests to watch a home'];
const security = [{ citizenToken: [] }];
const SESSION = ['session.missing', 'session.invalid', 'otv.unknown'] as const;
const CHANGE = [...SESSION, 'otv.action', 'otv.outdated', 'otv.state', 'command.conflict'] as const;
const FILLED_IN = [...CHANGE, 'otv.refused'] as const;

/** A request in the hands of its owner, by the bearer that its reference and secret opened; from the frame only (spec V-29). */
export const otvOwnerRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  const { access, owners } = services.homeWatches;
  const idOf = (request: { headers: { authorization?: string | undefined } }) =>
    access.resolve(bearerToken(request.headers.authorization));
  app.addHook('onRequest', (request, reply, done) => {
    requireSiteOrigin(request.headers.origin, NO_SITE, ownOrigin());
    void reply.header('cache-control', 'no-store');
    done();
  });
  refuseAsMalformed(app);
  app.get(
    '/otv-requests/current',
    {
      schema: {
        ...{ tags, security },
        summary: 'The request, without what was filled in',
        response: { 200: ref(OtvRequestView), ...problems(...SESSION) },
      },
    },
    async (request) => owners.view(idOf(request)),
  );
  for (const [path, summary, work] of [
    ['return-early', 'Says that the owner is back: nobody passes any more', owners.returnEarly],
    ['cancel', 'Cancels the request', owners.cancel],
  ] as const) {
    app.post(
      `/otv-requests/current/${path}`,
      {
        schema: {
          ...{ tags, security, summary },
          body: ref(OtvChange),
          response: { 200: ref(OtvRequestView), ...problems(...CHANGE) },
        },
      },
      async (request) => work(idOf(request), request.body),
    );
  }
  app.post(
    '/otv-requests/current/access-details',
    {
      schema: {
        ...{ tags, security },
        summary: 'Puts other access details in the place of those that were given',
        body: ref(OtvAccessChange),
        response: { 200: ref(OtvRequestView), ...problems(...FILLED_IN) },
      },
    },
    async (request) => owners.changeAccess(idOf(request), request.body),
  );
  app.post(
    '/otv-requests/current/dates',
    {
      schema: {
        ...{ tags, security },
        summary: 'Changes the dates, under the rules of a new request',
        body: ref(OtvDatesChange),
        response: { 200: ref(OtvRequestView), ...problems(...FILLED_IN) },
      },
    },
    async (request) => owners.changeDates(idOf(request), request.body),
  );
};
