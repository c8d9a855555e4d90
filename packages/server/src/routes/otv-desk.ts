import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { closed, DeskUnitId, OtvCursor, OtvDaySheet, OtvDeskList, OtvReadAlertList, ref } from '../contract/index.ts';
import { requireRole, requireSession } from '../plugins/desk-access.ts';
import type { Services } from '../services/services.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: Pick<Services, 'homeWatches'>;
}

const REFUSALS = ['session.missing', 'session.invalid', 'password.change-required'] as const;
const tags = ['Requests to watch a home'];
const security = [{ deskSession: [] }];

/** The requests of an officer's territory, many at a time: the list, the sheet for patrols, and who read too many (spec V-33 to V-36). */
export const otvDeskRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  const { desk } = services.homeWatches;
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('cache-control', 'no-store');
    done();
  });
  app.get(
    '/otv-requests',
    {
      onRequest: requireRole('officer'),
      schema: {
        ...{ tags, security },
        summary:
          'Requests of the units of the territory, 50 a page: to verify first, then by departure; no name or address',
        querystring: closed({
          state: Type.Optional(Type.Union([Type.Literal('current'), Type.Literal('over')])),
          unit: Type.Optional(DeskUnitId),
          cursor: Type.Optional(OtvCursor),
        }),
        response: { 200: ref(OtvDeskList), ...problems(...REFUSALS, 'unit.unknown') },
      },
    },
    (request) => desk.list(requireSession(request).officer, request.query),
  );
  app.get(
    '/otv-requests/day-sheet',
    {
      onRequest: requireRole('officer'),
      schema: {
        ...{ tags, security },
        summary: 'The homes of one unit that are empty today, 25 a page, for patrols',
        querystring: closed({ unit: DeskUnitId, cursor: Type.Optional(OtvCursor) }),
        response: { 200: ref(OtvDaySheet), ...problems(...REFUSALS, 'unit.unknown') },
      },
    },
    (request) => desk.daySheet(requireSession(request).officer, request.query),
  );
  app.get(
    '/otv-requests/alerts',
    {
      onRequest: requireRole('supervisor'),
      schema: {
        ...{ tags, security },
        summary:
          'Who read more addresses in an hour than patrols need, newest first: in the territory, for admins everywhere',
        response: { 200: ref(OtvReadAlertList), ...problems(...REFUSALS, 'role.forbidden') },
      },
    },
    (request) => desk.alerts(requireSession(request).officer),
  );
};
