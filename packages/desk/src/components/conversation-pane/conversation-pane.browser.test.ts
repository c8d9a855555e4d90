import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import {
  COLLEAGUE,
  fromCitizen,
  fromOfficer,
  ME,
  minute,
  note,
  sampleHandoff,
  sampleView,
} from '../../testing/samples.ts';
import type { HandoffView } from '../../contract.ts';
import { elementsOf, inEveryLook, show, textOf } from '../../testing/screen.ts';
import type { HandoffElement } from '../handoff/handoff.ts';
import type { ConversationPaneElement } from './conversation-pane.ts';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const view = sampleView({
  events: [
    { type: 'officer.joined', at: minute(1), officer: ME.name },
    fromCitizen(HOSTILE, 1),
    fromOfficer('Bonjour', 2),
    fromCitizen('x'.repeat(4_000), 3),
    { type: 'danger.changed', at: minute(3), danger: 'yes' },
  ],
  staff: [note(HOSTILE, 2, { ...COLLEAGUE, name: HOSTILE }), note('la mienne', 3)],
  conversation: { danger: 'yes', readByCitizen: 4 },
});
const pane = (properties: Partial<ConversationPaneElement> = {}, language = 'fr') =>
  show<ConversationPaneElement>('desk-conversation-pane', { view, me: ME, ...properties }, language);
const conversationId = view.id;
const handedOver = (handoff: HandoffView | null) =>
  ({ type: 'handoff.changed', at: minute(4), commandId: 'h'.repeat(22), handoff }) as const;

describe('desk-conversation-pane', () => {
  afterEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ forcedColors: 'none' });
  });

  const states: readonly [string, Partial<ConversationPaneElement>][] = [
    ['loading', { view: { phase: 'loading', id: 'a' } }],
    ['failed', { view: { phase: 'error', id: 'a', code: 'server.error' } }],
    ['held', {}],
    ['refused', { view: { ...view, notice: 'conversation.taken' } }],
    ['with a handoff', { view: sampleView({ handoff: sampleHandoff() }) }],
    [
      'with a handoff after another',
      { view: sampleView({ handoff: sampleHandoff(), events: [handedOver(sampleHandoff({ urgency: 'now' }))] }) },
    ],
    ['typing', { view: { ...view, citizenTyping: true } }],
    ['waiting', { view: sampleView({ item: { holder: null, status: 'waiting' } }) }],
    ['with a colleague', { view: sampleView({ item: { holder: COLLEAGUE } }) }],
    ['closed', { view: sampleView({ conversation: { status: 'closed' } }) }],
    [
      'pending',
      {
        view: {
          ...view,
          outbox: [
            { commandId: 'a', kind: 'reply', text: 'en route', state: 'sending', code: null },
            { commandId: 'b', kind: 'reply', text: 'perdu', state: 'failed', code: null },
            { commandId: 'c', kind: 'note', text: 'note perdue', state: 'failed', code: 'server.unavailable' },
          ],
        },
      },
    ],
  ];
  for (const [name, properties] of states)
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => (await pane(properties, language)).accessible());
    });

  it('A-1 has no fault at 360 px nor in forced colours', async () => {
    await setViewport({ width: 360, height: 640 });
    await (await pane()).accessible();
    await emulateMedia({ forcedColors: 'active' });
    await (await pane()).accessible();
  });

  it('E-3 hostile messages, notes and names are shown as text', async () => {
    const screen = await pane();
    expect(screen.text().split(HOSTILE)).to.have.length.greaterThan(3);
    expect(elementsOf(screen.element).filter((element) => element.matches('img, script'))).to.deep.equal([]);
  });

  it('T-14 a handoff to a conversation that runs stands on top and where it came; the one before says that it was replaced', async () => {
    const events = [fromCitizen('Bonjour', 1), handedOver(sampleHandoff({ urgency: 'now', postcode: '69003' }))];
    const screen = await pane({ view: sampleView({ handoff: sampleHandoff(), events }) });
    const cards = elementsOf(screen.element).filter((element) => element.matches('desk-handoff')) as HandoffElement[];
    expect(cards.map(({ handoff, replaced }) => [handoff.postcode, replaced])).to.deep.equal([
      ['69003', false],
      ['35000', true],
      ['69003', false],
    ]);
    expect(screen.text()).to.contain('Le citoyen a transmis ses réponses de l’orienteur');
    const [, older] = cards.map((card) => textOf(card.renderRoot.querySelector('summary')!));
    expect(older).to.contain('Remplacé depuis').and.not.to.contain('Aujourd’hui');
  });

  it('T-14 of what was taken back only that it was is read', async () => {
    const screen = await pane({ view: sampleView({ handoff: sampleHandoff(), events: [handedOver(null)] }) });
    expect(elementsOf(screen.element).some((element) => element.matches('desk-handoff'))).to.equal(false);
    expect(screen.text()).to.contain('Le citoyen a retiré les réponses qu’il avait transmises');
    expect(screen.text()).not.to.contain('Escroquerie aux sentiments');
  });

  it('K-5 a note says whose it is and that the citizen does not see it', async () => {
    const lines = (await pane()).all('listitem').map((row) => textOf(row));
    expect(
      lines.some((line) => line.includes('Votre note interne') && line.includes('Le citoyen ne la voit pas')),
    ).to.equal(true);
  });

  it('D-11 only the last reply tells its state, and only what is known', async () => {
    expect((await pane()).text()).to.match(/Bonjour\s+Lu/u);
    const unread = { ...view, conversation: { ...view.conversation, readByCitizen: 0 } };
    expect((await pane({ view: unread })).text()).to.match(/Bonjour\s+Envoyé/u);
  });

  it('D-11 what failed can be sent again or taken back', async () => {
    const screen = await pane({
      view: { ...view, outbox: [{ commandId: 'b', kind: 'reply', text: 'perdu', state: 'failed', code: null }] },
    });
    expect(screen.text()).to.contain('Non envoyé.');
    screen.one('button', 'Réessayer').click();
    screen.one('button', 'Reprendre le texte').click();
    expect(screen.requests.filter(({ type }) => type.startsWith('outbox'))).to.deep.equal([
      { type: 'outbox.retry', conversationId, commandId: 'b' },
      { type: 'outbox.edit', conversationId, commandId: 'b' },
    ]);
  });

  it('D-11 what is on screen in a visible document is reported as seen', async () => {
    const screen = await pane({ view: sampleView({ events: [fromCitizen('un', 1), fromCitizen('deux', 2)] }) });
    const seen = await new Promise((resolve) => {
      const look = () => {
        const found = screen.requests.findLast(({ type }) => type === 'conversation.seen');
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
    expect(seen).to.deep.equal({ type: 'conversation.seen', conversationId, upTo: 3 });
  });

  it('a long message folds and unfolds', async () => {
    const screen = await pane();
    screen.one('button', 'Afficher la suite').click();
    await screen.settled();
    screen.one('button', 'Réduire');
  });

  it('K-4 only the holder sees what a holder can do; a supervisor may transfer and close', async () => {
    const other = sampleView({ item: { holder: COLLEAGUE } });
    expect((await pane({ view: other })).all('button', 'Transférer')).to.have.length(0);
    const screen = await pane({ view: other, supervises: true });
    screen.one('button', 'Terminer').click();
    expect(screen.all('button', 'Remettre en file')).to.have.length(0);
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'dialog.open', dialog: 'close', conversationId: other.id });
  });

  it('a waiting conversation can be read and taken', async () => {
    const waiting = sampleView({ item: { holder: null, status: 'waiting' } });
    const screen = await pane({ view: waiting });
    screen.one('button', 'Prendre la conversation').click();
    expect(screen.requests).to.deep.include({ type: 'conversation.claim', conversationId: waiting.id });
  });

  it('K-3 a refusal is a sentence with its code', async () => {
    const screen = await pane({ view: { ...view, notice: 'conversation.taken' } });
    expect(screen.one('alert').textContent).to.contain('Un collègue a pris cette conversation avant vous.');
  });
});
