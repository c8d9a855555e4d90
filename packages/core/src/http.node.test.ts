import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { isApiError, type ApiError } from './errors.ts';
import { createHttp, type Http } from './http.ts';
import type { CitizenView, DeskConversation, Opened } from './contract.ts';
import type { CitizenRoutes, DeskRoutes, Route } from './routes.ts';

let server: Server;
let http: Http<CitizenRoutes>;
let baseUrl: string;
let requests: { method: string; url: string; authorization: string | undefined; body: string }[];
let answer: (response: ServerResponse, request: IncomingMessage) => void;
let bearer: string | null;

before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, url, authorization: headers.authorization, body });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
after(() => server.close());
beforeEach(() => {
  requests = [];
  bearer = null;
  answer = (response) => response.end('{}');
  http = createHttp<CitizenRoutes>({ baseUrl, token: () => bearer });
});

const failure = async (call: Promise<unknown>): Promise<ApiError> => {
  const error = await call.then(
    () => assert.fail('it should have failed'),
    (cause: unknown) => cause,
  );
  assert.ok(isApiError(error));
  return error;
};
const problem = (status: number, body: object) => {
  answer = (response) =>
    response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
};

describe('a call', () => {
  it('fills path, query, body and bearer, read at each call', async () => {
    await http.call('GET /sites/:slug', { path: { slug: 'mairie/é' } });
    bearer = 'secret';
    await http.call('GET /conversation/events', { query: { epoch: undefined, after: 3 } });
    await http.call('POST /conversation/signals', { body: { type: 'typing.set', typing: true } });
    assert.deepEqual(requests, [
      { method: 'GET', url: '/api/v1/sites/mairie%2F%C3%A9', authorization: undefined, body: '' },
      { method: 'GET', url: '/api/v1/conversation/events?after=3', authorization: 'Bearer secret', body: '' },
      {
        method: 'POST',
        url: '/api/v1/conversation/signals',
        authorization: 'Bearer secret',
        body: '{"type":"typing.set","typing":true}',
      },
    ]);
  });

  it('gives nothing for 204', async () => {
    answer = (response) => response.writeHead(204).end();
    const body = { type: 'typing.set', typing: true } as const;
    assert.equal(await http.call('POST /conversation/signals', { body }), undefined);
  });

  it('is typed by the generated document: every route has its answer', () => {
    type Unanswered<Routes extends Record<keyof Routes, Route>> = {
      [Name in keyof Routes]: [Routes[Name]['answer']] extends [never] ? Name : never;
    }[keyof Routes];
    type Same<A, B> = [A, B] extends [B, A] ? true : false;
    const proofs: [
      Same<Unanswered<CitizenRoutes>, 'GET /conversation/stream'>,
      Same<Unanswered<DeskRoutes>, never>,
      Same<CitizenRoutes['GET /conversation']['answer'], CitizenView>,
      Same<CitizenRoutes['POST /sites/:slug/conversations']['answer'], Opened>,
      Same<DeskRoutes['GET /conversations/:id']['answer'], DeskConversation>,
    ] = [true, true, true, true, true];
    assert.equal(proofs.length, 5);
  });

  it('refuses at compile time what the route does not take', () => {
    const never = () => {
      // @ts-expect-error unknown route
      void http.call('GET /nowhere');
      // @ts-expect-error the slug is missing
      void http.call('GET /sites/:slug');
      // @ts-expect-error not a command
      void http.call('POST /conversation/commands', { body: { type: 'dance' } });
    };
    assert.equal(typeof never, 'function');
  });
});

describe('E-1 failures', () => {
  it('a problem keeps its code and its details', async () => {
    problem(429, { type: 'about:blank', title: '', status: 429, code: 'rate.limited', retryAfterMs: 1_200 });
    const error = await failure(http.call('GET /conversation'));
    assert.equal(error.code, 'rate.limited');
    assert.equal(error.status, 429);
    assert.equal(error.retryAfterMs, 1_200);
    assert.equal(error.retryable, true);
    problem(409, { type: 'about:blank', title: '', status: 409, code: 'view.stale', headSeq: 7 });
    const stale = await failure(http.call('GET /conversation'));
    assert.equal(stale.headSeq, 7);
    assert.equal(stale.retryable, false);
  });

  it('garbage is called garbage, whatever its status', async () => {
    answer = (response) => response.end('<html>Login to the Wi-Fi</html>');
    assert.equal((await failure(http.call('GET /conversation'))).code, 'server.garbage');
    answer = (response) => response.writeHead(502).end('Bad gateway');
    const error = await failure(http.call('GET /conversation'));
    assert.equal(error.code, 'server.garbage');
    assert.equal(error.retryable, true);
    answer = (response) => response.writeHead(403).end('<html>');
    assert.equal((await failure(http.call('GET /conversation'))).code, 'server.garbage');
  });

  it('a broken connection is « unreachable », before and inside the answer', async () => {
    answer = (_, request) => request.socket.destroy();
    assert.equal((await failure(http.call('GET /conversation'))).code, 'network.unreachable');
    answer = (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{', () => response.destroy());
    };
    assert.equal((await failure(http.call('GET /conversation'))).code, 'network.unreachable');
  });

  it('the limit covers the body too, and nothing is repeated', async () => {
    answer = () => {};
    assert.equal((await failure(http.call('GET /conversation', { timeoutMs: 20 }))).code, 'network.unreachable');
    answer = (response) => response.writeHead(200).write('{');
    assert.equal((await failure(http.call('GET /conversation', { timeoutMs: 20 }))).code, 'network.unreachable');
    problem(503, { type: '', title: '', status: 503, code: 'server.unavailable' });
    const body = { type: 'conversation.end', commandId: 'x' } as const;
    await failure(http.call('POST /conversation/commands', { body }));
    assert.equal(requests.filter(({ method }) => method === 'POST').length, 1);
  });

  it('an aborted call ends at once', async () => {
    const aborter = new AbortController();
    answer = () => aborter.abort();
    assert.equal(
      (await failure(http.call('GET /conversation', { signal: aborter.signal }))).code,
      'network.unreachable',
    );
    assert.equal(
      (await failure(http.call('GET /conversation', { signal: aborter.signal }))).code,
      'network.unreachable',
    );
    assert.equal(requests.length, 1);
  });
});
