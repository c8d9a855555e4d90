import { expect } from '@open-wc/testing';
import { FULLEST, SHORTEST } from '../../../../triage/src/testing/home-watch-values.ts';
import { clearStage } from '../testing/stage.ts';
import { OtvFormHarness } from './otv-form.harness.ts';

const CHECK = [{ type: 'form.check' }] as const;

/** « label: answers » of each row, in order. */
const rows = (form: OtvFormHarness) =>
  [...form.element.renderRoot.querySelectorAll('dl .row')].map((row) =>
    [...row.querySelectorAll('dt, dd:not(.change)')].map((part) => part.textContent?.trim()).join(' | '),
  );

describe('the shortest request', () => {
  afterEach(clearStage);

  it('A-5 V-50 is filled in and sent by keyboard alone, in five steps', async () => {
    const form = await OtvFormHarness.open();
    /** Tab until a field has focus: its id, or that of the element around it. */
    const reach = async (id: string) => {
      for (let tabs = 0; tabs < 12; tabs += 1) {
        const host = form.focused?.getRootNode();
        if (form.focused?.id === id || (host instanceof ShadowRoot && host.host.id === id)) return;
        await form.keys('Tab');
      }
      throw new Error(`${id} is not reached by Tab`);
    };
    const steps: string[] = [];
    const next = async () => {
      steps.push(String(form.step));
      await form.keys('Enter');
    };
    form.element.focus();
    await reach('commune');
    await form.keys('v', 'ArrowDown', 'Enter');
    await reach('residence');
    await form.keys('Space');
    await next();
    await reach('from');
    // After the year comes the button of the calendar.
    for (const part of ['1', '12', '2026', '', '15', '12', '2026']) {
      if (part !== '') await form.type(form.focused as HTMLElement, part);
      if (form.valueOf('to') !== '2026-12-15') await form.keys('Tab');
    }
    await next();
    for (const id of ['lastName', 'firstName', 'mobile', 'email'] as const) {
      await reach(id);
      await form.type(form.focused as HTMLElement, SHORTEST[id] as string);
    }
    await next();
    await reach('homeType');
    await form.keys('Space');
    for (const id of ['street', 'postcode'] as const) {
      await reach(id);
      await form.type(form.focused as HTMLElement, SHORTEST[id] as string);
    }
    await next();
    await reach('truthful');
    await form.keys('Space');
    await next();
    expect([form.step, form.focused?.textContent]).to.deep.equal(['checking', 'Vérifiez vos réponses']);
    form.button('Envoyer ma demande').focus();
    await form.keys('Enter');
    const { values } = form.actor.getSnapshot().context;
    expect(values).to.deep.equal(SHORTEST);
    expect(form.step).to.equal('submitting');
    expect(steps).to.deep.equal(['home', 'absence', 'identity', 'address', 'agreement']);
  });
});

describe('check of the answers', () => {
  afterEach(clearStage);

  it('V-57 everything that was answered stands there in words, each with a way to change it; codes stay masked', async () => {
    const form = await OtvFormHarness.open({ values: FULLEST, events: CHECK });
    const shown = rows(form);
    expect(shown.slice(0, 4)).to.deep.equal([
      'Commune du logement | Voiron, Isère, 38500',
      'Ce logement est… | Ma résidence principale',
      'Jour du départ | mardi 1er décembre 2026',
      'Jour du retour | mardi 15 décembre 2026',
    ]);
    expect(shown).to.include('Véhicule 2 | Marque et couleur : Vélo-cargo bleu');
    expect(shown.at(-1)).to.equal(
      'Personne 2 | Nom : Petit | Téléphone mobile : +33712345678 | Téléphone fixe : +590590123456 | Cette personne a-t-elle les clés ? Non',
    );
    expect(form.text).not.to.contain('A1234');
    expect(form.all('button', /^Modifier : /)).to.have.length(shown.length);
    await form.press('Modifier : Code d’entrée de l’immeuble ou du portail');
    expect(form.step).to.equal('access');
    await form.press('Continuer');
    expect(form.step).to.equal('checking');
  });

  it('V-57 what is not answered is said, and steps that may be left out are offered', async () => {
    const form = await OtvFormHarness.open({ values: SHORTEST, events: CHECK });
    expect(form.text).to.contain('Sans réponse : Civilité · Téléphone fixe');
    expect(form.text).to.contain('Sans réponse : La patrouille peut-elle entrer dans le jardin ou la cour ?');
    expect(form.all('button', /^Compléter : (L’accès|La protection|Ce que|Qui)/)).to.have.length(4);
    await form.press('Compléter : Qui prévenir');
    await form.type(form.field('textbox', 'Lieu de votre séjour'), 'Porto');
    await form.press('Continuer');
    expect(rows(form).at(-1)).to.equal('Lieu de votre séjour | Porto');
  });

  it('V-57 one press sends; while it is under way nothing is sent again or changed', async () => {
    const form = await OtvFormHarness.open({
      values: SHORTEST,
      events: CHECK,
      properties: { sendLabel: 'Enregistrer' },
    });
    await form.press('Enregistrer');
    expect(form.step).to.equal('submitting');
    expect(form.button('Envoi…').getAttribute('aria-disabled')).to.equal('true');
    await form.press('Envoi…');
    const events = form.askedOf('guichet-form-event') as { event: { type: string } }[];
    expect(events.filter(({ event }) => event.type === 'form.submit')).to.have.length(1);
    expect(form.has('button', 'Retour')).to.equal(false);
    await form.send({ type: 'form.submitted' });
    expect(form.text.trim(), 'nothing of it stays').to.equal('');
  });

  it('V-57 a refusal says why by its code, and keeps everything; one of a field leads to it', async () => {
    const submitted = [...CHECK, { type: 'form.submit' }] as const;
    const form = await OtvFormHarness.open({ values: SHORTEST, events: submitted });
    await form.send({ type: 'form.refused', code: 'network.unreachable' });
    expect(form.text).to.contain('Votre demande n’est pas envoyée. Vos réponses sont gardées.');
    expect(form.text).to.contain('Le réseau ne répond pas.').and.to.contain('Code : network.unreachable');
    await form.press('Envoyer ma demande');
    await form.send({ type: 'form.refused', code: 'constructor' });
    expect(form.text).to.contain('Une erreur est survenue.');
    await form.press('Envoyer ma demande');
    await form.send({ type: 'form.refused', code: 'otv.refused', faults: [{ path: 'email', code: 'email.invalid' }] });
    expect([form.step, form.focused?.id]).to.deep.equal(['identity', 'summary']);
    await form.press('Indiquez une adresse e-mail complète, par exemple nom@exemple.fr.');
    expect(form.focused?.id).to.equal('email');
  });

  it('what is to be read before sending stands before the button', async () => {
    const form = await OtvFormHarness.open({ values: SHORTEST, events: CHECK });
    const note = Object.assign(document.createElement('p'), { slot: 'before-send', textContent: 'Qui reçoit' });
    form.element.append(note);
    const order = note.compareDocumentPosition(form.element.renderRoot.querySelector('slot') as Element);
    expect(order & Node.DOCUMENT_POSITION_DISCONNECTED).to.equal(Node.DOCUMENT_POSITION_DISCONNECTED);
    expect(note.assignedSlot?.name).to.equal('before-send');
    expect(note.getBoundingClientRect().bottom).to.be.at.most(
      form.button('Envoyer ma demande').getBoundingClientRect().top,
    );
  });
});
