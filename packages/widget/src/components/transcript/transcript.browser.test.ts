import { expect } from '@open-wc/testing';
import { allByRole } from '../testing/by-role.ts';
import { conversationEvents, events } from '../testing/fake-session.ts';
import { clearStage, settled } from '../testing/stage.ts';
import { TranscriptHarness } from './transcript.harness.ts';

const many = Array.from({ length: 20 }, (_, index) => events.officer(index + 1, `Message ${index + 1}`));

describe('transcript', () => {
  afterEach(clearStage);

  it('A-2 is a named list of articles, reached by Tab, and not live', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show(conversationEvents());
    expect(transcript.articles).to.have.length(3);
    expect(transcript.articles[0]).to.match(/^Vous · 08:00 ?Bonjour, je reçois/);
    expect(transcript.region.tabIndex).to.equal(0);
    const live = ['log', 'status', 'alert'].flatMap((role) => allByRole(transcript.element, role));
    expect(live).to.have.length(0);
    expect(transcript.region.ariaLive).to.equal(null);
  });

  it('says the day of what was not written today', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show([{ ...events.officer(1, 'Bonjour'), at: '2026-11-21T14:05:00' }]);
    expect(transcript.articles[0]).to.match(/· samedi 21 novembre (à )?14:05 ?Bonjour/);
  });

  it('tells what happened in lines of its own', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show([
      events.opened(1),
      events.joined(2),
      events.left(3, 'transferred'),
      events.closed(4, 'system'),
    ]);
    expect(transcript.text).to.match(/commencée.*Camille vous répond\..*a confié votre discussion.*est terminée/);
  });

  it('follows the end while it is in view', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show(many);
    expect(transcript.atEnd).to.equal(true);
    await transcript.show([...many, events.officer(21, 'Encore')]);
    expect(transcript.atEnd).to.equal(true);
    expect(transcript.hasButton(/message/)).to.equal(false);
  });

  it('goes on showing the end when a keyboard takes half of the height, and nothing moves further up', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show(many);
    await transcript.resize({ blockSize: '150px', inlineSize: '240px' });
    expect(transcript.atEnd).to.equal(true);
    expect(transcript.hasButton(/message/)).to.equal(false);
    await transcript.scrollTo(40);
    await transcript.resize({ blockSize: '200px', inlineSize: '240px' });
    expect(transcript.region.scrollTop).to.equal(40);
  });

  it('never moves while one reads further up, and offers what arrived', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show(many);
    await transcript.scrollTo(40);
    await transcript.show([...many, events.officer(21, 'Un'), events.officer(22, 'Deux')]);
    expect(transcript.region.scrollTop).to.equal(40);
    transcript.button('2 nouveaux messages').click();
    await settled(transcript.element);
    expect(transcript.atEnd).to.equal(true);
    expect(transcript.hasButton(/nouveaux/)).to.equal(false);
  });

  it('shows at once what one sends, wherever one was reading', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show(many);
    await transcript.scrollTo(0);
    await transcript.show([...many, { kind: 'pending', commandId: 'a', text: 'Merci', state: 'sending', code: null }]);
    expect(transcript.atEnd).to.equal(true);
  });

  it('D-11 tells the end once for each row that comes, not for each change', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show(conversationEvents());
    const { ends } = transcript;
    await transcript.show(conversationEvents());
    expect(transcript.ends).to.equal(ends);
    await transcript.show([...conversationEvents(), events.officer(6, 'Bonjour')]);
    expect(transcript.ends).to.equal(ends + 1);
  });

  it('D-11 a failed message asks to be sent again, as the same command', async () => {
    const transcript = await TranscriptHarness.open();
    const retried: unknown[] = [];
    transcript.element.addEventListener('guichet-retry-request', (event) =>
      retried.push((event as CustomEvent).detail),
    );
    await transcript.show([{ kind: 'pending', commandId: 'abc', text: 'Allô', state: 'failed', code: 'send.timeout' }]);
    expect(transcript.text).to.include('Non envoyé.');
    transcript.button('Réessayer').click();
    expect(retried).to.deep.equal([{ commandId: 'abc' }]);
  });

  it('L-7 a long message folds and unfolds, whole', async () => {
    const transcript = await TranscriptHarness.open();
    const text = `${'mot '.repeat(900)}fin`;
    await transcript.show([events.officer(1, text)]);
    expect(transcript.text).not.to.include('fin');
    const button = transcript.button('Afficher la suite');
    expect(button.ariaExpanded).to.equal('false');
    button.click();
    await settled(transcript.element);
    expect(transcript.text).to.include('mot fin');
    expect(transcript.button('Réduire').ariaExpanded).to.equal('true');
  });

  it('E-3 hostile text and names are shown as text', async () => {
    const transcript = await TranscriptHarness.open();
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{constructor}}${alert(1)}';
    await transcript.show([events.citizen(1, hostile), events.officer(2, hostile, '<b onclick=alert(1)>Eve</b>')]);
    expect(transcript.articles[0]).to.include(hostile);
    expect(transcript.articles[1]).to.include(hostile).and.to.include('<b onclick=alert(1)>Eve</b>');
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
    const inside = (root: Element): Element[] =>
      [...(root.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => [element, ...inside(element)]);
    expect(inside(transcript.element).some((element) => element.matches('img, script, b'))).to.equal(false);
  });

  it('A-5 Arabic is read from right to left inside its bubble, and long words wrap', async () => {
    const transcript = await TranscriptHarness.open();
    await transcript.show([events.officer(1, 'مرحبا، أنا هنا'), events.citizen(2, 'x'.repeat(600))]);
    expect(transcript.region.scrollWidth).to.equal(transcript.region.clientWidth);
    const bubble = transcript.element.shadowRoot
      ?.querySelector('guichet-message-bubble')
      ?.shadowRoot?.querySelector('[dir=auto]');
    expect(bubble && getComputedStyle(bubble).direction).to.equal('rtl');
  });
});
