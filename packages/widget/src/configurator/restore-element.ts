import { html, nothing, type PropertyDeclarations } from 'lit';
import { toUrl } from '../embed-kit/to-url.ts';
import { controls } from '../styles/controls.ts';
import { formFields } from '../styles/form-fields.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import type { Restored } from './store.ts';
import { configuratorStyles } from './styles.ts';

/**
 * Takes settings over from a pasted code or address, and gives the address that holds those of now.
 * @summary Settings from elsewhere.
 */
export class ConfiguratorRestoreElement extends ConfiguratorElement {
  static override properties: PropertyDeclarations = {
    ...ConfiguratorElement.properties,
    restored: { state: true },
  };
  static override styles = [controls, formFields, configuratorStyles];

  /** Undefined: nothing was asked yet; null: nothing of ours was there. */
  declare restored: Restored | null | undefined;

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised);
    super.connectedCallback();
  }

  protected override render() {
    const { configuration } = this.store.$normalised.get();
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say('restore.title')}</h2>
      <div class="field">
        <label for="pasted">${this.say('restore.label')}</label>
        <p id="pasted-help" class="soft">${this.say('restore.help')}</p>
        <textarea id="pasted" rows="4" spellcheck="false" autocomplete="off" aria-describedby="pasted-help"></textarea>
      </div>
      <button type="button" @click=${this.#restore}>${this.say('restore.action')}</button>
      <p role="status">${this.#state() ?? nothing}</p>
      <h3>${this.say('restore.url')}</h3>
      <p class="soft">${this.say('restore.urlHelp')}</p>
      ${this.code(this.say('restore.url'), toUrl(location.href, configuration))}
    </section>`;
  }

  #restore() {
    this.restored = this.store.restore(this.renderRoot.querySelector('textarea')!.value);
  }

  #state(): string | null {
    const { restored } = this;
    if (restored === undefined) return null;
    if (restored === null) return this.say('restore.nothing');
    const kind = restored.kind === 'url' ? this.say('restore.url') : this.say(`output.${restored.kind}`);
    const done = this.say('restore.done', { kind });
    if (restored.refused.length === 0) return done;
    const options = restored.refused.map((option) => this.nameOf(option)).join(', ');
    return `${done} ${this.say('restore.partly', { options })}`;
  }
}
