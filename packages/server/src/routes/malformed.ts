import type { FastifyError, FastifyInstance } from 'fastify';
import { GuichetError } from '../errors.ts';

/** What is filled in in the routes of this scope is no message of a conversation: a wrong text has not the codes of one. */
export const refuseAsMalformed = (app: FastifyInstance): void => {
  app.setErrorHandler<FastifyError>((error) => {
    const [first] = error.validation ?? [];
    if (first === undefined) throw error;
    throw new GuichetError('request.malformed', { detail: `${first.instancePath || '/'}: ${first.keyword}` });
  });
};
