import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { openDataFolder } from '../../packages/server/src/data-folder.ts';
import { hashPassword } from '../../packages/server/src/services/passwords.ts';
import type { Citizen } from '../support/citizen.ts';
import { pageWithSnippet } from '../support/host-pages.ts';
import { PAYLOADS, UNBROKEN } from '../support/hostile-payloads.ts';
import { Officer } from '../support/officer.ts';
import { commandId } from '../support/random.ts';
import { setScene, type Scene } from '../support/scene.ts';

const SLUG = 'site-hostile';
const SITE_NAME = '<img src=x onerror=window.__pwned=1>Mairie {name} "><script>window.__pwned=1</script>';
const ANSWERED_BY = '</p><svg onload=window.__pwned=1>Police {name}';
const OFFICER_NAME = '<script>window.__pwned=1</script>Ada \u202Ekcah {officer}';
const LOGIN = { login: 'ada', password: 'correct horse battery staple' };
const REASON = PAYLOADS.slice(0, 8).join(' ').slice(0, 500).trim();

let scene: Scene;
before(async () => {
  scene = await setScene({
    officers: 1,
    pages: ({ publicUrl }) => ({ '/': pageWithSnippet(publicUrl, SLUG), '/favicon.ico': '' }),
  });
  const { server, host } = scene;
  await server.command(
    ...['site', 'add', '--slug', SLUG, '--name', SITE_NAME, '--origin', host.url],
    ...['--answered-by', `police:${ANSWERED_BY}`],
  );
  const storage = await openDataFolder({ dir: server.dataDir });
  await storage.putOfficer({
    id: commandId(),
    login: LOGIN.login,
    name: OFFICER_NAME,
    role: 'officer',
    passwordHash: await hashPassword(LOGIN.password, 2 ** 12),
    mustChangePassword: false,
    available: true,
    capacity: 20,
    disabled: false,
  });
  await storage.close();
});
after(() => scene.close());

/** Dialogs, exceptions, complaints of the console (a policy's too), and requests to strangers. */
const listen = (page: Page): string[] => {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => heard.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.context().on('request', (request) => {
    if (request.url().includes('evil.example')) heard.push(`request: ${request.url()}`);
  });
  page.context().on('page', (opened) => heard.push(`window: ${opened.url()}`));
  return heard;
};

interface Inside {
  /** Every text that stands in the document or in one of its shadow roots. */
  readonly texts: readonly string[];
  /** How often each kind of element that markup could have made is there. */
  readonly elements: Readonly<Record<string, number>>;
  readonly handlers: number;
  readonly pwned: boolean;
}

/** Looks through every shadow root. */
const inside = (where: Page | Frame): Promise<Inside> =>
  where.evaluate(() => {
    const risky =
      'script img iframe object embed base meta link form table video audio source math animate mglyph template details hr b style';
    const texts: string[] = [];
    const elements = Object.fromEntries(risky.split(' ').map((name) => [name, 0])) as Record<string, number>;
    let handlers = 0;
    const walk = (root: Node) => {
      for (const node of [root, ...root.childNodes]) {
        if (node === root) {
          if (root instanceof Element && root.shadowRoot) walk(root.shadowRoot);
          continue;
        }
        if (node instanceof Text) texts.push(node.data);
        if (node instanceof Element) {
          if (node.localName in elements) elements[node.localName]!++;
          for (const { name, value } of node.attributes)
            if (/^on/i.test(name) || /^\s*(javascript|data):/i.test(value) || name === 'srcdoc') handlers++;
        }
        walk(node);
      }
    };
    walk(document);
    return { texts, elements, handlers, pwned: '__pwned' in window };
  });

const assertHolds = ({ texts }: Inside, wanted: readonly string[], where: string) => {
  for (const text of wanted)
    assert.ok(
      // UTF-8 has no half of a pair: what travelled holds the replacement character.
      texts.some((each) => each.toWellFormed().includes(text.toWellFormed())),
      `${where} does not show ${JSON.stringify(text)} as text`,
    );
};
const assertUntouched = (before: Inside, now: Inside, where: string) => {
  assert.deepEqual(now.elements, before.elements, `${where}: an element was made of text`);
  assert.equal(now.handlers, 0, `${where}: a handler or a link was made of text`);
  assert.equal(now.pwned, false, `${where}: a script ran`);
};
/** Nobody may have to scroll sideways, whatever is written. */
const assertNotWider = async (where: Page | Frame, name: string) => {
  const width = await where.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width[0]! <= width[1]!, `${name} is ${width[0]} px wide in ${width[1]}`);
};

test('E-3 hostile text of a citizen, an officer, a note, a reason, a name and a site is text everywhere', async () => {
  const citizen = await scene.citizen();
  const complaints = listen(citizen.page);
  await citizen.openPanel();
  await citizen.write('Bonjour');
  await citizen.seesState('Bonjour', 'sent');
  const chat = citizen.page.frames().find((frame) => frame.url().includes('/frame/chat'))!;
  assertHolds(await inside(chat), [ANSWERED_BY], 'the header');

  const context = await scene.browser.newContext({ locale: 'fr-FR', viewport: { width: 1400, height: 900 } });
  const officer = new Officer(await context.newPage());
  await officer.signIn(scene.server.deskUrl, LOGIN.login, LOGIN.password);
  const officerComplaints = listen(officer.page);
  const number = await officer.firstWaiting();
  assertHolds(await inside(officer.page), [SITE_NAME], 'the waiting list');
  await officer.claim(number);
  await officer.reply(number, 'Je vous lis');
  await citizen.sees('Je vous lis');
  const [chatBefore, deskBefore] = [await inside(chat), await inside(officer.page)];
  const hostBefore = await inside(citizen.page);
  assertHolds(chatBefore, [OFFICER_NAME], 'the conversation');

  for (const text of [...PAYLOADS, UNBROKEN]) {
    await citizen.composer.fill(text);
    await citizen.composer.press('Enter');
  }
  const last = 'fin des envois du citoyen';
  await citizen.write(last);
  await citizen
    .message(last)
    .getByText(/Envoyé|Lu/)
    .waitFor();
  await officer.sees(last);
  for (const text of [...PAYLOADS, UNBROKEN]) await officer.reply(number, text);
  await officer.reply(number, 'fin des envois de l’agent');
  await citizen.sees('fin des envois de l’agent');
  await officer.note(number, PAYLOADS.join('\n'));
  await officer.page.getByText('Votre note interne').waitFor();

  const [chatNow, deskNow] = [await inside(chat), await inside(officer.page)];
  assertHolds(chatNow, [...PAYLOADS, UNBROKEN.slice(0, 500)], 'the conversation');
  assertHolds(deskNow, [...PAYLOADS, UNBROKEN, PAYLOADS.join('\n')], 'the desk');
  assertUntouched(chatBefore, chatNow, 'the conversation');
  assertUntouched(deskBefore, deskNow, 'the desk');
  assertUntouched(hostBefore, await inside(citizen.page), 'the partner’s page');
  await assertNotWider(chat, 'the conversation');
  await assertNotWider(officer.page, 'the desk');

  const download = citizen.page.waitForEvent('download');
  await citizen.openMenu();
  await citizen.button(citizen.words('menu.download')).click();
  const file = await readFile(await (await download).path(), 'utf8');
  for (const text of [...PAYLOADS, UNBROKEN]) {
    const wanted = text.toWellFormed();
    assert.equal(
      file.split(wanted).length - 1 >= 2,
      true,
      `the file lacks ${JSON.stringify(text)} from one of the two`,
    );
  }
  assert.ok(file.includes(OFFICER_NAME));
  await citizen.button(citizen.words('menu.close')).first().click();

  // Transferred with a reason, it waits again: the officer reads the reason, the citizen never does.
  await officer.button(officer.words('conversation.transfer')).click();
  await officer.page.getByRole('radio', { name: 'Cybermalveillance' }).check();
  await officer.page.getByRole('textbox', { name: officer.words('transfer.reason') }).fill(REASON);
  await officer.button(officer.words('transfer.submit')).last().click();
  await citizen.sees(citizen.words('event.left.transferred', { officer: OFFICER_NAME }));
  await officer.page.getByText('Motif :').first().waitFor();
  assertHolds(await inside(officer.page), [officer.words('event.reason', { reason: REASON })], 'the reason');
  assertUntouched(deskBefore, await inside(officer.page), 'the desk after the transfer');
  assert.ok(!(await inside(chat)).texts.some((text) => text.includes(REASON)), 'K-5');

  assert.deepEqual(complaints, []);
  assert.deepEqual(officerComplaints, []);
  await context.close();
  await citizen.page.context().close();
});

test('E-3 a null character in a message is refused or shown, and the conversation goes on', async () => {
  const citizen: Citizen = await scene.citizen();
  const complaints = listen(citizen.page);
  await citizen.openPanel();
  await citizen.write('avant\u0000après');
  await citizen.write('encore là');
  await citizen.seesState('encore là', 'sent');
  const officer = await scene.officer();
  await officer.claim(await scene.newest());
  await officer.sees('encore là');
  assertHolds(await inside(officer.page), ['avant', 'après'], 'the desk');
  assert.deepEqual(complaints, []);
  await officer.page.context().close();
  await citizen.page.context().close();
});
