import { css, html, nothing } from 'lit';
import { toUrl } from '../embed-kit/to-url.ts';
import { controls } from '../styles/controls.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { previewOf } from './preview-of.ts';
import { configuratorStyles } from './styles.ts';

const DELAY_MS = 300;

/**
 * A page of its own with the code that is written, running. It is told by its fragment.
 * @summary Live preview.
 */
export class ConfiguratorPreviewElement extends ConfiguratorElement {
  static override properties = { ...ConfiguratorElement.properties, demonstration: { attribute: false } };
  static override styles = [
    controls,
    configuratorStyles,
    css`
      /* Beside the first words of the form, on their line. */
      @media (min-width: 960px) {
        h2 {
          margin-block-start: 0;
        }
      }
      iframe {
        inline-size: 100%;
        block-size: min(760px, 80vh);
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--ground);
      }
    `,
  ];

  /** Short name of a demonstration site of this server; empty: it has none. */
  declare demonstration: string;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  constructor() {
    super();
    this.demonstration = '';
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised, this.store.$site);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override updated() {
    const { configuration } = this.#preview();
    const frame = this.renderRoot.querySelector('iframe');
    if (configuration === null || !frame) return;
    const { lang } = document.documentElement;
    const address = toUrl(`/configure/preview?lang=${lang}`, configuration);
    if (address === this.#shown) return;
    clearTimeout(this.#timer);
    // The first one too: fields and code come before a page that loads a page.
    this.#timer = setTimeout(() => {
      this.#shown = address;
      frame.src = address;
    }, DELAY_MS);
  }

  protected override render() {
    const { configuration, notes } = this.#preview();
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say('preview.title')}</h2>
      ${notes.map((note) => html`<p class="soft">${this.say(note)}</p>`)}
      ${
        configuration === null
          ? nothing
          : html`<iframe title=${this.say('preview.frame')} allow="clipboard-write; geolocation"></iframe>`
      }
    </section>`;
  }

  #preview() {
    return previewOf(this.store.$normalised.get(), this.store.$site.get(), {
      demonstration: this.demonstration,
      origin: location.origin,
    });
  }
}
