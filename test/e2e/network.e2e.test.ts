import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CitizenWire, DeskWire } from '../support/protocol.ts';
import { commandId } from '../support/random.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';
import type { Citizen } from '../support/citizen.ts';

let scene: Scene;
before(async () => {
  // Two hundred messages of one conversation shall not take the time that 10 a second give them.
  scene = await setScene({ env: { GUICHET_LIMIT_MESSAGES_PER_SECOND: '50' } });
});
after(() => scene.close());

/** An officer on the wire who takes the conversation that was opened last. */
const holder = async (index = 0) => {
  const { login, password } = scene.credentials[index]!;
  const desk = await DeskWire.signIn(scene.server.deskUrl, login, password, password);
  await desk.presence(true, 20);
  const item = (await desk.queue()).items.toSorted((a, b) => a.number - b.number).at(-1);
  assert.equal(item?.status, 'waiting');
  const { conversationId } = item;
  await desk.command(conversationId, { type: 'conversation.claim', commandId: commandId() });
  const texts = async () =>
    (await desk.conversation(conversationId)).conversation.entries.flatMap((entry) =>
      entry.type === 'message.received' ? [entry.text] : [],
    );
  const say = (text: string) =>
    desk.command(conversationId, {
      type: 'message.send',
      commandId: commandId(),
      text,
      seenSeq: Number.MAX_SAFE_INTEGER,
    });
  return { desk, conversationId, texts, say };
};
/** The network is there again: the message leaves by itself or, once given up after 10 s, when a person presses. */
const arrives = async (citizen: Citizen, text: string) => {
  const message = citizen.message(text);
  const sent = message.getByText(/Envoyé|Lu/).waitFor();
  await Promise.race([sent, message.getByRole('button', { name: citizen.words('message.retry') }).click()]);
  await sent;
};
/** Texts of the transcript, in the order they stand on the citizen's screen. */
const shown = async (citizen: Citizen) => citizen.frame.getByRole('article').locator('[dir="auto"]').allInnerTexts();

test('D-11 offline: « non envoyé » after 10 s, never « Envoyé »; back online it is sent once', async () => {
  const citizen = await scene.citizen();
  await citizen.openPanel();
  await citizen.write('premier');
  await citizen.seesState('premier', 'sent');
  const officer = await holder();
  await citizen.page.context().setOffline(true);
  await citizen.write('pendant la coupure');
  await citizen.seesState('pendant la coupure', 'sending');
  await citizen.seesState('pendant la coupure', 'failed');
  assert.equal(
    await citizen.message('pendant la coupure').getByText(citizen.words('message.sent'), { exact: true }).count(),
    0,
  );
  await citizen.page.context().setOffline(false);
  await arrives(citizen, 'pendant la coupure');
  assert.deepEqual(await officer.texts(), ['premier', 'pendant la coupure']);
  await citizen.page.context().close();
});

test('D-2 the server is killed in mid-conversation: both views agree afterwards, nothing twice', async () => {
  const citizen = await scene.citizen();
  await citizen.openPanel();
  await citizen.write('avant');
  await citizen.seesState('avant', 'sent');
  const officer = await holder();
  await officer.say('réponse avant');
  await citizen.sees('réponse avant');
  await scene.server.kill();
  await citizen.write('pendant');
  await citizen.frame.getByText(citizen.words('connection.reconnecting')).waitFor();
  await scene.server.start();
  await arrives(citizen, 'pendant');
  await officer.say('réponse après');
  await citizen.sees('réponse après');
  const expected = ['avant', 'réponse avant', 'pendant', 'réponse après'];
  assert.deepEqual(await officer.texts(), expected);
  assert.deepEqual(await shown(citizen), expected);
  await citizen.page.context().close();
});

test('D-9 without WebSocket the stream carries it; without either, long polling does', async () => {
  for (const blocked of [[/\/live$/], [/\/live$/, /\/conversation\/stream/]]) {
    const citizen = await scene.citizen({ path: '/' });
    const page = citizen.page;
    await page.routeWebSocket(/\/live$/, (socket) => socket.close());
    for (const pattern of blocked) await page.route(pattern, (route) => route.abort());
    await citizen.openPanel();
    await citizen.write('sans prise');
    await citizen.seesState('sans prise', 'sent');
    const officer = await holder();
    await officer.say('reçu quand même');
    await citizen.sees('reçu quand même');
    await citizen.write('et encore');
    await citizen
      .message('et encore')
      .getByText(/Envoyé|Lu/)
      .waitFor();
    assert.deepEqual(await officer.texts(), ['sans prise', 'reçu quand même', 'et encore']);
    await page.context().close();
  }
});

test('D-1 two tabs send 100 messages each: 200 different ones, in the same order for everybody', async () => {
  const first = new CitizenWire(scene.server.publicUrl);
  await first.open(SITE);
  const second = new CitizenWire(scene.server.publicUrl, first.token);
  const orders: number[][] = [[], []];
  const sockets = await Promise.all(
    [first, second].map((tab, index) =>
      tab.connect({ epoch: null, after: 0 }, (frame) => {
        if (frame.type === 'events') orders[index]!.push(...frame.events.map(({ seq }) => seq));
      }),
    ),
  );
  const sendAll = async (tab: CitizenWire, name: string) => {
    for (let index = 0; index < 100; index++) {
      const command = { type: 'message.send' as const, commandId: commandId(), text: `${name} ${index}` };
      // The limit holds for both tabs together: a refused one is sent again with the same id.
      for (;;) {
        const refused = await tab.command(command).then(
          () => null,
          (error: { problem?: { retryAfterMs?: number } }) => error.problem ?? Promise.reject(error as Error),
        );
        if (!refused) break;
        await new Promise((resolve) => setTimeout(resolve, refused.retryAfterMs ?? 100));
      }
    }
  };
  await Promise.all([sendAll(first, 'a'), sendAll(second, 'b')]);
  const { entries } = (await first.view()).conversation;
  const texts = entries.flatMap((entry) => (entry.type === 'message.received' ? [entry.text] : []));
  assert.equal(texts.length, 200);
  assert.equal(new Set(texts).size, 200);
  const wanted = Array.from({ length: 201 }, (_, index) => index + 1);
  while (orders.some((order) => order.length < 201)) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.deepEqual(orders, [wanted, wanted]);
  for (const socket of sockets) socket.close();
});

test('P-2 P-3 neither database, write-ahead log nor printed lines hold a word or a token', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const citizen = new CitizenWire(scene.server.publicUrl);
  await citizen.open(SITE, { text: 'zibeline-canari-citoyen' });
  const officer = await holder(1);
  await officer.say('zibeline-canari-agent');
  await officer.desk.command(officer.conversationId, {
    type: 'note.add',
    commandId: commandId(),
    text: 'zibeline-canari-note',
  });
  const entries = await readdir(scene.server.dataDir, { withFileTypes: true });
  // The rest is what the build wrote for partners’ pages.
  const names = entries.filter((entry) => entry.isFile() && entry.name !== 'master.key').map(({ name }) => name);
  assert.ok(
    names.some((name) => name.endsWith('-wal')),
    `no write-ahead log among ${names.join()}`,
  );
  for (const name of names) {
    const bytes = await readFile(join(scene.server.dataDir, name));
    for (const secret of ['zibeline-canari', citizen.token])
      assert.equal(bytes.indexOf(secret), -1, `${name} holds ${secret}`);
  }
  for (const secret of ['zibeline-canari', citizen.token, '127.0.0.1', 'HeadlessChrome'])
    assert.ok(
      !scene.server
        .output()
        .replaceAll(/https?:\/\/127\.0\.0\.1:\d+/g, '')
        .includes(secret),
      `the log holds ${secret}`,
    );
});
