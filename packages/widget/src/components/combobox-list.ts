import { html, nothing } from 'lit';
import type { ComboboxController } from '../controllers/combobox-controller.ts';

/** One suggestion, as one reads it. */
export interface ComboboxOption {
  readonly text: string;
  /** What it is, in a word; null where that is plain. */
  readonly kind: string | null;
}

/**
 * The list below a field that suggests. The field has `aria-controls="list"` and `aria-activedescendant` of `option-0`…
 * @param label name of the list
 */
export const comboboxList = (combobox: ComboboxController, label: string, options: readonly ComboboxOption[]) =>
  html`<div id="list" role="listbox" aria-label=${label} ?hidden=${!combobox.isOpen} @mousedown=${combobox.keepFocus}>
    ${options.map(
      ({ text, kind }, place) =>
        html`<div
          role="option"
          id="option-${place}"
          aria-selected=${place === combobox.active ? 'true' : 'false'}
          @click=${() => combobox.choose(place)}
          @keydown=${combobox.keydown}
        >
          <span dir="auto">${text}</span>${kind ? html`<span class="soft">${kind}</span>` : nothing}
        </div>`,
    )}
  </div>`;

/** Id of the suggestion that Enter chooses, for `aria-activedescendant`. */
export const activeOption = (combobox: ComboboxController) =>
  combobox.isOpen && combobox.active >= 0 ? `option-${combobox.active}` : nothing;
