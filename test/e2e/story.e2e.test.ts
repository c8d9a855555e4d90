import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { assertAccessible } from '../support/accessibility.ts';
import { SCREENS } from '../support/chromium.ts';
import type { Citizen } from '../support/citizen.ts';
import type { Officer } from '../support/officer.ts';
import { setScene, type Scene } from '../support/scene.ts';

let scene: Scene;
before(async () => {
  // A desk that is lost gives its conversations back after 60 s; two are enough to see it here.
  scene = await setScene({ officers: 2, env: { GUICHET_DESK_LOST_AFTER_SECONDS: '2' } });
});
// What waits in the queue would be ahead of the next test's citizen.
afterEach(() => scene.clear());
after(() => scene.close());

interface Setting {
  readonly name: string;
  readonly citizen: BrowserContextOptions & { path: string };
  readonly desk: BrowserContextOptions;
}
const SETTINGS: readonly Setting[] = [
  {
    name: 'French, 1280 px',
    citizen: { path: '/', viewport: SCREENS.desktop },
    desk: { locale: 'fr-FR', viewport: SCREENS.desktop },
  },
  {
    name: 'French, 360 px by touch',
    citizen: { path: '/', viewport: SCREENS.phone, hasTouch: true, isMobile: true },
    desk: { locale: 'fr-FR', viewport: { width: 768, height: 1024 }, hasTouch: true },
  },
  {
    name: 'English, 1280 px',
    citizen: { path: '/en', locale: 'en-GB', viewport: SCREENS.desktop },
    desk: { locale: 'en-GB', viewport: SCREENS.desktop },
  },
  {
    name: 'English, 360 px by touch',
    citizen: { path: '/en', locale: 'en-GB', viewport: SCREENS.phone, hasTouch: true, isMobile: true },
    desk: { locale: 'en-GB', viewport: SCREENS.phone, hasTouch: true },
  },
];

/** From the launcher to the first answer; returns the two at a conversation that runs. */
const firstAnswer = async ({
  citizen: options,
  desk,
}: Setting): Promise<{ citizen: Citizen; officer: Officer; number: number }> => {
  const citizen = await scene.citizen(options);
  await assertAccessible(citizen.page, 'launcher');
  await citizen.openPanel();
  await assertAccessible(citizen.page, 'start');
  await citizen.answerDanger('yes');
  await citizen.frame.getByRole('link', { name: /17/ }).first().waitFor();
  await assertAccessible(citizen.page, 'danger');
  await citizen.button(citizen.words('danger.continue')).click();
  await citizen.write('On frappe à ma porte');
  await citizen.seesState('On frappe à ma porte', 'sent');
  await citizen.sees(citizen.words('queue.next'));
  await assertAccessible(citizen.page, 'waiting');

  const officer = await scene.officer(0, desk);
  await officer.sees(officer.words('danger.yes'));
  await assertAccessible(officer.page, 'queue');
  const number = await officer.firstWaiting();
  await officer.claim(number);
  await officer.sees('On frappe à ma porte');
  await assertAccessible(officer.page, 'conversation');
  await citizen.seesState('On frappe à ma porte', 'read');
  await officer.reply(number, 'Je suis là. Êtes-vous seul ?');
  await citizen.sees('Je suis là. Êtes-vous seul ?');
  await assertAccessible(citizen.page, 'active');
  return { citizen, officer, number };
};

for (const setting of SETTINGS) {
  describe(setting.name, () => {
    test('C-1 C-3 D-11 A-1 from danger to an answer and to the end, both see the truth', async () => {
      const { citizen, officer, number } = await firstAnswer(setting);

      await officer.composer(number).pressSequentially('Je');
      await citizen.frame.getByText(citizen.words('typing.officer', { officer: 'Agent 1' })).waitFor();
      await citizen.composer.pressSequentially('Non');
      await officer.sees(officer.words('conversation.typing', { citizen: officer.words('citizen.name', { number }) }));
      await citizen.composer.press('ControlOrMeta+a');
      await citizen.write('Non, avec mes enfants');
      await officer.sees('Non, avec mes enfants');

      await officer.note(number, 'enfants présents, prévenir la patrouille');
      await officer.sees('enfants présents, prévenir la patrouille');
      await officer.composer(number).fill('');
      await officer.reply(number, 'La patrouille arrive.');
      await citizen.sees('La patrouille arrive.');
      assert.equal(
        await citizen.frame.getByText('prévenir la patrouille').count(),
        0,
        'K-5 a citizen never sees a note',
      );

      await citizen.openMenu();
      await assertAccessible(citizen.page, 'menu');
      await citizen.button(citizen.words('menu.end')).click();
      await citizen.button(citizen.words('menu.endYes')).click();
      await citizen.sees(citizen.words('closed.title'));
      await assertAccessible(citizen.page, 'closed');
      await officer.sees(officer.words('event.closed.citizen.ended'));

      const download = citizen.page.waitForEvent('download');
      await citizen.button(citizen.words('menu.download')).click();
      const transcript = await readFile(await (await download).path(), 'utf8');
      for (const line of ['On frappe à ma porte', 'Non, avec mes enfants', 'La patrouille arrive.'])
        assert.ok(transcript.includes(line), `the file lacks « ${line} »`);
    });
  });
}

const french = SETTINGS[0]!;

test('S-7 L-4 a reload and the site’s next page find the conversation again', async () => {
  const { citizen, officer, number } = await firstAnswer(french);
  await citizen.page.reload();
  await citizen.sees('On frappe à ma porte');
  await citizen.page.getByRole('link', { name: 'La suite' }).click();
  await citizen.page.waitForURL('**/suite');
  await citizen.sees('Je suis là. Êtes-vous seul ?');
  await officer.reply(number, 'Toujours là');
  await citizen.sees('Toujours là');
});

test('S-9 a second tab shows nothing before « Reprendre ma conversation », then both tabs agree', async () => {
  const { citizen, officer, number } = await firstAnswer(french);
  const page = await citizen.page.context().newPage();
  await page.goto(citizen.page.url());
  const second = new (citizen.constructor as new (page: typeof citizen.page) => Citizen)(page);
  await second.launcher.click();
  await second.button(second.words('locked.resume')).waitFor();
  assert.equal(await second.frame.getByText('On frappe à ma porte').count(), 0);
  await assertAccessible(page, 'locked');
  await second.button(second.words('locked.resume')).click();
  await second.sees('On frappe à ma porte');
  await second.write('depuis le second onglet');
  await citizen.sees('depuis le second onglet');
  await officer.reply(number, 'Vu');
  await second.sees('Vu');
  await citizen.sees('Vu');
});

test('K-7 C-4 a lost desk gives the conversation back, the citizen is told, a colleague goes on', async () => {
  const { citizen, officer } = await firstAnswer(french);
  await officer.page.context().close();
  await citizen.sees(citizen.words('event.left.lost', { officer: 'Agent 1' }));
  await assertAccessible(citizen.page, 'officer left');
  const colleague = await scene.officer(1);
  await colleague.sees(colleague.words('status.returned'));
  const number = await colleague.firstWaiting();
  await colleague.claim(number);
  await colleague.sees('On frappe à ma porte');
  await colleague.reply(number, 'Je prends la suite');
  await citizen.sees('Je prends la suite');
});

test('K-3 two officers press « Prendre » at once: one holds it, the other is told', async () => {
  const citizen = await scene.citizen();
  await citizen.openPanel();
  await citizen.write('Une question');
  const [first, second] = [await scene.officer(0), await scene.officer(1)];
  const number = await first.firstWaiting();
  const name = { citizen: first.words('citizen.name', { number }) };
  await Promise.all([
    first.button(first.words('queue.claimNamed', name)).click(),
    second.button(second.words('queue.claimNamed', name)).click(),
  ]);
  await citizen.transcript.getByText(/Agent [12] vous répond/).waitFor();
  const wins = await Promise.race(
    [first, second].map(async (officer) => {
      await officer.composer(number).waitFor();
      return officer;
    }),
  );
  const [loses, holder] = wins === first ? [second, 'Agent 1'] : [first, 'Agent 2'];
  // Whoever lost reads who holds it: in the place of the conversation or, where the row changed between the press and its
  // release, in the row. There is no composer for a reply.
  await loses.sees(
    new RegExp(`${holder} suit cette conversation|a pris cette conversation avant vous|Prise par ${holder}`),
  );
  assert.equal(await loses.composer(number).count(), 0);
  assert.equal(await citizen.transcript.getByText(/Agent [12] vous répond/).count(), 1);
});

test('I-3 I-4 a language chosen from the 133 shows at the desk and says what is not translated', async () => {
  const citizen = await scene.citizen();
  await citizen.openPanel();
  await citizen.frame.getByRole('button', { name: /Languages/ }).click();
  const search = citizen.frame.getByRole('combobox').or(citizen.frame.getByRole('searchbox')).first();
  await search.fill('pach');
  await assertAccessible(citizen.page, 'languages');
  await citizen.frame.getByRole('option', { name: /پښتو/ }).click();
  await citizen.frame.getByText(/restent en français ou en anglais/).waitFor();
  await citizen.write('سلام، مرستې ته اړتیا لرم');
  const officer = await scene.officer(0);
  await officer.sees(/pachto/i);
});
