import { sendKeys } from '@web/test-runner-commands';
import { speakParts } from '../../locales/part-words.ts';
import { allByRole, byRole, textOf } from '../testing/by-role.ts';
import { stage } from '../testing/stage.ts';
import { LanguagePickerElement } from './language-picker-element.ts';

/** The list of languages as a person uses it, by keyboard. */
export class LanguagePickerHarness {
  readonly element: LanguagePickerElement;
  readonly chosen: string[] = [];

  private constructor(element: LanguagePickerElement) {
    this.element = element;
    element.addEventListener('guichet-language-choose', (event) =>
      this.chosen.push((event as CustomEvent<{ language: string }>).detail.language),
    );
  }

  static async open(browserTags: readonly string[] = ['ar-DZ', 'fr']): Promise<LanguagePickerHarness> {
    if (!customElements.get('guichet-language-picker')) {
      customElements.define('guichet-language-picker', LanguagePickerElement);
    }
    await speakParts();
    const element = Object.assign(new LanguagePickerElement(), { browserTags });
    element.style.blockSize = '500px';
    const picker = new LanguagePickerHarness(await stage(element));
    element.focus();
    return picker;
  }

  get field() {
    return byRole(this.element, 'combobox') as HTMLInputElement;
  }

  get options() {
    return allByRole(this.element, 'option');
  }

  get names() {
    return this.options.map((option) => textOf(option).replace(/\s+/g, ' ').trim());
  }

  /** The option that the field points at. */
  get active() {
    const id = this.field.getAttribute('aria-activedescendant');
    return this.options.find((option) => option.id === id) ?? null;
  }

  get status() {
    return textOf(byRole(this.element, 'status')).trim();
  }

  async type(text: string) {
    await sendKeys({ type: text });
    await this.element.updateComplete;
  }

  async press(...presses: string[]) {
    for (const press of presses) await sendKeys({ press });
    await this.element.updateComplete;
  }
}
