import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Locator, Page, Route } from 'playwright-core';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { SCREENS } from '../support/chromium.ts';
import { Orienter, orienterPages, WAYS } from '../support/orienter.ts';
import { setScene, type Scene } from '../support/scene.ts';

/** What runs the page: held back, the first screen stands as HTML alone. */
const ENTRY = /\/frame\/assets\/cyber-[\w-]{8}\.js$/;

let scene: Scene;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-providers-'));
  const list = join(folder, 'providers.csv');
  await writeFile(
    list,
    `Nom;SIRET;Label;Départements;Publics;Services;Téléphone;Site
Dépannage Exemple;732 829 320 00074;expertcyber;35, 2A;;Désinfection;02 99 00 00 00;https://d.example/
`,
  );
  scene = await setScene({
    officers: 1,
    pages: orienterPages,
    prepare: async (guichet) => void (await guichet('providers', 'import', list)),
  });
});
after(async () => {
  await scene.close();
  await rm(folder, { recursive: true });
});

let orienter: Orienter;
afterEach(() => orienter.page.context().close());

for (const [name, options, locale] of [
  ['1280 px', { viewport: SCREENS.desktop }, 'fr'],
  ['360 px by touch, dark, English', { viewport: SCREENS.phone, hasTouch: true, colorScheme: 'dark' }, 'en'],
] as const) {
  describe(name, () => {
    const visit = async () => {
      const { page } = await scene.citizen({ ...options, path: locale === 'fr' ? '/' : '/en' });
      orienter = new Orienter(page, locale);
    };
    const check = async (state: string) => {
      await assertAccessible(orienter.page, state);
      await assertFits(orienter.page, state);
    };

    test('A-1 L-6 T-3 the first question before the script, and what was chosen in it when the script comes', async () => {
      await visit();
      const held = Promise.withResolvers<Route>();
      await orienter.page.route(ENTRY, (route) => held.resolve(route));
      await orienter.citizen.launcher.click();
      const route = await held.promise;
      await orienter.question('danger').waitFor();
      await check('first question, no script');
      await orienter.root.getByText(orienter.answerText('danger', 'no'), { exact: true }).click();
      await check('first question answered, no script');
      await route.continue();
      await orienter.question('audience').waitFor();
      await orienter.button(orienter.words('question.back')).click();
      assert.equal(await orienter.radio('danger', 'no').isChecked(), true, 'T-5');
    });

    test('A-1 T-3 urgent words, the answers unfolded, and danger told in between', async () => {
      await visit();
      await orienter.open();
      await orienter.answer('danger', 'yes');
      await orienter.root
        .getByRole('alert')
        .filter({ hasText: orienter.text('urgent.danger-now') })
        .waitFor();
      await orienter.unfold(orienter.words('question.why'));
      await orienter.unfold(orienter.words('answers.title', { count: 1 }));
      await check('urgent');
      await orienter.button(orienter.words('emergency.lead')).click();
      await orienter.heading(orienter.words('danger.title')).waitFor();
      await check('danger told in between');
      await orienter.button(orienter.words('safety.resume')).click();
      await orienter.question('audience').waitFor();
    });

    test('A-1 T-4 T-6 a result of somebody who does not know, and one of the possible situations', async () => {
      await visit();
      await orienter.open();
      await orienter.walk(WAYS.unsure);
      await check('unsure');
      await orienter.button(orienter.text('outcome.unsure-money.title')).click();
      await orienter.outcome('unsure-money').waitFor();
      await check('a possible situation');
      await orienter.button(orienter.words('outcome.backToOwn')).click();
      await orienter.outcome('unsure').waitFor();
    });

    test('A-1 T-11 T-12 a result in depth with everything unfolded and a countdown that runs', async () => {
      await visit();
      await orienter.open();
      await orienter.walk(WAYS.ransomware);
      await orienter.sees(orienter.words('countdown.today'));
      const started = orienter.root.getByLabel(orienter.text('countdown.insurance-72h.start'));
      await started.fill(localTime(new Date(Date.now() - 60.5 * 3_600_000)));
      await orienter.sees(orienter.words('countdown.hours', { count: 11 }));
      await unfoldAll();
      await check('result in depth');
    });

    test('A-1 T-19 the search of a provider: nothing is asked before, a fault, somebody, nobody, no answer', async () => {
      await visit();
      await orienter.open();
      const asked: string[] = [];
      orienter.page.on('request', (request) => {
        if (request.url().includes('/providers')) asked.push(request.url());
      });
      await orienter.walk(WAYS.ransomware);
      const { words, root } = orienter;
      assert.deepEqual(asked, []);
      await unfoldAll();
      await root.getByRole('option').nth(1).waitFor({ state: 'attached' });
      assert.equal(asked.length, 1, 'once it is unfolded, what may be searched for');
      const search = async (department: string) => {
        await root.getByRole('textbox', { name: words('providers.department') }).fill(department);
        await orienter.button(words('providers.search')).click();
      };
      await search('Rennes');
      await orienter.sees(words('providers.departmentFault'));
      await check('no department');
      await search('35');
      await orienter.sees('Dépannage Exemple');
      await orienter.sees(words('providers.found', { count: 1 }));
      await check('a provider');
      await search('971');
      await orienter.sees(words('providers.none'));
      await orienter.page.context().setOffline(true);
      await search('2A');
      await orienter.sees(words('providers.failed'));
      await check('no answer about providers');
    });
  });
}

/** Everything that is folded in the result, outer parts first. */
const unfoldAll = async () => {
  for (const summary of await orienter.root.locator('main summary').all()) await summary.click();
};

/** As a date field takes it, by the browser's clock. */
const localTime = (at: Date): string => {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' });
  return parts.format(at).replace(' ', 'T');
};

/** Presses Tab until this has the focus. */
const tabTo = async (page: Page, target: Locator) => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const isFocused = (element: Element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element;
    if ((await target.count()) > 0 && (await target.first().evaluate(isFocused))) return;
  }
  assert.fail(`60 presses of Tab do not lead to ${String(target)}`);
};

test('A-4 A-5 T-14 by keyboard alone: from the page to the conversation', async () => {
  const { page } = await scene.citizen({ path: '/' });
  orienter = new Orienter(page);
  const { keyboard } = page;
  const { words } = orienter;
  await orienter.citizen.launcher.waitFor();
  await tabTo(page, orienter.citizen.launcher);
  await keyboard.press('Enter');
  await orienter.ready();
  for (const [question, answer] of Object.entries(WAYS.cardFraud)) {
    await orienter.question(question).waitFor();
    await tabTo(page, orienter.root.getByRole('radio').first());
    await keyboard.press('Space');
    const wanted = orienter.radio(question, answer);
    for (let presses = 0; !(await wanted.isChecked()); presses++) {
      assert.ok(presses < 20, `arrows do not lead to ${answer}`);
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
  }
  await orienter.outcome('card-fraud').waitFor();
  await tabTo(page, orienter.evidence('opposition-proof'));
  await keyboard.press('Space');
  await tabTo(page, orienter.button(words('talk.button')).last());
  await keyboard.press('Enter');
  await orienter.heading(words('handoff.title')).waitFor();
  await orienter.sees(orienter.text('evidence.opposition-proof.keep'));
  await tabTo(page, orienter.ownWords);
  await keyboard.type('Trois paiements que je ne connais pas');
  await tabTo(page, orienter.postcode);
  await keyboard.type('97400');
  await tabTo(page, orienter.agree);
  await keyboard.press('Space');
  await tabTo(page, orienter.send);
  await keyboard.press('Enter');
  const { citizen } = orienter;
  await citizen.seesState('Trois paiements que je ne connais pas', 'sent');
  await tabTo(page, citizen.composer);
  await keyboard.type('Et un quatrième');
  await keyboard.press('Enter');
  await citizen.seesState('Et un quatrième', 'sent');
});
