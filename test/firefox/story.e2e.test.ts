import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { fr as deskFr } from '../../packages/desk/src/locales/fr.ts';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { fr as partsFr } from '../../packages/widget/src/locales/parts.fr.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { pageWithSnippet, startHostPages, type HostPages } from '../support/host-pages.ts';
import { addOfficers, type Credentials } from '../support/officers.ts';
import { SITE } from '../support/scene.ts';
import { wordsOf } from '../support/words.ts';
import { answerExit, launchFirefox, person, View, type Person } from './firefox.ts';

const EXIT = 'https://exit.example/';
const t = wordsOf({ ...frameFr, ...partsFr }, 'fr');
const tLauncher = wordsOf(launcherFr, 'fr');
const tDesk = wordsOf(deskFr, 'fr');

let server: GuichetServer;
let host: HostPages;
let browser: Browser;
let credentials: readonly Credentials[];
before(async () => {
  const examplesPort = await freePort();
  server = await startGuichet({
    examplesPort,
    beforeServe: async (dataDir) => void (credentials = await addOfficers(dataDir, 1)),
  });
  const page = (body: string) =>
    pageWithSnippet(server.publicUrl, SITE, { body }).replace('data-site=', `data-exit-url="${EXIT}" data-site=`);
  host = await startHostPages(examplesPort, {
    '/favicon.ico': '',
    '/': page('<a href="/suite">La suite</a>'),
    '/suite': page(''),
    '/avant': '<!doctype html><html lang="fr"><title>Avant</title><p>Une page avant</p><a href="/">Retour</a></html>',
  });
  browser = await launchFirefox();
});
after(async () => {
  await browser?.close();
  await host?.close();
  await server?.close();
});

const openChat = async (citizen: Person): Promise<View> => {
  await citizen.view.press(tLauncher('chat'));
  const chat = await citizen.frame('/frame/chat');
  await chat.find('textarea', t('composer.label'));
  return chat;
};

test('X-7 C-1 in Firefox: from danger to an answer, to the next page and to the end; both see the truth', async () => {
  const citizen = await person(browser, host.url);
  let chat = await openChat(citizen);
  await chat.press(t('start.yes'));
  await chat.press(t('danger.continue'));
  await chat.write(t('composer.label'), 'On frappe à ma porte');
  await chat.press(t('composer.send'));
  await chat.sees('On frappe à ma porte');
  await chat.sees(t('message.sent'));

  const officer = await person(browser, server.deskUrl);
  const desk = officer.view;
  const { login, password } = credentials[0]!;
  await desk.write(tDesk('signIn.login'), login, 'input');
  await desk.write(tDesk('signIn.password'), password, 'input');
  await desk.press(tDesk('signIn.submit'));
  await desk.sees(tDesk('danger.yes'));
  const name = tDesk('citizen.name', { number: 1 });
  await desk.press(tDesk('queue.claimNamed', { citizen: name }));
  const reply = tDesk('composer.reply', { citizen: name });
  await desk.find('textarea', reply);
  await desk.sees('On frappe à ma porte');
  await chat.sees(t('message.read'));
  await desk.write(reply, 'Je suis là. Êtes-vous seul ?');
  await desk.press(tDesk('composer.send'));
  await chat.sees('Je suis là. Êtes-vous seul ?');

  await citizen.view.press('La suite', 'a');
  await citizen.page.waitForSelector('::-p-text(Bienvenue)');
  chat = await citizen.frame('/frame/chat');
  await chat.sees('Je suis là. Êtes-vous seul ?');
  await chat.write(t('composer.label'), 'Non, avec mes enfants');
  await chat.press(t('composer.send'));
  await desk.sees('Non, avec mes enfants');

  await chat.press(t('header.menu'));
  await chat.press(t('menu.end'));
  await chat.press(t('menu.endYes'));
  await chat.sees(t('closed.title'));
  await desk.sees(tDesk('event.closed.citizen.ended'));
  assert.deepEqual(await citizen.violations(), []);
  assert.deepEqual([citizen.complaints, officer.complaints], [[], []]);
  await Promise.all([citizen.leave(), officer.leave()]);
});

for (const way of ['its button', 'Shift three times'] as const) {
  test(`X-7 S-3 S-6 in Firefox: « Quitter vite » by ${way} wipes, leaves, and nothing comes back`, async () => {
    const citizen = await person(browser);
    const { page } = citizen;
    await answerExit(page, EXIT);
    await page.goto(`${host.url}/avant`);
    await page.goto(host.url);
    const chat = await openChat(citizen);
    await chat.write(t('composer.label'), 'il me surveille');
    await chat.press(t('composer.send'));
    await chat.sees(t('message.sent'));
    if (way === 'its button') await chat.press(t('header.exit'));
    else for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForSelector('::-p-text(Demain, soleil)');
    assert.equal(page.url(), EXIT);
    // Brought back from memory, a page loads nothing: what is shown tells.
    await page.evaluate(() => setTimeout(() => history.back()));
    await page.waitForSelector('::-p-text(Une page avant)');
    for (const frame of page.frames()) assert.ok(!(await new View(frame).read()).includes('il me surveille'), 'Back');
    await citizen.view.press('Retour', 'a');
    await page.waitForSelector('::-p-text(Bienvenue)');
    const again = await openChat(citizen);
    assert.ok(!(await again.read()).includes('il me surveille'), 'reopened');
    assert.equal(await again.scope.evaluate(() => sessionStorage.length), 0);
    await citizen.leave();
  });
}
