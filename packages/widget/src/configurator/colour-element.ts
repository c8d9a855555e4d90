import { css, html, nothing, svg } from 'lit';
import { judgeAccent } from '../themes/contrast.ts';
import { controls } from '../styles/controls.ts';
import { formFields } from '../styles/form-fields.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { textField } from './fields.ts';
import { configuratorStyles } from './styles.ts';

/**
 * The accent, with what is said of its contrast and the nearest colour that can be read.
 * @summary Colour and its contrast.
 */
export class ConfiguratorColourElement extends ConfiguratorElement {
  static override styles = [
    controls,
    formFields,
    configuratorStyles,
    css`
      input[type='color'] {
        inline-size: 44px;
        padding: 4px;
        cursor: pointer;
      }
      .swatch {
        inline-size: 7.5rem;
        block-size: 2.75rem;
        stroke: none;
      }
      .swatch rect {
        rx: 22px;
      }
    `,
  ];

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised);
    super.connectedCallback();
  }

  protected override render() {
    const value = this.store.$input.get().accent;
    const { accent } = this.store.$normalised.get().configuration;
    return html`<div class="stack">
      ${textField({
        id: 'accent',
        label: this.nameOf('accent'),
        help: this.say('option.accent.help'),
        fault: this.faultOf('accent'),
        value,
        change: (text) => this.store.set('accent', text),
      })}
      <div class="row">
        <input
          type="color"
          aria-label=${this.say('accent.pick')}
          .value=${accent || '#1f4b99'}
          @input=${(event: InputEvent) => this.store.set('accent', (event.target as HTMLInputElement).value)}
        />
        ${accent === '' ? nothing : this.#sample(accent, judgeAccent(accent).button.text)}
      </div>
      <div role="status" class="stack">${accent === '' ? nothing : this.#verdict(accent)}</div>
    </div>`;
  }

  #sample(ground: string, text: string) {
    return html`<svg class="swatch" viewBox="0 0 120 44" aria-hidden="true">
      ${svg`<rect width="120" height="44" fill=${ground}></rect>
      <text x="60" y="28" text-anchor="middle" font-size="16" font-weight="600" fill=${text}>${this.say('accent.sample')}</text>`}
    </svg>`;
  }

  #verdict(accent: string) {
    const { ok, ratio, nearest } = judgeAccent(accent);
    // Never rounded up to what it has not.
    const shown = Math.floor(ratio * 10) / 10;
    const text = `${shown.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1 })}:1`;
    if (ok) return html`<p>✓ ${this.say('accent.good', { ratio: text })}</p>`;
    return html`<p class="fault">✗ ${this.say('accent.poor', { ratio: text })}</p>
      <p class="soft">${this.say('accent.shown')}</p>
      <div class="row">
        <button type="button" @click=${() => this.store.set('accent', nearest)}>
          ${this.say('accent.nearest', { colour: nearest })}
        </button>
        ${this.#sample(nearest, judgeAccent(nearest).button.text)}
      </div>`;
  }
}
