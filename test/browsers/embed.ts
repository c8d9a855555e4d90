import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fr as cyberFr } from '../../packages/widget/src/locales/cyber.fr.ts';
import { fr as frameFr } from '../../packages/widget/src/locales/fr.ts';
import { fr as launcherFr } from '../../packages/widget/src/locales/launcher.fr.ts';
import { fr as otvFr } from '../../packages/widget/src/locales/otv-app.fr.ts';
import { fr as unitsFr } from '../../packages/widget/src/locales/units.fr.ts';
import { fromGuide, policyLines } from '../support/guide.ts';
import { freePort, startGuichet, type GuichetServer } from '../support/guichet-server.ts';
import { pageWithSnippet, startHostPages, type HostPages } from '../support/host-pages.ts';
import { cyber } from '../support/orienter.ts';
import { selfHosted } from '../support/pinned-pages.ts';
import { SITE } from '../support/scene.ts';
import { plainPage } from '../support/webmaster-pages.ts';
import { wordsOf } from '../support/words.ts';
import { everythingIn, type Launch, type OtherBrowser, type Person, type View } from './browser.ts';
import { startNeutralPlace, type NeutralPlace } from './neutral-place.ts';

const t = wordsOf(frameFr, 'fr');
const tLauncher = wordsOf(launcherFr, 'fr');

/**
 * The embedding kit in another browser than Chromium: policies, integrity, frames without a launcher.
 *
 * @param name as people know it
 * @param types what the strictest policy says of Trusted Types
 */
export const embed = (name: string, launch: Launch, types = "require-trusted-types-for 'script'; "): void => {
  describe(`the embedding kit in ${name}`, () => {
    let server: GuichetServer;
    let host: HostPages;
    let stranger: HostPages;
    let neutral: NeutralPlace;
    let browser: OtherBrowser;
    before(async () => {
      const examplesPort = await freePort();
      server = await startGuichet({ examplesPort });
      const place = { api: server.publicUrl, site: SITE, insee: '00002' };
      const line = policyLines(place).join('; ');
      // Firefox holds a page's own icon against its policy, and says so; Chromium does not.
      const strict = `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'; base-uri 'none'; ${types}${line}">`;
      const ownFiles = selfHosted('/chez-soi', server.publicUrl, SITE, types);
      const panel = Object.keys(ownFiles).find((path) => /\/panel-[^/]*\.js$/.test(path))!;
      host = await startHostPages(examplesPort, {
        '/favicon.ico': '',
        '/': plainPage({
          head: strict,
          body: `${fromGuide('Choose what the page shows', place)}<guichet-chat></guichet-chat>`,
          end: fromGuide('Paste the snippet', place),
        }),
        ...ownFiles,
        [panel]: `${ownFiles[panel]}\nglobalThis.tampered = true;`,
        '/cadre': plainPage({
          body: fromGuide('In a frame', place),
          end: fromGuide('Visitors without JavaScript', place),
        }),
      });
      stranger = await startHostPages(await freePort(), {
        '/favicon.ico': '',
        '/': pageWithSnippet(server.publicUrl, SITE),
        '/lien': plainPage({ end: fromGuide('By a link', place) }),
      });
      neutral = await startNeutralPlace();
      browser = await launch(neutral.port);
    });
    after(async () => {
      await browser?.close();
      await neutral?.close();
      await Promise.all([host?.close(), stranger?.close()]);
      await server?.close();
    });

    const writes = async (chat: View, text: string) => {
      await chat.write(t('composer.label'), text);
      await chat.press(t('composer.send'));
      await chat.sees(text);
      await chat.sees(t('message.sent'));
    };
    /** The launcher helps where no panel is. */
    const helps = async ({ view }: Person) => {
      await view.press(tLauncher('chat'));
      await view.sees(tLauncher('silent'));
      await view.find(tLauncher('official'), 'a');
    };

    test(`X-7 in ${name}: all four elements under the strictest policy, without a complaint`, async () => {
      const visitor = await browser.person(host.url);
      const { view } = visitor;
      await view.sees(unitsFr['competent.title']);
      await view.press(tLauncher('cyber'));
      const orienter = await visitor.frame('/frame/cyber');
      await orienter.press(cyber.texts['fr']![`question.${cyber.flow.start}.answers.no`]!, 'input');
      await orienter.press(cyberFr['question.continue']);
      await orienter.find(cyber.texts['fr']!['question.audience.ask']!, 'h1');
      await orienter.press(t('header.close'));
      await view.press(tLauncher('units'));
      await (await visitor.frame('/frame/units')).sees(unitsFr['locator.title']);
      await visitor.key('Escape');
      await view.press(tLauncher('otv'));
      await (await visitor.frame('/frame/otv')).sees(otvFr['closed.official']);
      await visitor.key('Escape');
      await view.press(tLauncher('chat'));
      await writes(await visitor.frame('/frame/chat'), 'depuis cette page');
      assert.deepEqual(await visitor.complaints(), []);
      await visitor.leave();
    });

    test(`X-7 O-11 in ${name}: a later file that was changed does not run, and the numbers stand in`, async () => {
      const visitor = await browser.person(`${host.url}/chez-soi`);
      await helps(visitor);
      assert.equal(await visitor.view.run(() => 'tampered' in globalThis), false);
      await visitor.leave();
    });

    test(`X-7 O-3 in ${name}: a page that the site does not list shows no frame, and the launcher helps`, async () => {
      const visitor = await browser.person(stranger.url);
      await helps(visitor);
      for (const frame of await visitor.frames()) assert.ok(!(await everythingIn(frame)).includes(t('start.question')));
      await visitor.leave();
    });

    test(`X-7 X-3 X-4 in ${name}: in a frame of the page’s own, and by a link from a page that no site lists`, async () => {
      const visitor = await browser.person(`${host.url}/cadre`);
      const framed = await visitor.frame('/frame/chat');
      await writes(framed, 'depuis un cadre');
      assert.equal(await framed.count(t('header.close')), 0);
      await visitor.leave();

      const other = await browser.person(`${stranger.url}/lien`);
      await other.view.press('Écrire à un agent', 'a');
      await other.view.find(t('composer.label'), 'textarea');
      await writes(other.view, 'par un lien');
      assert.equal(await other.view.count(t('header.close')), 0);
      assert.deepEqual(await other.complaints(), []);
      await other.leave();
    });

    for (const way of ['its button', 'Shift three times'] as const) {
      test(`X-7 X-3 in ${name}: « Quitter vite » by ${way} leaves the whole page from a frame without a launcher`, async () => {
        const visitor = await browser.person();
        await visitor.visit(`${host.url}/cadre`);
        const framed = await visitor.frame('/frame/chat');
        await framed.write(t('composer.label'), 'un brouillon');
        if (way === 'its button') await framed.press(t('header.exit'));
        else for (let press = 0; press < 3; press++) await visitor.key('Shift');
        await visitor.view.sees('Demain, soleil');
        await visitor.leave();
      });
    }
  });
};
