import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { answerClientError, sendProblem, toGuichetError, useProblems } from './plugins/errors.ts';
import { loggerOptions, logRequests, type LogOptions } from './plugins/logging.ts';
import { registerOpenApi } from './plugins/openapi.ts';
import { addContractSchemas } from './plugins/schemas.ts';
import { useSecurityHeaders } from './plugins/security-headers.ts';
import { useContractValidation } from './plugins/validation.ts';
import type { ApiDocument } from './routes/reference/document.ts';
import type { OtvConfig } from './contract/index.ts';
import type { EmbedVersion } from './embed/keep-embed.ts';
import type { LocatorOptions } from './locator-options.ts';
import type { Services } from './services/services.ts';

/** The addresses under which people reach the two listeners, read at each request: a port of 0 is known after listening. */
export interface OwnOrigins {
  /** For example `https://guichet.example.fr`, without a path. */
  public: string;
  desk: string;
}

/** Where the build put what browsers load. */
export interface AssetFolders {
  readonly widgetDir: string;
  readonly deskDir: string;
  /** The documentation site; default: none is served. */
  readonly docsDir?: string;
}

/** What both apps are built from; nothing here is read from the environment. */
export interface AppDeps {
  readonly services: Services;
  readonly origins: OwnOrigins;
  readonly assets: AssetFolders;
  readonly log: LogOptions;
  /** Addresses of proxies whose `X-Forwarded-For` is believed, for limiters only. Default: none. */
  readonly trustProxy?: string | boolean;
  /** What the frame of the units may contact; default: the State’s public services, asked by the frame. */
  readonly locator?: LocatorOptions;
  /** The operator's own rules of requests to watch a home; default: those that the build put into the page. */
  readonly otvRules?: OtvConfig['rules'];
  /** Versions of the embed that are kept for the pages that pin them, the newest first; default: the built one alone. */
  readonly embedVersions?: readonly EmbedVersion[];
  /** The document of both apps, asked for once they are ready. */
  readonly apiDocument: () => ApiDocument;
}

/** A 4,000-character message fits, even when every character is escaped. */
const BODY_LIMIT_BYTES = 32 * 1024;

/** A request that takes longer than this to arrive is somebody holding the line. */
const REQUEST_TIMEOUT_MS = 30_000;

/** What the public app and the desk app have in common: problems, logs, headers, the contract. */
export const createBaseApp = async (deps: AppDeps, ownOrigin: () => string): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: loggerOptions(deps.log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: deps.trustProxy ?? false,
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void sendProblem(reply, toGuichetError(error, request.log)),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 100 },
  });
  // A citizen's beacon is the only plain text that anything takes; its route says so itself.
  app.removeContentTypeParser('text/plain');
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parseJson(request, body as string, done);
  });
  useProblems(app);
  useSecurityHeaders(app, ownOrigin);
  logRequests(app);
  useContractValidation(app);
  addContractSchemas(app);
  await registerOpenApi(app);
  return app;
};
