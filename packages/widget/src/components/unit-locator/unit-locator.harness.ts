import { sendKeys } from '@web/test-runner-commands';
import { fr } from '../../locales/units.fr.ts';
import { unitsTranslator } from '../../locales/units-translator.ts';
import { allByRole, byRole, textOf } from '../testing/by-role.ts';
import { createFakeLocator, type FakeLocator } from '../testing/fake-locator.ts';
import { MONDAY_AFTERNOON } from '../testing/sample-units.ts';
import { alsoSpeaks, settled, stage } from '../testing/stage.ts';
import type { UnitElement } from '../unit-element.ts';
import type { UnitRequests } from '../unit-requests.ts';
import { defineUnitElements } from './define-unit-elements.ts';
import { UnitLocatorElement } from './unit-locator-element.ts';

// At once, as in the page, where the language is there before the first element.
unitsTranslator.setCatalogue('fr', fr);
defineUnitElements();

const WATCHED = [
  'guichet-unit-search-request',
  'guichet-unit-commune-choose',
  'guichet-unit-filter',
  'guichet-unit-select',
  'guichet-position-request',
  'guichet-map-request',
  'guichet-print-request',
] as const;

/** The locator as a person uses it: by roles, names and keys. */
export class UnitLocatorHarness {
  readonly element: UnitLocatorElement;
  readonly fake: FakeLocator;
  /** What came out of the element, in order. */
  readonly asked: { type: keyof UnitRequests; detail: unknown }[] = [];

  private constructor(element: UnitLocatorElement, fake: FakeLocator) {
    this.element = element;
    this.fake = fake;
    for (const type of WATCHED) {
      document.addEventListener(type, (event) =>
        this.asked.push({ type, detail: (event as CustomEvent<unknown>).detail }),
      );
    }
  }

  static async open(options: Partial<UnitLocatorElement> = {}): Promise<UnitLocatorHarness> {
    alsoSpeaks((locale) => unitsTranslator.setLocale(locale));
    const fake = createFakeLocator();
    const element = Object.assign(new UnitLocatorElement(), {
      locator: fake.locator,
      now: () => MONDAY_AFTERNOON,
      ...options,
    });
    const harness = new UnitLocatorHarness(element, fake);
    await stage(element);
    return harness;
  }

  /** Resolves once what the test did is on the screen. */
  async shown(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await settled(this.element);
  }

  async find(...given: Parameters<FakeLocator['find']>) {
    this.fake.find(...given);
    await this.shown();
  }

  get field() {
    return byRole(this.element, 'combobox', { name: /^(Commune|Adresse|Town|Address)/ }) as HTMLInputElement;
  }

  get options() {
    return allByRole(this.element, 'option').filter((option) => option.localName !== 'option');
  }

  get optionNames() {
    return this.options.map((option) => textOf(option).replace(/\s+/g, ' ').trim());
  }

  /** The suggestion that the field points at. */
  get active() {
    const id = this.field.getAttribute('aria-activedescendant');
    return this.options.find((option) => option.id === id) ?? null;
  }

  get headings() {
    return allByRole(this.element, 'heading').map(
      (heading) => [heading.localName, textOf(heading).replace(/\s+/g, ' ').trim()] as const,
    );
  }

  /** What the live regions say. */
  get said() {
    return allByRole(this.element, 'status')
      .map((region) => textOf(region).replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  }

  heading(name: string | RegExp) {
    return byRole(this.element, 'heading', { name });
  }

  button(name: string | RegExp) {
    return byRole(this.element, 'button', { name });
  }

  has(role: string, name: string | RegExp) {
    return allByRole(this.element, role, { name }).length > 0;
  }

  link(name: string | RegExp) {
    return byRole(this.element, 'link', { name }) as HTMLAnchorElement;
  }

  box(name: string | RegExp) {
    return byRole(this.element, 'checkbox', { name }) as HTMLInputElement;
  }

  async press(name: string | RegExp) {
    this.button(name).click();
    await this.shown();
  }

  async unfoldFilters() {
    this.element.renderRoot
      .querySelector<UnitElement>('guichet-unit-filters')
      ?.renderRoot.querySelector('details')
      ?.setAttribute('open', '');
    await this.shown();
  }

  async type(text: string) {
    this.field.focus();
    await sendKeys({ type: text });
    await this.shown();
  }

  async keys(...presses: string[]) {
    for (const press of presses) await sendKeys({ press });
    await this.shown();
  }

  /** All that can be touched: a box to tick with its words, everything else alone. */
  get targets(): Element[] {
    return ['button', 'link', 'checkbox', 'combobox']
      .flatMap((role) => allByRole(this.element, role))
      .filter((element) => element.checkVisibility())
      .map((element) => (element.matches('input[type=checkbox]') ? (element.closest('label') ?? element) : element));
  }

  /** What it reads as, in one line. */
  get text() {
    return textOf(this.element).replace(/\s+/g, ' ');
  }

  get focused(): Element | null {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }

  /** For the message of a failed assertion: chai would print whole elements. */
  hasFocus(element: Element): boolean {
    return this.focused === element;
  }

  askedOf<Type extends keyof UnitRequests>(type: Type): UnitRequests[Type][] {
    return this.asked.filter((entry) => entry.type === type).map((entry) => entry.detail as UnitRequests[Type]);
  }
}
