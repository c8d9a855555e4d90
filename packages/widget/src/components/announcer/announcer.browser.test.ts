import { expect } from '@open-wc/testing';
import { byRole, textOf } from '../testing/by-role.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { clearStage, expectAccessible, stage } from '../testing/stage.ts';
import { AnnouncerElement } from './announcer-element.ts';
import { Announcements } from './announcements.ts';

describe('announcer', () => {
  afterEach(clearStage);

  const open = async () => {
    const clock = new HandClock();
    const announcements = new Announcements(clock);
    const element = await stage(Object.assign(new AnnouncerElement(), { announcements, label: 'Discussion' }));
    return { clock, announcements, element };
  };

  it('A-2 both regions are there before anything is said', async () => {
    const { element } = await open();
    expect(byRole(element, 'log', { name: 'Discussion' }).ariaLive).to.equal('polite');
    expect(textOf(byRole(element, 'alert')).trim()).to.equal('');
    await expectAccessible(element);
  }).timeout(20_000);

  it('A-2 says in the right region, then empties it, and leaves a line alone while another comes', async () => {
    const { clock, announcements, element } = await open();
    announcements.polite('1', 'Camille : bonjour');
    await element.updateComplete;
    const log = byRole(element, 'log');
    const line = log.firstElementChild;
    clock.advance(1_000);
    announcements.polite('2', 'Camille : encore');
    announcements.assertive('3', 'Message non envoyé');
    await element.updateComplete;
    expect(log.firstElementChild === line, 'a line that stays is not said again').to.equal(true);
    expect(textOf(log)).to.match(/bonjour\s*Camille : encore/);
    expect(textOf(byRole(element, 'alert'))).to.include('Message non envoyé');
    clock.advance(5_000);
    await element.updateComplete;
    expect(textOf(element).trim()).to.equal('');
  });
});
