import { expect } from '@open-wc/testing';
import { formOf, type PlaceForm } from '../../model/places.ts';
import { samplePlace } from '../../testing/sample-places.ts';
import { show, type Screen } from '../../testing/screen.ts';
import { unknownHours } from '../../model/place-hours.ts';
import type { PlaceFormElement } from './place-form.ts';

/** The form as the desk has it: what is written comes back. */
const open = async (change: Partial<PlaceForm> = {}, more: Partial<PlaceFormElement> = {}) => {
  const screen = await show<PlaceFormElement>('desk-place-form', {
    form: { ...formOf(samplePlace()), ...change },
    ...more,
  });
  screen.element.addEventListener('desk-request', ({ request }) => {
    if (request.type === 'places.write') screen.element.form = request.form;
  });
  return screen;
};
const choose = async (screen: Screen<PlaceFormElement>, name: string, value: string) => {
  const select = screen.one('combobox', name) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await screen.settled();
};
const timeField = (screen: Screen<PlaceFormElement>, label: string): HTMLInputElement => {
  const editor = screen.element.renderRoot.querySelector('desk-hours-editor')!;
  return editor.shadowRoot!.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;
};
const write = async (screen: Screen<PlaceFormElement>, label: string, value: string) => {
  const field = timeField(screen, label);
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await screen.settled();
};

describe('desk-place-form', () => {
  it('U-33 tells what is missing at its field when somebody saves, and goes to the first', async () => {
    const screen = await open({ name: '', postcode: '350', hours: { ...unknownHours, known: true } });
    expect(screen.text()).not.to.contain('À remplir.');
    screen.one('button', 'Enregistrer').click();
    await screen.settled();
    expect(screen.requests).to.deep.equal([]);
    expect(screen.text()).to.contain('À remplir.');
    expect(screen.text()).to.contain('Cinq chiffres.');
    expect(screen.text()).to.contain('Ouvrez au moins un jour');
    const name = screen.one('textbox', 'Nom *');
    expect(screen.element.shadowRoot!.activeElement).to.equal(name);
    expect(screen.element.shadowRoot!.getElementById(name.getAttribute('aria-describedby')!)?.textContent).to.equal(
      'À remplir.',
    );
    await screen.accessible();
    await screen.type('Nom *', 'Le Phare');
    expect(name.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('U-33 says what the server refused at its field', async () => {
    const screen = await open({}, { code: 'place.refused', refusal: 'phone.unreadable' });
    expect(screen.one('textbox', 'Téléphone').getAttribute('aria-invalid')).to.equal('true');
    expect(screen.one('alert').textContent).to.contain('Ce numéro ne peut pas être composé.');
  });

  it('A-5 hours are written by keyboard: up to three ranges a day, day and night, Monday for the working days', async () => {
    const screen = await open({ hours: unknownHours });
    const known = screen.one('radio', 'Connus') as HTMLInputElement;
    known.checked = true;
    known.dispatchEvent(new Event('change'));
    await screen.settled();
    await choose(screen, 'lundi', 'ranges');
    await write(screen, 'lundi, plage 1, de', '09:00');
    await write(screen, 'lundi, plage 1, à', '12:00');
    for (const _ of [2, 3]) {
      screen.one('button', 'Ajouter une plage, lundi').click();
      await screen.settled();
    }
    expect(screen.all('button', 'Ajouter une plage, lundi')).to.deep.equal([]);
    screen.one('button', 'Retirer la plage 3, lundi').click();
    await screen.settled();
    screen.one('button', 'Retirer la plage 2, lundi').click();
    await screen.settled();
    await choose(screen, 'samedi', 'always');
    await choose(screen, 'Jours fériés', 'closed');
    screen.one('button', 'Reporter lundi jusqu’à vendredi').click();
    await screen.settled();
    await screen.accessible();
    const { hours } = screen.element.form;
    const monday = { mode: 'ranges', ranges: [{ from: '09:00', to: '12:00' }] };
    expect(hours.days.slice(0, 5)).to.deep.equal(Array(5).fill(monday));
    expect(hours.days.slice(5).map(({ mode }) => mode)).to.deep.equal(['always', 'closed']);
    expect(hours.holidays).to.deep.equal({ mode: 'closed', ranges: [] });
    screen.one('button', 'Enregistrer').click();
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'places.save' });
  });

  it('asks for coordinates only where they are chosen, and saves once', async () => {
    const screen = await open({}, { busy: true });
    expect(screen.all('textbox', 'Latitude')).to.deep.equal([]);
    const point = screen.one('radio', 'À des coordonnées précises') as HTMLInputElement;
    point.checked = true;
    point.dispatchEvent(new Event('change'));
    await screen.settled();
    screen.one('textbox', 'Latitude');
    screen.one('button', 'Enregistrement…').click();
    expect(screen.requests.map(({ type }) => type)).to.deep.equal(['places.write']);
  });
});
