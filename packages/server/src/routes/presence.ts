import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ColleagueList, DeskSession, ref, SetPresence } from '../contract/index.ts';
import { requireRole, requireSession } from '../plugins/desk-access.ts';
import type { Territories } from '../services/home-watch/desk/territories.ts';
import { toDeskSession } from '../services/officers.ts';
import type { Presence } from '../services/presence.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: {
    readonly presence: Pick<Presence, 'set' | 'colleagues'>;
    readonly territories: Pick<Territories, 'of'>;
  };
}

const refusals = problems('session.missing', 'session.invalid', 'password.change-required', 'role.forbidden');
const tags = ['Desk'];
const security = [{ deskSession: [] }];

/** Who takes conversations, and how many. */
export const presenceRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services }) => {
  app.put(
    '/session/presence',
    {
      onRequest: requireRole('officer'),
      schema: {
        tags,
        security,
        summary: 'Says whether the officer takes conversations, and how many at once',
        body: ref(SetPresence),
        response: { 200: ref(DeskSession), ...refusals },
      },
    },
    async (request) => {
      const { id } = requireSession(request).officer;
      return toDeskSession(await services.presence.set(id, request.body), await services.territories.of(id));
    },
  );

  app.get(
    '/colleagues',
    {
      onRequest: requireRole('officer'),
      schema: {
        tags,
        security,
        summary: 'Everybody to whom a conversation may be transferred',
        response: { 200: ref(ColleagueList), ...refusals },
      },
    },
    async () => ({ items: services.presence.colleagues(), nextCursor: null }),
  );
};
