import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HandClock } from '../testing/hand-clock.ts';
import { Announcements } from './announcements.ts';

const create = () => {
  const clock = new HandClock();
  const announcements = new Announcements(clock);
  return { clock, announcements, said: () => announcements.$polite.get().map((announcement) => announcement.text) };
};

describe('announcements', () => {
  it('A-2 say each id once', () => {
    const { announcements, said } = create();
    announcements.polite('4', 'Camille : bonjour');
    announcements.polite('4', 'Camille : bonjour');
    assert.deepEqual(said(), ['Camille : bonjour']);
  });

  it('A-2 are taken away later, each in its time', () => {
    const { clock, announcements, said } = create();
    announcements.polite('1', 'un');
    clock.advance(3_000);
    announcements.polite('2', 'deux');
    clock.advance(2_000);
    assert.deepEqual(said(), ['deux']);
    clock.advance(3_000);
    assert.deepEqual(said(), []);
  });

  it('A-3 tell the place in the queue at most once a minute, and then the latest', () => {
    const { clock, announcements, said } = create();
    const heard: string[] = [];
    announcements.$polite.subscribe((now) => now.slice(heard.length ? -1 : 0).forEach(({ text }) => heard.push(text)));
    announcements.queue('trois');
    clock.advance(10_000);
    announcements.queue('deux');
    announcements.queue('une');
    clock.advance(49_999);
    assert.deepEqual(heard, ['trois']);
    clock.advance(1);
    assert.deepEqual(heard, ['trois', 'une']);
    assert.deepEqual(said(), ['une']);
  });

  it('A-3 say nothing of the queue once it is left', () => {
    const { clock, announcements, said } = create();
    announcements.queue('trois');
    announcements.queue('deux');
    announcements.queue(null);
    clock.advance(120_000);
    assert.deepEqual(said(), []);
  });

  it('A-3 « non envoyé » interrupts, and may be said again after it was mended', () => {
    const { announcements } = create();
    announcements.assertive('failed-a', 'Non envoyé');
    announcements.assertive('failed-a', 'Non envoyé');
    assert.equal(announcements.$assertive.get().length, 1);
    announcements.forget('failed-a');
    announcements.assertive('failed-a', 'Non envoyé');
    assert.equal(announcements.$assertive.get().length, 2);
    assert.deepEqual(announcements.$polite.get(), []);
  });
});
