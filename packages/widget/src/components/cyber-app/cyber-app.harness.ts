import type { Flow, FlowInput, FlowTexts } from '@guichet/triage';
import { sampleFlow } from '../../../../triage/src/testing/sample-flow.ts';
import { sampleTexts } from '../../../../triage/src/testing/sample-texts.ts';
import { sendKeys } from '@web/test-runner-commands';
import type { FrameConfig } from '../../frame/config.ts';
import { defineCyberElements } from '../../frame/define-cyber-elements.ts';
import { fr } from '../../locales/cyber.fr.ts';
import { cyberTranslator } from '../../locales/cyber-translator.ts';
import { createFlowWords, type FlowWords, type WordsLoader } from '../../stores/flow-words.ts';
import { createOrienterStores, type OrienterStores } from '../../stores/orienter-stores.ts';
import { sampleSite } from '../chat-app/chat-app.harness.ts';
import type { Requests } from '../requests.ts';
import { allByRole, byRole, textOf } from '../testing/by-role.ts';
import { alsoSpeaks, settled, stage } from '../testing/stage.ts';
import { CyberAppElement } from './cyber-app-element.ts';

// At once, as in the page, where the language is there before the first element.
cyberTranslator.setCatalogue('fr', fr);
defineCyberElements();

/** A site with chat and orienter. */
export const orienterSite: FrameConfig = { ...sampleSite, services: ['chat', 'cyber'], orienter: {} };

/** Answers of the sample flow that lead to « faux site de vente », for an adult who pays now. */
export const FAKE_SHOP = {
  danger: 'no',
  audience: 'individual',
  minor: 'no',
  touched: 'purchase',
  paid: 'in-progress',
  met: 'no',
  author: 'unknown-person',
} as const;

/** A Sunday, 15:00 in Paris: the 3018 answers. */
export const AFTERNOON = new Date('2026-11-22T14:00:00Z');
/** The night after, 01:00 in Paris: it does not. */
export const NIGHT = new Date('2026-11-23T00:00:00Z');

const partOf = (texts: FlowTexts, isQuestion: boolean): FlowTexts =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => /^(question|urgent)\./.test(key) === isQuestion));

/** Loaders of the sample flow's words. */
export const sampleLoader = (locale: 'fr' | 'en'): WordsLoader => ({
  questions: async () => partOf(sampleTexts[locale], true),
  results: async () => partOf(sampleTexts[locale], false),
});

interface Options {
  answers?: FlowInput['answers'];
  preset?: FlowInput['preset'];
  start?: string;
  site?: FrameConfig;
  phone?: boolean;
  now?: Date;
  flow?: Flow;
  load?: Record<string, WordsLoader>;
}

const WATCHED = [
  'guichet-node-shown',
  'guichet-handoff-request',
  'guichet-providers-request',
  'guichet-link-request',
  'guichet-print-request',
  'guichet-close-request',
  'guichet-exit-request',
] as const;

/** The orienter as a person uses it: by roles, names and keys. */
export class CyberAppHarness {
  readonly app: CyberAppElement;
  readonly words: FlowWords;
  readonly stores: OrienterStores;
  /** What was asked of the frame, in order. */
  readonly asked: { type: (typeof WATCHED)[number]; detail: unknown }[] = [];

  private constructor(app: CyberAppElement) {
    this.app = app;
    this.words = app.words;
    this.stores = app.stores;
    for (const type of WATCHED) {
      app.addEventListener(type, (event) => this.asked.push({ type, detail: (event as CustomEvent<unknown>).detail }));
    }
  }

  /** Puts the orienter on the page, with the sample flow. */
  static async open(options: Options = {}): Promise<CyberAppHarness> {
    const { answers = {}, preset = {}, start = null, site = orienterSite, phone = false, now = AFTERNOON } = options;
    const words = createFlowWords(options.load ?? { fr: sampleLoader('fr'), en: sampleLoader('en') });
    alsoSpeaks((locale) => Promise.all([cyberTranslator.setLocale(locale), words.setLocale(locale)]));
    const app = Object.assign(new CyberAppElement(), {
      flow: options.flow ?? sampleFlow,
      words,
      stores: createOrienterStores(now),
      site,
      phone,
      initial: { answers, preset, start },
    });
    const harness = new CyberAppHarness(app);
    await stage(app);
    await harness.shown();
    return harness;
  }

  /** Resolves once what the test did is on the screen, what is fetched included. */
  async shown(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await settled(this.app);
      await this.app.results.arrived();
    }
    await settled(this.app);
  }

  heading(name: string | RegExp) {
    return byRole(this.app, 'heading', { name });
  }

  has(role: string, name: string | RegExp) {
    return allByRole(this.app, role, { name }).length > 0;
  }

  button(name: string | RegExp) {
    return byRole(this.app, 'button', { name });
  }

  link(name: string | RegExp) {
    return byRole(this.app, 'link', { name }) as HTMLAnchorElement;
  }

  field(role: 'textbox' | 'checkbox' | 'radio' | 'date' | 'combobox', name: string | RegExp) {
    return byRole(this.app, role, { name }) as HTMLInputElement;
  }

  /** Texts of the answers on screen, in order. */
  get answers() {
    return allByRole(this.app, 'radio').map((radio) => textOf(radio.closest('label') as Element).trim());
  }

  async press(name: string | RegExp) {
    this.button(name).click();
    await this.shown();
  }

  /** Opens what is folded, and resolves once the browser has told it. */
  async unfold(name: string) {
    const summary = this.button(name);
    const { promise, resolve } = Promise.withResolvers<unknown>();
    summary.parentElement?.addEventListener('toggle', resolve, { once: true });
    summary.click();
    await promise;
    await this.shown();
  }

  /** Chooses an answer and goes on. */
  async answer(name: string | RegExp) {
    this.field('radio', name).click();
    await this.press('Continuer');
  }

  async tick(name: string | RegExp) {
    this.field('checkbox', name).click();
    await this.shown();
  }

  /** Writes into a field, as a change that the browser tells at its end. */
  async write(field: HTMLInputElement | HTMLTextAreaElement, text: string) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.shown();
  }

  async keys(...presses: string[]) {
    for (const press of presses) await sendKeys({ press });
    await this.shown();
  }

  /** All that can be touched: a box to tick with its words, everything else alone. */
  get targets(): Element[] {
    const roles = ['button', 'link', 'textbox', 'checkbox', 'radio', 'date', 'combobox'];
    return roles
      .flatMap((role) => allByRole(this.app, role))
      .filter((element) => element.checkVisibility())
      .map((element) => element.closest('label') ?? element);
  }

  /** What the panel reads as, in one line. */
  get text() {
    return textOf(this.app).replace(/\s+/g, ' ');
  }

  /** Details of what was asked of the frame. */
  askedOf<Type extends (typeof WATCHED)[number]>(type: Type): Requests[Type][] {
    return this.asked.filter((entry) => entry.type === type).map((entry) => entry.detail as Requests[Type]);
  }

  hasFocus(element: Element) {
    return this.#focused === element;
  }

  /** For the message of a failed assertion: chai would print whole elements. */
  get focusedName() {
    return `focus is on ${this.#focused?.outerHTML.slice(0, 120)}`;
  }

  get #focused(): Element | null {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }
}
