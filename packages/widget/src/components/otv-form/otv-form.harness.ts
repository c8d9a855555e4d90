import {
  createFormMachine,
  homeWatchCheck,
  type FormEvent,
  type FormMachine,
  type FormValues,
} from '@guichet/triage/form';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { createActor, type Actor } from 'xstate';
import type { FormDocument } from '@guichet/triage/form';
import { fr } from '../../locales/otv.fr.ts';
import { otvTranslator } from '../../locales/otv-translator.ts';
import { NO_SUGGESTIONS } from '../../stores/suggestions.ts';
import type { OtvDateFieldElement } from '../otv-date-field/otv-date-field-element.ts';
import type { OtvFormRequests } from '../otv-requests.ts';
import { allByRole, byRole, textOf } from '../testing/by-role.ts';
import { alsoSpeaks, settled, stage } from '../testing/stage.ts';
import { defineOtvFormElements } from './define-otv-form-elements.ts';
import { OtvFormElement } from './otv-form-element.ts';

// At once, as in the page, where the language is there before the first element.
otvTranslator.setCatalogue('fr', fr);
defineOtvFormElements();

/** The real form, as the build reads it. */
export const homeWatch = await executeServerCommand<FormDocument, { id: string }>('form-document', {
  id: 'home-watch',
});

/** A Sunday in November. */
export const TODAY = '2026-11-22';

export const VOIRON = { value: '38563', label: 'Voiron, Isère, 38500' };
export const LYON = { value: '69123', label: 'Lyon, Rhône' };

interface Options {
  values?: FormValues;
  zone?: string;
  /** Where the form is before anything is looked at: events of its machine. */
  events?: readonly FormEvent[];
  properties?: Partial<OtvFormElement>;
}

/** A form as a person uses it, moved by its real machine. */
export class OtvFormHarness {
  readonly element: OtvFormElement;
  readonly actor: Actor<FormMachine>;
  readonly asked: { type: keyof OtvFormRequests; detail: unknown }[] = [];

  private constructor(element: OtvFormElement, actor: Actor<FormMachine>) {
    this.element = element;
    this.actor = actor;
    element.addEventListener('guichet-form-event', (event) =>
      actor.send((event as CustomEvent<OtvFormRequests['guichet-form-event']>).detail.event),
    );
    for (const type of ['guichet-form-event', 'guichet-suggest-request', 'guichet-back-request'] as const) {
      element.addEventListener(type, (event) =>
        this.asked.push({ type, detail: (event as CustomEvent<unknown>).detail }),
      );
    }
    actor.subscribe((snapshot) => (element.snapshot = snapshot));
  }

  static async open({ values = {}, zone = 'police', events = [], properties = {} }: Options = {}) {
    const { form, rules, texts } = homeWatch;
    if (rules === null) throw new Error('the home watch has rules');
    const check = homeWatchCheck(rules);
    const actor = createActor(createFormMachine(form, { check }), { input: { today: TODAY, given: { zone } } }).start();
    for (const [field, value] of Object.entries(values)) actor.send({ type: 'field.changed', field, value });
    const element = Object.assign(new OtvFormElement(), {
      form,
      texts: texts['fr'],
      snapshot: actor.getSnapshot(),
      check,
      communes: { ...NO_SUGGESTIONS, items: [VOIRON] },
      ...properties,
    });
    alsoSpeaks(async (locale) => {
      await otvTranslator.setLocale(locale);
      element.texts = texts[locale] ?? {};
    });
    const harness = new OtvFormHarness(element, actor);
    await stage(element);
    for (const event of events) await harness.send(event);
    return harness;
  }

  /** Resolves once what the test did is on the screen. */
  async shown(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await settled(this.element);
      for (const field of this.element.renderRoot.querySelectorAll<OtvDateFieldElement>('guichet-date-field')) {
        await field.calendar.arrived();
      }
    }
  }

  async send(event: FormEvent) {
    this.actor.send(event);
    await this.shown();
  }

  get step() {
    const { value, context } = this.actor.getSnapshot();
    return value === 'editing' ? context.step : value;
  }

  valueOf(field: string) {
    return this.actor.getSnapshot().context.values[field];
  }

  all(role: string, name?: string | RegExp) {
    return allByRole(this.element, role, name === undefined ? {} : { name });
  }

  has(role: string, name: string | RegExp) {
    return this.all(role, name).length > 0;
  }

  button(name: string | RegExp) {
    return byRole(this.element, 'button', { name });
  }

  field(role: 'textbox' | 'checkbox' | 'radio' | 'combobox', name: string | RegExp) {
    return byRole(this.element, role, { name }) as HTMLInputElement;
  }

  byId(id: string) {
    return this.element.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
  }

  async press(name: string | RegExp) {
    this.button(name).click();
    await this.shown();
  }

  /** Types at the end of what stands in a field. */
  async type(field: HTMLElement, text: string) {
    field.focus();
    await sendKeys({ type: text });
    await this.shown();
  }

  async keys(...presses: string[]) {
    for (const press of presses) await sendKeys({ press });
    await this.shown();
  }

  /** All that can be touched: a box to tick with its words, everything else alone. */
  get targets(): Element[] {
    const roles = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'gridcell'];
    return roles
      .flatMap((role) => allByRole(this.element, role))
      .filter((element) => element.checkVisibility())
      .map((element) => element.closest('label') ?? element);
  }

  get text() {
    return textOf(this.element).replace(/\s+/g, ' ');
  }

  askedOf(type: keyof OtvFormRequests) {
    return this.asked.filter((entry) => entry.type === type).map(({ detail }) => detail);
  }

  get focused(): Element | null {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }
}
