import { expect } from '@open-wc/testing';
import type { QueueItem } from '../../contract.ts';
import { failed, loading, ready } from '../../stores/loadable.ts';
import { COLLEAGUE, ME, sampleItem, sampleQueue } from '../../testing/samples.ts';
import { inEveryLook, show, textOf } from '../../testing/screen.ts';
import type { MyConversationsElement } from '../my-conversations/my-conversations.ts';
import type { QueueListElement } from './queue-list.ts';

const queueOf = (...items: QueueItem[]) => ready(sampleQueue(items));
const list = (queue: QueueListElement['queue'], language = 'fr') =>
  show<QueueListElement>('desk-queue-list', { queue, officerId: ME.id }, language);
const danger = sampleItem(3, {
  danger: 'yes',
  returned: true,
  language: 'ar',
  unansweredSince: sampleItem(3).openedAt,
});
const calm = sampleItem(1);
const rows = (screen: Awaited<ReturnType<typeof list>>) =>
  screen.all('listitem').map((row) => /Citoyen \d+/u.exec(textOf(row))?.[0]);

describe('desk-queue-list', () => {
  it('A-1 has no fault empty, loading, failed or full', async () => {
    const held = sampleItem(5, { holder: COLLEAGUE });
    await inEveryLook(async (language) => {
      for (const queue of [loading, failed('server.error'), queueOf(), queueOf(danger, calm, held)])
        await (await list(queue, language)).accessible();
    });
  });

  it('C-2 shows the serving order, danger by shape and word, language, site and what came back', async () => {
    const screen = await list(queueOf(danger, calm));
    expect(rows(screen)).to.deep.equal(['Citoyen 3', 'Citoyen 1']);
    const first = textOf(screen.all('listitem')[0]!);
    for (const word of ['Danger', 'De retour', 'arabe', 'Mairie d’Exemple', 'Sans réponse depuis'])
      expect(first).to.contain(word);
  });

  it('K-3 a press on « Prendre » claims', async () => {
    const screen = await list(queueOf(danger));
    screen.one('button', 'Prendre Citoyen 3').click();
    expect(screen.requests).to.deep.equal([{ type: 'conversation.claim', conversationId: danger.conversationId }]);
  });

  it('nothing moves under the pointer: changes wait, are counted, and one press shows them', async () => {
    const screen = await list(queueOf(calm));
    screen.element.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    await screen.set({ queue: queueOf(danger, calm) });
    expect(rows(screen)).to.deep.equal(['Citoyen 1']);
    screen.one('button', /1 changement.*dont 1 danger/u).click();
    await screen.settled();
    expect(rows(screen)).to.deep.equal(['Citoyen 3', 'Citoyen 1']);
  });

  it('a row that was taken meanwhile says by whom and offers no claim', async () => {
    const screen = await list(queueOf(calm, danger));
    screen.element.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    await screen.set({ queue: queueOf(danger, sampleItem(1, { holder: COLLEAGUE })) });
    expect(screen.text()).to.contain(`Prise par ${COLLEAGUE.name}`);
    expect(screen.all('button', 'Prendre Citoyen 1')).to.have.length(0);
    screen.element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
  });

  it('says that nobody waits, and why it could not be loaded, with a way on', async () => {
    expect((await list(queueOf())).text()).to.contain('Personne n’attend');
    const screen = await list(failed('network.unreachable'));
    expect(screen.one('alert').textContent).to.contain('network.unreachable');
    screen.one('button', 'Réessayer').click();
    expect(screen.requests).to.deep.equal([{ type: 'queue.reload' }]);
  });

  it('E-3 a hostile site name is text', async () => {
    const screen = await list(queueOf(sampleItem(1, { siteName: '<img src=x onerror=alert(1)>' })));
    expect(screen.text()).to.contain('<img src=x onerror=alert(1)>');
    expect(screen.element.renderRoot.querySelector('img')).to.equal(null);
  });
});

describe('desk-my-conversations', () => {
  const row = {
    conversationId: danger.conversationId,
    number: 3,
    siteName: 'Mairie',
    danger: 'yes' as const,
    unread: 2,
    unansweredSince: danger.openedAt,
    citizenTyping: false,
    state: 'mine' as const,
  };
  const mine = (properties: Partial<MyConversationsElement>, language = 'fr') =>
    show<MyConversationsElement>('desk-my-conversations', properties, language);

  it('A-1 has no fault, empty or full', async () => {
    await inEveryLook(async (language) => {
      await (await mine({}, language)).accessible();
      await (
        await mine({ rows: [row, { ...row, conversationId: 'x', state: 'closed' }], shown: ['x'] }, language)
      ).accessible();
    });
  });

  it('counts unread messages in words and opens what is pressed', async () => {
    const screen = await mine({ rows: [row], shown: [row.conversationId] });
    const button = screen.one('button', /Danger Citoyen 3 2 messages non lus/u);
    expect(button.getAttribute('aria-current')).to.equal('true');
    button.click();
    expect(screen.requests).to.deep.equal([{ type: 'conversation.open', conversationId: row.conversationId }]);
  });
});
