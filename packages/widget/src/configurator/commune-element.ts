import { html, nothing } from 'lit';
import { activeOption, comboboxList } from '../components/combobox-list.ts';
import { ComboboxController } from '../controllers/combobox-controller.ts';
import type { Suggestion } from '../stores/suggestions.ts';
import { combobox } from '../styles/combobox.ts';
import { controls } from '../styles/controls.ts';
import { formFields } from '../styles/form-fields.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { configuratorStyles } from './styles.ts';

/**
 * The town: found by its name or postcode and chosen from a list, or typed as an INSEE code; below it who covers it.
 * @summary Town of the site.
 */
export class ConfiguratorCommuneElement extends ConfiguratorElement {
  static override styles = [controls, formFields, configuratorStyles, combobox];

  #typed = '';
  /** The code that was chosen here: another one comes from a pasted snippet, and so does its name. */
  #chosen = '';
  #shown: readonly Suggestion[] = [];

  readonly #combobox = new ComboboxController(this, {
    count: () => this.#items.length,
    choose: (place) => this.#choose(this.#items[place]!),
  });

  get #items() {
    return this.store.communes.$suggestions.get().items;
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised, this.store.$town, this.store.communes.$suggestions);
    super.connectedCallback();
  }

  protected override willUpdate() {
    if (this.#items !== this.#shown) this.#combobox.forget();
    this.#shown = this.#items;
  }

  protected override updated() {
    if (this.#combobox.isOpen)
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const list = this.#combobox;
    const town = this.store.$town.get();
    const { insee } = this.store.$input.get();
    return html`<div class="stack">
      <div class="labelled">
        <label for="commune">${this.say('option.insee')}</label>
        <p id="commune-help" class="soft">${this.say('option.insee.help')}</p>
        <div class="field">
          <input
            id="commune"
            type="text"
            role="combobox"
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            aria-autocomplete="list"
            aria-expanded=${list.isOpen ? 'true' : 'false'}
            aria-controls="list"
            aria-describedby="commune-help commune-fault commune-state"
            aria-invalid=${this.faultOf('insee') === '' ? 'false' : 'true'}
            aria-activedescendant=${activeOption(list)}
            .value=${insee === this.#chosen ? this.#typed : (town?.name ?? insee)}
            @input=${this.#input}
            @keydown=${list.keydown}
            @focus=${list.unfold}
            @click=${list.unfold}
            @blur=${list.fold}
          />
          ${comboboxList(
            list,
            this.say('commune.list'),
            this.#items.map(({ label }) => ({ text: label, kind: null })),
          )}
        </div>
        ${this.fault('commune-fault', this.faultOf('insee'))}
      </div>
      <p id="commune-state" class="soft" role="status">${this.#state() ?? nothing}</p>
      ${
        insee === '' ? nothing : html`<button type="button" @click=${this.#clear}>${this.say('commune.clear')}</button>`
      }
    </div>`;
  }

  #state(): string | null {
    const { insee } = this.store.$input.get();
    if (insee !== '') {
      const chosen = this.say('commune.chosen', { code: insee });
      const town = this.store.$town.get();
      if (town === null) return chosen;
      const units = town.units.join(', ');
      return `${chosen} ${units === '' ? this.say('commune.unknownZone') : this.say('commune.competent', { units })}`;
    }
    const { state, items } = this.store.communes.$suggestions.get();
    if (state === 'found') return this.say('commune.count', { count: items.length });
    return state === 'searching' || state === 'none' || state === 'failed' ? this.say(`commune.${state}`) : null;
  }

  #input(event: InputEvent) {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#combobox.reopen();
    this.#chosen = '';
    this.store.set('insee', '');
    this.store.communes.ask(this.#typed);
  }

  #choose({ value, label }: { readonly value: unknown; readonly label: string }) {
    this.#typed = label;
    this.#chosen = String(value);
    this.store.set('insee', String(value));
    this.store.communes.clear();
  }

  #clear() {
    this.#typed = this.#chosen = '';
    this.store.communes.clear();
    this.store.set('insee', '');
    this.renderRoot.querySelector('input')?.focus();
  }
}
