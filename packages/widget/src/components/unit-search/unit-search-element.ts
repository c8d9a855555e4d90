import type { ApiErrorCode } from '@guichet/core';
import type { UnitSearch } from '@guichet/core/units';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ComboboxController } from '../../controllers/combobox-controller.ts';
import { combobox } from '../../styles/combobox.ts';
import { controls } from '../../styles/controls.ts';
import { unitStyles } from '../../styles/units.ts';
import { activeOption, comboboxList } from '../combobox-list.ts';
import { UnitElement } from '../unit-element.ts';
import { unitErrorKey } from '../unit-error-key.ts';
import { closeIcon } from '../unit-icons.ts';
import { unitRequest } from '../unit-requests.ts';
import { suggestionWords } from './suggestion-words.ts';
import { unitSearchStyles } from './unit-search.styles.ts';

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
  };
  static override styles = [controls, unitStyles, combobox, unitSearchStyles];

  declare search: UnitSearch;
  /** Whether addresses are looked for as well. */
  declare addresses: boolean;
  /** What stands in the field: the search follows a little later. */
  declare text: string;

  readonly #combobox = new ComboboxController(this, {
    count: () => this.search.suggestions.length,
    choose: (place) => this.#choose(place),
  });

  constructor() {
    super();
    this.addresses = false;
    this.text = '';
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('search')) return;
    if (changed.get('search')?.suggestions !== this.search.suggestions) this.#combobox.forget();
    // What was written before this was there, what was chosen, nothing once all is forgotten.
    if (changed.get('search')?.text !== this.search.text) this.text = this.search.text;
  }

  protected override updated() {
    if (this.#combobox.isOpen)
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { say, search } = this;
    const list = this.#combobox;
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
          aria-expanded=${list.isOpen ? 'true' : 'false'}
          aria-controls="list"
          aria-describedby="status"
          aria-activedescendant=${activeOption(list)}
          .value=${this.text}
          @input=${this.#input}
          @keydown=${list.keydown}
          @focus=${list.unfold}
          @click=${list.unfold}
          @blur=${list.fold}
        />
        ${
          this.text === ''
            ? nothing
            : html`<button type="button" class="quiet" aria-label=${say('search.clear')} @click=${this.#clear}>
                ${closeIcon}
              </button>`
        }
        ${comboboxList(
          list,
          say('search.list'),
          search.suggestions.map((suggestion) => suggestionWords(suggestion, say)),
        )}
      </div>
      <p id="status" class="soft" role="status">${this.#told()}</p>
      ${search.missing ? html`<p class="soft">${say('search.noAddresses')}</p>` : nothing}`;
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
    this.#combobox.reopen();
    unitRequest(this, 'guichet-unit-search-request', { text: this.text });
  }

  #clear() {
    this.text = '';
    this.#combobox.fold();
    unitRequest(this, 'guichet-unit-clear', null);
    this.focus();
  }

  #choose(place: number) {
    const suggestion = this.search.suggestions[place];
    if (!suggestion) return;
    if (suggestion.type === 'commune') {
      unitRequest(this, 'guichet-unit-commune-choose', { insee: suggestion.found.commune.insee });
    } else unitRequest(this, 'guichet-unit-address-choose', { address: suggestion.address });
  }
}
