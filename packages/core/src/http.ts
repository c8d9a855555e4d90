import type { Problem } from './contract.ts';
import { ApiError, problemError } from './errors.ts';
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
export type CallOptions<R extends Route> = Omit<R, 'answer'> & {
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Sent to the end even when the page goes away meanwhile; for small bodies that nobody waits for. */
  keepalive?: boolean;
};
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

/** The error of an answer that is not a success: its own code when it is one of ours. */
const refusal = async (response: Response): Promise<ApiError> => {
  const { status } = response;
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return typeof problem?.code === 'string'
    ? problemError({ ...(problem as Problem), status })
    : new ApiError('server.garbage', { status });
};

/**
 * Creates the typed HTTP client of one origin. It never repeats a call: the outbox and the live link decide that, with
 * the same command id. `fetch` itself, because a library would be a sixth of the panel (decision 0008).
 */
export const createHttp = <Routes extends Record<keyof Routes, Route> = CitizenRoutes | DeskRoutes>(
  options: HttpOptions,
): Http<Routes> => {
  const { baseUrl, token = () => null, credentials = 'omit', timeoutMs = 10_000 } = options;

  const open = async (name: string, call: Partial<CallOptions<Route>>, signal: AbortSignal): Promise<Response> => {
    const [method, path] = name.split(' ') as [string, string];
    const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(call.path?.[key] ?? ''));
    const given = Object.entries(call.query ?? {}).filter(([, value]) => value !== undefined && value !== null);
    const query = given.length > 0 ? `?${new URLSearchParams(given.map(([key, value]) => [key, `${value}`]))}` : '';
    const bearer = token();
    const init: RequestInit = {
      method,
      signal,
      credentials,
      cache: 'no-store',
      keepalive: call.keepalive ?? false,
      referrerPolicy: 'no-referrer',
      headers: {
        accept: 'application/json',
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
      },
    };
    if (call.body !== undefined) init.body = JSON.stringify(call.body);
    let response: Response;
    try {
      response = await (options.fetch ?? fetch)(baseUrl + filled + query, init);
    } catch (cause) {
      throw new ApiError('network.unreachable', { cause });
    }
    if (!response.ok) throw await refusal(response);
    return response;
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
