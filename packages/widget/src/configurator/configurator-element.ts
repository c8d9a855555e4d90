import { StoreController, TranslatorController } from '@guichet/core/lit';
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { OptionName } from '../embed-kit/options.ts';
import { configuratorTranslator, type ConfiguratorKey } from '../locales/configurator-translator.ts';
import type { ConfiguratorStore } from './store.ts';

/** What every part of the configurator shares: its words, and the store that the page hands in. */
export abstract class ConfiguratorElement extends LitElement {
  static override properties: PropertyDeclarations = { store: { attribute: false } };

  declare store: ConfiguratorStore;

  readonly #words = new TranslatorController(this, configuratorTranslator);

  /** Language of the page. */
  protected get locale(): string {
    return this.#words.locale;
  }

  /** Gives the text of a key that may be put together. */
  protected say(key: ConfiguratorKey, values?: Readonly<Record<string, string | number>>): string {
    const text = this.#words.t as (key: string, values?: Readonly<Record<string, string | number>>) => string;
    return text(key, values);
  }

  /** Renders again when a store changes. Once, before the first render. */
  protected follow(...stores: readonly ReadableAtom<unknown>[]): void {
    for (const store of stores) new StoreController(this, store);
  }

  /** Name of an option, as its field is labelled. */
  protected nameOf(option: OptionName | 'services'): string {
    return option === 'services' ? this.say('services.title') : this.say(`option.${option}` as ConfiguratorKey);
  }

  /** What is wrong with an option's value, or nothing. */
  protected faultOf(option: OptionName | 'services'): string {
    const refusal = this.store.$normalised.get().refusals.find((each) => each.option === option);
    return refusal === undefined ? '' : this.say(`refusal.${refusal.code}`);
  }

  /** A code to copy, with its button; `name` is what it is called. */
  protected code(name: string, text: string) {
    return html`<guichet-configurator-code
      .name=${name}
      .text=${text}
      .say=${this.#copyWords()}
    ></guichet-configurator-code>`;
  }

  #copyWords() {
    return {
      copy: this.say('copy.action'),
      done: this.say('copy.done'),
      failed: this.say('copy.failed'),
    };
  }

  protected fault(id: string, text: string) {
    return html`<p id=${id} class="fault">${text || nothing}</p>`;
  }
}
