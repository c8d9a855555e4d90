import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { run } from '@guichet/triage';
import { FlowError, loadFlow, loadForm } from '@guichet/triage/parse';
import { WebSocket } from 'ws';
import type { Opened, Problem } from './contract/index.ts';
import { createManualClock } from './services/manual-clock.ts';
import { openDataFolder } from './data-folder.ts';
import { sampleSites } from './sample/sites.ts';
import { startServer, type ServerOptions } from './server.ts';
import { furnishHomeWatch, requestInput } from './testing/home-watch-visitor.ts';
import { temporaryDir } from './testing/temporary-dir.ts';

const prepare = async (t: TestContext): Promise<ServerOptions> => {
  const dir = await temporaryDir(t, 'guichet-server');
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

test('T-7 a flow that cannot be read is not served: the message names the node, and no data folder is made', async (t) => {
  const options = await prepare(t);
  const folder = join(options.data.dir, 'flow');
  await mkdir(folder);
  await writeFile(
    join(folder, 'flow.yaml'),
    'id: cyber\nquestions: { touched: { answers: { message: { to: nowhere } } } }\n',
  );
  const dir = join(options.data.dir, 'data');
  await assert.rejects(
    startServer({ ...options, data: { dir }, loadFlow: () => loadFlow(folder) }),
    (error) => error instanceof FlowError && /touched/.test(error.message),
  );
  await assert.rejects(access(dir), { code: 'ENOENT' });
});

test('T-1 T-14 the orienter’s own flow is loaded and replays', async (t) => {
  const server = await startServer(await prepare(t));
  t.after(() => server.close());
  await server.services.storage.putQueue({ name: 'cyber', title: 'Cyber' });
  const site = sampleSites(4200)[1]!;
  await server.services.storage.putQueue({ name: site.queue, title: 'Accueil' });
  await server.services.storage.putSite(site);
  const { flow } = loadFlow('cyber');
  const open = async (change: object) => {
    const handoff = { flow: 'cyber', version: flow.version, answers: [], outcome: 'phishing', evidence: [], ...change };
    const response = await fetch(`${server.publicUrl}/api/v1/sites/${site.slug}/conversations`, {
      method: 'POST',
      headers: {
        origin: server.publicUrl,
        authorization: `Bearer ${randomBytes(32).toString('base64url')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ commandId: randomBytes(16).toString('base64url'), danger: 'no', language: 'fr', handoff }),
    });
    return { status: response.status, body: (await response.json()) as Opened & Problem };
  };
  assert.equal((await open({})).body.code, 'handoff.mismatch');
  assert.equal((await open({ version: flow.version + 1 })).body.code, 'handoff.outdated');

  // « Je ne sais pas » to everything leads somewhere, whatever the content becomes (spec T-4).
  const answers: Record<string, string> = {};
  let position = run(flow, answers);
  while (position.at.kind === 'question') {
    answers[position.at.id] = 'unknown';
    position = run(flow, answers);
  }
  const { status, body } = await open({ answers: position.trail, outcome: position.at.id });
  assert.equal(status, 201);
  const [first] = body.view.conversation.entries;
  assert.ok(first?.type === 'conversation.opened' && first.handoff);
  assert.equal(first.handoff.answers.length, position.trail.length);
  for (const { question, answer } of first.handoff.answers) {
    assert.equal(answer, 'Je ne sais pas');
    assert.match(question, /\?$/, 'a question in French, not its id');
  }
});

test('V-26 V-45 requests to watch a home are held against the form, by the operator’s own rules when they gave some', async (t) => {
  const { rules } = loadForm('home-watch');
  assert.ok(rules);
  const length = { ...rules.gendarmerie.length, max: { days: 7, inclusive: true } };
  const send = async (more: Partial<ServerOptions>) => {
    const server = await startServer({ ...(await prepare(t)), clock: createManualClock(), ...more });
    t.after(() => server.close());
    await furnishHomeWatch({ services: server.services, storage: server.services.storage });
    const response = await fetch(`${server.publicUrl}/api/v1/otv-requests`, {
      method: 'POST',
      headers: { origin: server.publicUrl, 'content-type': 'application/json' },
      body: JSON.stringify(requestInput()),
    });
    return { status: response.status, body: (await response.json()) as Problem };
  };
  const national = await send({});
  assert.equal(national.status, 201);
  const own = await send({
    otvRules: { police: { ...rules.police, length }, gendarmerie: { ...rules.gendarmerie, length } },
  });
  assert.equal(own.body.code, 'otv.refused');
  assert.deepEqual(
    own.body.faults?.map(({ code, values }) => [code, values?.['limit']]),
    [['absence.too-long', 7]],
  );
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
