import { expect } from '@open-wc/testing';
import { addDays } from '@guichet/triage/form';
import { SHORTEST } from '../../../../triage/src/testing/home-watch-values.ts';
import { CalendarController } from '../../controllers/calendar-controller.ts';
import { OtvFormHarness, TODAY } from '../otv-form/otv-form.harness.ts';
import { clearStage } from '../testing/stage.ts';
import type { OtvDateFieldElement } from './otv-date-field-element.ts';

const ABSENCE = [{ type: 'step.goto', step: 'absence' }] as const;
const OPEN_FROM = 'Choisir dans un calendrier : Jour du départ';

const open = (values = {}) => OtvFormHarness.open({ values: { residence: 'main', ...values }, events: ABSENCE });
const from = (form: OtvFormHarness) => form.byId('from') as OtvDateFieldElement;
const parts = (form: OtvFormHarness) => form.all('textbox').slice(0, 3) as HTMLInputElement[];
const cells = (form: OtvFormHarness) => form.all('gridcell');

describe('date in three fields, with a calendar', () => {
  afterEach(clearStage);

  it('V-52 is typed in three fields that keep what is written', async () => {
    const form = await open();
    const [day, month, year] = parts(form);
    await form.type(day!, '07');
    await form.type(month!, '12');
    expect(form.valueOf('from')).to.equal('-12-07');
    await form.type(year!, '2026');
    expect([form.valueOf('from'), day!.value]).to.deep.equal(['2026-12-07', '07']);
    expect([day!.inputMode, day!.maxLength]).to.deep.equal(['numeric', -1]);
    await form.keys('Enter');
    expect(form.text, 'Enter sends the step').to.contain('Indiquez le jour du retour.');
  });

  it('V-52 a whole date is pasted into any of them', async () => {
    const form = await open();
    const data = new DataTransfer();
    data.setData('text/plain', '07/12/2026');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
    parts(form)[1]!.dispatchEvent(paste);
    await form.shown();
    expect(parts(form).map(({ value }) => value)).to.deep.equal(['7', '12', '2026']);
    expect(form.valueOf('from')).to.equal('2026-12-07');
  });

  it('V-52 the calendar opens at the first day that is taken; keys move, Enter chooses, focus comes back', async () => {
    const form = await open();
    await form.press(OPEN_FROM);
    expect(form.button(OPEN_FROM).ariaExpanded).to.equal('true');
    expect(form.focused?.ariaLabel).to.equal('mercredi 25 novembre 2026');
    await form.keys('ArrowRight', 'ArrowDown', 'PageDown', 'Home');
    expect(form.focused?.ariaLabel).to.equal('lundi 28 décembre 2026');
    expect(cells(form).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    await form.keys('Enter');
    expect(form.valueOf('from')).to.equal('2026-12-28');
    expect(parts(form).map(({ value }) => value)).to.deep.equal(['28', '12', '2026']);
    expect([form.focused, cells(form).length]).to.deep.equal([form.button(OPEN_FROM), 0]);
  });

  it('V-52 days that the rules refuse are crossed out, and cannot be chosen', async () => {
    const form = await open();
    await form.press(OPEN_FROM);
    const taken = () => cells(form).filter((cell) => cell.ariaDisabled !== 'true');
    // Three days before at the latest, from 22 November on.
    expect(taken().map((cell) => cell.textContent?.trim())).to.deep.equal(['25', '26', '27', '28', '29', '30']);
    const refused = cells(form).find((cell) => cell.ariaLabel === 'mardi 24 novembre 2026, pas possible');
    refused?.click();
    await form.shown();
    expect(form.valueOf('from')).to.equal(undefined);
    await form.press('Mois suivant');
    await form.press('Mois suivant');
    // 45 days before at the earliest.
    expect(taken().at(-1)?.ariaLabel?.startsWith('mercredi 6 janvier 2027')).to.equal(true);
    expect(addDays(TODAY, 45)).to.equal('2027-01-06');
  });

  it('V-52 arrows point the other way where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const form = await open({ from: '2026-12-01' });
    await form.press(OPEN_FROM);
    await form.keys('ArrowLeft');
    expect(form.focused?.ariaLabel).to.equal('mercredi 2 décembre 2026');
    const [first, second] = cells(form);
    expect(first!.getBoundingClientRect().left).to.be.above(second!.getBoundingClientRect().left);
  });

  it('A-4 Escape closes the calendar and nothing around it', async () => {
    const form = await open();
    let reached = 0;
    const count = (event: KeyboardEvent) => (reached += event.key === 'Escape' ? 1 : 0);
    document.addEventListener('keydown', count);
    await form.press(OPEN_FROM);
    await form.keys('Escape');
    expect([cells(form).length, reached, form.focused]).to.deep.equal([0, 0, form.button(OPEN_FROM)]);
    await form.keys('Escape');
    document.removeEventListener('keydown', count);
    expect(reached).to.equal(1);
  });

  it('V-52 without the calendar, which did not arrive, a day is typed; pressed again, it comes', async () => {
    const form = await open();
    let tries = 0;
    const load = () => ((tries += 1) === 1 ? Promise.reject(new TypeError('offline')) : defined());
    const defined = async () => (await import('../otv-calendar/define-otv-calendar.ts')).defineOtvCalendar();
    from(form).calendar = new CalendarController(from(form), load);
    await form.press(OPEN_FROM);
    expect(form.text).to.contain('Le calendrier n’est pas arrivé. Écrivez la date, ou réessayez.');
    await form.press(OPEN_FROM);
    expect(form.focused?.ariaLabel).to.equal('mercredi 25 novembre 2026');
    expect(tries).to.equal(2);
  });

  it('V-58 takes part in its form as a native field: data, validity, reset, disabled', async () => {
    const form = await open({ from: SHORTEST['from'], to: '2026-12-02' });
    const element = from(form);
    const shown = element.form as HTMLFormElement;
    expect(new FormData(shown).get('from')).to.equal('2026-12-01');
    expect([element.checkValidity(), element.matches(':valid')]).to.deep.equal([true, true]);
    await form.press('Continuer');
    const to = form.byId('to') as OtvDateFieldElement;
    expect([to.validity.customError, to.validationMessage]).to.deep.equal([
      true,
      'L’absence est trop courte. Le retour peut avoir lieu à partir du vendredi 4 décembre 2026.',
    ]);
    shown.reset();
    await form.shown();
    expect([form.valueOf('from'), element.validity.valueMissing]).to.deep.equal([undefined, true]);
    element.toggleAttribute('disabled', true);
    await form.shown();
    expect(parts(form)[0]!.matches(':disabled')).to.equal(true);
    expect(new FormData(shown).has('from')).to.equal(false);
  });
});
