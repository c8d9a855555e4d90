import { html, nothing, type PropertyValues } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { checkIcon } from '../icons.ts';
import { request } from '../requests.ts';
import { pickerStyles } from './language-picker.styles.ts';
import { languages, type Language } from './languages.ts';
import { searchLanguages, suggestedLanguages } from './search-languages.ts';

/**
 * The languages one may write in: a text field that filters a list, endonym first, no flags (spec I-3). The field keeps
 * the focus; arrows move through the list.
 * @summary Choice of the language.
 * @fires guichet-language-choose
 * @fires guichet-back-request
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class LanguagePickerElement extends FrameElement {
  static override properties = {
    value: { attribute: false },
    browserTags: { attribute: false },
    query: { state: true },
    active: { state: true },
  };
  static override styles = [controls, pickerStyles];

  /** Tag of the language in force. */
  declare value: string;
  /** Languages that the browser asks for. */
  declare browserTags: readonly string[];
  declare query: string;
  /** Place of the option that Enter chooses; -1: none. */
  declare active: number;

  constructor() {
    super();
    this.value = 'fr';
    this.browserTags = navigator.languages;
    this.query = '';
    this.active = -1;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('active')) return;
    this.renderRoot.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Suggestions stand once above the whole list; a search has no groups. */
  #groups(): { title: string | null; options: readonly Language[] }[] {
    if (this.query.trim() !== '') return [{ title: null, options: searchLanguages(languages, this.query) }];
    const suggested = suggestedLanguages(languages, this.browserTags);
    const others = languages.filter((language) => !suggested.includes(language));
    return [
      { title: this.t('languages.suggested'), options: suggested },
      { title: this.t('languages.all'), options: others },
    ];
  }

  protected override render() {
    const { t } = this;
    const groups = this.#groups();
    const count = groups.reduce((sum, group) => sum + group.options.length, 0);
    let place = 0;
    const option = (language: Language) => this.#option(language, place++);
    return html`<div class="top">
        <h1 id="title">${t('languages.title')}</h1>
        <button class="link" @click=${() => request(this, 'guichet-back-request', null)}>
          ${t('languages.close')}
        </button>
        <label for="search">${t('languages.search')}</label>
        <input
          id="search"
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls="list"
          aria-activedescendant=${this.active < 0 || count === 0 ? nothing : `option-${this.active}`}
          .value=${this.query}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
        <p class="soft" role="status">
          ${this.query.trim() === '' ? nothing : count === 0 ? t('languages.none') : t('languages.found', { count })}
        </p>
      </div>
      <div id="list" role="listbox" aria-labelledby="title">
        ${groups.map(({ title, options }, index) =>
          title === null
            ? options.map(option)
            : html`<div role="group" aria-labelledby="group-${index}">
                <p id="group-${index}" class="soft" role="presentation">${title}</p>
                ${options.map(option)}
              </div>`,
        )}
      </div>`;
  }

  #option(language: Language, place: number) {
    const { code, endonym, dir } = language;
    const name = this.locale === 'en' ? language.english : language.french;
    return html`<div
      role="option"
      id="option-${place}"
      lang=${code}
      dir=${dir}
      data-code=${code}
      ?data-active=${place === this.active}
      aria-selected=${code === this.value ? 'true' : 'false'}
      @click=${() => this.#choose(code)}
      @keydown=${this.#onKeydown}
    >
      <span>${endonym}</span>
      <span class="soft" lang=${this.locale} dir="ltr">${name}</span>
      ${code === this.value ? checkIcon : nothing}
    </div>`;
  }

  #onInput(event: InputEvent) {
    this.query = (event.target as HTMLInputElement).value;
    this.active = this.query.trim() === '' ? -1 : 0;
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const options = this.#groups().flatMap((group) => group.options);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      const from = this.active < 0 && step < 0 ? options.length : this.active;
      const next = from + step;
      // One step wraps around the ends; a page stops there.
      this.active =
        Math.abs(step) === 1
          ? (next + options.length) % options.length
          : Math.min(Math.max(next, 0), options.length - 1);
      return;
    }
    const chosen = options[this.active];
    if (event.key !== 'Enter' || !chosen) return;
    event.preventDefault();
    this.#choose(chosen.code);
  }

  #choose(language: string) {
    request(this, 'guichet-language-choose', { language });
  }
}
