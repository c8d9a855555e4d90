import { expect } from '@open-wc/testing';
import { fromCitizen, fromOfficer, ME, sampleView, type SampleView } from '../../testing/samples.ts';
import { show } from '../../testing/screen.ts';
import type { TranscriptElement } from './transcript.ts';

const lines = Array.from({ length: 40 }, (_, index) => fromCitizen(`message ${index}`, index));
const viewOf = (events: NonNullable<SampleView['events']>, view: SampleView['view'] = {}) =>
  sampleView({ events, view });
/** Two frames: one for the layout, one for what observers did about it. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const read = async (view = viewOf(lines)) => {
  const screen = await show<TranscriptElement>('desk-transcript', { view, me: ME });
  Object.assign(screen.element.style, { display: 'block', height: '300px' });
  await painted();
  const scroller = screen.one('region', 'Échanges avec Citoyen 3');
  const fromEnd = () => Math.round(scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight);
  return { screen, scroller, fromEnd };
};

describe('desk-transcript', () => {
  it('stays at the end while the end is read, through arrivals and a smaller window', async () => {
    const { screen, fromEnd } = await read();
    expect(fromEnd()).to.be.at.most(1);
    await screen.set({ view: viewOf([...lines, fromOfficer('réponse', 41), fromCitizen('x'.repeat(800), 42)]) });
    await painted();
    expect(fromEnd()).to.be.at.most(1);
    screen.element.style.height = '180px';
    await painted();
    expect(fromEnd()).to.be.at.most(1);
  });

  it('never moves under somebody who has scrolled up, and counts what came below', async () => {
    const { screen, scroller } = await read(viewOf(lines, { seenSeq: 41 }));
    scroller.scrollTop = 100;
    await painted();
    await screen.set({ view: viewOf([...lines, fromCitizen('nouveau', 41)], { seenSeq: 41 }) });
    await painted();
    expect(scroller.scrollTop).to.equal(100);
    screen.one('button', '1 nouveau message').click();
    await painted();
    expect(screen.all('button', /nouveau message/u)).to.have.length(0);
  });

  it('D-11 nothing below the fold is reported as seen', async () => {
    const { screen, scroller } = await read();
    scroller.scrollTop = 0;
    await painted();
    const before = screen.requests.length;
    await screen.set({ view: viewOf([...lines, fromCitizen('plus bas', 41)]) });
    await painted();
    expect(screen.requests.slice(before)).to.deep.equal([]);
  });

  it('K-6 marks what was missed, until it is answered', async () => {
    const events = [fromCitizen('vu', 1), fromCitizen('manqué', 2)];
    const { screen } = await read(viewOf(events, { seenSeq: 2, stale: { afterSeq: 2 } }));
    expect(screen.text().split('Pas encore lu')).to.have.length(2);
    await screen.set({ view: viewOf([...events, fromOfficer('réponse', 3)], { seenSeq: 3 }) });
    expect(screen.text()).to.not.contain('Pas encore lu');
  });
});
