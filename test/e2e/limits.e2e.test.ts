import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Citizen } from '../support/citizen.ts';
import { DeskWire } from '../support/protocol.ts';
import { commandId } from '../support/random.ts';
import { setScene, type Scene } from '../support/scene.ts';

let scene: Scene;
before(async () => {
  scene = await setScene({ officers: 1 });
});
after(() => scene.close());

/** The officer on the wire: sees what is stored, claims and says. */
const desk = async (): Promise<DeskWire> => {
  const { login, password } = scene.credentials[0]!;
  return DeskWire.signIn(scene.server.deskUrl, login, password, password);
};
/** The conversation that was opened last. */
const newest = async (wire: DeskWire): Promise<string> => {
  const item = (await wire.queue()).items.toSorted((a, b) => a.number - b.number).at(-1);
  assert.ok(item, 'a conversation is open');
  return item.conversationId;
};
const storedTexts = async (wire: DeskWire, id: string): Promise<string[]> =>
  (await wire.conversation(id)).conversation.entries.flatMap((entry) =>
    entry.type === 'message.received' ? [entry.text] : [],
  );
const claim = (wire: DeskWire, id: string) => wire.command(id, { type: 'conversation.claim', commandId: commandId() });
const say = (wire: DeskWire, id: string, text: string) =>
  wire.command(id, { type: 'message.send', commandId: commandId(), text, seenSeq: Number.MAX_SAFE_INTEGER });
const running = async (first: string): Promise<{ citizen: Citizen; wire: DeskWire; id: string }> => {
  const citizen = await scene.citizen();
  await citizen.openPanel();
  await citizen.write(first);
  await citizen.seesState(first, 'sent');
  const wire = await desk();
  return { citizen, wire, id: await newest(wire) };
};
const bubbles = (citizen: Citizen) => citizen.frame.getByRole('article').locator('[dir="auto"]').allInnerTexts();

test('L-7 100,000 characters pasted: the page says by how much, keeps the text, sends nothing, and stays usable', async () => {
  const { citizen, wire, id } = await running('avant le collage');
  const { page, composer, words } = citizen;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const length = 100_000;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((count) => navigator.clipboard.writeText('abcdefg '.repeat(count / 8)), length);
  await composer.focus();
  await composer.press('ControlOrMeta+v');
  const tooMany = new Intl.NumberFormat('fr').format(length - 1 - 4000);
  const over = citizen.frame.getByText(words('composer.over', { count: tooMany }));
  await over.waitFor();
  assert.equal(await composer.evaluate((field: HTMLTextAreaElement) => field.value.length), length);
  assert.equal(await composer.getAttribute('aria-invalid'), 'true');

  await citizen.button(words('composer.send')).click();
  await composer.press('Enter');
  assert.equal(await composer.evaluate((field: HTMLTextAreaElement) => field.value.length), length, 'the text is kept');
  assert.equal(await over.count(), 1);

  // Usable: the options open and close, the numbers answer, what is shortened leaves.
  await citizen.openMenu();
  await citizen.button(words('menu.download')).waitFor();
  await citizen.button(words('menu.close')).first().click();
  await composer.fill('raccourci');
  await composer.press('Enter');
  await citizen.seesState('raccourci', 'sent');
  assert.deepEqual(await storedTexts(wire, id), ['avant le collage', 'raccourci']);
  assert.deepEqual(sent, [], 'nothing of the paste left by a request of its own');
  await page.context().close();
});

test('L-7 10 MB pasted: not put in, said in a sentence, nothing of what was written is lost, the frame answers', async () => {
  const { citizen, wire, id } = await running('avant les 10 Mo');
  const { page, composer, words } = citizen;
  const length = 10_000_000;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((count) => navigator.clipboard.writeText('abcdefgh'.repeat(count / 8)), length);
  await composer.fill('déjà écrit');
  await composer.press('ControlOrMeta+v');
  const count = new Intl.NumberFormat('fr').format(length);
  await citizen.frame.getByText(words('composer.tooMuchPasted', { count })).waitFor();
  assert.equal(await composer.inputValue(), 'déjà écrit');
  await composer.press('Enter');
  await citizen.seesState('déjà écrit', 'sent');
  assert.deepEqual(await storedTexts(wire, id), ['avant les 10 Mo', 'déjà écrit']);
  await page.context().close();
});

test('L-7 4,000 characters leave, 4,001 do not', async () => {
  const { citizen, wire, id } = await running('bord');
  await citizen.composer.fill('b'.repeat(4001));
  await citizen.frame.getByText(citizen.words('composer.over', { count: 1 })).waitFor();
  await citizen.composer.press('Enter');
  assert.equal((await citizen.composer.inputValue()).length, 4001);
  await citizen.composer.press('End');
  await citizen.composer.press('Backspace');
  await citizen.frame.getByText(citizen.words('composer.left', { count: 0 })).waitFor();
  await citizen.composer.press('Enter');
  await citizen.message('bbbb').getByText(citizen.words('message.sent')).waitFor();
  assert.deepEqual(
    (await storedTexts(wire, id)).map((text) => text.length),
    ['bord'.length, 4000],
  );
  await citizen.page.context().close();
});

test('E-2 D-3 a burst of 40: the page says that it is too fast, and all arrive once and in order', async () => {
  const { citizen, wire, id } = await running('salve');
  const expected = ['salve', ...Array.from({ length: 40 }, (_, index) => `message ${index + 1}`)];
  // The sentence may stand for half a second only: noted as it comes, whenever that is.
  const sentence = citizen.frame.getByText(citizen.words('error.rate.limited')).first();
  const seen = sentence.waitFor();
  // Faster than the debugger types, and than the limit lets pass however slowly frames are painted.
  await citizen.composer.evaluate(async (field: HTMLTextAreaElement, texts) => {
    for (const text of texts) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
      );
      await new Promise((done) => setTimeout(done));
    }
  }, expected.slice(1));
  await seen;
  await citizen.message('message 40').getByText(citizen.words('message.sent')).waitFor({ timeout: 30_000 });
  await sentence.waitFor({ state: 'hidden' });
  assert.deepEqual(await storedTexts(wire, id), expected);
  assert.deepEqual(await bubbles(citizen), expected);
  await citizen.page.context().close();
});

test('D-3 a double click on « Envoyer » and a doubled Enter send once', async () => {
  const { citizen, wire, id } = await running('un');
  await citizen.composer.fill('deux');
  await citizen.button(citizen.words('composer.send')).dblclick();
  await citizen.seesState('deux', 'sent');
  await citizen.composer.fill('trois');
  await citizen.composer.evaluate((field) => {
    for (let press = 0; press < 2; press++)
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
      );
  });
  await citizen.seesState('trois', 'sent');
  await citizen.composer.fill('quatre');
  await citizen.composer.press('Enter');
  await citizen.composer.press('Enter');
  await citizen.seesState('quatre', 'sent');
  assert.deepEqual(await storedTexts(wire, id), ['un', 'deux', 'trois', 'quatre']);
  assert.deepEqual(await bubbles(citizen), ['un', 'deux', 'trois', 'quatre']);
  await citizen.page.context().close();
});

test('D-4 a double click on the very first « Envoyer » opens one conversation with one message', async () => {
  const wire = await desk();
  const before = (await wire.queue()).items.length;
  const citizen = await scene.citizen();
  await citizen.openPanel();
  await citizen.composer.fill('premier');
  await citizen.button(citizen.words('composer.send')).dblclick();
  await citizen.seesState('premier', 'sent');
  assert.equal((await wire.queue()).items.length, before + 1);
  assert.deepEqual(await storedTexts(wire, await newest(wire)), ['premier']);
  await citizen.page.context().close();
});

test('K-3 a double click on « Prendre » claims once; a doubled Enter replies once', async () => {
  const { citizen, wire, id } = await running('prenez-moi');
  const number = (await wire.conversation(id)).item.number;
  const officer = await scene.officer();
  await officer
    .button(officer.words('queue.claimNamed', { citizen: officer.words('citizen.name', { number }) }))
    .dblclick();
  await officer.composer(number).waitFor();
  await citizen.sees(citizen.words('event.joined', { officer: 'Agent 1' }));
  await officer.composer(number).fill('bonjour');
  await officer.composer(number).press('Enter');
  await officer.composer(number).press('Enter');
  await citizen.sees('bonjour');
  await officer.composer(number).fill('encore');
  await officer.button(officer.words('composer.send')).dblclick();
  await citizen.sees('encore');
  const { conversation, staffEvents } = await wire.conversation(id);
  const officersTexts = conversation.entries.flatMap((entry) =>
    entry.type === 'message.received' && entry.from === 'officer' ? [entry.text] : [],
  );
  assert.deepEqual(officersTexts, ['bonjour', 'encore']);
  assert.equal(conversation.entries.filter(({ type }) => type === 'officer.joined').length, 1);
  assert.equal(staffEvents.filter(({ type }) => type === 'conversation.claimed').length, 1);
  assert.equal(await officer.page.getByRole('alert').filter({ hasText: /\S/ }).count(), 0, 'no refusal is shown');
  await officer.page.context().close();
  await citizen.page.context().close();
});

test('L-3 unread messages are counted in words in the launcher’s name while minimised, and no longer once opened', async () => {
  const { citizen, wire, id } = await running('je minimise');
  const { launcherWords, page } = citizen;
  await claim(wire, id);
  await say(wire, id, 'vu tout de suite');
  await citizen.sees('vu tout de suite');
  const named = (count: number) =>
    page.getByRole('button', { name: `${launcherWords('chat')} ${launcherWords('unread', { count })}`, exact: true });
  assert.equal(await page.getByRole('button', { name: /nouveaux messages/ }).count(), 0, 'nothing to count while open');
  await citizen.launcher.click();
  await citizen.composer.waitFor({ state: 'hidden' });
  for (const [index, text] of ['une', 'deux', 'trois'].entries()) {
    await say(wire, id, text);
    await named(index + 1).waitFor();
  }
  assert.equal(await page.title(), 'Une page de la commune', 'S-10 the title of the page stays');
  await citizen.launcher.click();
  await citizen.sees('trois');
  await page.getByRole('button', { name: launcherWords('chat'), exact: true }).waitFor();
  await page.context().close();
});

test('S-9 after ten idle minutes nothing is shown before « Reprendre ma conversation »', async () => {
  const citizen = await scene.citizen();
  await citizen.page.clock.install();
  await citizen.page.reload();
  await citizen.openPanel();
  await citizen.write('un secret à l’écran');
  await citizen.seesState('un secret à l’écran', 'sent');
  await citizen.page.clock.runFor('09:50');
  assert.equal(await citizen.message('un secret à l’écran').count(), 1);
  await citizen.page.clock.runFor('00:15');
  const resume = citizen.button(citizen.words('locked.resume'));
  await resume.waitFor();
  assert.equal(await citizen.frame.getByText('un secret').count(), 0);
  await resume.click();
  await citizen.sees('un secret à l’écran');
  await citizen.page.context().close();
});
