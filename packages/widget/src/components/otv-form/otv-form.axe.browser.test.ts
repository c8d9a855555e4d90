import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FULLEST, SHORTEST } from '../../../../triage/src/testing/home-watch-values.ts';
import { clearStage, expectAccessible } from '../testing/stage.ts';
import { LYON, OtvFormHarness, VOIRON } from './otv-form.harness.ts';

type Options = Parameters<typeof OtvFormHarness.open>[0];

const goto = (step: string) => ({ type: 'step.goto', step }) as const;

/** Every step filled in, and the states that each can be in. */
const states: readonly { name: string; options: Options; reach?(form: OtvFormHarness): Promise<void> }[] = [
  {
    name: 'home, both forces, suggestions pointed at',
    options: { zone: 'both' },
    async reach(form) {
      await form.type(form.field('combobox', 'Commune du logement'), 'o');
      form.element.communes = { text: 'o', state: 'found', items: [VOIRON, LYON] };
      await form.shown();
      await form.keys('ArrowDown');
    },
  },
  { name: 'home, nothing answered', options: {}, reach: (form) => form.press('Continuer') },
  {
    name: 'absence, unknown zone, faults, calendar',
    options: { values: { ...SHORTEST, from: '2026-11-21' }, zone: 'unknown', events: [goto('absence')] },
    async reach(form) {
      await form.press('Continuer');
      await form.press(/Jour du retour/);
    },
  },
  { name: 'identity', options: { values: { email: 'a@' }, events: [goto('identity'), { type: 'step.next' }] } },
  {
    name: 'address, suggestions',
    options: {
      events: [goto('address')],
      properties: { addresses: { text: '12', state: 'found', items: [{ value: '12 Rue', label: '12 Rue, Voiron' }] } },
    },
    async reach(form) {
      form.field('combobox', 'Numéro et rue').focus();
      await form.keys('ArrowDown');
    },
  },
  { name: 'access', options: { values: FULLEST, events: [goto('access')] } },
  { name: 'protection', options: { values: FULLEST, events: [goto('protection')] } },
  { name: 'presence', options: { values: FULLEST, events: [goto('presence')] } },
  {
    name: 'contacts, faults of two',
    options: {
      values: { contacts: [{ title: 'madam' }, { keys: true }] },
      events: [goto('contacts'), { type: 'step.next' }],
    },
  },
  { name: 'agreement', options: { events: [goto('agreement'), { type: 'step.next' }] } },
  { name: 'check, everything answered', options: { values: FULLEST, events: [{ type: 'form.check' }] } },
  {
    name: 'check, refused',
    options: {
      values: SHORTEST,
      events: [{ type: 'form.check' }, { type: 'form.submit' }, { type: 'form.refused', code: 'rate.limited' }],
    },
  },
  { name: 'sending', options: { values: SHORTEST, events: [{ type: 'form.check' }, { type: 'form.submit' }] } },
];

describe('form, on every step', () => {
  afterEach(clearStage);

  for (const { name, options, reach } of states) {
    it(`A-1 A-5 ${name}: axe finds nothing, it fits in 320 px, what is touched is 44 px high`, async () => {
      const form = await OtvFormHarness.open(options);
      await reach?.(form);
      await form.shown();
      await expectAccessible(form.element);
      await setViewport({ width: 320, height: 640 });
      for (const fontSize of ['100%', '200%']) {
        document.documentElement.style.fontSize = fontSize;
        await form.shown();
        expect(document.documentElement.scrollWidth, fontSize).to.be.at.most(320);
        for (const target of form.targets) {
          const { height, right } = target.getBoundingClientRect();
          const label = `${fontSize}: ${target.id || target.textContent?.trim()}`;
          expect(height, label).to.be.at.least(44);
          expect(right, label).to.be.at.most(320);
        }
      }
    }).timeout(60_000);
  }
});
