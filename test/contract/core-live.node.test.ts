import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { selectConnection, selectPhase, type ConversationSession } from '@guichet/core';
import type { Handoff, SessionOptions } from '@guichet/core';
import { run } from '@guichet/triage';
import { loadFlow } from '@guichet/triage/parse';
import type { ReadableAtom } from 'nanostores';
import {
  createPasswords,
  openDataFolder,
  seed,
  startServer,
  type RunningServer,
} from '../../packages/server/src/index.ts';
import { browse as headlessBrowser } from '../support/headless-browser.ts';
import { commandId } from '../support/random.ts';
import { DeskWire } from '../support/protocol.ts';

const SITE = 'mairie-exemple';
let server: RunningServer;
let desk: DeskWire;
let dataDir: string;
const sessions: ConversationSession[] = [];

/** Resolves when a store holds what is waited for: facts, no delays. */
const until = <Value>(store: ReadableAtom<Value>, holds: (value: Value) => boolean) =>
  new Promise<Value>((resolve) => {
    let done = false;
    const stop: () => void = store.subscribe((value) => {
      if (done || !holds(value)) return;
      done = true;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
const untilPhase = (session: ConversationSession, phase: string) =>
  new Promise<void>((resolve) => {
    const check = () => selectPhase(session.actor.getSnapshot()) === phase && resolve();
    session.actor.subscribe(check);
    check();
  });
const untilConnection = (session: ConversationSession, state: string) =>
  new Promise<void>((resolve) => {
    const check = () => selectConnection(session.actor.getSnapshot()) === state && resolve();
    session.actor.subscribe(check);
    check();
  });
const says = (text: string, state?: 'sent' | 'read') => (entries: readonly { kind: string }[]) =>
  (entries as ReturnType<ConversationSession['$transcript']['get']>).some(
    (entry) =>
      entry.kind === 'event' &&
      entry.event.type === 'message.received' &&
      entry.event.text === text &&
      (state === undefined || entry.state === state),
  );

/** What somebody hands over who answers « je ne sais pas » to all but this, whatever the content becomes (spec T-4). */
const handoffOf = (chosen: Readonly<Record<string, string>>): Handoff => {
  const { flow } = loadFlow('cyber');
  const answers: Record<string, string> = {};
  let position = run(flow, answers);
  while (position.at.kind === 'question') {
    answers[position.at.id] = chosen[position.at.id] ?? 'unknown';
    position = run(flow, answers);
  }
  const { trail, at } = position;
  return { flow: 'cyber', version: flow.version, answers: [...trail], outcome: at.id, evidence: [], postcode: '35000' };
};

/** A page's storage, kept over a reload. */
const memoryStorage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
};

/** A session that this file closes; `through` stands between it and the server. */
const browse = (
  options: Partial<Omit<SessionOptions, 'fetch' | 'WebSocket'>> & { through?: string } = {},
): ConversationSession => {
  const { through = server.publicUrl, ...rest } = options;
  const session = headlessBrowser(server.publicUrl, {
    api: `${through}/api/v1`,
    site: SITE,
    storage: null,
    broadcast: null,
    ...rest,
  });
  sessions.push(session);
  return session;
};

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'guichet-core-live-'));
  let password = '';
  server = await startServer({
    port: 0,
    deskPort: 0,
    data: { dir: dataDir },
    log: { level: 'silent' },
    async openStorage(data) {
      const storage = await openDataFolder(data);
      const { officers } = await seed(storage, createPasswords(), 4200);
      password = officers.find(({ login }) => login === 'sacha')!.oneTimePassword!;
      return storage;
    },
  });
  desk = await DeskWire.signIn(server.deskUrl, 'sacha', password, 'un mot de passe à nous');
  await desk.presence(true, 20);
});
after(async () => {
  sessions.forEach((session) => session.dispose());
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

const idOfNewest = async () => {
  const { items } = await desk.queue();
  return items.toSorted((a, b) => b.number - a.number)[0]!.conversationId;
};

describe('a citizen’s session against the real server', { timeout: 60_000 }, () => {
  it('D-9 D-11 opens, is answered, sees « lu », and ends, over the socket', async () => {
    const session = browse();
    session.setVisible(true);
    session.open({ danger: 'no', language: 'fr', text: 'Bonjour' });
    assert.deepEqual(
      session.$transcript.get().map((entry) => entry.kind),
      ['pending'],
    );
    await untilPhase(session, 'waiting');
    await untilConnection(session, 'live');
    await until(session.$transcript, says('Bonjour', 'sent'));
    const id = await idOfNewest();
    await desk.command(id, { type: 'conversation.claim', commandId: commandId() });
    await untilPhase(session, 'active');
    session.send('Vous êtes là ?');
    const sent = await until(session.$conversation, (snapshot) => (snapshot?.seq ?? 0) >= 4);
    await desk.command(id, { type: 'read.mark', commandId: commandId(), upTo: sent!.seq });
    await until(session.$transcript, says('Vous êtes là ?', 'read'));
    await desk.command(id, {
      type: 'message.send',
      commandId: commandId(),
      text: 'Oui, bonjour.',
      seenSeq: sent!.seq + 1,
    });
    await until(session.$transcript, says('Oui, bonjour.'));
    assert.equal(session.$unread.get(), 1);
    session.markRead();
    assert.equal(session.$unread.get(), 0);
    await until(session.$conversation, (snapshot) => (snapshot?.readByCitizen ?? 0) > 0);
    assert.equal((await desk.conversation(id)).conversation.readByCitizen, session.$conversation.get()!.readByCitizen);
    session.end();
    await untilPhase(session, 'closed');
    assert.equal(session.actor.getSnapshot().context.ending, 'closed');
    assert.ok(says('Bonjour')(session.$transcript.get()), 'C-6 the transcript stays');
  });

  it('T-14 T-17 hands over the end of the real flow: officer and citizen read the same; the danger is raised', async () => {
    const session = browse();
    session.open({ danger: 'no', language: 'fr', text: 'Aidez-moi', handoff: handoffOf({ danger: 'yes' }) });
    await untilConnection(session, 'live');
    await until(session.$transcript, says('Aidez-moi', 'sent'));
    const id = await idOfNewest();
    const { conversation, item } = await desk.conversation(id);
    assert.deepEqual(session.$conversation.get(), conversation);
    assert.deepEqual([item.queue, item.danger, conversation.danger], ['cyber', 'yes', 'yes']);
    const [opened] = conversation.entries;
    assert.ok(opened?.type === 'conversation.opened' && opened.handoff);
    assert.match(opened.handoff.answers[0]?.answer ?? '', /^Oui/);
    assert.equal(opened.danger, 'yes');
    assert.equal(conversation.seq, 2, 'nothing took the danger back');
  });

  it('T-14 what the answers do not give goes back to the start with its reason, and opens nothing', async () => {
    const session = browse();
    const before = (await desk.queue()).items.length;
    for (const [change, code] of [
      [{ outcome: 'ransomware' }, 'handoff.mismatch'],
      [{ version: 999_999 }, 'handoff.outdated'],
    ] as const) {
      session.open({ danger: 'no', language: 'fr', handoff: { ...handoffOf({ danger: 'no' }), ...change } });
      assert.equal(await until(session.$notice, (notice) => notice !== null), code);
      assert.equal(selectPhase(session.actor.getSnapshot()), 'start');
    }
    assert.equal((await desk.queue()).items.length, before);
    session.open({ danger: 'no', language: 'fr', handoff: handoffOf({ danger: 'no' }) });
    await untilPhase(session, 'waiting');
  });

  it('D-8 the snapshot built from events equals the server’s own', async () => {
    const session = browse();
    session.open({ danger: 'unanswered', language: 'fr' });
    await untilConnection(session, 'live');
    const id = await idOfNewest();
    session.declareDanger();
    session.setLanguage('ar');
    session.send('un');
    await until(session.$transcript, says('un'));
    await desk.command(id, { type: 'conversation.claim', commandId: commandId() });
    await desk.command(id, { type: 'read.mark', commandId: commandId(), upTo: 4 });
    await desk.command(id, { type: 'conversation.release', commandId: commandId() });
    await untilPhase(session, 'officerLeft');
    const { conversation } = await desk.conversation(id);
    assert.deepEqual(session.$conversation.get(), conversation);
    assert.equal(conversation.danger, 'yes');
    assert.equal(conversation.language, 'ar');
  });

  it('D-7 a reload of the page goes on with the same conversation', async () => {
    const storage = memoryStorage();
    const first = browse({ storage });
    assert.equal(storage.length, 0, 'S-7 nothing is stored before the citizen acts');
    first.open({ danger: 'no', language: 'fr', text: 'avant' });
    await untilConnection(first, 'live');
    const before = first.$conversation.get();
    first.dispose();
    const second = browse({ storage });
    await untilConnection(second, 'live');
    assert.deepEqual(second.$conversation.get(), before);
    second.send('après');
    await until(second.$transcript, says('après', 'sent'));
  });

  it('S-5 exit wipes at once and kills the token on the server', async () => {
    const storage = memoryStorage();
    let revoked: Promise<Response> | undefined;
    const session = browse({
      storage,
      beacon(url, body) {
        revoked = fetch(url, { method: 'POST', body, headers: { origin: server.publicUrl } });
        return true;
      },
    });
    session.open({ danger: 'no', language: 'fr', text: 'secret' });
    await untilConnection(session, 'live');
    const token = storage.getItem(`guichet:${SITE}:token`)!;
    session.exit();
    assert.equal(storage.length, 0);
    assert.deepEqual(session.$transcript.get(), []);
    assert.equal(session.$conversation.get(), null);
    assert.equal(selectPhase(session.actor.getSnapshot()), 'exited');
    assert.equal((await revoked!).status, 204);
    const answer = await fetch(`${server.publicUrl}/api/v1/conversation`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(answer.status, 401);
  });

  /** A proxy that refuses upgrades; `holdBack`: it passes an answer on only when it is whole. */
  const startProxy = async (holdBack: boolean) => {
    const requests: string[] = [];
    const proxy = createServer((request, response) => {
      requests.push(request.url!.split('?')[0]!);
      const upstream = connect(Number(new URL(server.publicUrl).port), '127.0.0.1', () => {
        const headers = Object.entries({ ...request.headers, connection: 'close' });
        const lines = headers.map(([name, value]) => `${name}: ${String(value)}`);
        upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
        request.pipe(upstream, { end: false });
      });
      const whole: Buffer[] = [];
      upstream.on('data', (chunk: Buffer) => (holdBack ? whole.push(chunk) : response.socket?.write(chunk)));
      upstream.on('end', () => response.socket?.end(Buffer.concat(whole)));
      upstream.on('error', () => response.destroy());
      response.on('close', () => upstream.destroy());
    });
    proxy.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    return {
      requests,
      url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
      async [Symbol.asyncDispose]() {
        proxy.closeAllConnections();
        await new Promise((resolve) => proxy.close(resolve));
      },
    };
  };

  for (const [holdBack, carrier] of [
    [false, 'the stream'],
    [true, 'long polling'],
  ] as const) {
    it(`D-9 a proxy refuses upgrades${holdBack ? ' and holds streams back' : ''}: the same events by ${carrier}`, async () => {
      await using proxy = await startProxy(holdBack);
      const session = browse({ through: proxy.url });
      session.open({ danger: 'no', language: 'fr', text: 'par le proxy' });
      await untilConnection(session, 'live');
      assert.ok(proxy.requests.includes('/api/v1/conversation/tickets'), 'the socket was tried');
      assert.ok(proxy.requests.includes('/api/v1/conversation/stream'), 'the stream was tried');
      assert.equal(proxy.requests.includes('/api/v1/conversation/events'), holdBack);
      const id = await idOfNewest();
      await desk.command(id, { type: 'conversation.claim', commandId: commandId() });
      await untilPhase(session, 'active');
      session.send('vous me lisez ?');
      await until(session.$transcript, says('vous me lisez ?', 'sent'));
      assert.deepEqual(session.$conversation.get(), (await desk.conversation(id)).conversation);
      session.dispose();
    });
  }
});
