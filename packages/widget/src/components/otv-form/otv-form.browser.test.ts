import { expect } from '@open-wc/testing';
import { SHORTEST } from '../../../../triage/src/testing/home-watch-values.ts';
import { NO_SUGGESTIONS } from '../../stores/suggestions.ts';
import { clearStage, speak } from '../testing/stage.ts';
import { homeWatch, LYON, OtvFormHarness, VOIRON } from './otv-form.harness.ts';

const goto = (step: string) => ({ type: 'step.goto', step }) as const;
const without = (...fields: string[]) =>
  Object.fromEntries(Object.entries(SHORTEST).filter(([field]) => !fields.includes(field)));

describe('form in steps', () => {
  afterEach(clearStage);

  it('V-50 one step on one screen: where it stands among those that everybody passes, its title, its fields', async () => {
    const form = await OtvFormHarness.open({ values: without('commune') });
    expect(form.text).to.contain('Étape 1 sur 5');
    expect(form.has('heading', 'Votre logement')).to.equal(true);
    expect(form.has('combobox', 'Commune du logement')).to.equal(true);
    await form.send({ type: 'field.changed', field: 'commune', value: '38563' });
    await form.press('Continuer');
    expect(form.text).to.contain('Étape 2 sur 5');
    expect(form.focused?.textContent, 'the title is read out').to.equal('Votre absence');
    await form.send(goto('access'));
    expect(form.text).to.contain('Étape facultative');
  });

  it('V-50 fields are native ones of one form, with the tokens by which a browser fills them in', async () => {
    const form = await OtvFormHarness.open({ events: [goto('identity')] });
    const shown = form.element.renderRoot.querySelector('form') as HTMLFormElement;
    const tokens = [...shown.elements]
      .filter((field) => field.matches('input:not([type=radio])'))
      .map(
        (field) => `${field.getAttribute('name')} ${field.getAttribute('type')} ${field.getAttribute('autocomplete')}`,
      );
    expect(tokens).to.deep.equal([
      'lastName text family-name',
      'firstName text given-name',
      'mobile tel mobile tel',
      'landline tel home tel',
      'email email email',
    ]);
    expect([shown.noValidate, shown.autocomplete, shown.checkValidity()]).to.deep.equal([true, 'off', false]);
    // As a browser does it: the value, then the event.
    for (const [name, value] of [
      ['lastName', 'Martin'],
      ['email', 'a@b.example'],
    ]) {
      const field = form.byId(name ?? '') as HTMLInputElement;
      field.value = value ?? '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    expect([form.valueOf('lastName'), form.valueOf('email')]).to.deep.equal(['Martin', 'a@b.example']);
    expect(new FormData(shown).get('lastName')).to.equal('Martin');
  });

  it('V-50 of what others are told, the browser offers nothing of one’s own', async () => {
    const form = await OtvFormHarness.open({ values: { contacts: [{}] }, events: [goto('contacts')] });
    const fields = [...form.element.renderRoot.querySelectorAll('input:not([type=radio])')];
    expect(new Set(fields.map((field) => field.getAttribute('autocomplete')))).to.deep.equal(new Set(['off']));
    expect(new Set(fields.map((field) => field.getAttribute('spellcheck')))).to.deep.equal(new Set(['false']));
  });

  it('V-51 faults stand above the fields and beside them in the same words, and lead to their fields', async () => {
    const form = await OtvFormHarness.open({ values: { ...SHORTEST, from: '2026-11-23', to: '2027-2-31' } });
    await form.press('Continuer');
    await form.press('Continuer');
    expect(form.focused?.id).to.equal('summary');
    expect(form.focused?.getAttribute('role')).to.equal('alert');
    expect(form.has('heading', '2 réponses sont à corriger')).to.equal(true);
    const late = 'La demande arrive trop tard pour ce départ. Choisissez le mercredi 25 novembre 2026 ou plus tard.';
    const unreal = 'Indiquez un jour qui existe, par exemple 27 3 2027.';
    const beside = ['from', 'to'].map((field) =>
      form.byId(field)?.shadowRoot?.querySelector('#fault')?.textContent?.trim(),
    );
    expect(beside).to.deep.equal([late, unreal]);
    await form.press(unreal);
    expect([form.focused?.id, form.element.renderRoot.querySelector('form :focus')?.id]).to.deep.equal(['day', 'to']);
    await form.press('Continuer');
    expect(form.focused?.id, 'once more').to.equal('summary');
  });

  it('V-51 native fields are told what is wrong: invalid, and described by it', async () => {
    const form = await OtvFormHarness.open({ values: without('mobile'), events: [goto('identity')] });
    const mobile = form.field('textbox', 'Téléphone mobile');
    expect([mobile.getAttribute('aria-invalid'), mobile.required]).to.deep.equal(['false', true]);
    await form.press('Continuer');
    expect(mobile.getAttribute('aria-invalid')).to.equal('true');
    const described = (mobile.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => form.byId(id)?.textContent);
    expect(described.map((text) => text?.trim())).to.deep.equal([
      'Pour vous joindre pendant votre absence.',
      'Indiquez votre numéro de téléphone mobile.',
    ]);
  });

  it('V-53 a town is chosen from the list; what is typed and not chosen is no value, and is not called missing', async () => {
    const form = await OtvFormHarness.open({
      values: { residence: 'main' },
      properties: { communes: NO_SUGGESTIONS },
    });
    const field = () => form.field('combobox', 'Commune du logement');
    await form.type(field(), 'lyon');
    expect(form.askedOf('guichet-suggest-request').at(-1)).to.deep.equal({ field: 'commune', text: 'lyon' });
    form.element.communes = { text: 'lyon', state: 'found', items: [LYON, VOIRON] };
    await form.shown();
    expect(form.text).to.contain('2 propositions');
    await form.press('Continuer');
    expect(form.text).to.contain('Choisissez la commune dans la liste.').and.not.to.contain('Indiquez la commune');
    expect(field().value, 'what was typed stays').to.equal('lyon');
    field().focus();
    await form.keys('ArrowDown', 'Enter');
    expect([form.valueOf('commune'), field().value]).to.deep.equal([LYON.value, LYON.label]);
    await form.keys('Enter');
    expect(form.step, 'Enter sends the step').to.equal('absence');
    form.element.communes = NO_SUGGESTIONS;
    await form.press('Retour');
    expect(field().value, 'one comes back to it').to.equal(LYON.label);
    await form.type(field(), 's');
    expect(form.valueOf('commune')).to.equal(undefined);
  });

  it('V-53 a street is chosen where there is a geocoder, and typed anywhere', async () => {
    const form = await OtvFormHarness.open({ values: without('street', 'postcode'), events: [goto('address')] });
    expect(form.has('combobox', 'Numéro et rue'), 'no geocoder').to.equal(false);
    await form.type(form.field('textbox', 'Numéro et rue'), '12');
    const item = { value: '12 Rue des Lilas', label: '12 Rue des Lilas 38500 Voiron', also: { postcode: '38500' } };
    form.element.addresses = { text: '12', state: 'found', items: [item] };
    await form.shown();
    const street = form.field('combobox', 'Numéro et rue');
    expect([street.value, street.autocomplete]).to.deep.equal(['12', 'street-address']);
    await form.type(street, ' ru');
    expect(form.valueOf('street')).to.equal('12 ru');
    await form.keys('ArrowDown', 'Enter');
    expect([form.valueOf('street'), form.valueOf('postcode')]).to.deep.equal(['12 Rue des Lilas', '38500']);
    form.element.addresses = { text: '12', state: 'failed', items: [] };
    await form.shown();
    expect(form.text).to.contain('Écrivez l’adresse vous-même.');
    form.element.addresses = { text: '12', state: 'found', items: [item] };
    await form.type(street, ' bis');
    await form.keys('Enter');
    expect(form.step, 'Enter keeps what was typed, and sends the step').to.equal('agreement');
    expect(form.valueOf('street')).to.equal('12 Rue des Lilas bis');
  });

  it('V-54 nothing is chosen beforehand, and what is not needed can be taken back', async () => {
    const form = await OtvFormHarness.open();
    for (const { id } of homeWatch.form.steps) {
      await form.send(goto(id));
      expect(form.element.renderRoot.querySelectorAll(':checked').length, id).to.equal(0);
    }
    const question = 'La patrouille peut-elle entrer dans le jardin ou la cour ?';
    form.field('radio', 'Oui').click();
    await form.shown();
    expect(form.valueOf('mayEnter')).to.equal(true);
    await form.press(`Effacer ma réponse : ${question}`);
    expect(form.valueOf('mayEnter')).to.equal(undefined);
    expect(form.field('radio', 'Oui').checked).to.equal(false);
    expect(form.focused?.id, 'focus is not lost').to.equal('mayEnter');
    form.field('checkbox', /^Ces renseignements sont exacts/).click();
    expect(form.valueOf('truthful')).to.equal(true);
    form.field('checkbox', /^Ces renseignements sont exacts/).click();
    expect(form.valueOf('truthful')).to.equal(undefined);
  });

  it('V-55 people are added and taken away; focus follows, and it is said', async () => {
    const form = await OtvFormHarness.open({ events: [goto('contacts')] });
    const said = () => form.element.renderRoot.querySelector('.hidden[role=status]')?.textContent?.trim();
    expect(form.has('group', 'Personne 1')).to.equal(false);
    for (const number of [1, 2, 3]) {
      await form.press('Ajouter une personne');
      expect(form.focused?.textContent?.trim()).to.equal(`Personne ${number}`);
      expect(said()).to.equal(`Personne ${number} : ajouté à la liste.`);
    }
    expect(form.has('button', 'Ajouter une personne'), 'three at most').to.equal(false);
    await form.type(form.all('textbox', 'Nom')[1] as HTMLElement, 'Durand');
    await form.press('Retirer : Personne 1');
    expect(form.valueOf('contacts')).to.deep.equal([{ lastName: 'Durand' }, {}]);
    expect((form.all('textbox', 'Nom')[0] as HTMLInputElement).value).to.equal('Durand');
    expect([form.focused?.textContent?.trim(), said()]).to.deep.equal([
      'Personne 1',
      'Personne 1 : retiré de la liste.',
    ]);
    await form.press('Continuer');
    expect(form.has('button', 'Personne 1 : Indiquez le numéro de mobile de cette personne.')).to.equal(true);
    await form.press('Retirer : Personne 2');
    await form.press('Retirer : Personne 1');
    expect(form.valueOf('contacts')).to.equal(undefined);
    expect(form.focused?.textContent?.trim()).to.equal('Ajouter une personne');
  });

  it('V-55 whoever says that there is a vehicle is asked about it at once', async () => {
    const form = await OtvFormHarness.open({ values: { vehicleLeft: true }, events: [goto('presence')] });
    await form.type(form.field('textbox', 'Marque et couleur'), 'Clio');
    expect(form.valueOf('vehicles')).to.deep.equal([{ description: 'Clio' }]);
    expect(form.has('button', 'Retirer : Véhicule 1')).to.equal(false);
  });

  it('V-56 codes are masked until somebody asks, again on another step, and never a password to keep', async () => {
    const form = await OtvFormHarness.open({ values: { entryCodes: 'A1234' }, events: [goto('access')] });
    const code = form.byId('entryCodes') as HTMLInputElement;
    const isMasked = () => getComputedStyle(code).getPropertyValue('-webkit-text-security') === 'disc';
    expect([isMasked(), code.type, code.autocomplete]).to.deep.equal([true, 'text', 'off']);
    const label = 'Code d’entrée de l’immeuble ou du portail';
    await form.press(`Afficher : ${label}`);
    expect(isMasked()).to.equal(false);
    await form.press(`Masquer : ${label}`);
    expect(isMasked()).to.equal(true);
    await form.press(`Afficher : ${label}`);
    await form.send(goto('protection'));
    await form.send(goto('access'));
    expect(form.has('button', `Afficher : ${label}`)).to.equal(true);
  });

  it('L-7 a paste that would keep the frame busy does not reach a field, and it is said', async () => {
    const form = await OtvFormHarness.open({ events: [goto('agreement')] });
    const data = new DataTransfer();
    data.setData('text/plain', 'x'.repeat(100_001));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    form.byId('notes')?.dispatchEvent(event);
    await form.shown();
    expect(event.defaultPrevented).to.equal(true);
    expect(form.text).to.match(/Ce texte de 100\s001 caractères est trop long/);
  });

  it('a long text says how much is left near its end, and how much is too much', async () => {
    const form = await OtvFormHarness.open({ values: { notes: 'x'.repeat(899) }, events: [goto('agreement')] });
    expect(form.text).not.to.contain('Il reste');
    await form.type(form.byId('notes') as HTMLElement, 'x');
    expect(form.text).to.contain('Il reste 100 caractères.');
    await form.send({ type: 'field.changed', field: 'notes', value: 'x'.repeat(1001) });
    expect(form.text).to.contain('1 caractère de trop.');
  });

  it('V-3 where the zone is unknown, it is said with the dates that the unit decides', async () => {
    const notice = /Nous ne savons pas qui/;
    const form = await OtvFormHarness.open({ zone: 'unknown', events: [goto('absence')] });
    expect(form.text).to.match(notice);
    await form.send({ type: 'known.changed', given: { zone: 'police' } });
    expect(form.text).not.to.match(notice);
  });

  it('V-9 back leads to the step before, from a change to the check, and from the first step out of the form', async () => {
    const form = await OtvFormHarness.open({ values: SHORTEST });
    await form.press('Retour');
    expect(form.askedOf('guichet-back-request')).to.have.length(1);
    await form.press('Continuer');
    await form.press('Retour');
    expect(form.step).to.equal('home');
    await form.send({ type: 'form.check' });
    await form.press('Modifier : Commune du logement');
    expect([form.step, form.focused?.textContent]).to.deep.equal(['home', 'Votre logement']);
    await form.press('Retour');
    expect([form.step, form.focused?.textContent]).to.deep.equal(['checking', 'Vérifiez vos réponses']);
  });

  it('the same in English, in the middle of the form', async () => {
    const form = await OtvFormHarness.open({ values: { ...SHORTEST, from: '2026-11-23' }, events: [goto('absence')] });
    await form.press('Continuer');
    await speak('en');
    await form.shown();
    expect(form.text).to.contain('Step 2 of 5').and.to.contain('There is an answer to correct');
    expect(form.text).to.match(/Choose Wednesday,? 25 November 2026 or later\./);
  });
});
