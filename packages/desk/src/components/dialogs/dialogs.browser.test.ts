import { expect } from '@open-wc/testing';
import type { CannedReply, Colleague } from '../../contract.ts';
import type { DialogName } from '../../model/requests.ts';
import { createDeskStores, type DeskStores } from '../../stores/desk-stores.ts';
import { failed, loading, ready } from '../../stores/loadable.ts';
import { COLLEAGUE, ME, sampleSession, sampleView } from '../../testing/samples.ts';
import { inEveryLook, show } from '../../testing/screen.ts';
import type { DialogsElement } from './dialogs.ts';

const view = sampleView();
const conversationId = view.id;
const colleague: Colleague = {
  ...COLLEAGUE,
  role: 'officer',
  connected: true,
  available: true,
  capacity: 2,
  holding: 1,
};
const canned: CannedReply[] = [
  { id: '1', shortcut: 'bonjour', title: 'Accueil', text: 'Bonjour, je suis là.', locale: 'fr' },
  { id: '2', shortcut: 'hello', title: 'Welcome', text: 'Hello, I am here.', locale: 'en' },
];
const fill = (change: (stores: DeskStores) => void = () => {}): DeskStores => {
  const stores = createDeskStores();
  stores.$session.set(sampleSession);
  stores.$conversations.set({ [view.id]: view });
  stores.$colleagues.set(
    ready([
      colleague,
      { ...colleague, id: 'full', name: 'Complet', holding: 2 },
      { ...colleague, id: 'away', name: 'Absent', available: false },
      { ...colleague, ...ME },
    ]),
  );
  stores.$queues.set(
    ready([
      { name: 'accueil', title: 'Accueil' },
      { name: 'nuit', title: 'Nuit' },
    ]),
  );
  stores.$cannedReplies.set(ready(canned));
  change(stores);
  return stores;
};
const open = async (name: DialogName, stores = fill(), language = 'fr') => {
  stores.$dialog.set({ name, conversationId });
  return show<DialogsElement>('desk-dialogs', { stores }, language);
};

describe('desk-dialogs', () => {
  for (const name of ['transfer', 'close', 'release', 'help', 'canned', 'settings', 'counts'] as const)
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await open(name, fill(), language)).accessible());
    });
  for (const name of ['transfer', 'canned'] as const)
    it(`A-1 has no fault: ${name} empty, loading, failed`, async () => {
      for (const list of [ready([]), loading, failed('server.error')])
        await (
          await open(
            name,
            fill(({ $colleagues, $queues, $cannedReplies }) => {
              for (const store of [$colleagues, $queues, $cannedReplies]) store.set(list);
            }),
          )
        ).accessible();
    });

  it('transfers to a colleague who is there and has room, with a reason', async () => {
    const screen = await open('transfer');
    expect(screen.all('radio').map((radio) => (radio as HTMLInputElement).value)).to.deep.equal([
      `officer:${COLLEAGUE.id}`,
      'officer:full',
      'queue:nuit',
    ]);
    expect((screen.one('radio', /Complet/u) as HTMLInputElement).disabled).to.equal(true);
    screen.one('button', 'Transférer').click();
    await screen.settled();
    expect(screen.one('alert').textContent).to.contain('Choisissez');
    screen.one('radio', /Dominique/u).click();
    await screen.type(/Motif/u, 'parle arabe');
    screen.one('button', 'Transférer').click();
    expect(screen.requests).to.deep.equal([
      { type: 'conversation.transfer', conversationId, to: { officerId: COLLEAGUE.id }, reason: 'parle arabe' },
      { type: 'dialog.close' },
    ]);
  });

  it('says when no colleague is there', async () => {
    const screen = await open(
      'transfer',
      fill(({ $colleagues }) => $colleagues.set(ready([]))),
    );
    expect(screen.text()).to.contain('Aucun collègue n’est connecté et disponible.');
  });

  it('C-1 closing asks first', async () => {
    const screen = await open('close');
    expect(screen.text()).to.contain('C’est définitif.');
    screen.one('button', 'Annuler').click();
    expect(screen.requests).to.deep.equal([{ type: 'dialog.close' }]);
    screen.one('button', 'Terminer la conversation').click();
    expect(screen.requests[1]).to.deep.equal({ type: 'conversation.close', conversationId });
  });

  it('finds a canned reply by keyboard and inserts it', async () => {
    const screen = await open('canned');
    await screen.settled();
    const field = screen.one('combobox', /Chercher/u) as HTMLInputElement;
    expect((screen.element.renderRoot as ShadowRoot).activeElement).to.not.equal(null);
    field.value = 'wel';
    field.dispatchEvent(new InputEvent('input'));
    await screen.settled();
    expect(screen.all('option')).to.have.length(1);
    await screen.press(field, 'Enter');
    expect(screen.requests[0]).to.deep.equal({ type: 'canned.insert', conversationId, text: 'Hello, I am here.' });
  });

  it('a canned reply can be pressed, and arrows move the choice', async () => {
    const screen = await open('canned');
    const field = screen.one('combobox', /Chercher/u);
    await screen.press(field, 'ArrowDown');
    expect(screen.all('option').map((option) => option.getAttribute('aria-selected'))).to.deep.equal(['false', 'true']);
    screen.all('option')[0]!.click();
    expect(screen.requests[0]).to.deep.equal({ type: 'canned.insert', conversationId, text: 'Bonjour, je suis là.' });
  });

  it('settings hold sound off by default, colours, language and the way out', async () => {
    const screen = await open('settings');
    const sound = screen.one('checkbox', /Son/u) as HTMLInputElement;
    expect(sound.checked).to.equal(false);
    sound.click();
    screen.one('radio', 'Sombre').click();
    screen.one('button', 'Se déconnecter').click();
    expect(screen.requests).to.deep.equal([
      { type: 'sound.set', enabled: true },
      { type: 'theme.set', theme: 'dark' },
      { type: 'session.sign-out' },
    ]);
  });

  it('the help sheet says when shortcuts are off', async () => {
    const screen = await open(
      'help',
      fill(({ $shortcuts }) => $shortcuts.set(false)),
    );
    expect(screen.text()).to.contain('désactivés');
  });
});
