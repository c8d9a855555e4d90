import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { translator } from '../../locales/translator.ts';
import { conversationEvents, createFakeSession, events } from '../testing/fake-session.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { Announcements } from './announcements.ts';
import { announceArrivals } from './arrivals.ts';

await translator.setLocale('fr');

const create = () => {
  const fake = createFakeSession();
  const clock = new HandClock();
  const announcements = new Announcements(clock);
  const stop = announceArrivals(fake.session, announcements, translator);
  return {
    fake,
    clock,
    stop,
    polite: () => announcements.$polite.get().map(({ text }) => text.replaceAll('\u00a0', ' ')),
    assertive: () => announcements.$assertive.get().map(({ text }) => text),
  };
};

describe('arrivals', () => {
  it('A-2 history is never announced', () => {
    const { fake, polite } = create();
    fake.know(conversationEvents());
    assert.deepEqual(polite(), []);
  });

  it("A-2 an officer's message is announced once, with its sender; one's own is not", () => {
    const { fake, polite } = create();
    fake.know(conversationEvents());
    const more = [...conversationEvents(), events.officer(6, 'Très bien.'), events.citizen(7, 'Merci')];
    fake.know(more);
    fake.know(more, { readByOfficer: 7 });
    assert.deepEqual(polite(), ['Camille : Très bien.']);
  });

  it('A-2 who comes and goes is announced', () => {
    const { fake, polite } = create();
    fake.know([events.opened(1)], { status: 'waiting', officer: null });
    fake.know([events.opened(1), events.joined(2)]);
    fake.know([events.opened(1), events.joined(2), events.left(3, 'lost')], { status: 'waiting', officerLeft: 'lost' });
    assert.deepEqual(
      polite().filter((text) => text.includes('Camille')),
      ['Camille vous répond.', 'La liaison avec Camille est coupée. Votre discussion reprendra en priorité.'],
    );
  });

  it('A-2 a snapshot of another epoch is history', () => {
    const { fake, polite } = create();
    fake.know([events.opened(1)]);
    fake.know(conversationEvents(), { epoch: 'other' });
    assert.deepEqual(polite(), []);
  });

  it('A-2 many at once, after a cut, are counted', () => {
    const { fake, polite } = create();
    fake.know([events.opened(1)]);
    fake.know([events.opened(1), ...[2, 3, 4, 5].map((seq) => events.officer(seq, String(seq)))]);
    assert.deepEqual(polite(), ['4 nouveaux messages']);
  });

  it('A-3 the place in the queue is told while one waits', () => {
    const { fake, polite } = create();
    fake.know([events.opened(1)], { status: 'waiting', officer: null });
    assert.deepEqual(polite(), [], 'nothing is known yet');
    fake.$queue.set({ version: 1, ahead: 2, estimateMs: 240_000, officersOnDuty: true });
    assert.deepEqual(polite(), ['Il y a 2 personnes avant vous. Environ 4 minutes.']);
  });

  it('A-3 « non envoyé » is assertive, and again after another failure', () => {
    const { fake, assertive } = create();
    const entry = { kind: 'pending', commandId: 'a', text: 'Bonjour', code: null } as const;
    fake.$transcript.set([{ ...entry, state: 'sending' }]);
    assert.deepEqual(assertive(), []);
    fake.$transcript.set([{ ...entry, state: 'failed' }]);
    fake.$transcript.set([{ ...entry, state: 'failed' }]);
    assert.equal(assertive().length, 1);
    fake.$transcript.set([{ ...entry, state: 'sending' }]);
    fake.$transcript.set([{ ...entry, state: 'failed' }]);
    assert.equal(assertive().length, 2);
  });

  it('E-2 a refusal is read out as its sentence', () => {
    const { fake, assertive } = create();
    fake.$notice.set('rate.limited');
    assert.match(assertive()[0] ?? '', /^Vous envoyez trop vite/);
  });

  it('C-7 typing says nothing', () => {
    const { fake, polite, assertive } = create();
    fake.know(conversationEvents());
    fake.$officerTyping.set(true);
    assert.deepEqual([...polite(), ...assertive()], []);
  });

  it('says nothing once stopped', () => {
    const { fake, stop, polite } = create();
    fake.know([events.opened(1)]);
    stop();
    fake.know([events.opened(1), events.officer(2, 'Bonjour')]);
    assert.deepEqual(polite(), []);
  });
});
