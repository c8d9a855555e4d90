import type { OtvReceipt, OtvRequestInput, OtvRequestView, OtvSession } from '../contract.ts';
import { browserBeacon } from '../conversation/session-options.ts';
import { ApiError } from '../errors.ts';
import { createHttp, type Http } from '../http.ts';
import { systemClock, type Clock } from '../live/clock.ts';
import { commandId } from '../random.ts';
import type { CitizenRoutes } from '../routes.ts';
import { createSubmission, type Submitted } from './submission.ts';

/** Both codes as somebody typed them. */
export interface OtvCodes {
  readonly reference: string;
  readonly secret: string;
}

/** What is filled in, ready to be sent: `commandId` and `site` are the client's. */
export type OtvRequestBody = Omit<OtvRequestInput, 'commandId' | 'site'>;

/** What an owner changes, and how. */
export interface OtvChanges {
  'return-early': Record<never, never>;
  cancel: Record<never, never>;
  dates: { readonly from: string; readonly to: string };
  /** The whole step: what is left out is removed. */
  'access-details': { readonly values: Record<string, unknown> };
}

/** Where the API is, and what tests put in the place of the browser. */
export interface OtvClientOptions {
  /** Address of the API, `/api/v1` included. */
  readonly api: string;
  /** Slug of the partner site. */
  readonly site: string;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  /** Sends a last message that outlives the page; default `navigator.sendBeacon`. */
  readonly beacon?: (url: string, body: string) => boolean;
}

/**
 * Requests to watch a home, from the side of whoever asks: memory only, nothing is stored. Every call rejects with
 * `ApiError`; its code says why.
 */
export interface OtvClient {
  /**
   * Sends a request. Until an answer is known it is the same one, however often it is sent (spec V-61): a second try after
   * silence gives the same reference.
   *
   * @throws {ApiError} `otv.closed`, `otv.refused` with `faults`, `form.outdated`, `rate.limited`, `network.unreachable`…
   */
  submit(body: OtvRequestBody): Promise<Submitted<OtvReceipt>>;
  /**
   * Opens a request for a quarter of an hour.
   *
   * @throws {ApiError} `otv.credentials`, `rate.limited`; `session.missing` for whoever left meanwhile: it is closed again
   */
  open(codes: OtvCodes): Promise<OtvSession>;
  /** @throws {ApiError} `session.invalid` when the quarter of an hour is over, `otv.unknown` when it is erased */
  view(): Promise<OtvRequestView>;
  /**
   * Changes the opened request, as of `version`. The same change again, after silence, is made once.
   *
   * @throws {ApiError} `otv.outdated`, `otv.state`, `otv.action`, `otv.refused` with `faults`, `session.invalid`
   */
  change<Name extends keyof OtvChanges>(name: Name, version: number, more: OtvChanges[Name]): Promise<OtvRequestView>;
  /** Nobody waits for what was sent any more; the next request is another one. */
  forget(): void;
  /** Ends what is open, and tells the server so by a beacon: needs no answer. */
  leave(): void;
}

export const createOtvClient = (options: OtvClientOptions): OtvClient => {
  const { api, site, clock = systemClock, beacon = browserBeacon } = options;
  let token: string | null = null;
  /** Whoever leaves while their codes are looked at is not there any more when the answer comes. */
  let visit = 0;
  const http: Http<CitizenRoutes> = createHttp<CitizenRoutes>({
    baseUrl: api,
    token: () => token,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  const newSubmission = () =>
    createSubmission<OtvRequestBody, OtvReceipt>({
      clock,
      send: (id, body) =>
        http.call('POST /otv-requests', { body: { commandId: id, site, ...body }, timeoutMs: SUBMIT_TIMEOUT_MS }),
    });
  let submission = newSubmission();
  const end = (ended: string) => beacon(`${api}/exit`, ended);
  /** The change that was asked last: asked again with the same body, it keeps its id. */
  let lastChange = { body: '', id: '' };

  return {
    submit: (body) => submission.submit(body),
    async open(codes) {
      const mine = (visit += 1);
      const session = await http.call('POST /otv-requests/session', { body: { ...codes } });
      if (visit !== mine) {
        end(session.token);
        throw new ApiError('session.missing');
      }
      token = session.token;
      return session;
    },
    async view() {
      if (token === null) throw new ApiError('session.missing');
      return http.call('GET /otv-requests/current');
    },
    async change(name, version, more) {
      const body = JSON.stringify([name, version, more]);
      if (lastChange.body !== body) lastChange = { body, id: commandId() };
      const change = { commandId: lastChange.id, version };
      // One route for each: what `more` holds is what the route of its name takes.
      return http.call(`POST /otv-requests/current/${name}`, { body: { ...change, ...more } } as never);
    },
    leave() {
      visit += 1;
      if (token !== null) end(token);
      token = null;
      lastChange = { body: '', id: '' };
    },
    forget() {
      submission.forget();
      submission = newSubmission();
    },
  };
};

/** Durable, encrypted, and after a slow hash: longer than other calls. */
const SUBMIT_TIMEOUT_MS = 20_000;
