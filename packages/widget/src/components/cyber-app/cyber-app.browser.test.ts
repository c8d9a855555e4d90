import { expect } from '@open-wc/testing';
import { allByRole, byRole } from '../testing/by-role.ts';
import { clearStage, speak } from '../testing/stage.ts';
import { CyberAppHarness, FAKE_SHOP, orienterSite, sampleLoader } from './cyber-app.harness.ts';

const DANGER = 'Quelqu’un est-il en danger maintenant ?';
const AUDIENCE = 'Pour qui faites-vous cette démarche ?';

describe('orienter, questions', () => {
  afterEach(clearStage);

  it('T-3 T-4 asks about danger first; the question is the heading, « je ne sais pas » the last answer', async () => {
    const panel = await CyberAppHarness.open();
    expect(panel.heading(DANGER).localName).to.equal('h1');
    expect(panel.answers).to.deep.equal(['Oui', 'Non', 'Je ne sais pas']);
    expect(byRole(panel.app, 'group').querySelector('legend')?.textContent).to.contain(DANGER);
  });

  it('A-4 A-5 works by keyboard alone: an answer is chosen, confirmed by Enter, and the focus goes to the next question', async () => {
    const panel = await CyberAppHarness.open();
    panel.app.focus();
    expect(panel.hasFocus(panel.heading(DANGER)), panel.focusedName).to.equal(true);
    await panel.keys('Tab', 'Space', 'ArrowDown');
    expect(panel.field('radio', 'Non').checked).to.equal(true);
    expect(panel.has('heading', DANGER), 'arrows commit to nothing').to.equal(true);
    await panel.keys('Enter');
    expect(panel.hasFocus(panel.heading(AUDIENCE)), panel.focusedName).to.equal(true);
  });

  it('says so when nothing is chosen, and puts the focus on the first answer', async () => {
    const panel = await CyberAppHarness.open();
    await panel.press('Continuer');
    expect(byRole(panel.app, 'group').getAttribute('aria-describedby')).to.equal('missing');
    expect(panel.text).to.contain('Choisissez une réponse pour continuer.');
    expect(panel.hasFocus(panel.field('radio', 'Oui')), panel.focusedName).to.equal(true);
    await panel.answer('Non');
    expect(panel.text).not.to.contain('Choisissez une réponse');
  });

  it('T-5 goes back any number of steps, with what was answered still chosen', async () => {
    const panel = await CyberAppHarness.open({ answers: { danger: 'no', audience: 'individual', minor: 'no' } });
    await panel.press('Retour');
    expect(panel.field('radio', 'Non, elle est majeure').checked).to.equal(true);
    await panel.press('Retour');
    expect(panel.hasFocus(panel.heading(AUDIENCE)), panel.focusedName).to.equal(true);
    await panel.press('Retour');
    expect(panel.has('button', 'Retour'), 'nothing before the first question').to.equal(false);
  });

  it('T-5 changes an earlier answer and keeps the rest that still applies', async () => {
    const { author: _author, ...answers } = FAKE_SHOP;
    const panel = await CyberAppHarness.open({ answers });
    await panel.press('Vos réponses (6)');
    await panel.press('Modifier : Avez-vous payé ?');
    expect(panel.field('radio', 'Le paiement est en cours').checked).to.equal(true);
    await panel.answer('Oui');
    expect(panel.has('heading', 'Savez-vous qui est cette personne ?'), 'met is not asked again').to.equal(true);
  });

  it('T-4 « je ne sais pas » all the way leads to a result with a person to talk to', async () => {
    const panel = await CyberAppHarness.open();
    while (allByRole(panel.app, 'radio').length > 0) await panel.answer('Je ne sais pas');
    expect(panel.heading('Plusieurs situations sont possibles').localName).to.equal('h1');
    expect(panel.has('button', 'Parler à un agent')).to.equal(true);
  });

  it('T-3 danger can be told from every question: numbers, then back to the same place', async () => {
    const panel = await CyberAppHarness.open({ answers: { danger: 'no' } });
    await panel.press('Danger immédiat ?');
    expect(panel.hasFocus(panel.heading('Appelez maintenant si vous le pouvez')), panel.focusedName).to.equal(true);
    expect(panel.link(/^Appeler le 17Police/).href).to.equal('tel:17');
    expect(panel.link('Je ne peux pas parler').href).to.match(/^https:\/\/www\.urgence114\.fr/);
    await panel.press('Reprendre les questions');
    expect(panel.hasFocus(panel.heading(AUDIENCE)), panel.focusedName).to.equal(true);
  });

  it('T-3 danger told in between is kept as an answer, and its urgent words stay', async () => {
    const panel = await CyberAppHarness.open({ answers: { danger: 'no' } });
    await panel.press('Danger immédiat ?');
    await panel.answer('Oui');
    expect(panel.has('heading', AUDIENCE)).to.equal(true);
    expect(byRole(panel.app, 'alert', { name: /Appelez le 17 ou le 112/ }).textContent).to.contain(
      'À faire maintenant',
    );
  });

  it('T-3 from the result too; Escape leads back, and closes the panel from there', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    await panel.press('Danger immédiat ?');
    await panel.keys('Escape');
    expect(panel.hasFocus(panel.heading('Faux site de vente')), panel.focusedName).to.equal(true);
    expect(panel.askedOf('guichet-close-request')).to.have.length(0);
    await panel.keys('Escape');
    expect(panel.askedOf('guichet-close-request')).to.have.length(1);
  });

  it('S-2 on a phone, « je ne peux pas parler » is an SMS', async () => {
    const panel = await CyberAppHarness.open({ phone: true });
    await panel.press('Danger immédiat ?');
    expect(panel.link('Je ne peux pas parler').href).to.equal('sms:114');
  });

  it('T-15 tells each node once, by its id and nothing else', async () => {
    const panel = await CyberAppHarness.open();
    await panel.answer('Non');
    await panel.press('Retour');
    await panel.answer('Non');
    await panel.press('Danger immédiat ?');
    expect(panel.askedOf('guichet-node-shown')).to.deep.equal([{ node: 'danger' }, { node: 'audience' }]);
  });

  it('T-16 is « Orienteur cyber », unofficial, and links to the State’s own service without a referrer', async () => {
    const panel = await CyberAppHarness.open();
    expect(panel.text).to.contain('Orienteur cyber').and.to.contain('Mairie d’Exemple · Service non officiel');
    const link = panel.link('17Cyber, le service officiel de l’État');
    expect([link.href, link.target, link.rel]).to.deep.equal(['https://17cyber.gouv.fr/', '_blank', 'noreferrer']);
  });

  it('offers only the audiences that the site serves, and « je ne sais pas »', async () => {
    const site = { ...orienterSite, orienter: { audiences: ['company'] } };
    const panel = await CyberAppHarness.open({ site, answers: { danger: 'no' } });
    expect(panel.answers).to.deep.equal(['Pour une entreprise ou une association', 'Je ne sais pas']);
  });

  it('starts where the site says, with what it knows, after the question about danger', async () => {
    const panel = await CyberAppHarness.open({ preset: { audience: 'company' }, start: 'touched' });
    expect(panel.has('heading', DANGER)).to.equal(true);
    await panel.answer('Non');
    expect(panel.has('heading', 'Qu’est-ce qui est touché ?')).to.equal(true);
  });

  it('starts again with nothing kept', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    await panel.tick(/La page de la commande/);
    await panel.press('Recommencer');
    expect(panel.hasFocus(panel.heading(DANGER)), panel.focusedName).to.equal(true);
    expect(panel.field('radio', 'Non').checked).to.equal(false);
    expect(panel.app.notes.$notes.get().kept).to.deep.equal([]);
  });

  it('« Quitter vite » and « Fermer » ask the frame', async () => {
    const panel = await CyberAppHarness.open();
    await panel.press('Quitter vite');
    await panel.press('Fermer');
    expect(panel.askedOf('guichet-exit-request')).to.have.length(1);
    expect(panel.askedOf('guichet-close-request')).to.have.length(1);
  });

  it('I-2 another language keeps the place and what is chosen', async () => {
    const panel = await CyberAppHarness.open({ answers: { danger: 'no' } });
    panel.field('radio', 'Pour une entreprise ou une association').click();
    await speak('en');
    await panel.shown();
    expect(panel.field('radio', 'For a company or an association').checked).to.equal(true);
    await panel.press('Continue');
    expect(panel.has('heading', 'What has been touched?')).to.equal(true);
  });

  it('words that do not come are told, and tried again', async () => {
    let comes = false;
    const { questions, results } = sampleLoader('fr');
    const load = { fr: { results, questions: () => (comes ? questions() : Promise.reject(new TypeError('offline'))) } };
    const panel = await CyberAppHarness.open({ load });
    expect(panel.text).to.contain('Cette partie n’est pas arrivée.');
    expect(panel.link(/^Appeler le 17/).href, 'the numbers are there').to.equal('tel:17');
    comes = true;
    await panel.press('Réessayer');
    expect(panel.hasFocus(panel.heading(DANGER)), panel.focusedName).to.equal(true);
  });

  it('a result whose words do not come is told, and tried again, without asking anything twice', async () => {
    let comes = false;
    const { questions, results } = sampleLoader('fr');
    const load = { fr: { questions, results: () => (comes ? results() : Promise.reject(new TypeError('offline'))) } };
    const { author: _author, ...answers } = FAKE_SHOP;
    const panel = await CyberAppHarness.open({ load, answers });
    await panel.answer('Oui, je connais son identité');
    expect(panel.text).to.contain('Cette partie n’est pas arrivée.');
    expect(panel.hasFocus(panel.button('Réessayer')), panel.focusedName).to.equal(true);
    comes = true;
    await panel.press('Réessayer');
    expect(panel.hasFocus(panel.heading('Faux site de vente')), panel.focusedName).to.equal(true);
  });

  it('T-13 a link of other questions than today’s says so, until somebody goes on', async () => {
    const panel = await CyberAppHarness.open();
    panel.app.stores.$linkFault.set('changed');
    await panel.shown();
    expect(panel.text).to.contain('Les conseils ont changé depuis ce lien.');
    await expect(panel.app).to.be.accessible();
    panel.app.dispatchEvent(
      new CustomEvent('guichet-answer-choose', { detail: { question: panel.app.position.at.id, answer: 'unknown' } }),
    );
    await panel.shown();
    expect(panel.text).not.to.contain('Les conseils ont changé');
  });
});
