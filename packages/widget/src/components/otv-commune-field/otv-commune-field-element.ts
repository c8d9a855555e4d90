import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ComboboxController } from '../../controllers/combobox-controller.ts';
import { NO_SUGGESTIONS, type Suggestion, type Suggestions } from '../../stores/suggestions.ts';
import { combobox } from '../../styles/combobox.ts';
import { controls } from '../../styles/controls.ts';
import { formFields } from '../../styles/form-fields.ts';
import { activeOption, comboboxList } from '../combobox-list.ts';
import { OtvField } from '../otv-field.ts';
import { suggestionState } from '../otv-form/suggestion-state.ts';
import { otvCommuneFieldStyles } from './otv-commune-field.styles.ts';

/**
 * A town, found by its name or postcode and chosen from a list. It holds the code of the one that is chosen; what is typed
 * and not chosen is no value.
 * @summary Town.
 * @fires guichet-field-change `{ value }`
 * @fires guichet-suggestion-choose the suggestion that was chosen
 * @fires guichet-type `{ text }`, while somebody types
 */
export class OtvCommuneFieldElement extends OtvField {
  static override properties: PropertyDeclarations = {
    ...OtvField.properties,
    suggestions: { attribute: false },
    chosen: { attribute: false },
    text: { state: true },
  };
  static override styles = [controls, formFields, combobox, otvCommuneFieldStyles];

  declare suggestions: Suggestions;
  /** Name of the town that is chosen, when one comes back to the field. */
  declare chosen: string;
  /** What stands in the field. */
  declare text: string;

  readonly #combobox = new ComboboxController(this, {
    count: () => this.suggestions.items.length,
    choose: (place) => this.#choose(this.suggestions.items[place]),
  });

  constructor() {
    super();
    this.suggestions = NO_SUGGESTIONS;
    this.chosen = '';
    this.text = '';
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('suggestions')) this.#combobox.forget();
    const isOther = changed.has('value') || changed.has('chosen');
    if (isOther && this.value !== '') this.text = this.chosen || this.text || this.value;
    // Typed before this was there, and not chosen: it stays.
    else if (!this.hasUpdated) this.text = this.suggestions.text;
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.#combobox.isOpen)
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { say, label, hint, fault } = this;
    const list = this.#combobox;
    return html`<div class="stack">
      <label for="field">${label}</label>
      <p id="hint" class="soft" ?hidden=${hint === ''}>${hint}</p>
      <p id="fault" class="fault">${fault || nothing}</p>
      <div class="field">
        <input
          id="field"
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${list.isOpen ? 'true' : 'false'}
          aria-controls="list"
          aria-describedby="hint fault status"
          aria-invalid=${fault === '' ? 'false' : 'true'}
          aria-required=${this.required ? 'true' : 'false'}
          aria-activedescendant=${activeOption(list)}
          ?disabled=${this.disabled}
          .value=${this.text}
          @input=${this.#input}
          @keydown=${this.#keydown}
          @focus=${list.unfold}
          @click=${list.unfold}
          @blur=${list.fold}
        />
        ${comboboxList(
          list,
          say('suggest.list'),
          this.suggestions.items.map((item) => ({ text: item.label, kind: null })),
        )}
      </div>
      <p id="status" class="soft" role="status">
        ${
          this.value !== ''
            ? say('suggest.chosen', { label: this.text })
            : (suggestionState(this.suggestions, say, 'commune') ?? nothing)
        }
      </p>
    </div>`;
  }

  #input(event: InputEvent) {
    this.text = (event.target as HTMLInputElement).value;
    this.#combobox.reopen();
    this.tell('');
    this.dispatchEvent(new CustomEvent('guichet-type', { detail: { text: this.text } }));
  }

  #keydown(event: KeyboardEvent) {
    // What is chosen already is not chosen again: Enter sends the step.
    const isDone = event.key === 'Enter' && this.value !== '' && !this.#combobox.isOpen;
    if (!isDone) this.#combobox.keydown(event);
    this.submitByEnter(event);
  }

  #choose(suggestion: Suggestion | undefined) {
    if (!suggestion) return;
    this.text = suggestion.label;
    if (typeof suggestion.value === 'string') this.tell(suggestion.value);
    this.dispatchEvent(new CustomEvent('guichet-suggestion-choose', { detail: suggestion }));
  }
}
