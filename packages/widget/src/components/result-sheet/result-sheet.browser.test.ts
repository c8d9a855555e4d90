import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { sampleFlow } from '../../../../triage/src/testing/sample-flow.ts';
import { CyberAppHarness, FAKE_SHOP, sampleLoader } from '../cyber-app/cyber-app.harness.ts';
import { clearStage } from '../testing/stage.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';

/** The file that « Enregistrer » would leave on the device. */
const saved = async (act: () => Promise<void>): Promise<{ name: string; text: string }> => {
  const { createObjectURL } = URL;
  const blobs: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:none';
  };
  const stop = (event: Event) => {
    names.push((event.target as HTMLAnchorElement).download);
    event.preventDefault();
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', stop, { once: true });
    click.call(this);
  };
  await act();
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
  return { name: names[0] ?? '', text: (await blobs[0]?.text()) ?? '' };
};

describe('orienter, sheet', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    await clearStage();
  });

  it('on paper there is the sheet and nothing else', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    await panel.tick(/^La page de la commande/);
    expect(panel.has('heading', 'Fiche pour votre démarche')).to.equal(false);
    await emulateMedia({ media: 'print' });
    expect(panel.has('button', 'Imprimer la fiche')).to.equal(false);
    for (const heading of [
      'Ce qui s’est passé',
      'Preuves',
      'Votre plainte doit être reçue',
      'Si l’on refuse votre plainte',
    ]) {
      expect(panel.has('heading', heading), heading).to.equal(true);
    }
    for (const line of [
      'dimanche 22 novembre 2026',
      'Avez-vous payé ? Le paiement est en cours',
      'La page de la commande, avec son adresse (gardé)',
      'Les messages échangés (à garder)',
      'article 15-3 du code de procédure pénale',
      'procureur de la République',
    ]) {
      expect(panel.text).to.contain(line);
    }
  });

  it('« Imprimer » asks the frame, which holds the window', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    await panel.press('Imprimer la fiche');
    expect(panel.askedOf('guichet-print-request')).to.have.length(1);
  });

  it('« Enregistrer » leaves a page of its own under a neutral name, with what is ticked and when it was made', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    await panel.tick(/^La page de la commande/);
    const { name, text } = await saved(() => panel.press('Enregistrer la fiche'));
    expect(name).to.equal('votre-demande.html');
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.title).to.equal('Fiche pour votre démarche');
    expect(page.documentElement.lang).to.equal('fr');
    expect(page.querySelectorAll('script, link, img, [src], [style]')).to.have.length(0);
    expect(page.body.textContent).to.contain('(gardé)').and.to.contain('Établie le dimanche 22 novembre 2026');
    expect(text, 'nothing of the program').not.to.contain('<!--');
  });

  it('E-3 hostile text is text in the file as well', async () => {
    const { questions, results } = sampleLoader('fr');
    const load = {
      fr: { questions, results: async () => ({ ...(await results()), 'evidence.messages.keep': HOSTILE }) },
    };
    const panel = await CyberAppHarness.open({ load, answers: FAKE_SHOP });
    const { text } = await saved(() => panel.press('Enregistrer la fiche'));
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.querySelector('img')).to.equal(null);
    expect(page.body.textContent).to.contain(HOSTILE);
  });

  it('prints the laws in the words of their facts, and deadlines that were counted', async () => {
    const { questions, results } = sampleLoader('fr');
    const laws = { 'law.cp-313-1': 'Escroquerie (Code pénal, article 313-1)' };
    const load = { fr: { questions, results: async () => ({ ...(await results()), ...laws }) } };
    const panel = await CyberAppHarness.open({ load, flow: sampleFlow, answers: FAKE_SHOP });
    await panel.write(panel.field('date', 'Quand le compte a-t-il été débité ?'), '2026-11-20');
    await emulateMedia({ media: 'print' });
    expect(panel.text).to.contain('Escroquerie (Code pénal, article 313-1)');
    expect(panel.text).to.contain('Contestation auprès de la banque : 13 mois. Avant le lundi 20 décembre 2027.');
  });
});
