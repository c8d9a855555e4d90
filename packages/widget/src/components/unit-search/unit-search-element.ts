import type { ApiErrorCode } from '@guichet/core';
import type { UnitSearch } from '@guichet/core/units';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { controls } from '../../styles/controls.ts';
import { unitStyles } from '../../styles/units.ts';
import { UnitElement } from '../unit-element.ts';
import { unitErrorKey } from '../unit-error-key.ts';
import { closeIcon } from '../unit-icons.ts';
import { unitRequest } from '../unit-requests.ts';
import { suggestionWords } from './suggestion-words.ts';
import { unitSearchStyles } from './unit-search.styles.ts';

/** Places from the one on: Home and End go to the ends. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * A field that suggests communes, and addresses where there is a geocoder. The field keeps the focus; arrows move through
 * the list, Escape closes it.
 * @summary Search of a place.
 * @fires guichet-unit-search-request
 * @fires guichet-unit-commune-choose
 * @fires guichet-unit-address-choose
 * @fires guichet-unit-clear
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class UnitSearchElement extends UnitElement {
  static override properties: PropertyDeclarations = {
    search: { attribute: false },
    addresses: { type: Boolean },
    text: { state: true },
    open: { state: true },
    active: { state: true },
  };
  static override styles = [controls, unitStyles, unitSearchStyles];

  declare search: UnitSearch;
  /** Whether addresses are looked for as well. */
  declare addresses: boolean;
  /** What stands in the field: the search follows a little later. */
  declare text: string;
  declare open: boolean;
  /** Place of the suggestion that Enter chooses; -1: none. */
  declare active: number;

  constructor() {
    super();
    this.addresses = false;
    this.text = '';
    this.open = false;
    this.active = -1;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('search')) return;
    if (changed.get('search')?.suggestions !== this.search.suggestions) this.active = -1;
    // What was written before this was there, what was chosen, nothing once all is forgotten.
    if (changed.get('search')?.text !== this.search.text) this.text = this.search.text;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('active'))
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { say, search, active, isOpen } = this;
    return html`<label for="field">${say(this.addresses ? 'search.address' : 'search.commune')}</label>
      <div class="field">
        <input
          id="field"
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="list"
          aria-describedby="status"
          aria-activedescendant=${isOpen && active >= 0 ? `option-${active}` : nothing}
          .value=${this.text}
          @input=${this.#input}
          @keydown=${this.#keydown}
          @focus=${this.#unfold}
          @click=${this.#unfold}
          @blur=${this.#fold}
        />
        ${
          this.text === ''
            ? nothing
            : html`<button type="button" class="quiet" aria-label=${say('search.clear')} @click=${this.#clear}>
                ${closeIcon}
              </button>`
        }
        <div id="list" role="listbox" aria-label=${say('search.list')} ?hidden=${!isOpen} @mousedown=${this.#keepFocus}>
          ${search.suggestions.map((suggestion, place) => {
            const { text, kind } = suggestionWords(suggestion, say);
            return html`<div
              role="option"
              id="option-${place}"
              aria-selected=${place === active ? 'true' : 'false'}
              @click=${() => this.#choose(place)}
              @keydown=${this.#keydown}
            >
              <span dir="auto">${text}</span>${kind ? html`<span class="soft">${kind}</span>` : nothing}
            </div>`;
          })}
        </div>
      </div>
      <p id="status" class="soft" role="status">${this.#told()}</p>
      ${search.missing ? html`<p class="soft">${say('search.noAddresses')}</p>` : nothing}`;
  }

  private get isOpen(): boolean {
    return this.open && this.search.suggestions.length > 0;
  }

  #told() {
    const { say, search } = this;
    const { suggestions, state, code } = search;
    if (state === 'searching') return say('search.searching');
    if (state === 'failed') return say(unitErrorKey(code as ApiErrorCode));
    if (state === 'none') return say('search.none');
    return state === 'found' ? say('search.count', { count: suggestions.length }) : nothing;
  }

  #input(event: InputEvent) {
    this.text = (event.target as HTMLInputElement).value;
    this.open = true;
    this.active = -1;
    unitRequest(this, 'guichet-unit-search-request', { text: this.text });
  }

  #unfold() {
    this.open = true;
  }

  #fold() {
    this.open = false;
    this.active = -1;
  }

  /** A press on the list does not take the focus out of the field. */
  #keepFocus(event: MouseEvent) {
    event.preventDefault();
  }

  #clear() {
    this.text = '';
    this.#fold();
    unitRequest(this, 'guichet-unit-clear', null);
    this.focus();
  }

  #keydown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const { length } = this.search.suggestions;
    const { key } = event;
    if (key === 'Escape' && this.isOpen) {
      // The panel around would close as well.
      event.stopPropagation();
      event.preventDefault();
      this.#fold();
      return;
    }
    if (key === 'Enter' && length > 0) {
      event.preventDefault();
      // With several, the first one is shown before it can be chosen.
      if (this.isOpen && this.active >= 0) this.#choose(this.active);
      else if (length === 1) this.#choose(0);
      else this.#move(0);
      return;
    }
    const step = STEPS[key];
    // Home and End are the field's own until somebody is in the list.
    if (!step || length === 0 || (!key.startsWith('Arrow') && this.active < 0)) return;
    event.preventDefault();
    this.#move(step(this.active, length));
  }

  #move(place: number) {
    this.open = true;
    this.active = place;
  }

  #choose(place: number) {
    const suggestion = this.search.suggestions[place];
    if (!suggestion) return;
    this.#fold();
    if (suggestion.type === 'commune') {
      unitRequest(this, 'guichet-unit-commune-choose', { insee: suggestion.found.commune.insee });
    } else unitRequest(this, 'guichet-unit-address-choose', { address: suggestion.address });
  }
}
