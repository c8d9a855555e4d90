import { expect } from '@open-wc/testing';
import { emptyDraft } from '../../stores/desk-stores.ts';
import { fromCitizen, sampleView } from '../../testing/samples.ts';
import { inEveryLook, show } from '../../testing/screen.ts';
import type { ComposerElement } from './composer.ts';

const view = sampleView({ events: [fromCitizen('Bonjour', 1), fromCitizen('<b>encore</b>', 2)] });
const stale = { ...view, seenSeq: 2, stale: { afterSeq: 2 } };
const compose = (properties: Partial<ComposerElement> = {}, language = 'fr') =>
  show<ComposerElement>('desk-composer', { view, mayReply: true, ...properties }, language);
const conversationId = view.id;

describe('desk-composer', () => {
  it('A-1 has no fault as reply, note, too long, stale or offline', async () => {
    await inEveryLook(async (language) => {
      for (const state of [
        {},
        { draft: { ...emptyDraft, kind: 'note' as const } },
        { draft: { ...emptyDraft, reply: 'a'.repeat(4_001) } },
        { view: stale },
        { live: false },
        { mayReply: false },
      ])
        await (await compose(state, language)).accessible();
    });
  });

  it('K-10 names whom the reply is for, and keeps what is typed', async () => {
    const screen = await compose();
    await screen.type('Répondre à Citoyen 3', 'Bonjour');
    expect(screen.requests).to.deep.equal([{ type: 'draft.set', conversationId, kind: 'reply', text: 'Bonjour' }]);
  });

  it('Enter sends, Shift + Enter and a composing keyboard do not', async () => {
    const screen = await compose({ draft: { ...emptyDraft, reply: 'Bonjour' } });
    const field = screen.one('textbox');
    await screen.press(field, 'Enter', { shiftKey: true });
    await screen.press(field, 'Enter', { isComposing: true });
    expect(screen.requests).to.deep.equal([]);
    await screen.press(field, 'Enter');
    expect(screen.requests).to.deep.equal([{ type: 'draft.send', conversationId, kind: 'reply' }]);
  });

  it('K-5 a note is written in a field of its own, labelled as unseen by the citizen', async () => {
    const screen = await compose({ draft: { kind: 'note', reply: 'réponse', note: 'secret' } });
    const field = screen.one(
      'textbox',
      'Note interne sur Citoyen 3, que le citoyen ne voit pas',
    ) as HTMLTextAreaElement;
    expect(field.value).to.equal('secret');
    expect(screen.all('button', 'Envoyer')).to.have.length(0);
    screen.one('button', 'Enregistrer la note').click();
    expect(screen.requests).to.deep.equal([{ type: 'draft.send', conversationId, kind: 'note' }]);
  });

  it('K-4 who does not hold the conversation can only write notes', async () => {
    const screen = await compose({ mayReply: false });
    expect(screen.all('radio')).to.have.length(0);
    screen.one('textbox', /Note interne/u);
  });

  it('L-7 says by how much a text is too long, keeps it and does not send', async () => {
    const screen = await compose({ draft: { ...emptyDraft, reply: 'a'.repeat(4_002) } });
    expect(screen.one('status').textContent).to.contain('2 caractères de trop');
    screen.one('button', 'Envoyer').click();
    expect(screen.requests).to.deep.equal([]);
  });

  it('K-6 shows what was missed before the reply can leave', async () => {
    const screen = await compose({ view: stale, draft: { ...emptyDraft, reply: 'ma réponse' } });
    screen.one('heading', 'Citoyen 3 a écrit pendant que vous répondiez');
    expect(screen.text()).to.contain('<b>encore</b>');
    expect((screen.one('textbox') as HTMLTextAreaElement).value).to.equal('ma réponse');
    screen.one('button', 'Envoyer quand même').click();
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'draft.send', conversationId, kind: 'reply' });
  });

  it('« / » in an empty reply opens the canned replies', async () => {
    const screen = await compose();
    await screen.type('Répondre à Citoyen 3', '/');
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'dialog.open', dialog: 'canned', conversationId });
  });

  it('says that the text waits while the desk is offline', async () => {
    expect((await compose({ live: false })).text()).to.contain('votre texte partira au retour');
  });
});
