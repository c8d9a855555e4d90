import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { defineSites } from '../../define/define-sites.ts';
import { sitesTranslator } from '../../locales/sites-translator.ts';
import { emptyReply, emptySite, type SitesAsk } from '../../model/sites.ts';
import { failed, ready } from '../../stores/loadable.ts';
import type { SitesView } from '../../stores/sites-view.ts';
import { sampleKey, sampleReplies, sampleSitesView } from '../../testing/sample-sites.ts';
import { sampleSession } from '../../testing/samples.ts';
import { inEveryLook, show, type Screen } from '../../testing/screen.ts';
import type { DeskBarElement } from '../desk-bar/desk-bar.ts';
import type { SettingsDialogElement } from '../settings-dialog/settings-dialog.ts';
import type { SitesElement } from './sites.ts';

const queues = ready([
  { name: 'general', title: 'Accueil général' },
  { name: 'cyber', title: 'Cybermalveillance' },
]);
const open = async (changes: Partial<SitesView> = {}, language = 'fr') => {
  defineSites();
  await sitesTranslator.setLocale(language);
  return show<SitesElement>('desk-sites', { view: sampleSitesView(changes), queues }, language);
};
const asks = (screen: Screen<SitesElement>): SitesAsk[] =>
  screen.requests.map((request) => (request.type === 'sites.ask' ? request.ask : { type: 'list' }));
const focused = (root: Element): Element | null => {
  const active = root.shadowRoot?.activeElement ?? null;
  return active?.shadowRoot?.activeElement ? focused(active) : active;
};
const site = { screen: 'site' } as const;
const reply = { before: sampleReplies[0]!, draft: { ...emptyReply, title: 'Accueil' }, isRemoval: false };

describe('desk-sites', () => {
  const states: readonly [string, Partial<SitesView>][] = [
    ['sites', {}],
    ['sites failed', { sites: failed('server.error') }],
    ['no site', { sites: ready([]) }],
    ['a new site', { screen: 'new', form: emptySite }],
    ['a site', site],
    ['a site failed', { ...site, detail: failed('site.unknown') }],
    [
      'a site refused',
      {
        ...site,
        code: 'site.refused',
        faults: [
          ...['name', 'inseeCode', 'services', 'queue', 'cyberQueue', 'hours'].map((path) => ({
            path,
            code: 'name.missing',
          })),
          { path: 'allowedOrigins.1', code: 'origin.insecure' },
          { path: 'otv', code: 'unit.missing' },
        ],
      },
    ],
    ['keys', { ...site, tab: 'keys' }],
    ['a key that was made', { ...site, tab: 'keys', secret: { name: 'CMS', secret: `guichet_${'a'.repeat(43)}` } }],
    ['a key that is about to be revoked', { ...site, tab: 'keys', revoking: sampleKey().id }],
    ['embeds', { ...site, tab: 'embeds' }],
    ['replies', { screen: 'replies' }],
    ['a reply', { screen: 'reply', reply }],
    [
      'a reply refused',
      { screen: 'reply', reply, code: 'reply.outdated', faults: [{ path: 'text', code: 'text.missing' }] },
    ],
    ['a removal', { screen: 'reply', reply: { ...reply, isRemoval: true } }],
  ];
  for (const [name, changes] of states) {
    it(`A-1 Y-11 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await open(changes, language)).accessible());
    });
  }

  it('Y-11 lists sites by name; one is opened, another added', async () => {
    const screen = await open();
    expect(screen.text()).to.contain('Mairie d’Exemple mairie-exemple · Conversation, Tranquillité vacances');
    screen.one('button', 'Modifier Exemple Entraide').click();
    screen.one('button', 'Ajouter un site').click();
    screen.one('button', 'Réponses écrites à l’avance').click();
    expect(asks(screen)).to.deep.equal([{ type: 'show', slug: 'asso-exemple' }, { type: 'add' }, { type: 'replies' }]);
  });

  it('Y-11 shows everything that is set, where to look at it, and who changed it last', async () => {
    const screen = await open(site);
    expect(screen.text()).to.contain('Modifié par Camille');
    const links = screen.all('link').map((link) => (link as HTMLAnchorElement).href);
    expect(links).to.deep.equal(
      ['chat', 'cyber', 'otv'].map((one) => `https://guichet.example/frame/${one}?site=mairie-exemple&lang=fr`),
    );
    const value = (name: string) => (screen.one('textbox', name) as HTMLInputElement).value;
    expect(value('Adresses des pages *')).to.equal('https://www.exemple.fr\nhttps://ville.exemple.fr');
    expect(value('Page des mentions légales')).to.equal('https://www.exemple.fr/mentions-legales');
    expect((screen.one('combobox', 'File des conversations') as HTMLSelectElement).value).to.equal('general');
    expect((screen.one('combobox', 'Thème') as HTMLSelectElement).value).to.equal('forest');
    await screen.type('Nom du site *', 'Autre');
    const [ask] = asks(screen);
    expect(ask?.type === 'write' && ask.form.name).to.equal('Autre');
    screen.one('button', 'Enregistrer').click();
    expect(asks(screen).at(-1)).to.deep.equal({ type: 'save' });
  });

  it('Y-3 says what is wrong at its field, by its line, and takes the focus to the first', async () => {
    const screen = await open(site);
    const faults = [
      { path: 'allowedOrigins.1', code: 'origin.insecure' },
      { path: 'exitUrl', code: 'address.unreadable' },
    ];
    await screen.set({ view: sampleSitesView({ ...site, code: 'site.refused', faults }) });
    expect(focused(screen.element)?.id).to.equal('allowedOrigins');
    expect(screen.text()).to.contain('Ligne 2 : Cette adresse doit commencer par https.');
    expect(screen.one('textbox', 'Page de « Quitter vite »').getAttribute('aria-invalid')).to.equal('true');
    expect(screen.one('alert').textContent).to.contain('Un champ du site');
  });

  it('Y-11 who was too late is told, and reloads what somebody else wrote', async () => {
    const screen = await open({ ...site, code: 'site.outdated' });
    expect(screen.text()).to.contain('Quelqu’un a modifié ce site entre-temps.');
    screen.one('button', 'Recharger').click();
    await screen.set({ view: sampleSitesView({ screen: 'reply', reply, code: 'reply.outdated' }) });
    screen.one('button', 'Recharger').click();
    expect(asks(screen)).to.deep.equal([{ type: 'reload' }, { type: 'leave-reply' }]);
    await screen.set({ view: sampleSitesView({ ...site, code: 'server.error' }) });
    expect(screen.text()).not.to.contain('Recharger');
  });

  it('Y-6 a key is made with a name and something it may read, and shown once', async () => {
    const screen = await open({ ...site, tab: 'keys' });
    screen.one('button', 'Créer la clé').click();
    await screen.settled();
    expect(focused(screen.element)?.id).to.equal('key-name');
    await screen.type('Où la clé servira *', ' CMS ');
    screen.one('checkbox', 'Les statistiques du site').click();
    screen.one('button', 'Créer la clé').click();
    expect(asks(screen)).to.deep.equal([{ type: 'make-key', name: 'CMS', scopes: ['configuration'] }]);
    await screen.set({
      view: sampleSitesView({ ...site, tab: 'keys', secret: { name: 'CMS', secret: 'guichet_abc' } }),
    });
    expect(screen.text()).to.contain('guichet_abc');
    expect(focused(screen.element)?.textContent).to.contain('Clé créée');
    screen.one('button', 'Je l’ai copiée').click();
    expect(asks(screen).at(-1)).to.deep.equal({ type: 'forget-secret' });
  });

  it('Y-7 a key is revoked after a question only; one that is revoked says so', async () => {
    const screen = await open({ ...site, tab: 'keys' });
    expect(screen.text()).to.contain('Révoquée');
    expect(screen.all('button', 'Révoquer Ancienne')).to.deep.equal([]);
    screen.one('button', 'Révoquer Site WordPress').click();
    await screen.set({ view: sampleSitesView({ ...site, tab: 'keys', revoking: sampleKey().id }) });
    expect(focused(screen.element)?.id).to.equal('revoking');
    screen.one('button', 'La garder').click();
    screen.one('button', 'Révoquer cette clé').click();
    expect(asks(screen)).to.deep.equal([
      { type: 'ask-revocation', id: sampleKey().id },
      { type: 'ask-revocation', id: null },
      { type: 'revoke' },
    ]);
  });

  it('Y-10 says which version each address uses, and no small number', async () => {
    const screen = await open({ ...site, tab: 'embeds' });
    expect(screen.text()).to.match(/https:\/\/www\.exemple\.fr 1\.2\.3 1\s250 22 novembre/);
    expect(screen.text()).to.contain('autres moins de 5');
  });

  it('Y-9 replies are changed and removed, and say their language', async () => {
    const screen = await open({ screen: 'replies' });
    screen.one('button', 'Modifier Greeting (anglais)').click();
    screen.one('button', 'Supprimer Accueil (français)').click();
    await screen.set({ view: sampleSitesView({ screen: 'reply', reply }) });
    await screen.type('Réponse *', 'Bonjour.');
    screen.one('button', 'Enregistrer').click();
    expect(asks(screen)).to.deep.equal([
      { type: 'edit-reply', id: 'bonjour-en' },
      { type: 'ask-reply-removal', id: 'bonjour-fr' },
      { type: 'write-reply', draft: { ...reply.draft, text: 'Bonjour.' } },
      { type: 'save-reply' },
    ]);
  });

  it('A-4 each screen begins at its heading, and what was done is said there', async () => {
    const screen = await open();
    await screen.set({ view: sampleSitesView(site) });
    expect(focused(screen.element)?.textContent).to.equal('Mairie d’Exemple');
    await screen.set({ view: sampleSitesView({ ...site, done: 'saved' }) });
    expect(focused(screen.element)?.textContent?.trim()).to.contain('enregistrés');
  });

  it('nothing is wider than the screen at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    for (const view of [
      {},
      site,
      { ...site, tab: 'keys' },
      { ...site, tab: 'embeds' },
      { screen: 'replies' },
    ] as const) {
      await open(view);
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
    }
    await setViewport({ width: 1280, height: 800 });
  });
});

describe('the way to the sites', () => {
  it('Y-11 stands in the bar and in the settings of admins, and of nobody else', async () => {
    const link = { state: 'live', lostAtMs: null } as const;
    for (const role of ['admin', 'supervisor', 'officer'] as const) {
      const session = { ...sampleSession, officer: { ...sampleSession.officer, role } };
      const bar = await show<DeskBarElement>('desk-bar', { session, link });
      for (const button of bar.all('button', 'Sites')) button.click();
      const settings = await show<SettingsDialogElement>('desk-settings-dialog', { session });
      for (const button of settings.all('button', 'Sites')) button.click();
      const wanted = role === 'admin' ? [{ type: 'sites.open' }] : [];
      expect([bar.requests, settings.requests], role).to.deep.equal([wanted, wanted]);
    }
  });
});
