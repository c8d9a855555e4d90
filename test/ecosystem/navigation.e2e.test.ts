// Pages that a library replaces without loading them: each library as npm has it, on a site of three pages.
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { person } from '../support/chromium.ts';
import { Citizen } from '../support/citizen.ts';
import { DeskWire } from '../support/protocol.ts';
import { commandId } from '../support/random.ts';
import { setScene, SITE, type Scene } from '../support/scene.ts';
import { UnitVisitor } from '../support/unit-visitor.ts';
import { buildSites, LIBRARY_NAMES } from './navigation-sites.ts';

let scene: Scene | undefined;
let officer: DeskWire;
before(async () => {
  const sites = await buildSites();
  scene = await setScene({ officers: 1, pages: ({ publicUrl }) => sites.filesFor({ api: publicUrl, site: SITE }) });
  const { login, password } = scene.credentials[0]!;
  officer = await DeskWire.signIn(scene.server.deskUrl, login, password, password);
});
after(() => scene?.close());

/** What the page was told, by guichet.js and by the events of its elements. */
interface Heard {
  heard: string[];
}

/** A visitor of one library's site, on its first page. */
const visit = async (t: TestContext, library: string) => {
  const page = await (await person(scene!.browser)).newPage();
  t.after(() => page.context().close());
  const visitor = new UnitVisitor(page);
  const loaded: string[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) loaded.push(response.url());
  });
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.guichet = [];
    window.guichet.push(
      ['on', 'opened', ({ detail }) => heard.push(`opened ${detail.kind}`)],
      ['on', 'closed', ({ detail }) => heard.push(`closed ${detail.kind}`)],
      ['on', 'unread', ({ detail }) => heard.push(`unread ${(detail as { count: number }).count}`)],
    );
  });
  await page.goto(`${scene!.host.url}/${library}/accueil.html`);
  const citizen = new Citizen(page);
  return {
    page,
    visitor,
    loaded,
    citizen,
    orienter: new Citizen(page, 'fr', undefined, 'cyber'),
    /** Follows a link of the site. */
    async goTo(title: string) {
      await page.getByRole('link', { name: title, exact: true }).click();
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
    },
    async back(title: string) {
      await page.goBack();
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
    },
    heard: () => page.evaluate(() => (window as unknown as Heard).heard),
    launchers: () => page.locator('guichet-chat').evaluateAll((all) => all.filter((each) => each.shadowRoot).length),
    /** The button says that as many messages wait. */
    async waiting(count: number) {
      const { launcherWords: words } = citizen;
      const name = count ? `${words('chat')} ${words('unread', { count })}` : words('chat');
      await page.getByRole('button', { name, exact: true }).waitFor();
    },
  };
};

/**
 * What the console should not have said. htmx 2 alone puts what comes into the page before it takes out what goes, so that
 * for a moment a page's own element stands beside the one before it; it warns, and then takes its place.
 */
const unexpected = (library: string, { complaints }: UnitVisitor) =>
  complaints.filter((text) => !library.startsWith('htmx-2') || text !== 'guichet: <guichet-chat> is there already.');

for (const library of LIBRARY_NAMES) {
  test(`L-12 ${library}: a conversation goes on over links and back, open and minimised, and counts what waits`, async (t) => {
    const { visitor, loaded, citizen, goTo, back, heard, launchers, waiting } = await visit(t, library);
    await citizen.openPanel();
    await citizen.write('je navigue');
    await citizen.seesState('je navigue', 'sent');
    await citizen.linked();
    const { conversationId } = (await officer.queue()).items.toSorted((a, b) => a.number - b.number).at(-1)!;
    await officer.command(conversationId, { type: 'conversation.claim', commandId: commandId() });
    const say = (text: string) =>
      officer.command(conversationId, {
        type: 'message.send',
        commandId: commandId(),
        text,
        seenSeq: Number.MAX_SAFE_INTEGER,
      });

    for (const move of [() => goTo('Vos démarches'), () => back('Accueil'), () => goTo('Police et gendarmerie')]) {
      await move();
      await citizen.sees('je navigue');
      await citizen.linked();
      assert.equal(await launchers(), 1);
    }
    await say('vu ici');
    await citizen.sees('vu ici');

    await citizen.launcher.click();
    await citizen.composer.waitFor({ state: 'hidden' });
    const before = (await heard()).length;
    await say('pendant ce temps');
    await waiting(1);
    await back('Accueil');
    await waiting(1);
    await goTo('Vos démarches');
    await waiting(1);
    await say('et encore');
    await waiting(2);
    assert.equal(await launchers(), 1);
    await citizen.openPanel();
    await citizen.sees('et encore');
    await waiting(0);
    // The panel of each page counts anew.
    const said = (await heard()).slice(before).filter((each, index, all) => each !== all[index - 1]);
    assert.deepEqual(said, ['unread 1', 'unread 2', 'opened chat', 'unread 0']);

    assert.deepEqual(loaded, [`${scene!.host.url}/${library}/accueil.html`], 'one page was loaded');
    assert.deepEqual(unexpected(library, visitor), []);
  });

  // In a copy of a page stands a copy of the element, which was never opened: the developer's guide says so.
  if (library === 'htmx-2-copies') continue;
  test(`L-12 ${library}: a panel with nothing written in it stays as it is; elements of swapped content start again`, async (t) => {
    const { page, visitor, citizen, orienter, goTo, back, launchers } = await visit(t, library);
    const { inline } = visitor;
    await citizen.openPanel();
    await goTo('Vos démarches');
    await citizen.composer.waitFor();
    await back('Accueil');
    await citizen.composer.waitFor();
    assert.equal(await launchers(), 1);
    await citizen.launcher.click();
    await goTo('Vos démarches');
    await citizen.launcher.waitFor();
    assert.ok(await citizen.composer.isHidden(), 'closed, it stays closed');

    const assertStarted = async () => {
      await orienter.launcher.waitFor();
      assert.equal(await page.locator('guichet-cyber iframe').count(), 0);
      assert.equal(await launchers(), 1);
    };
    await goTo('Police et gendarmerie');
    await assertStarted();
    await inline.heading(inline.words('competent.title')).waitFor();
    await inline.unit('Brigade d’Exemple-sur-Mer (exemple)').click();
    await inline.button('detail.back').waitFor();
    await orienter.launcher.click();
    await orienter.frame.getByRole('heading').first().waitFor();
    await goTo('Accueil');
    await citizen.launcher.waitFor();
    assert.equal(await page.locator('guichet-cyber, guichet-units').count(), 0);
    await back('Police et gendarmerie');
    await assertStarted();
    // The address names the unit that was open (spec U-43).
    await inline.button('detail.back').click();
    await inline.heading(inline.words('competent.title')).waitFor();
    assert.deepEqual(unexpected(library, visitor), []);
  });
}
