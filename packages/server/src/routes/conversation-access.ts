import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GuichetError } from '../errors.ts';
import { requireSiteOrigin } from '../plugins/origins.ts';
import { bearerToken } from '../services/bearer.ts';
import type { LiveCitizenSession } from '../services/citizen-sessions.ts';
import type { Services } from '../services/services.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The citizen's session; null outside the routes of a conversation. */
    citizenSession: LiveCitizenSession | null;
  }
}

export interface ConversationRouteOptions {
  readonly services: Services;
  readonly ownOrigin: () => string;
}

/**
 * Recognises the citizen of every request of the scope by bearer token, before the body is read, and holds the origin
 * against the conversation's site (spec O-4, P-3).
 */
export const useCitizenSessions = (app: FastifyInstance, { services, ownOrigin }: ConversationRouteOptions): void => {
  app.decorateRequest('citizenSession', null);
  app.addHook('onRequest', async (request) => {
    const session = await services.sessions.resolve(bearerToken(request.headers.authorization));
    const site = await services.sites.find(session.siteSlug);
    // A site that was taken away leaves its conversations to whoever holds their token, on the API's own origin.
    requireSiteOrigin(request.headers.origin, site ?? { allowedOrigins: [] }, ownOrigin());
    request.citizenSession = session;
  });
};

/** @throws GuichetError `session.missing` */
export const requireCitizen = (request: FastifyRequest): LiveCitizenSession => {
  if (!request.citizenSession) throw new GuichetError('session.missing');
  return request.citizenSession;
};
