import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { sampleHandoff } from '../../testing/samples.ts';
import { elementsOf, inEveryLook, show, textOf } from '../../testing/screen.ts';
import type { HandoffElement } from './handoff.ts';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const handoffScreen = (properties: Partial<HandoffElement> = {}, language = 'fr') =>
  show<HandoffElement>('desk-handoff', { handoff: sampleHandoff(), ...properties }, language);
const unfold = (element: HandoffElement) => element.renderRoot.querySelector('summary')?.click();

describe('desk-handoff', () => {
  afterEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    await emulateMedia({ forcedColors: 'none' });
  });

  const states: readonly [string, Partial<HandoffElement>][] = [
    ['everything', {}],
    ['folded', { foldable: true }],
    ['urgent', { handoff: sampleHandoff({ urgency: 'now' }) }],
    ['almost nothing', { handoff: sampleHandoff({ answers: [], evidence: [], doors: [], postcode: null }) }],
  ];
  for (const [name, properties] of states)
    it(`A-1 has no fault: ${name}`, async () => {
      await inEveryLook(async (language) => {
        const screen = await handoffScreen(properties, language);
        await screen.accessible();
        unfold(screen.element);
        await screen.accessible();
      });
      await emulateMedia({ forcedColors: 'active' });
      await (await handoffScreen(properties)).accessible();
    });

  it('T-14 says what probably happened, how urgent it is, the answers, the evidence, the doors and the postcode', async () => {
    const text = (await handoffScreen()).text();
    for (const part of [
      'Transmis par le citoyen',
      'Escroquerie aux sentiments',
      'Urgence Aujourd’hui',
      'Code postal 35000',
      'Avez-vous déjà rencontré cette personne ? Non, jamais',
      'Preuves conservées, selon le citoyen Les messages échangés Les preuves de paiement',
      'Démarches déjà proposées Plainte en ligne THESEE 3018',
      'Orienteur cyber, version 3.',
    ])
      expect(text).to.contain(part);
  });

  it('T-14 says what is absent', async () => {
    const handoff = sampleHandoff({
      evidence: [],
      doors: [],
      postcode: null,
    });
    const text = (await handoffScreen({ handoff })).text();
    for (const part of ['Code postal Non donné', 'Le citoyen n’en a coché aucune.', 'Démarches déjà proposées Aucune.'])
      expect(text).to.contain(part);
  });

  it('the words of the flow are marked as French, whatever the desk speaks', async () => {
    const screen = await handoffScreen({}, 'en');
    expect(screen.text()).to.contain('Handed over by the citizen');
    for (const words of ['Escroquerie aux sentiments', 'Les messages échangés', 'Non, jamais']) {
      const element = elementsOf(screen.element).findLast((candidate) => textOf(candidate).trim() === words);
      expect(element?.closest('[lang]')?.getAttribute('lang'), words).to.equal('fr');
    }
  });

  it('A-5 folded it is one line, which the keyboard unfolds; what is long scrolls inside', async () => {
    await setViewport({ width: 360, height: 640 });
    const answers = Array.from({ length: 30 }, (_, index) => ({ question: `Question ${index} ?`, answer: 'Oui' }));
    const screen = await handoffScreen({ foldable: true, handoff: sampleHandoff({ answers }) });
    const { element } = screen;
    expect(element.getBoundingClientRect().height).to.be.lessThan(120);
    const summary = element.renderRoot.querySelector('summary')!;
    expect(textOf(summary)).to.match(/Transmis par le citoyen\s+Escroquerie aux sentiments\s+Aujourd’hui/);
    expect(summary.tabIndex).to.equal(0);
    expect(screen.all('region')).to.have.length(0);
    unfold(element);
    const region = screen.one('region', 'Transmis par le citoyen');
    expect(region.tabIndex).to.equal(0);
    expect(region.scrollHeight).to.be.greaterThan(region.clientHeight);
    expect(region.clientHeight).to.be.lessThan(300);
  });

  it('nothing is wider than the screen at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const long = 'x'.repeat(200);
    const handoff = sampleHandoff({
      outcome: { id: 'a', title: long },
      answers: [{ question: long, answer: long }],
      evidence: [long],
      doors: [long],
    });
    for (const foldable of [false, true]) {
      const { element } = await handoffScreen({ handoff, foldable });
      unfold(element);
      expect(document.documentElement.scrollWidth, `foldable: ${foldable}`).to.be.at.most(320);
    }
  });

  it('E-3 hostile text is shown as text', async () => {
    const handoff = sampleHandoff({
      outcome: { id: 'a', title: HOSTILE },
      answers: [{ question: HOSTILE, answer: HOSTILE }],
      evidence: [HOSTILE],
      doors: [HOSTILE],
      postcode: HOSTILE,
    });
    for (const foldable of [false, true]) {
      const screen = await handoffScreen({ handoff, foldable });
      unfold(screen.element);
      expect(screen.text().split(HOSTILE).length - 1).to.be.at.least(6);
      expect(elementsOf(screen.element).filter((element) => element.matches('img, script'))).to.deep.equal([]);
    }
  });
});
