import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createHttp, type CitizenRoutes } from '@guichet/core';
import { createCounting, type Wishes } from './counting.ts';

describe('counting what is shown', () => {
  let sent: { url: string; init: RequestInit }[];
  let answer: () => Promise<Response>;
  const http = createHttp<CitizenRoutes>({
    baseUrl: '/api/v1',
    fetch: (url, init = {}) => {
      sent.push({ url: url as string, init });
      return answer();
    },
  });
  const counting = (wishes: Wishes = {}) =>
    createCounting({ http, site: 'mairie', flow: { id: 'cyber', version: 3 }, wishes });
  beforeEach(() => {
    sent = [];
    answer = async () => new Response(null, { status: 204 });
  });

  it('T-15 one request a node, with the flow’s version and nothing about who, also when the page goes away', () => {
    const count = counting();
    count('danger');
    count('love-scam');
    assert.deepEqual(
      sent.map(({ url, init }) => [init.method, url, init.body]),
      [
        ['POST', '/api/v1/sites/mairie/flow-counts', '{"flow":"cyber","version":3,"node":"danger"}'],
        ['POST', '/api/v1/sites/mairie/flow-counts', '{"flow":"cyber","version":3,"node":"love-scam"}'],
      ],
    );
    for (const { init } of sent) {
      assert.deepEqual([init.keepalive, init.credentials, init.referrerPolicy], [true, 'omit', 'no-referrer']);
      assert.deepEqual(init.headers, { accept: 'application/json', 'content-type': 'application/json' });
    }
  });

  for (const [what, wishes] of [
    ['Do Not Track', { doNotTrack: '1' }],
    ['Global Privacy Control', { doNotTrack: null, globalPrivacyControl: true }],
  ] as const) {
    it(`T-21 nothing is sent under ${what}`, () => {
      counting(wishes)('danger');
      assert.deepEqual(sent, []);
    });
  }

  it('T-21 other values of these wishes are no wish', () => {
    for (const doNotTrack of ['0', 'unspecified', null])
      counting({ doNotTrack, globalPrivacyControl: false })('danger');
    assert.equal(sent.length, 3);
  });

  it('T-15 a refusal, a broken network and garbage are nobody’s concern', async (t) => {
    const unhandled: unknown[] = [];
    const listen = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', listen);
    t.after(() => process.off('unhandledRejection', listen));
    const answers: (() => Promise<Response>)[] = [
      async () => new Response('{}', { status: 429 }),
      () => Promise.reject(new TypeError('offline')),
      async () => new Response('<html>', { status: 200 }),
    ];
    for (answer of answers) counting()('danger');
    await new Promise(setImmediate);
    assert.deepEqual([sent.length, unhandled], [3, []]);
  });
});
