import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { controls } from '../styles/controls.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { configuratorStyles } from './styles.ts';

/**
 * The configurator: what is chosen on one side, what comes of it on the other; below, what a webmaster needs besides.
 * @summary The whole configurator.
 */
export class ConfiguratorAppElement extends ConfiguratorElement {
  static override properties: PropertyDeclarations = {
    ...ConfiguratorElement.properties,
    demonstration: { attribute: false },
    isWhole: { state: true },
  };
  static override styles = [
    controls,
    configuratorStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
      }
      .result {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 24px;
        align-content: start;
      }
      @media (min-width: 960px) {
        .both {
          display: grid;
          grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
          gap: 48px;
        }
      }
      .both + * {
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  declare demonstration: string;
  /** What lies below the first screen is there too. */
  declare isWhole: boolean;

  constructor() {
    super();
    this.demonstration = '';
    this.isWhole = false;
  }

  protected override firstUpdated() {
    // The next frame shows fields and code; the rest comes once it has been painted.
    requestAnimationFrame(() => setTimeout(() => (this.isWhole = true)));
  }

  protected override render() {
    const { store } = this;
    return html`<div class="both stack">
        <guichet-configurator-form .store=${store}></guichet-configurator-form>
        <div class="result">
          <guichet-configurator-preview
            .store=${store}
            .demonstration=${this.demonstration}
          ></guichet-configurator-preview>
          <guichet-configurator-output .store=${store}></guichet-configurator-output>
        </div>
      </div>
      ${this.isWhole ? this.#rest() : nothing}`;
  }

  #rest() {
    const { store } = this;
    return html`<guichet-configurator-check .store=${store}></guichet-configurator-check>
      <guichet-configurator-restore .store=${store}></guichet-configurator-restore>
      <guichet-configurator-texts .store=${store}></guichet-configurator-texts>
      <guichet-configurator-kit .store=${store}></guichet-configurator-kit>`;
  }
}
