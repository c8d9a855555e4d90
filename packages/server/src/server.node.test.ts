import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { createManualClock } from './services/manual-clock.ts';
import { openDataFolder } from './data-folder.ts';
import { sampleSites } from './sample/sites.ts';
import { startServer, type ServerOptions } from './server.ts';

const prepare = async (t: TestContext): Promise<ServerOptions> => {
  const dir = await mkdtemp(join(tmpdir(), 'guichet-server-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return { port: 0, deskPort: 0, data: { dir }, log: { level: 'silent' } };
};

test('O-4 on a free port the server knows its own origin', async (t) => {
  const server = await startServer(await prepare(t));
  t.after(() => server.close());
  await server.services.storage.putSite(sampleSites(4200)[0]!);
  const read = (origin: string) =>
    fetch(`${server.publicUrl}/api/v1/sites/prefecture-exemple`, { headers: { origin } });
  assert.equal((await read(server.publicUrl)).status, 200);
  assert.equal((await read(server.deskUrl)).status, 403);
});

test('closing tells the sockets, frees the ports and the database', async (t) => {
  const options = await prepare(t);
  const server = await startServer(options);
  const socket = new WebSocket(`${server.publicUrl.replace('http', 'ws')}/api/v1/live`, { origin: server.publicUrl });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await server.close();
  assert.notEqual(await closed, 1006, 'the socket was closed, not dropped');
  await assert.rejects(fetch(`${server.publicUrl}/health`));
  const again = await startServer({ ...options, port: Number(new URL(server.publicUrl).port) });
  await again.close();
});

test('P-5 a running server erases every hour what has been kept long enough', async (t) => {
  const clock = createManualClock();
  const asked: number[] = [];
  const server = await startServer({
    ...(await prepare(t)),
    clock,
    openStorage: async (data) => {
      const storage = await openDataFolder(data);
      const eraseExpired = (nowMs: number) => {
        asked.push(nowMs);
        return storage.eraseExpired(nowMs);
      };
      return { ...storage, eraseExpired };
    },
  });
  const startedAtMs = clock.nowMs();
  clock.advance(3 * 60 * 60_000);
  await server.close();
  assert.deepEqual(
    asked,
    [1, 2, 3].map((hours) => startedAtMs + hours * 3_600_000),
  );
  clock.advance(3 * 60 * 60_000);
  assert.equal(asked.length, 3, 'not after it was closed');
});

test('R-5 the master key may come from outside: then none is written to the folder', async (t) => {
  const options = await prepare(t);
  const masterKey = Buffer.alloc(32, 7).toString('base64');
  const server = await startServer({ ...options, data: { ...options.data, masterKey } });
  await server.close();
  await assert.rejects(startServer({ ...options, data: { ...options.data, masterKey: 'short' } }), TypeError);
});
