import { html, nothing } from 'lit';
import { chosenOptions } from '../embed-kit/configuration.ts';
import { writeCspLine } from '../embed-kit/csp-line.ts';
import { packOf } from '../embed-kit/packs.ts';
import { OUTPUTS, writeSnippet, type Output } from '../embed-kit/write-snippet.ts';
import { controls } from '../styles/controls.ts';
import { formFields } from '../styles/form-fields.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { choiceField } from './fields.ts';
import { configuratorStyles } from './styles.ts';

const outputs = Object.keys(OUTPUTS) as Output[];

/**
 * The code to paste, in the form that is asked for, and the line of a policy that lets it work.
 * @summary What a webmaster copies.
 */
export class ConfiguratorOutputElement extends ConfiguratorElement {
  static override styles = [controls, formFields, configuratorStyles];

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised, this.store.$output);
    super.connectedCallback();
  }

  protected override render() {
    const output = this.store.$output.get();
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say('output.title')}</h2>
      ${choiceField(
        {
          id: 'kind',
          label: this.say('output.kind'),
          value: output,
          change: (value) => this.store.show(value as Output),
        },
        outputs.map((value) => ({ value, text: this.say(`output.${value}`) })),
      )}
      ${this.#code(output)}
    </section>`;
  }

  #code(output: Output) {
    const { configuration, refusals } = this.store.$normalised.get();
    const missing = refusals.filter(({ code }) => code === 'missing').map(({ option }) => this.nameOf(option));
    if (missing.length > 0)
      return html`<p class="note" role="status">${this.say('output.incomplete', { options: missing.join(', ') })}</p>`;
    const carried: readonly string[] = OUTPUTS[output];
    const lost = chosenOptions(configuration).filter(({ name }) => !carried.includes(name));
    const names = lost.map(({ name }) => this.nameOf(name as never)).join(', ');
    const line = writeCspLine(configuration, output);
    return html`${
        packOf(output) === null
          ? nothing
          : html`<guichet-configurator-pack .store=${this.store}></guichet-configurator-pack>
              <h3>${this.say('pack.then')}</h3>`
      }
      <p class="soft">${this.say(`output.${output}.help`)}</p>
      ${lost.length === 0 ? nothing : html`<p class="note">${this.say('output.lost', { options: names })}</p>`}
      ${this.code(this.say('output.title'), writeSnippet(configuration, output))}
      <h3>${this.say('csp.line')}</h3>
      ${line === '' ? html`<p class="soft">${this.say('csp.none')}</p>` : this.code(this.say('csp.line'), line)}`;
  }
}
