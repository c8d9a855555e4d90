import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { GuichetError, isGuichetError } from '../errors.ts';
import { refusalOf } from './validation.ts';

const PROBLEM_TYPE = 'application/problem+json';
const BY_FASTIFY_CODE: Readonly<Record<string, 'request.too-large' | 'media-type.unsupported'>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type.unsupported',
};

/** What may be logged of an unexpected error: its kind and place, never its message, which may quote somebody. */
export const describeError = (error: unknown): { kind: string; code: string | null; at: string[] } => {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, code, at: at.slice(0, 12).map((line) => line.trim()) };
};

/** The registry's error for whatever was thrown; what is not known is logged and answered `server.error`. */
export const toGuichetError = (error: unknown, log: Pick<FastifyBaseLogger, 'error'>): GuichetError => {
  if (error instanceof GuichetError) return error;
  // Thrown in a worker: the fields came across, the prototype did not.
  if (isGuichetError(error)) return new GuichetError(error.code, error.details);
  const { code = '', statusCode = 500, validation } = (error ?? {}) as Partial<FastifyError>;
  if (validation !== undefined) return refusalOf(validation);
  const known = BY_FASTIFY_CODE[code];
  if (known !== undefined) return new GuichetError(known);
  if (statusCode >= 400 && statusCode < 500) return new GuichetError('request.malformed');
  log.error({ failure: describeError(error) }, 'unexpected error');
  return new GuichetError('server.error');
};

/** Answers one problem (RFC 9457), with `Retry-After` where the refusal is for a time. */
export const sendProblem = (reply: FastifyReply, error: GuichetError): FastifyReply => {
  const problem = error.toProblem();
  if (problem.retryAfterMs !== undefined) {
    void reply.header('retry-after', String(Math.ceil(problem.retryAfterMs / 1000)));
  }
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
};

/** What is still read, and thrown away, of a body that was refused for its size. */
const DRAINED_BYTES = 32 * 1024 * 1024;

/**
 * Lets a client that is still sending a refused body send it to its end.
 *
 * Fastify closes the connection at once; whoever is still writing then meets a reset line, and may never read why
 * (RFC 9112 §9.6). Node throws the rest away as it comes, until the request’s time is up.
 */
const keepLineOpen = (request: FastifyRequest, reply: FastifyReply): void => {
  if (Number(request.headers['content-length']) <= DRAINED_BYTES) void reply.removeHeader('connection');
};

/** `/conversations/:id/events` → a test for addresses that this route serves. */
const addressTest = (pattern: string): RegExp => {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/:[A-Za-z]+/g, '[^/]+').replace(/\*/g, '.*')}$`);
};

/** Every error of the app leaves as a problem with a code of the registry (spec E-1). */
export const useProblems = (app: FastifyInstance): void => {
  const addresses = new Map<string, { test: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    if (method === 'OPTIONS') return;
    const address = addresses.get(url) ?? { test: addressTest(url), methods: new Set<string>() };
    for (const name of [method].flat()) address.methods.add(name);
    addresses.set(url, address);
  });

  app.setErrorHandler((error, request, reply) => {
    const refusal = toGuichetError(error, request.log);
    if (refusal.code === 'request.too-large') keepLineOpen(request, reply);
    return sendProblem(reply, refusal);
  });

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const found = [...addresses.values()].filter(({ test }) => test.test(path));
    const allowed = new Set(found.flatMap(({ methods }) => [...methods]));
    if (allowed.size === 0 || allowed.has(request.method)) return sendProblem(reply, new GuichetError('route.unknown'));
    return sendProblem(reply.header('allow', [...allowed].sort().join(', ')), new GuichetError('method.forbidden'));
  });
};

/** Answers what is not HTTP at all, before any request exists. */
export const answerClientError = (_error: Error, socket: Socket): void => {
  const problem = new GuichetError('request.malformed').toProblem();
  const body = JSON.stringify(problem);
  if (socket.writable) {
    socket.end(
      `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}\r\nContent-Type: ${PROBLEM_TYPE}\r\n` +
        `Content-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
};
