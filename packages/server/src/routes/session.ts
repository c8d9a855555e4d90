import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ChangePassword, DeskSession, ref, SignIn } from '../contract/index.ts';
import { clearSessionCookie, requireSession, setSessionCookie, shownSessionId } from '../plugins/desk-access.ts';
import type { DeskSessionService } from '../services/desk-sessions.ts';
import type { Territories } from '../services/home-watch/desk/territories.ts';
import { toDeskSession, type OfficerService } from '../services/officers.ts';
import type { OfficerRecord } from '../storage/port.ts';
import type { Presence } from '../services/presence.ts';
import type { SignInService } from '../services/sign-in.ts';
import { problems } from './problems.ts';

interface Options {
  readonly services: {
    readonly officers: OfficerService;
    readonly signIn: SignInService;
    readonly deskSessions: DeskSessionService;
    readonly presence: Pick<Presence, 'officerChanged'>;
    readonly territories: Pick<Territories, 'of'>;
  };
  readonly ownOrigin: () => string;
}

const tags = ['Session'];
const security = [{ deskSession: [] }];

/** Sign-in, who is signed in, sign-out, password (spec K-1, K-8, K-9). */
export const sessionRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { services, ownOrigin }) => {
  const sessionOf = async (officer: OfficerRecord) => toDeskSession(officer, await services.territories.of(officer.id));
  app.post(
    '/session',
    {
      config: { access: 'anonymous' },
      schema: {
        tags,
        summary: 'Signs an officer in and sets the session cookie',
        body: ref(SignIn),
        response: { 200: ref(DeskSession), ...problems('officer.credentials', 'officer.throttled', 'rate.limited') },
      },
    },
    async (request, reply) => {
      const officer = await services.signIn.signIn(request.body.login, request.body.password, request.ip);
      await services.presence.officerChanged(officer.id);
      // A new id at every sign-in: one that somebody planted before is worth nothing.
      const { id } = await services.deskSessions.start(officer, shownSessionId(request, ownOrigin()));
      setSessionCookie(reply, ownOrigin(), id);
      return sessionOf(officer);
    },
  );

  app.get(
    '/session',
    {
      config: { access: 'any-password' },
      schema: {
        tags,
        security,
        summary: 'Who is signed in',
        response: { 200: ref(DeskSession), ...problems('session.missing', 'session.invalid') },
      },
    },
    async (request) => sessionOf(requireSession(request).officer),
  );

  app.delete(
    '/session',
    {
      config: { access: 'any-password' },
      schema: {
        tags,
        security,
        summary: 'Signs out: the session is dead at once',
        response: { 204: Type.Null(), ...problems('session.missing', 'session.invalid') },
      },
    },
    async (request, reply) => {
      await services.deskSessions.end(requireSession(request));
      clearSessionCookie(reply, ownOrigin());
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/session/password',
    {
      config: { access: 'any-password' },
      schema: {
        tags,
        security,
        summary: 'Replaces the password and ends every other session of the officer',
        body: ref(ChangePassword),
        response: {
          200: ref(DeskSession),
          ...problems('session.missing', 'session.invalid', 'officer.credentials', 'officer.throttled', 'rate.limited'),
        },
      },
    },
    async (request) => {
      const session = requireSession(request);
      // The same throttled check as at sign-in: a stolen session must not be a way to guess the password.
      const officer = await services.signIn.signIn(session.officer.login, request.body.currentPassword, request.ip);
      const changed = await services.officers.replacePassword(officer, request.body.newPassword);
      await services.deskSessions.endOthers(session);
      return sessionOf(changed);
    },
  );
};
