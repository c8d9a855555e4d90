import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GuichetError } from '../errors.ts';
import type { SiteRecord } from '../contract/index.ts';

/** Methods that change nothing. */
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const CORS_METHODS = 'GET, POST';
const CORS_HEADERS = 'authorization, content-type';
const CORS_MAX_AGE_SECONDS = '600';

/** Decides which origins may speak to one listener (spec O-4, K-2). `Origin: null` is foreign, like any other. */
export interface OriginPolicy {
  /**
   * @param origin the `Origin` header
   * @param needed whether its absence is refused: true for whatever changes something and for sockets
   * @throws GuichetError `origin.forbidden`
   */
  check(origin: string | undefined, needed: boolean): Promise<void>;
}

/** Public origin: its own origin and those that some site lists. */
export const createPublicOriginPolicy = (deps: {
  ownOrigin: () => string;
  isListed: (origin: string) => Promise<boolean>;
}): OriginPolicy => ({
  async check(origin, needed) {
    if (origin === undefined ? !needed : origin === deps.ownOrigin() || (await deps.isListed(origin))) return;
    throw new GuichetError('origin.forbidden');
  },
});

/** Desk origin: its own and nobody else's. */
export const createDeskOriginPolicy = (deps: { ownOrigin: () => string }): OriginPolicy => ({
  check(origin, needed) {
    const allowed = origin === undefined ? !needed : origin === deps.ownOrigin();
    return allowed ? Promise.resolve() : Promise.reject(new GuichetError('origin.forbidden'));
  },
});

/**
 * Holds a request against the one site that it concerns: another site's origin is as foreign as an unknown one.
 *
 * @throws GuichetError `origin.forbidden`
 */
export const requireSiteOrigin = (
  origin: string | undefined,
  site: Pick<SiteRecord, 'allowedOrigins'>,
  ownOrigin: string,
): void => {
  if (origin === undefined || origin === ownOrigin || site.allowedOrigins.includes(origin)) return;
  throw new GuichetError('origin.forbidden');
};

const isUpgrade = (request: FastifyRequest) => request.headers.upgrade?.toLowerCase() === 'websocket';

/** Checks every request of the scope, sockets included, before anything else reads it. */
export const useOriginPolicy = (app: FastifyInstance, policy: OriginPolicy): void => {
  app.addHook('onRequest', async (request) => {
    await policy.check(request.headers.origin, !READS.has(request.method) || isUpgrade(request));
  });
};

/**
 * Lets the pages that the policy accepted read the answers (Fetch standard, CORS protocol); never with credentials.
 * Registered after `useOriginPolicy`, which has refused every other origin by then.
 */
export const useCors = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('vary', 'Origin');
    if (request.headers.origin !== undefined) {
      void reply.header('access-control-allow-origin', request.headers.origin);
      void reply.header('access-control-expose-headers', 'retry-after');
    }
    done();
  });
  app.options('/*', { schema: { hide: true } }, (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', CORS_METHODS)
      .header('access-control-allow-headers', CORS_HEADERS)
      .header('access-control-max-age', CORS_MAX_AGE_SECONDS)
      .send(),
  );
};

/** Bodies sent to the desk are JSON: no HTML form can send that without asking first (spec K-2). */
export const requireJsonBodies = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, _reply, done) => {
    const { 'content-type': type, 'content-length': length, 'transfer-encoding': chunked } = request.headers;
    const hasBody = type !== undefined || chunked !== undefined || (length !== undefined && length !== '0');
    const isJson = type !== undefined && /^application\/json\s*(;|$)/i.test(type);
    if (READS.has(request.method) || !hasBody || isJson) done();
    else done(new GuichetError('origin.forbidden', { detail: 'What changes something is sent as application/json.' }));
  });
};
