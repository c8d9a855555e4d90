import { sampleFlow } from '../../../../triage/src/testing/sample-flow.ts';
import { expect } from '@open-wc/testing';
import { AFTERNOON, CyberAppHarness, FAKE_SHOP, NIGHT, orienterSite } from '../cyber-app/cyber-app.harness.ts';
import { allByRole, textOf } from '../testing/by-role.ts';
import { clearStage } from '../testing/stage.ts';

const LOVE_SCAM = {
  danger: 'no',
  audience: 'individual',
  minor: 'no',
  touched: 'person',
  met: 'no',
  author: 'unknown-person',
};
const COMPANY_HACKED = { danger: 'no', audience: 'company', touched: 'account' };
const UNSURE = { danger: 'no', audience: 'individual', minor: 'no', touched: 'unknown' };

const items = (panel: CyberAppHarness, heading: string) => {
  const list = panel.heading(heading).parentElement?.querySelector('ol, ul') as HTMLElement;
  return [...list.children].map((item) => textOf(item).replace(/\s+/g, ' ').trim());
};

describe('orienter, result', () => {
  afterEach(clearStage);

  it('says what it is, how much it presses in words and by a shape, and what to do in order', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    expect(panel.heading('Faux site de vente').localName).to.equal('h1');
    expect(panel.text).to.contain('Agissez maintenant');
    expect(items(panel, 'Ce que vous devez faire')).to.deep.equal([
      'Appelez votre banque et demandez le rappel des fonds. Utilisez le numéro qui figure au dos de votre carte.',
      'Faites des captures d’écran des messages.',
      'Bloquez ensuite cette personne.',
      'Déposez plainte en ligne avec THESEE.',
      'Déposez plainte dans un commissariat ou une brigade.',
    ]);
    expect(panel.text).to.contain('Informations vérifiées le 20 novembre 2026.');
  });

  it('T-4 while nobody said for whom, what only some have to do is folded under whom it is for', async () => {
    const outcome = sampleFlow.outcomes['unsure']!;
    const when = { not: { is: { audience: 'individual' } } };
    const steps = [...outcome.steps, { id: 'change-password', when }];
    const flow = { ...sampleFlow, outcomes: { ...sampleFlow.outcomes, unsure: { ...outcome, steps } } };
    const answers = { danger: 'no', audience: 'unknown', minor: 'unknown', touched: 'unknown' };
    const panel = await CyberAppHarness.open({ flow, answers });
    expect(items(panel, 'Ce que vous devez faire').join(' ')).not.to.contain('mot de passe');
    const group = panel.button('Si c’est pour une entreprise');
    expect(group.localName).to.equal('summary');
    expect(textOf(group.parentElement!)).to.contain('mot de passe');
    const known = await CyberAppHarness.open({ flow, answers: { ...answers, audience: 'company' } });
    expect(known.has('button', /^Si c’est pour/)).to.equal(false);
    expect(items(known, 'Ce que vous devez faire').join(' ')).to.contain('mot de passe');
  });

  it('the first steps are in sight, the others folded and numbered on', async () => {
    const steps = [...Array(8).keys()].map((index) => `step-${index}`);
    const flow = {
      ...sampleFlow,
      outcomes: {
        ...sampleFlow.outcomes,
        unsure: { ...sampleFlow.outcomes['unsure']!, steps: steps.map((id) => ({ id })) },
      },
    };
    const panel = await CyberAppHarness.open({ flow, answers: UNSURE });
    expect(items(panel, 'Ce que vous devez faire')).to.have.length(6);
    const later = panel.button('Ensuite : 2 autres étapes').parentElement?.querySelector('ol');
    expect([later?.start, later?.childElementCount]).to.deep.equal([7, 2]);
  });

  it('evidence can be ticked, is remembered while one goes back and forth, and is never announced as sent', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    await panel.tick(/^Les messages échangés/);
    await panel.press('Retour');
    await panel.answer(/identité réelle m’est inconnue/);
    expect(panel.field('checkbox', /^Les messages échangés/).checked).to.equal(true);
    expect(panel.field('checkbox', /^Les preuves/).checked).to.equal(false);
  });

  it('T-6 shows the doors that take this, best first, with their links and without a referrer', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    const [first] = items(panel, 'À qui vous adresser');
    expect(first).to.equal(
      'Plainte en ligne THESEE Porter plainte pour une escroquerie sur internet. Ce que vous obtenezUn récépissé de plainte. Ouvrir le site',
    );
    const link = panel.link('Ouvrir le site : Plainte en ligne THESEE, nouvel onglet');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noreferrer']);
  });

  it('T-6 a door whose conditions nobody knows is shown with what to check', async () => {
    const { author: _author, ...answers } = FAKE_SHOP;
    const panel = await CyberAppHarness.open({ answers: { ...answers, author: 'unknown' } });
    expect(items(panel, 'À qui vous adresser')[0]).to.contain(
      'À vérifier avant : Ce service ne prend que les faits dont l’auteur est inconnu.',
    );
  });

  it('T-6 says why not elsewhere, and leads to the answer that would change it', async () => {
    const panel = await CyberAppHarness.open({ answers: { ...FAKE_SHOP, minor: 'yes' } });
    await panel.press('Pourquoi pas ailleurs ?');
    expect(panel.text).to.contain('Ce service est réservé aux adultes.');
    expect(panel.text).to.contain('Ce serait possible avec la réponse : « Non, elle est majeure »');
    await panel.press('Revoir : La victime a-t-elle moins de 18 ans ?');
    expect(panel.hasFocus(panel.heading('La victime a-t-elle moins de 18 ans ?')), panel.focusedName).to.equal(true);
    await panel.answer('Non, elle est majeure');
    expect(panel.heading('Faux site de vente').localName, 'the rest is kept').to.equal('h1');
    expect(panel.has('link', /THESEE/)).to.equal(true);
  });

  it('T-10 a number is a link while somebody answers, and the next opening otherwise', async () => {
    const panel = await CyberAppHarness.open({ answers: LOVE_SCAM, now: AFTERNOON });
    const calls = () => allByRole(panel.app, 'link', { name: 'Appeler le 3018' });
    expect(calls().map((link) => (link as HTMLAnchorElement).href)).to.deep.equal(['tel:3018', 'tel:3018']);
    expect(panel.text).to.match(/Ouvert maintenant, jusqu’à 23:00/);
    panel.stores.$now.set(NIGHT);
    await panel.shown();
    expect(calls()).to.have.length(0);
    expect(panel.text).to.match(/Fermé\. Ouvre aujourd’hui à 09:00/);
  });

  it('the chat is a door only where the site has one', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP, site: { ...orienterSite, services: ['cyber'] } });
    expect(panel.has('heading', 'Discuter avec un agent')).to.equal(false);
    expect(panel.has('button', 'Parler à un agent')).to.equal(false);
  });

  it('the site’s own centre takes the place of a local door', async () => {
    const csirt = { name: 'CSIRT d’Exemple', phone: '0800711313', url: 'https://csirt.example' };
    const destinations = {
      ...sampleFlow.destinations,
      bank: { ...sampleFlow.destinations['bank']!, local: 'csirt' as const },
    };
    const panel = await CyberAppHarness.open({
      flow: { ...sampleFlow, destinations },
      answers: FAKE_SHOP,
      site: { ...orienterSite, orienter: { csirt } },
    });
    expect(panel.has('heading', 'CSIRT d’Exemple')).to.equal(true);
    expect(panel.text, 'its hours are unknown: a number, no link').to.contain('Numéro : 0 800 711 313');
    expect(panel.link(/CSIRT d’Exemple/).href).to.equal('https://csirt.example/');
  });

  it('T-11 no date, no countdown: « agissez aujourd’hui »', async () => {
    const panel = await CyberAppHarness.open({ answers: COMPANY_HACKED });
    expect(panel.text).to.contain('Plainte pour votre assurance : 72 heures Sans date, agissez aujourd’hui.');
    expect(panel.text).not.to.contain('Il reste');
  });

  it('T-11 counts from the date that is given, as time passes, and tells when it is over', async () => {
    const panel = await CyberAppHarness.open({ answers: COMPANY_HACKED });
    const local = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    const found = new Date(AFTERNOON.getTime() - 10 * 3_600_000);
    await panel.write(panel.field('date', 'Quand avez-vous découvert l’attaque ?'), local(found));
    expect(panel.text).to.contain('Il reste 2 jours.').and.not.to.contain('Sans date');
    panel.stores.$now.set(new Date(AFTERNOON.getTime() + 30 * 3_600_000));
    await panel.shown();
    expect(panel.text).to.contain('Il reste 32 heures.');
    panel.stores.$now.set(new Date(AFTERNOON.getTime() + 63 * 3_600_000));
    await panel.shown();
    expect(panel.text).to.contain('Le délai est passé').and.not.to.contain('Il reste');
  });

  it('T-11 a date that is still to come starts nothing', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    const field = panel.field('date', 'Quand le compte a-t-il été débité ?');
    await panel.write(field, '2026-12-24');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(panel.text).to.contain('Cette date n’est pas encore passée. Vérifiez-la.').and.not.to.contain('Il reste');
    await panel.write(field, '2026-11-20');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    expect(panel.text).to.contain('Avant le lundi 20 décembre 2027.');
  });

  it('T-4 somebody who does not know looks at each possible situation, and comes back', async () => {
    const panel = await CyberAppHarness.open({ answers: UNSURE });
    await panel.press('Escroquerie aux sentiments');
    expect(panel.hasFocus(panel.heading('Escroquerie aux sentiments')), panel.focusedName).to.equal(true);
    expect(panel.text).to.contain('Une situation possible');
    await panel.press('Revenir à mon résultat');
    expect(panel.hasFocus(panel.heading('Plusieurs situations sont possibles')), panel.focusedName).to.equal(true);
  });

  it('T-4 an answer changed while one looks at a possible situation leads to one’s own result', async () => {
    const panel = await CyberAppHarness.open({ answers: UNSURE });
    await panel.press('Escroquerie aux sentiments');
    await panel.press('Vos réponses (4)');
    await panel.press('Modifier : Qu’est-ce qui est touché ?');
    await panel.answer('Un compte en ligne');
    expect(panel.heading('Compte piraté').localName).to.equal('h1');
    expect(panel.text).to.contain('D’après vos réponses');
  });

  it('T-13 asks for the address of this result with its answers only, then shows it selected', async () => {
    const panel = await CyberAppHarness.open({ answers: FAKE_SHOP });
    await panel.tick(/^Les messages échangés/);
    await panel.press('Créer un lien vers ce résultat');
    expect(panel.askedOf('guichet-link-request')).to.deep.equal([
      { given: { answers: FAKE_SHOP, preset: {}, start: null } },
    ]);
    panel.stores.$link.set('https://guichet.example/r/mairie#AAAA');
    await panel.shown();
    const field = panel.field('textbox', 'Lien vers ce résultat');
    expect(panel.hasFocus(field), panel.focusedName).to.equal(true);
    expect([field.value, field.selectionEnd]).to.deep.equal(['https://guichet.example/r/mairie#AAAA', 37]);
    expect(panel.text).to.contain('Ce lien contient seulement vos réponses.');
    await panel.press('Retour');
    expect(panel.stores.$link.get(), 'another result has another address').to.equal(null);
  });

  it('finds paid help in the operator’s list by department and need', async () => {
    const destinations = {
      ...sampleFlow.destinations,
      bank: { ...sampleFlow.destinations['bank']!, local: 'providers' as const },
    };
    const panel = await CyberAppHarness.open({ flow: { ...sampleFlow, destinations }, answers: FAKE_SHOP });
    expect(panel.askedOf('guichet-providers-request'), 'nothing before somebody wants it').to.deep.equal([]);
    await panel.unfold('Chercher un prestataire');
    expect(panel.askedOf('guichet-providers-request')).to.deep.equal([
      { department: null, need: null, audience: 'individual' },
    ]);
    panel.stores.$providers.set({ state: 'idle', needs: [{ id: 'repair', label: 'Réparer' }], providers: [] });
    await panel.shown();
    await panel.press('Chercher');
    const field = panel.field('textbox', /^Département/);
    expect(panel.hasFocus(field), panel.focusedName).to.equal(true);
    expect(panel.text).to.contain('Écrivez le numéro du département');
    await panel.write(field, '2a');
    const need = panel.field('combobox', 'Votre besoin');
    need.value = 'repair';
    await panel.press('Chercher');
    expect(panel.askedOf('guichet-providers-request').at(-1)).to.deep.equal({
      department: '2A',
      need: 'repair',
      audience: 'individual',
    });
    const found = { name: 'Répar’Exemple', label: 'ExpertCyber', departments: [], services: ['Réparer'] };
    panel.stores.$providers.set({
      ...panel.stores.$providers.get(),
      state: 'found',
      providers: [{ ...found, phone: '0491000000', url: 'https://repar.example' }],
    });
    await panel.shown();
    expect(panel.text).to.contain('1 prestataire trouvé').and.to.contain('Répar’Exemple · ExpertCyber');
    expect(panel.link(/Répar’Exemple/).rel).to.equal('noreferrer');
  });

  it('says so where there is no list, and when the search fails', async () => {
    const destinations = {
      ...sampleFlow.destinations,
      bank: { ...sampleFlow.destinations['bank']!, local: 'providers' as const },
    };
    const panel = await CyberAppHarness.open({ flow: { ...sampleFlow, destinations }, answers: FAKE_SHOP });
    await panel.unfold('Chercher un prestataire');
    panel.stores.$providers.set({ state: 'found', needs: [], providers: [] });
    await panel.shown();
    expect(panel.text).to.contain('Personne dans cette liste. Utilisez l’annuaire officiel.');
    expect(panel.has('button', 'Chercher')).to.equal(false);
    panel.stores.$providers.set({ state: 'failed', needs: [], providers: [] });
    await panel.shown();
    expect(panel.text).to.contain('La recherche n’a pas répondu.');
  });
});
