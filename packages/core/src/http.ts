import type { KyInstance, Options } from 'ky';
import type { Problem } from './contract.ts';
import { ApiError, isApiError, problemError } from './errors.ts';
import type { CitizenRoutes, DeskRoutes, Route } from './routes.ts';

/** How to reach one origin's API. */
export interface HttpOptions {
  /** Address of the API, `/api/v1` included; absolute, or relative to the page. */
  baseUrl: string;
  /** Bearer token of each request; null sends none. Read at each call, so that it can change. */
  token?: () => string | null;
  /** `same-origin` for the desk's cookie; default `omit`. */
  credentials?: RequestCredentials;
  /** Default 10,000 ms. */
  timeoutMs?: number;
  fetch?: typeof fetch;
}

/** What a call sends: the parts that its route declares, and how it may be cut short. */
export type CallOptions<R extends Route> = Omit<R, 'answer'> & { signal?: AbortSignal; timeoutMs?: number };
type CallArguments<R extends Route> =
  Record<never, never> extends CallOptions<R> ? [CallOptions<R>?] : [CallOptions<R>];

/** Typed calls to the routes of one origin. */
export interface Http<Routes extends Record<keyof Routes, Route>> {
  /**
   * Calls a route and gives its parsed answer. Never repeats a call by itself.
   * @throws {ApiError} the problem's own code; `network.unreachable` when nothing answered in time; `server.garbage`
   * when what answered was not the API
   * @example const site = await http.call('GET /sites/:slug', { path: { slug: 'mairie-exemple' } });
   */
  call<Name extends keyof Routes & string>(
    name: Name,
    ...options: CallArguments<Routes[Name]>
  ): Promise<Routes[Name]['answer']>;
  /** Calls a route without a time limit and gives the response once its headers are there, for reading as a stream. */
  stream<Name extends keyof Routes & string>(name: Name, ...options: CallArguments<Routes[Name]>): Promise<Response>;
}

const toApiError = (cause: unknown): ApiError => {
  if (isApiError(cause)) return cause;
  const { response, data } = cause as { response?: Response; data?: unknown };
  if (!response) return new ApiError('network.unreachable', { cause });
  return typeof (data as Partial<Problem> | null)?.code === 'string'
    ? problemError({ ...(data as Problem), status: response.status })
    : new ApiError('server.garbage', { status: response.status, cause });
};

/**
 * ky is a sixth of what a panel needs, and no panel needs it before its first call: it is fetched when the page has
 * nothing else to do, or with that call. A fetch that failed is tried again by the next call.
 */
const lazily = <Loaded>(load: () => Promise<Loaded>): (() => Promise<Loaded>) => {
  let loading: Promise<Loaded> | null = null;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = null;
      throw cause;
    });
    return loading;
  };
};

/**
 * Creates the typed HTTP client of one origin. It never repeats a call: the outbox and the live link decide that, with
 * the same command id.
 */
export const createHttp = <Routes extends Record<keyof Routes, Route> = CitizenRoutes | DeskRoutes>(
  options: HttpOptions,
): Http<Routes> => {
  const { baseUrl, token = () => null, credentials = 'omit', timeoutMs = 10_000 } = options;
  const connect = lazily(async (): Promise<KyInstance> =>
    (await import('ky')).default.create({
      prefix: baseUrl,
      credentials,
      retry: 0,
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(options.fetch ? { fetch: options.fetch } : {}),
    }),
  );
  // Safari has no idle callbacks, and fetches with the first call.
  globalThis.requestIdleCallback?.(() => void connect().catch(() => {}));

  const open = async (name: string, call: Partial<CallOptions<Route>>, signal: AbortSignal) => {
    const [method, path] = name.split(' ') as [string, string];
    const bearer = token();
    const settings: Options = { method, timeout: false, signal };
    if (bearer) settings.headers = { authorization: `Bearer ${bearer}` };
    if (call.query) settings.searchParams = call.query;
    if (call.body !== undefined) settings.json = call.body;
    try {
      const client = await connect();
      signal.throwIfAborted();
      return await client(
        path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(call.path?.[key] ?? '')),
        settings,
      );
    } catch (cause) {
      throw toApiError(cause);
    }
  };

  return {
    async call(name, ...[call = {}]) {
      // One limit for the whole answer: a proxy that holds the body back is as silent as one that never answers.
      const limit = new AbortController();
      const abort = () => limit.abort();
      const timer = setTimeout(abort, call.timeoutMs ?? timeoutMs);
      call.signal?.addEventListener('abort', abort);
      if (call.signal?.aborted) abort();
      try {
        const response = await open(name, call as Partial<CallOptions<Route>>, limit.signal);
        const text = await response.text().catch((cause: unknown) => {
          throw new ApiError('network.unreachable', { cause });
        });
        if (response.status === 204) return undefined;
        try {
          return JSON.parse(text) as unknown;
        } catch (cause) {
          throw new ApiError('server.garbage', { status: response.status, cause });
        }
      } finally {
        clearTimeout(timer);
        call.signal?.removeEventListener('abort', abort);
      }
    },
    stream: (name, ...[call = {}]) =>
      open(name, call as Partial<CallOptions<Route>>, call.signal ?? new AbortController().signal),
  };
};
