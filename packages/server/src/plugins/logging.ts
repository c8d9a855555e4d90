import type { FastifyInstance, FastifyLoggerOptions, FastifyServerOptions } from 'fastify';
import type { Writable } from 'node:stream';
import { describeError } from './errors.ts';

/** Where log lines go, and from which level on. */
export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Standard output when absent. */
  readonly stream?: Writable;
}

/** Fastify types what its own serialisers return; ours return less on purpose. */
const SERIALIZERS = {
  req: () => undefined,
  res: () => undefined,
  err: describeError,
} as unknown as NonNullable<FastifyLoggerOptions['serializers']>;

/**
 * JSON lines that hold no address, no header, no query and no body (spec P-4): whatever a library hands to the logger
 * under its usual names is emptied here, and our own lines name routes by pattern.
 */
export const loggerOptions = ({ level, stream }: LogOptions): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  ...(stream === undefined ? {} : { stream }),
  base: null,
  serializers: SERIALIZERS,
});

/** One line a request, once it is answered. */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
};
