import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { download } from './download.ts';
import { redirectAddress, safeAddress } from './safe-address.ts';

const BODY = 'identifiant;nom\n1;Brigade d’Exemple\n'.repeat(2000);

const stage = async (t: TestContext, listener: RequestListener) => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dir = await mkdtemp(join(tmpdir(), 'guichet-download-'));
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(dir, { recursive: true });
  });
  const file = join(dir, 'list.csv');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { url, file, dir, text: () => readFile(file, 'utf8') };
};

test('U-9 unpacks gzip and brotli, and tells the tag and the day', async (t) => {
  for (const [encoding, pack] of [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const) {
    const { url, file, text } = await stage(t, (_request, response) => {
      response.setHeader('etag', '"v1"').setHeader('last-modified', 'Sun, 22 Nov 2026 10:00:00 GMT');
      response.setHeader('content-encoding', encoding).end(pack(BODY));
    });
    assert.deepEqual(await download({ url, file }), { isChanged: true, etag: '"v1"', day: '2026-11-22' });
    assert.equal(await text(), BODY);
  }
});

test('U-9 asks with the tag it has, and keeps the file on 304', async (t) => {
  const asked: (string | undefined)[] = [];
  const { url, file, text } = await stage(t, (request, response) => {
    asked.push(request.headers['if-none-match']);
    response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, { etag: '"v1"' }).end();
  });
  await writeFile(file, 'kept');
  assert.deepEqual(await download({ url, file, etag: '"v1"' }), { isChanged: false });
  assert.deepEqual(asked, ['"v1"']);
  assert.equal(await text(), 'kept');
});

test('U-9 follows redirects, five at most', async (t) => {
  const { url, file, text } = await stage(t, (request, response) => {
    const step = Number(request.url?.slice(1));
    if (step === 0) response.end(BODY);
    else response.writeHead(302, { location: `/${String(step - 1)}` }).end();
  });
  await download({ url: `${url}/5`, file });
  assert.equal(await text(), BODY);
  await assert.rejects(download({ url: `${url}/6`, file }), /redirects more than 5 times/);
});

test('U-9 a redirect never leaves https, and never leads to another machine in the clear', async (t) => {
  const from = new URL('https://www.data.gouv.fr/file');
  assert.equal(redirectAddress(from, 'https://static.data.gouv.fr/x').href, 'https://static.data.gouv.fr/x');
  assert.equal(redirectAddress(from, '/other').href, 'https://www.data.gouv.fr/other');
  for (const location of [
    'http://static.data.gouv.fr/x',
    'http://127.0.0.1/x',
    'file:///etc/passwd',
    'ftp://a.fr/x',
    undefined,
  ]) {
    assert.throws(() => redirectAddress(from, location), /https|redirects/, String(location));
  }
  for (const url of ['http://www.data.gouv.fr/x', 'data:text/csv,1', 'x'])
    assert.throws(() => safeAddress(url), /https/);
  const { url, file, dir } = await stage(t, (_request, response) =>
    response.writeHead(301, { location: 'http://list.example/x' }).end(),
  );
  await assert.rejects(download({ url, file }), /Not an https address/);
  assert.deepEqual(await readdir(dir), []);
});

test('U-9 a body that is cut off leaves the file as it was, packed or not, announced or not', async (t) => {
  const packed = gzipSync(BODY);
  const cuts: RequestListener[] = [
    (_request, response) => {
      response.writeHead(200, { 'content-length': String(BODY.length * 2) });
      response.write(BODY, () => response.destroy());
    },
    (_request, response) => {
      response.writeHead(200);
      response.write(BODY, () => response.destroy());
    },
    // Neither a length nor chunks: only the packing tells.
    (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(packed.length - 20) });
      response.end(packed.subarray(0, -20));
    },
    (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(BODY);
    },
  ];
  for (const [index, cut] of cuts.entries()) {
    const { url, file, dir, text } = await stage(t, cut);
    await writeFile(file, 'kept');
    await assert.rejects(download({ url, file }), /cut off/, `cut ${String(index)}`);
    assert.equal(await text(), 'kept');
    assert.deepEqual(await readdir(dir), ['list.csv']);
  }
});

test('U-9 429 tells when to come back, in seconds or by a date; other refusals tell their status', async (t) => {
  const refused = async (status: number, retryAfter?: string) => {
    const { url, file } = await stage(t, (_request, response) =>
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('no'),
    );
    return download({ url, file }).then(
      () => assert.fail('downloaded'),
      (error: Error & { retryAfterSeconds: number | null }) => error,
    );
  };
  const seconds = await refused(429, '42');
  assert.match(seconds.message, /answered 429\. It asks to come back in 42 s/);
  assert.equal(seconds.retryAfterSeconds, 42);
  const dated = await refused(503, new Date(Date.now() + 3_600_000).toUTCString());
  assert.ok(dated.retryAfterSeconds! > 3500 && dated.retryAfterSeconds! <= 3600);
  assert.match((await refused(500)).message, /answered 500\.$/);
  assert.equal((await refused(304)).retryAfterSeconds, null, 'a 304 that nobody asked for is no file');
});

test('U-9 a server that says nothing is given up, before its answer and within', async (t) => {
  const silences: RequestListener[] = [
    () => {},
    (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('begin');
    },
  ];
  for (const listener of silences) {
    const { url, file, dir } = await stage(t, listener);
    await assert.rejects(download({ url, file, silenceMs: 50 }), /said nothing for 0.05 s/);
    assert.deepEqual(await readdir(dir), []);
  }
  const { url, file } = await stage(t, silences[0]!);
  await assert.rejects(download({ url, file, wholeMs: 50 }), /took too long/);
});

test('U-9 a server that is not there is named', async (t) => {
  const { file } = await stage(t, () => {});
  await assert.rejects(
    download({ url: 'http://127.0.0.1:1/x', file }),
    /127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/,
  );
});
