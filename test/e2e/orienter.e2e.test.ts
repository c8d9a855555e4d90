import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { assertAccessible, assertFits } from '../support/accessibility.ts';
import { SCREENS } from '../support/chromium.ts';
import { cyber, Orienter, orienterPages, WAYS } from '../support/orienter.ts';
import { setScene, type Scene } from '../support/scene.ts';
import type { Locale } from '../support/words.ts';

let scene: Scene;
before(async () => {
  scene = await setScene({ officers: 1, pages: orienterPages });
});
after(() => scene.close());

interface Setting {
  readonly name: string;
  readonly locale: Locale;
  readonly citizen: BrowserContextOptions;
  readonly desk: BrowserContextOptions;
}
const SETTINGS: readonly Setting[] = [
  {
    name: 'French, 1280 px',
    locale: 'fr',
    citizen: { viewport: SCREENS.desktop },
    desk: { locale: 'fr-FR', viewport: SCREENS.desktop },
  },
  {
    name: 'English, 360 px by touch',
    locale: 'en',
    citizen: { locale: 'en-GB', viewport: SCREENS.phone, hasTouch: true, isMobile: true },
    desk: { locale: 'en-GB', viewport: { width: 768, height: 1024 }, hasTouch: true },
  },
];

const visit = async ({ locale, citizen }: Setting = SETTINGS[0]!): Promise<Orienter> => {
  const { page } = await scene.citizen({ path: locale === 'fr' ? '/' : '/en', ...citizen });
  return new Orienter(page, locale);
};

for (const setting of SETTINGS) {
  test(`T-3 T-14 A-1 ${setting.name}: town hall page, questions, result, handoff, an officer who knows the story answers`, async () => {
    const orienter = await visit(setting);
    const { page, words, citizen } = orienter;
    const check = async (state: string) => {
      await assertAccessible(page, state);
      await assertFits(page, state);
    };
    await check('launcher');
    await orienter.open();
    await orienter.question(cyber.flow.safety).waitFor();
    await check('first question');
    const { case: known } = await orienter.walk(WAYS.loveScam);
    assert.equal(known['audience'], 'individual');
    await check('result in depth');
    await orienter.unfold(words('whyNot.title'));
    await orienter.sees(orienter.text('destination.pharos.name'));
    await orienter.unfold(words('steps.more', { count: 4 }));
    await orienter.evidence('payment-proof').check();
    await orienter.evidence('pseudonyms').check();
    await check('result, unfolded and ticked');

    await orienter.preview();
    const lines = [
      orienter.text('outcome.love-scam.title'),
      ...Object.entries(WAYS.loveScam).flatMap(([question, answer]) => [
        orienter.ask(question),
        orienter.answerText(question, answer),
      ]),
      orienter.text('evidence.payment-proof.keep'),
      orienter.text('evidence.pseudonyms.keep'),
    ];
    for (const line of lines) await orienter.sees(line);
    assert.equal(await orienter.agree.isChecked(), false);
    await check('handoff');
    // What the officer will read is changed here: an answer, and what was ticked.
    await orienter.button(words('answers.changeLabel', { question: orienter.ask('love-money') })).click();
    await orienter.question('love-money').waitFor();
    assert.equal(await orienter.radio('love-money', 'sent').isChecked(), true, 'T-5 what was answered is still chosen');
    await orienter.answer('love-money', 'in-progress');
    await orienter.heading(words('handoff.title')).waitFor();
    await orienter.sees(orienter.answerText('love-money', 'in-progress'));
    await orienter.postcode.fill('69003');
    await orienter.send.click();
    await orienter.sees(words('handoff.agreeFault'));
    await check('handoff without consent');
    await orienter.handOver('Il dit s’appeler Marc');

    await citizen.seesState('Il dit s’appeler Marc', 'sent');
    await check('conversation');

    const officer = await scene.officer(0, setting.desk);
    const number = await scene.newest();
    await officer.claim(number);
    await officer.sees('Il dit s’appeler Marc');
    await assertContext(officer.page, officer.words('handoff.heading'));
    await assertAccessible(officer.page, 'desk with a handoff');
    await officer.reply(number, 'Appelez votre banque, je reste avec vous.');
    await citizen.sees('Appelez votre banque, je reste avec vous.');
    await officer.page.context().close();
    await page.context().close();
  });
}

/** At the top of the conversation, in French whatever the citizen's language, as the server wrote it. */
const assertContext = async (page: Page, heading: string) => {
  const fold = page.locator('summary').filter({ hasText: heading });
  const column = page.getByRole('region', { name: heading }).and(page.locator('.card'));
  if (await fold.isVisible()) await fold.click();
  else await column.waitFor();
  const texts = cyber.texts['fr']!;
  const context = page.getByRole('region', { name: heading }).filter({ visible: true }).first();
  const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ');
  const shown = plain(await context.innerText())!;
  for (const text of [
    texts['question.love-money.ask'],
    texts['question.love-money.answers.in-progress'],
    texts['evidence.payment-proof.keep'],
    texts['evidence.pseudonyms.keep'],
    texts['destination.station.name'],
    '69003',
  ].map(plain))
    assert.ok(text && shown.includes(text), `the officer does not see « ${text} » in ${shown}`);
  assert.ok(!shown.includes(plain(texts['evidence.timeline.keep'])!), 'what was not ticked is not said');
};
