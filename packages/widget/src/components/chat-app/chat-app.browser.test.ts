import { expect } from '@open-wc/testing';
import type { Early } from '../../frame/early.ts';
import { translator } from '../../locales/translator.ts';
import { allByRole, byRole } from '../testing/by-role.ts';
import { conversationEvents, events } from '../testing/fake-session.ts';
import { eventually } from '../../testing/eventually.ts';
import { clearStage, expectAccessible, speak } from '../testing/stage.ts';
import { ChatAppHarness, sampleSite } from './chat-app.harness.ts';

const { t } = translator;

const untouched: Early = {
  draft: { text: '', selectionStart: 0, selectionEnd: 0, focused: false },
  danger: null,
  pressed: { send: false, languages: false },
};

describe('panel', () => {
  afterEach(clearStage);

  it('L-6 goes on with text, caret and focus of the first screen', async () => {
    const panel = await ChatAppHarness.open();
    await panel.app.take({
      ...untouched,
      draft: { text: 'Bonjour, je', selectionStart: 3, selectionEnd: 5, focused: true },
    });
    await panel.shown();
    expect(panel.field.value).to.equal('Bonjour, je');
    expect([panel.field.selectionStart, panel.field.selectionEnd]).to.deep.equal([3, 5]);
    expect(panel.hasFocus(panel.field), panel.focusedName).to.equal(true);
  });

  it('L-6 goes on with « oui » answered on the first screen', async () => {
    const panel = await ChatAppHarness.open();
    await panel.app.take({ ...untouched, danger: 'yes' });
    await panel.shown();
    expect(panel.hasFocus(panel.heading('danger.title')), panel.focusedName).to.equal(true);
  });

  it('L-6 sends what was written when « Envoyer » was pressed on the first screen, once', async () => {
    const panel = await ChatAppHarness.open();
    const draft = { text: 'Bonjour', selectionStart: 7, selectionEnd: 7, focused: false };
    await panel.app.take({ draft, danger: 'no', pressed: { send: true, languages: false } });
    await panel.shown();
    expect(panel.asked).to.deep.equal([['open', { danger: 'no', language: 'fr', text: 'Bonjour' }]]);
    expect(panel.field.value).to.equal('');
  });

  it('L-6 « Envoyer » pressed on an empty first screen asks for a message; languages asked for there are shown', async () => {
    const empty = await ChatAppHarness.open();
    await empty.app.take({ ...untouched, pressed: { send: true, languages: false } });
    await empty.shown();
    expect(empty.asked).to.deep.equal([]);
    expect(empty.hasFocus(empty.field), empty.focusedName).to.equal(true);
    await clearStage();
    const abroad = await ChatAppHarness.open();
    await abroad.app.take({ ...untouched, pressed: { send: false, languages: true } });
    await abroad.shown();
    expect(abroad.app.view.snapshot.value).to.equal('languages');
  });

  it('Y-12 the options say when somebody answers and where the legal notice is, for a site that tells them', async () => {
    const week = [
      [
        ['08:00', '12:00'],
        ['14:00', '18:30'],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ];
    const site = {
      ...sampleSite,
      legalNoticeUrl: 'https://www.exemple.fr/mentions-legales',
      hours: { zone: 'Europe/Paris', week },
    };
    const panel = await ChatAppHarness.open({ site });
    panel.fake.know(conversationEvents());
    await panel.shown();
    await panel.press('header.menu');
    await eventually(() =>
      panel.app.shadowRoot?.querySelector('guichet-conversation-menu')?.shadowRoot?.querySelector('strong'),
    );
    const lines = allByRole(panel.app, 'listitem').map(({ textContent }) => textContent.trim().replace(/\s+/g, ' '));
    const days = lines.filter((line) => /^(lundi|mardi)/.test(line));
    expect(days[0]).to.match(/^lundi( \(aujourd’hui\))? 8 h à 12 h, 14 h à 18 h 30$/);
    expect(days[1]).to.match(/^mardi( \(aujourd’hui\))? Fermé$/);
    expect(panel.link('mentions légales (nouvelle fenêtre)').href).to.equal(site.legalNoticeUrl);
    await expectAccessible(panel.app);
  });

  it('opens with the first message, without an answer about danger', async () => {
    const panel = await ChatAppHarness.open();
    await panel.write('Bonjour');
    await panel.keys('Enter');
    expect(panel.asked).to.deep.equal([['open', { danger: 'unanswered', language: 'fr', text: 'Bonjour' }]]);
    expect(panel.field.value).to.equal('');
    expect(panel.hasFocus(panel.field), panel.focusedName).to.equal(true);
  });

  it('C-5 « oui », then « continuer », opens at once, marked danger', async () => {
    const panel = await ChatAppHarness.open();
    await panel.press('start.yes');
    expect(panel.link(/^Appeler le 17Police/).href).to.equal('tel:17');
    await panel.press('danger.continue');
    expect(panel.asked).to.deep.equal([['open', { danger: 'yes', language: 'fr' }]]);
  });

  it('C-5 danger can be told while an officer answers', async () => {
    const panel = await ChatAppHarness.open();
    panel.fake.know(conversationEvents());
    await panel.shown();
    await panel.press('emergency.lead');
    await panel.press('danger.continue');
    expect(panel.asked).to.deep.equal([['declareDanger']]);
    expect(panel.hasFocus(panel.field), panel.focusedName).to.equal(true);
  });

  it('S-2 « je ne peux pas parler » is an SMS on a phone and a site elsewhere', async () => {
    const computer = await ChatAppHarness.open();
    await computer.press('start.yes');
    expect(computer.link(t('danger.cannotSpeak')).href).to.match(/^https:\/\/www\.urgence114\.fr/);
    await clearStage();
    const phone = await ChatAppHarness.open({ phone: true });
    await phone.press('start.yes');
    expect(phone.link(t('danger.cannotSpeak')).href).to.equal('sms:114');
  });

  it('I-4 a language without an interface is told so in French and English, and opens in that language', async () => {
    const panel = await ChatAppHarness.open();
    byRole(panel.app, 'button', { name: /Languages/ }).click();
    await panel.shown();
    byRole(panel.app, 'option', { name: /پښتو/ }).click();
    await panel.shown();
    await expectEventually(panel, () => panel.text.includes('Chosen language: Pashto'));
    expect(panel.text).to.include('Langue choisie : pachto');
    await panel.write('سلام');
    await panel.keys('Enter');
    expect(panel.asked).to.deep.equal([['open', { danger: 'unanswered', language: 'ps', text: 'سلام' }]]);
  });

  it('I-2 choosing English changes the interface', async () => {
    const panel = await ChatAppHarness.open();
    byRole(panel.app, 'button', { name: /Languages/ }).click();
    await panel.shown();
    byRole(panel.app, 'option', { name: /^English/ }).click();
    await expectEventually(panel, () => translator.$locale.get() === 'en');
    expect(panel.heading('start.question').textContent).to.equal('Are you in danger now?');
    await speak('fr');
  });

  it('S-11 says who answers, and « service non officiel » until somebody does', async () => {
    const panel = await ChatAppHarness.open();
    expect(panel.text).to.include(t('header.unofficial'));
    await clearStage();
    const demonstration = await ChatAppHarness.open({ site: { ...sampleSite, demonstration: true } });
    demonstration.fake.know(conversationEvents());
    await demonstration.shown();
    expect(demonstration.text).to.include(t('header.demonstration').replace(/\s/g, ' '));
    await clearStage();
    const answeredBy = { kind: 'police-municipale', name: 'Police municipale d’Exemple' } as const;
    const declared = await ChatAppHarness.open({ site: { ...sampleSite, answeredBy } });
    expect(declared.text).to.include('Police municipale d’Exemple');
    expect(declared.text).not.to.include(t('header.unofficial'));
    declared.fake.know(conversationEvents());
    await declared.shown();
    expect(declared.text).to.include('Vous parlez avec Camille');
  });

  it('L-7 an opening that is refused gives its text back', async () => {
    const panel = await ChatAppHarness.open();
    await panel.write('Bonjour');
    await panel.keys('Enter');
    panel.fake.send({ type: 'conversation.open' });
    await panel.shown();
    panel.fake.$notice.set('rate.limited');
    panel.fake.send({ type: 'opening.refused', code: 'rate.limited' });
    await panel.shown();
    expect(panel.field.value).to.equal('Bonjour');
    expect(panel.text).to.include('Vous envoyez trop vite');
  });

  it('an API that does not answer leaves numbers, the official link, the text and another try', async () => {
    const panel = await ChatAppHarness.open();
    panel.fake.send({ type: 'conversation.open' });
    const entry = { kind: 'pending', commandId: 'a', text: 'Au secours', state: 'failed', code: null } as const;
    panel.fake.$transcript.set([entry]);
    panel.fake.send({ type: 'opening.failed', code: 'network.unreachable' });
    await panel.shown();
    expect(panel.text).to.include('Au secours');
    expect(panel.link(t('unavailable.official')).href).to.match(/^https:\/\/www\.masecurite\.interieur\.gouv\.fr/);
    await panel.press('unavailable.retry');
    expect(panel.asked).to.deep.equal([['retry', 'a']]);
  });

  it('S-9 a locked tab shows nothing of the conversation, nor what was open, before the press', async () => {
    const panel = await ChatAppHarness.open();
    panel.fake.know(conversationEvents());
    panel.app.view.send({ type: 'menu.asked' });
    panel.fake.send({ type: 'session.locked', by: 'idle' });
    panel.fake.$transcript.set([]);
    await panel.shown();
    expect(allByRole(panel.app, 'article')).to.have.length(0);
    expect(panel.hasButton('menu.end')).to.equal(false);
    expect(allByRole(panel.app, 'textbox')).to.have.length(0);
    await panel.press('locked.resume');
    expect(panel.asked).to.deep.equal([['unlock']]);
  });

  it('S-3 after an exit nothing is rendered and nothing is announced', async () => {
    const panel = await ChatAppHarness.open();
    panel.fake.know(conversationEvents());
    panel.fake.know([...conversationEvents(), events.officer(6, 'Bonjour')]);
    panel.fake.send({ type: 'session.exited' });
    await panel.shown();
    expect(panel.text.trim()).to.equal('');
    expect(panel.app.announcements.$polite.get()).to.have.length(0);
  });

  it('C-6 ending asks once more, and can be turned down', async () => {
    const panel = await ChatAppHarness.open();
    panel.fake.know(conversationEvents());
    await panel.shown();
    await panel.press('header.menu');
    await panel.press('menu.end');
    expect(panel.asked).to.deep.equal([]);
    await panel.press('menu.endNo');
    await panel.press('menu.end');
    expect(panel.hasFocus(panel.heading('menu.endQuestion')), panel.focusedName).to.equal(true);
    await panel.press('menu.endYes');
    expect(panel.asked).to.deep.equal([['end']]);
  });

  it('C-6 once closed, the transcript stays, nothing can be written, another can begin', async () => {
    const panel = await ChatAppHarness.open();
    panel.fake.know(conversationEvents());
    await panel.shown();
    panel.field.focus();
    panel.fake.know([...conversationEvents(), events.closed(6, 'officer')], { status: 'closed', officer: null });
    await panel.shown();
    expect(panel.text).to.include('je reçois des menaces');
    expect(allByRole(panel.app, 'textbox')).to.have.length(0);
    expect(panel.hasFocus(panel.heading('closed.title')), panel.focusedName).to.equal(true);
    let asked = 0;
    panel.app.addEventListener('guichet-restart-request', () => (asked += 1));
    await panel.press('closed.new');
    expect(asked).to.equal(1);
  });

  it('A-4 Escape leaves what is open, then asks for the panel to be hidden; no arrival moves the focus', async () => {
    const panel = await ChatAppHarness.open();
    let closed = 0;
    panel.app.addEventListener('guichet-close-request', () => (closed += 1));
    panel.fake.know(conversationEvents());
    await panel.shown();
    await panel.press('header.menu');
    await panel.keys('Escape');
    expect(closed).to.equal(0);
    expect(panel.hasFocus(panel.button('header.menu')), panel.focusedName).to.equal(true);
    panel.fake.know([...conversationEvents(), events.officer(6, 'Bonjour')]);
    await panel.shown();
    expect(panel.hasFocus(panel.button('header.menu')), panel.focusedName).to.equal(true);
    await panel.keys('Escape');
    expect(closed).to.equal(1);
  });

  it('A-4 Tab leaves the panel at its end: there is no trap', async () => {
    const panel = await ChatAppHarness.open();
    const after = document.createElement('button');
    document.body.append(after);
    panel.button('composer.send').focus();
    await panel.keys('Tab');
    expect(panel.hasFocus(after), panel.focusedName).to.equal(true);
  });

  it('D-11 what is at the end is told to be read', async () => {
    const panel = await ChatAppHarness.open();
    panel.fake.know(conversationEvents());
    await panel.shown();
    expect(panel.fake.calls.filter(([method]) => method === 'markRead')).not.to.have.length(0);
  });
});

/** Waits for a fact that comes with a fetched catalogue: each turn follows a change on the page. */
const expectEventually = async (panel: ChatAppHarness, isTrue: () => boolean) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const check = () => isTrue() && resolve();
  const stop = translator.$locale.subscribe(check);
  const observer = new MutationObserver(check);
  const watch = (root: Element) => {
    if (root.shadowRoot) observer.observe(root.shadowRoot, { subtree: true, childList: true, characterData: true });
    root.shadowRoot?.querySelectorAll('*').forEach(watch);
  };
  watch(panel.app);
  check();
  await promise;
  stop();
  observer.disconnect();
  await panel.shown();
};
