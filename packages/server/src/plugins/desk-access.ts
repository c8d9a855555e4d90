import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Role } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { DeskSessionService, LiveDeskSession } from '../services/desk-sessions.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Desk routes only. `anonymous`: no session is needed (sign-in, sockets that show a ticket); `any-password`: a session
     * whose one-time password has not been replaced yet will do. Absent: a full session.
     */
    access?: 'anonymous' | 'any-password';
  }
  interface FastifyRequest {
    /** The officer's session; null on anonymous routes and on the public origin. */
    deskSession: LiveDeskSession | null;
  }
}

const RANK: Readonly<Record<Role, number>> = { officer: 0, supervisor: 1, admin: 2 };

const isSecure = (deskOrigin: string) => deskOrigin.startsWith('https:');

/** Browsers refuse `__Host-` and Secure on loopback http (spec K-1). */
export const sessionCookieName = (deskOrigin: string): string => (isSecure(deskOrigin) ? '__Host-guichet' : 'guichet');

const cookieOptions = (deskOrigin: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(deskOrigin) }) as const;

/** The session id that the browser shows, if any. */
export const shownSessionId = (request: FastifyRequest, deskOrigin: string): string | null =>
  request.cookies[sessionCookieName(deskOrigin)] ?? null;

export const setSessionCookie = (reply: FastifyReply, deskOrigin: string, id: string): void => {
  void reply.setCookie(sessionCookieName(deskOrigin), id, cookieOptions(deskOrigin));
};

export const clearSessionCookie = (reply: FastifyReply, deskOrigin: string): void => {
  void reply.clearCookie(sessionCookieName(deskOrigin), cookieOptions(deskOrigin));
};

/** @throws GuichetError `session.missing` */
export const requireSession = (request: FastifyRequest): LiveDeskSession => {
  if (request.deskSession === null) throw new GuichetError('session.missing');
  return request.deskSession;
};

/** A hook that lets pass who has this role or a higher one: officer, supervisor, admin. Otherwise `role.forbidden`. */
export const requireRole = (minimum: Role): onRequestAsyncHookHandler => {
  return async (request) => {
    const { officer } = requireSession(request);
    if (RANK[officer.role] < RANK[minimum]) throw new GuichetError('role.forbidden');
  };
};

/** Reads the session of every request of the scope, before its body; refuses where the route's `access` needs one. */
export const useDeskSessions = async (
  app: FastifyInstance,
  deps: { deskSessions: DeskSessionService; ownOrigin: () => string },
): Promise<void> => {
  await app.register(cookie);
  app.decorateRequest('deskSession', null);
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (access === 'anonymous') return;
    const id = shownSessionId(request, deps.ownOrigin());
    if (id === null) throw new GuichetError('session.missing');
    const session = await deps.deskSessions.use(id);
    if (session === null) throw new GuichetError('session.invalid');
    if (session.officer.mustChangePassword && access !== 'any-password') {
      throw new GuichetError('password.change-required');
    }
    request.deskSession = session;
  });
};
