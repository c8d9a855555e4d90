import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fr as deskFr } from '../../packages/desk/src/locales/fr.ts';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { fr as partsFr } from '../../packages/widget/src/locales/parts.fr.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { pageWithSnippet, startHostPages, type HostPages } from '../support/host-pages.ts';
import { addOfficers, type Credentials } from '../support/officers.ts';
import { SITE } from '../support/scene.ts';
import { wordsOf } from '../support/words.ts';
import { everythingIn, type Launch, type OtherBrowser, type Person, type View } from './browser.ts';
import { startNeutralPlace, type NeutralPlace } from './neutral-place.ts';

const EXIT = 'https://exit.example/';
const t = wordsOf({ ...frameFr, ...partsFr }, 'fr');
const tLauncher = wordsOf(launcherFr, 'fr');
const tDesk = wordsOf(deskFr, 'fr');

/**
 * A citizen and an officer, and « Quitter vite », in another browser than Chromium.
 *
 * @param name as people know it
 */
export const story = (name: string, launch: Launch): void => {
  describe(`a conversation in ${name}`, () => {
    let server: GuichetServer;
    let host: HostPages;
    let neutral: NeutralPlace;
    let browser: OtherBrowser;
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
        '/avant':
          '<!doctype html><html lang="fr"><title>Avant</title><p>Une page avant</p><a href="/">Retour</a></html>',
      });
      neutral = await startNeutralPlace();
      browser = await launch(neutral.port);
    });
    after(async () => {
      await browser?.close();
      await neutral?.close();
      await host?.close();
      await server?.close();
    });

    const openChat = async (citizen: Person): Promise<View> => {
      await citizen.view.press(tLauncher('chat'));
      const chat = await citizen.frame('/frame/chat');
      await chat.find(t('composer.label'), 'textarea');
      return chat;
    };

    test(`X-7 C-1 in ${name}: from danger to an answer, to the next page and to the end; both see the truth`, async () => {
      const citizen = await browser.person(host.url);
      let chat = await openChat(citizen);
      await chat.press(t('start.yes'));
      await chat.press(t('danger.continue'));
      await chat.write(t('composer.label'), 'On frappe à ma porte');
      await chat.press(t('composer.send'));
      await chat.sees('On frappe à ma porte');
      await chat.sees(t('message.sent'));

      const officer = await browser.person(server.deskUrl);
      const desk = officer.view;
      const { login, password } = credentials[0]!;
      await desk.write(tDesk('signIn.login'), login, 'input');
      await desk.write(tDesk('signIn.password'), password, 'input');
      await desk.press(tDesk('signIn.submit'));
      await desk.sees(tDesk('danger.yes'));
      const name = tDesk('citizen.name', { number: 1 });
      await desk.press(tDesk('queue.claimNamed', { citizen: name }));
      const reply = tDesk('composer.reply', { citizen: name });
      await desk.find(reply, 'textarea');
      await desk.sees('On frappe à ma porte');
      await chat.sees(t('message.read'));
      await desk.write(reply, 'Je suis là. Êtes-vous seul ?');
      await desk.press(tDesk('composer.send'));
      await chat.sees('Je suis là. Êtes-vous seul ?');

      await citizen.view.press('La suite', 'a');
      await citizen.view.sees('Bienvenue');
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
      assert.deepEqual([await citizen.complaints(), await officer.complaints()], [[], []]);
      await Promise.all([citizen.leave(), officer.leave()]);
    });

    for (const way of ['its button', 'Shift three times'] as const) {
      test(`X-7 S-3 S-6 in ${name}: « Quitter vite » by ${way} wipes, leaves, and nothing comes back`, async () => {
        const citizen = await browser.person();
        await citizen.visit(`${host.url}/avant`);
        await citizen.visit(host.url);
        const chat = await openChat(citizen);
        await chat.write(t('composer.label'), 'il me surveille');
        await chat.press(t('composer.send'));
        await chat.sees(t('message.sent'));
        if (way === 'its button') await chat.press(t('header.exit'));
        else for (let press = 0; press < 3; press++) await citizen.key('Shift');
        await citizen.view.sees('Demain, soleil');
        assert.equal(await citizen.address(), EXIT);
        await citizen.back();
        await citizen.view.sees('Une page avant');
        for (const view of [citizen.view, ...(await citizen.frames())])
          assert.ok(!(await everythingIn(view)).includes('il me surveille'), 'Back');
        await citizen.view.press('Retour', 'a');
        await citizen.view.sees('Bienvenue');
        const again = await openChat(citizen);
        assert.ok(!(await everythingIn(again)).includes('il me surveille'), 'reopened');
        assert.equal(await again.run(() => sessionStorage.length), 0);
        await citizen.leave();
      });
    }
  });
};
