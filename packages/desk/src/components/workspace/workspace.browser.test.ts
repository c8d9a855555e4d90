import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { createDeskStores, type DeskStores } from '../../stores/desk-stores.ts';
import { failed, ready } from '../../stores/loadable.ts';
import { $now } from '../../stores/now.ts';
import {
  COLLEAGUE,
  fromCitizen,
  sampleHandoff,
  sampleItem,
  sampleQueue,
  sampleSession,
  sampleView,
} from '../../testing/samples.ts';
import { inEveryLook, show, textOf } from '../../testing/screen.ts';
import type { WorkspaceElement } from './workspace.ts';

const mine = sampleView({ number: 3, events: [fromCitizen('Bonjour', 1)], conversation: { danger: 'yes' } });
const other = sampleView({ number: 5, events: [fromCitizen('Allô', 1)] });
const handed = sampleView({ number: 7, events: [fromCitizen('Bonjour', 1)], handoff: sampleHandoff() });
const waiting = [sampleItem(8, { danger: 'yes' }), sampleItem(9, { returned: true })];

const fill = (change: (stores: DeskStores) => void = () => {}): DeskStores => {
  const stores = createDeskStores();
  stores.$session.set(sampleSession);
  stores.$link.set({ state: 'live', lostAtMs: null });
  stores.$queue.set(ready(sampleQueue([...waiting, mine.item, other.item, sampleItem(11, { holder: COLLEAGUE })])));
  stores.$queues.set(ready([{ name: 'accueil', title: 'Accueil' }]));
  stores.$conversations.set({ [mine.id]: mine, [other.id]: other });
  change(stores);
  return stores;
};
const withPane = (stores: DeskStores) => {
  stores.$panes.set({ first: mine.id, second: null, focused: 'first' });
  stores.$panel.set('conversation');
};
const withHandoff = (stores: DeskStores, id = handed.id) => {
  stores.$queue.set(ready(sampleQueue([...waiting, mine.item, handed.item])));
  stores.$conversations.set({ [mine.id]: mine, [handed.id]: handed });
  stores.$panes.set({ first: id, second: null, focused: 'first' });
  stores.$panel.set('conversation');
};
const work = (stores = fill(), language = 'fr') => show<WorkspaceElement>('desk-workspace', { stores }, language);

describe('desk-workspace', () => {
  afterEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ forcedColors: 'none' });
  });

  const states: readonly [string, (stores: DeskStores) => void][] = [
    ['nothing open', () => {}],
    ['empty queue', ({ $queue, $conversations }) => ($queue.set(ready(sampleQueue([]))), $conversations.set({}))],
    ['failed queue', ({ $queue }) => $queue.set(failed('server.error'))],
    ['one conversation', withPane],
    ['two side by side', ({ $panes }) => $panes.set({ first: mine.id, second: other.id, focused: 'second' })],
    ['details', (stores) => (withPane(stores), stores.$panel.set('details'))],
    ['a handoff', (stores) => withHandoff(stores)],
    ['a handoff in the details', (stores) => (withHandoff(stores), stores.$panel.set('details'))],
    ['cut off', ({ $link }) => $link.set({ state: 'offline', lostAtMs: $now.get() - 20_000 })],
    ['refused', ({ $notice }) => $notice.set('capacity.reached')],
  ];
  for (const [name, change] of states)
    it(`A-1 has no fault at 1280, 768 and 360 px: ${name}`, async () => {
      for (const width of [1280, 768, 360]) {
        await setViewport({ width, height: 800 });
        await (await work(fill(change))).accessible();
      }
      await setViewport({ width: 1280, height: 800 });
      await inEveryLook(async (language) => (await work(fill(change), language)).accessible());
    });

  it('A-5 has no fault in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await (await work(fill(withPane))).accessible();
  });

  it('shows two conversations side by side from 1280 px, each composer naming its citizen', async () => {
    const screen = await work(fill(({ $panes }) => $panes.set({ first: mine.id, second: other.id, focused: 'first' })));
    screen.one('textbox', 'Répondre à Citoyen 3');
    screen.one('textbox', 'Répondre à Citoyen 5');
    await setViewport({ width: 1024, height: 800 });
    expect(screen.all('textbox', 'Répondre à Citoyen 5')).to.have.length(0);
  });

  it('T-14 a handoff is whole in the context column at 1280 px, and nowhere else', async () => {
    const screen = await work(fill(withHandoff));
    screen.one('region', 'Transmis par le citoyen');
    expect(screen.all('heading', 'Transmis par le citoyen')).to.have.length(1);
    expect(textOf(screen.element.queueList!)).not.to.contain('Escroquerie');
  });

  it('T-14 a handoff is one line at the head of the conversation without the context column, and at 360 px', async () => {
    const folded = async () => {
      const screen = await work(fill((stores) => (withHandoff(stores), stores.$detailsShown.set(false))));
      expect(screen.all('region', 'Transmis par le citoyen')).to.have.length(0);
      const heading = screen.one('heading', 'Transmis par le citoyen');
      heading.click();
      screen.one('region', 'Transmis par le citoyen');
      return screen;
    };
    await folded();
    await setViewport({ width: 360, height: 640 });
    const screen = await folded();
    await screen.accessible();
    expect(screen.one('button', 'Envoyer').getBoundingClientRect().bottom, 'the composer stays').to.be.at.most(640);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });

  it('T-14 of two conversations side by side, the one without the context column keeps its line', async () => {
    const stores = fill(withHandoff);
    stores.$panes.set({ first: handed.id, second: mine.id, focused: 'second' });
    const screen = await work(stores);
    expect(screen.all('heading', 'Transmis par le citoyen')).to.have.length(1);
    expect(screen.all('region', 'Transmis par le citoyen')).to.have.length(0);
  });

  it('T-14 what was unfolded for one citizen is folded for the next', async () => {
    const other = sampleView({
      number: 9,
      handoff: sampleHandoff({ outcome: { id: 'a', title: 'Rançon' } }),
    });
    const stores = fill((all) => (withHandoff(all), all.$detailsShown.set(false)));
    stores.$conversations.set({ ...stores.$conversations.get(), [other.id]: other });
    const screen = await work(stores);
    screen.one('heading', 'Transmis par le citoyen').click();
    screen.one('region', 'Transmis par le citoyen');
    stores.$panes.set({ first: other.id, second: null, focused: 'first' });
    await screen.settled();
    expect(screen.text()).to.contain('Rançon');
    expect(screen.all('region', 'Transmis par le citoyen')).to.have.length(0);
  });

  it('at 360 px shows one column with a way back', async () => {
    await setViewport({ width: 360, height: 640 });
    const screen = await work(fill(withPane));
    expect(screen.all('button', 'Prendre Citoyen 8')).to.have.length(0);
    screen.one('button', 'File').click();
    expect(screen.requests).to.deep.include({ type: 'panel.show', panel: 'queue' });
    screen.element.stores.$panel.set('queue');
    await screen.settled();
    screen.one('button', 'Prendre Citoyen 8');
  });

  it('nothing is wider than the screen at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    for (const panel of ['queue', 'conversation', 'details'] as const) {
      await work(fill((stores) => (withPane(stores), stores.$panel.set(panel))));
      expect(document.documentElement.scrollWidth, panel).to.be.at.most(360);
    }
  });

  it('K-7 says how long is left before conversations go back to the queue, then that they did', async () => {
    const stores = fill();
    const screen = await work(stores);
    stores.$link.set({ state: 'reconnecting', lostAtMs: $now.get() - 15_000 });
    await screen.settled();
    expect(screen.text()).to.match(/Dans \d+ secondes, vos conversations retourneront en file/u);
    stores.$link.set({ state: 'offline', lostAtMs: $now.get() - 61_000 });
    await screen.settled();
    expect(screen.text()).to.contain('La coupure dure plus de 60 secondes');
  });

  it('shortcuts act when nobody types, and can be turned off', async () => {
    const stores = fill(withPane);
    const screen = await work(stores);
    await screen.press(screen.element, '?');
    await screen.press(screen.element, 'p');
    await screen.press(screen.element, 't');
    const asked = () =>
      screen.requests.filter(({ type }) => !type.startsWith('conversation.seen') && type !== 'conversation.focus');
    expect(asked()).to.deep.equal([
      { type: 'dialog.open', dialog: 'help' },
      { type: 'conversation.claim', conversationId: waiting[0]!.conversationId },
      { type: 'dialog.open', dialog: 'transfer', conversationId: mine.id },
    ]);
    await screen.press(screen.one('textbox', 'Répondre à Citoyen 3'), '?');
    await screen.press(screen.element, 't', { ctrlKey: true });
    stores.$shortcuts.set(false);
    await screen.press(screen.element, 'x');
    expect(asked()).to.have.length(3);
  });

  it('A-4 an arrival moves nothing: the focus stays where the officer put it', async () => {
    const stores = fill(withPane);
    const screen = await work(stores);
    const field = screen.one('textbox', 'Répondre à Citoyen 3');
    field.focus();
    const next = sampleView({ number: 3, events: [fromCitizen('Bonjour', 1), fromCitizen('Vous êtes là ?', 2)] });
    stores.$conversations.set({ ...stores.$conversations.get(), [mine.id]: next });
    stores.$queue.set(ready(sampleQueue([sampleItem(12, { danger: 'yes' }), ...waiting, next.item], 2)));
    await screen.settled();
    expect((field.getRootNode() as ShadowRoot).activeElement).to.equal(field);
    expect(screen.text()).to.contain('Vous êtes là ?');
  });

  it('K-10 A-4 whoever writes in the other conversation keeps the caret there', async () => {
    const stores = fill(({ $panes }) => $panes.set({ first: mine.id, second: other.id, focused: 'second' }));
    const screen = await work(stores);
    await screen.settled();
    await new Promise(requestAnimationFrame);
    const field = screen.one('textbox', 'Répondre à Citoyen 3');
    field.focus();
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'conversation.focus', conversationId: mine.id });
    stores.$panes.set({ first: mine.id, second: other.id, focused: 'first' });
    await screen.settled();
    await new Promise(requestAnimationFrame);
    expect((field.getRootNode() as ShadowRoot).activeElement).to.equal(field);
  });

  it('choosing a conversation moves the focus to its heading', async () => {
    const stores = fill();
    const screen = await work(stores);
    withPane(stores);
    await screen.settled();
    await new Promise(requestAnimationFrame);
    const heading = screen.one('heading', 'Citoyen 3');
    expect((heading.getRootNode() as ShadowRoot).activeElement).to.equal(heading);
  });

  it('« Prendre la prochaine » takes the first who waits', async () => {
    const screen = await work();
    screen.one('button', 'Prendre la prochaine').click();
    expect(screen.requests).to.deep.include({ type: 'conversation.claim', conversationId: waiting[0]!.conversationId });
  });
});
