import { expect } from '@open-wc/testing';
import { AFTERNOON, CyberAppHarness, FAKE_SHOP } from '../cyber-app/cyber-app.harness.ts';
import { clearStage, speak } from '../testing/stage.ts';

const AGREE = 'J’accepte que ces lignes soient transmises à l’agent.';
const SEND = 'Envoyer et parler à un agent';

const open = async () => {
  const panel = await CyberAppHarness.open({ answers: FAKE_SHOP, now: AFTERNOON });
  await panel.tick(/^Les preuves de paiement/);
  await panel.tick(/^La page de la commande/);
  await talk(panel);
  return panel;
};

/** The last of the ways to an officer: under the doors, where one has read everything. */
const talk = async (panel: CyberAppHarness) => {
  panel.app.dispatchEvent(new CustomEvent('guichet-handoff-open', { detail: null }));
  await panel.shown();
};

describe('orienter, handoff', () => {
  afterEach(clearStage);

  it('T-14 shows all that an officer would read, and sends nothing before', async () => {
    const panel = await open();
    expect(panel.hasFocus(panel.heading('Ce que l’agent lira')), panel.focusedName).to.equal(true);
    for (const line of [
      'Faux site de vente',
      'Avez-vous payé ? Le paiement est en cours',
      'Savez-vous qui est cette personne ? Non, son identité réelle m’est inconnue',
      'La page de la commande, avec son adresse',
      'Les preuves de paiement',
      'Agissez maintenant',
      'Contacts conseillés',
    ]) {
      expect(panel.text).to.contain(line);
    }
    expect(panel.text, 'only what was ticked').not.to.contain('Les messages échangés');
    expect(panel.field('checkbox', AGREE).checked, 'never ticked beforehand').to.equal(false);
    expect(panel.askedOf('guichet-handoff-request')).to.deep.equal([]);
  });

  it('T-14 hands over the answers of the way, what was ticked of the outcome’s evidence, words and postcode', async () => {
    const panel = await open();
    await panel.write(panel.field('textbox', 'Avec vos mots (facultatif)'), ' Ils ont ma carte. ');
    await panel.write(panel.field('textbox', 'Code postal (facultatif)'), '69003');
    await panel.tick(AGREE);
    await panel.press(SEND);
    expect(panel.askedOf('guichet-handoff-request')).to.deep.equal([
      {
        handoff: {
          flow: 'sample',
          version: 3,
          answers: Object.entries(FAKE_SHOP).map(([question, answer]) => ({ question, answer })),
          outcome: 'fake-shop',
          evidence: ['order-page', 'payment-proof'],
          postcode: '69003',
        },
        text: 'Ils ont ma carte.',
      },
    ]);
  });

  it('T-14 a conversation that runs is said before consent; the same is sent, under words that say where it goes', async () => {
    const panel = await open();
    panel.stores.$joins.set(true);
    await panel.shown();
    expect(panel.text).to.contain('Vous avez déjà une discussion ouverte. Vos réponses y seront ajoutées.');
    expect(panel.has('button', SEND)).to.equal(false);
    await panel.press('Ajouter à ma discussion');
    expect(panel.askedOf('guichet-handoff-request'), 'not without consent').to.deep.equal([]);
    await panel.tick(AGREE);
    await panel.press('Ajouter à ma discussion');
    await panel.press('Reprendre ma discussion sans mes réponses');
    expect(panel.askedOf('guichet-handoff-request').map(({ handoff }) => handoff?.outcome ?? null)).to.deep.equal([
      'fake-shop',
      null,
    ]);
  });

  it('T-14 without consent nothing leaves, and the box is named and focused', async () => {
    const panel = await open();
    await panel.press(SEND);
    expect(panel.text).to.contain('Cochez cette case pour transmettre vos réponses.');
    expect(panel.hasFocus(panel.field('checkbox', AGREE)), panel.focusedName).to.equal(true);
    expect(panel.askedOf('guichet-handoff-request')).to.deep.equal([]);
  });

  it('a postcode that is none is told where it stands', async () => {
    const panel = await open();
    const field = panel.field('textbox', 'Code postal (facultatif)');
    await panel.write(field, '6900');
    await panel.tick(AGREE);
    await panel.press(SEND);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(panel.text).to.contain('Un code postal a cinq chiffres');
    expect(panel.hasFocus(field), panel.focusedName).to.equal(true);
    expect(panel.askedOf('guichet-handoff-request')).to.deep.equal([]);
  });

  it('L-7 words of over 4,000 characters stay, and the page says by how much', async () => {
    const panel = await open();
    const field = panel.field('textbox', 'Avec vos mots (facultatif)');
    await panel.write(field, 'é'.repeat(4_003));
    expect(panel.text).to.contain('Il y a 3 caractères de trop.');
    await panel.tick(AGREE);
    await panel.press(SEND);
    expect(panel.hasFocus(field), panel.focusedName).to.equal(true);
    expect(field.value).to.have.length(4_003);
    expect(panel.askedOf('guichet-handoff-request')).to.deep.equal([]);
  });

  it('« parler sans transmettre » hands over nothing', async () => {
    const panel = await open();
    await panel.write(panel.field('textbox', 'Avec vos mots (facultatif)'), 'Bonjour');
    await panel.press('Parler sans transmettre mes réponses');
    expect(panel.askedOf('guichet-handoff-request')).to.deep.equal([{ handoff: null, text: '' }]);
  });

  it('T-14 an answer that is changed takes the consent back; what was written is kept', async () => {
    const panel = await open();
    await panel.write(panel.field('textbox', 'Avec vos mots (facultatif)'), 'Bonjour');
    await panel.tick(AGREE);
    await panel.press('Modifier : Avez-vous payé ?');
    expect(panel.hasFocus(panel.heading('Avez-vous payé ?')), panel.focusedName).to.equal(true);
    await panel.answer('Oui');
    expect(panel.heading('Ce que l’agent lira').localName, 'back to what would be read').to.equal('h1');
    expect(panel.text).to.contain('Avez-vous payé ? Oui');
    expect(panel.field('textbox', 'Avec vos mots (facultatif)').value).to.equal('Bonjour');
    expect(panel.field('checkbox', AGREE).checked).to.equal(false);
  });

  it('T-14 evidence that is changed takes the consent back', async () => {
    const panel = await open();
    await panel.tick(AGREE);
    await panel.press('Modifier : Ce que vous avez gardé');
    await panel.tick(/^Les messages échangés/);
    await talk(panel);
    expect(panel.text).to.contain('Les messages échangés');
    expect(panel.field('checkbox', AGREE).checked).to.equal(false);
  });

  it('while it is sent, a second press sends nothing more', async () => {
    const panel = await open();
    await panel.tick(AGREE);
    panel.stores.$handoff.set({ state: 'sending', code: null });
    await panel.shown();
    await panel.press('Envoi…');
    await panel.press('Parler sans transmettre mes réponses');
    expect(panel.askedOf('guichet-handoff-request')).to.deep.equal([]);
  });

  for (const [code, sentence] of [
    ['handoff.outdated', 'Les questions ont changé depuis.'],
    ['handoff.mismatch', 'Le service ne retrouve pas ce résultat.'],
    ['network.unreachable', 'Le réseau ne répond pas.'],
  ] as const) {
    it(`E-1 ${code}: keeps everything and says what to do`, async () => {
      const panel = await open();
      await panel.write(panel.field('textbox', 'Avec vos mots (facultatif)'), 'Bonjour');
      await panel.tick(AGREE);
      await panel.press(SEND);
      panel.stores.$handoff.set({ state: 'failed', code });
      await panel.shown();
      expect(panel.text).to.contain('Rien n’a été transmis. Vos réponses sont gardées.').and.to.contain(sentence);
      expect(panel.text).to.contain(`Code : ${code}`);
      expect(panel.field('textbox', 'Avec vos mots (facultatif)').value).to.equal('Bonjour');
      await panel.press(SEND);
      expect(panel.askedOf('guichet-handoff-request')).to.have.length(2);
    });
  }

  it('in English, says that the officer reads French', async () => {
    const panel = await open();
    await speak('en');
    await panel.shown();
    expect(panel.text).to.contain('The officer will read these lines in French.');
  });
});
