import { css, html, nothing, svg, type PropertyDeclarations } from 'lit';
import { saveFile } from '../components/save-file.ts';
import { pageAddress } from '../embed-kit/write-snippet.ts';
import { ACCENTS } from '../themes/theme.ts';
import { controls } from '../styles/controls.ts';
import { formFields } from '../styles/form-fields.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { textField } from './fields.ts';
import type { Drawing } from './kit/drawing.ts';
import type * as kitModule from './kit/kit.ts';
import { configuratorStyles } from './styles.ts';

type Kit = typeof kitModule;

/**
 * What makes the service known: a poster, a QR code, a text for the newsletter. Its code is fetched when asked for.
 * @summary Kit to make the service known.
 */
export class ConfiguratorKitElement extends ConfiguratorElement {
  static override properties: PropertyDeclarations = {
    ...ConfiguratorElement.properties,
    kit: { state: true },
    address: { state: true },
    name: { state: true },
  };
  static override styles = [
    controls,
    formFields,
    configuratorStyles,
    css`
      .drawing {
        inline-size: min(100%, 320px);
        block-size: auto;
        border: 1px solid var(--line);
        stroke: none;
        font-family: Helvetica, Arial, sans-serif;
      }
    `,
  ];

  declare kit: Kit | 'idle' | 'loading' | 'failed';
  /** As it is typed; empty: the service's own page. */
  declare address: string;
  declare name: string;

  constructor() {
    super();
    this.kit = 'idle';
    this.address = '';
    this.name = '';
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised, this.store.$site);
    super.connectedCallback();
  }

  protected override render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say('kit.title')}</h2>
      ${typeof this.kit === 'object' ? this.#parts(this.kit) : this.#door()}
    </section>`;
  }

  #door() {
    return html`<button type="button" ?disabled=${this.kit === 'loading'} @click=${this.#load}>
        ${this.say('kit.action')}
      </button>
      <p role="status">
        ${this.kit === 'loading' ? this.say('kit.loading') : this.kit === 'failed' ? this.say('kit.failed') : nothing}
      </p>`;
  }

  async #load() {
    this.kit = 'loading';
    this.kit = await import('./kit/kit.ts').catch(() => 'failed' as const);
    await this.updateComplete;
    // The button is gone: whoever pressed it goes on where it stood.
    if (typeof this.kit === 'object') this.renderRoot.querySelector('input')?.focus();
  }

  #parts(kit: Kit) {
    const { configuration } = this.store.$normalised.get();
    const [service] = configuration.services;
    const typed = this.address.trim();
    const isBad = typed !== '' && !/^https:\/\/[^\s"<>]+$/.test(typed);
    const address = typed === '' || isBad ? (service ? pageAddress(configuration, service) : configuration.api) : typed;
    return html`${textField({
        id: 'address',
        label: this.say('kit.address'),
        help: this.say('kit.addressHelp'),
        fault: isBad ? this.say('kit.addressBad') : '',
        value: this.address,
        change: (value) => (this.address = value),
      })}
      ${textField({
        id: 'name',
        label: this.say('kit.name'),
        value: this.name || this.#siteName(),
        change: (value) => (this.name = value),
      })}
      ${this.#drawings(kit, address)}
      <h3>${this.say('kit.bulletin')}</h3>
      ${this.code(this.say('kit.bulletin'), this.#bulletin(address))}`;
  }

  #siteName(): string {
    const site = this.store.$site.get();
    return site.state === 'known' ? site.view.name : '';
  }

  #services(): string[] {
    return this.store.$normalised.get().configuration.services.map((service) => this.say(`poster.${service}`));
  }

  #bulletin(address: string): string {
    const name = this.name || this.#siteName();
    const start = name === '' ? this.say('bulletin.startUnnamed') : this.say('bulletin.start', { name });
    const lines = this.#services().map((service) => `- ${service}`);
    return [start, ...lines, this.say('bulletin.end', { address })].join('\n');
  }

  #drawings(kit: Kit, address: string) {
    const { accent, theme } = this.store.$normalised.get().configuration;
    const title = this.say('poster.title');
    const words = {
      name: this.name || this.#siteName(),
      title,
      services: this.#services(),
      scan: this.say('poster.scan'),
      address,
      danger: this.say('poster.danger'),
    };
    let qr: Drawing;
    let poster: Drawing;
    try {
      qr = kit.drawQr(address);
      poster = kit.drawPoster(words, accent || (ACCENTS[theme as keyof typeof ACCENTS] ?? ACCENTS.neutral));
    } catch {
      return html`<p class="fault">${this.say('kit.tooLong')}</p>`;
    }
    const qrLabel = this.say('kit.qrLabel', { address });
    return html`<h3>${this.say('kit.poster')}</h3>
      ${this.#show(poster, this.say('kit.posterLabel', { title }))}
      <div class="row">
        ${this.#save(this.say('kit.savePosterSvg'), 'affiche.svg', () => kit.writeSvg(poster, title))}
        ${this.#save(this.say('kit.savePosterPdf'), 'affiche.pdf', () => kit.writePdf(poster, title, this.#language()))}
      </div>
      <h3>${this.say('kit.qr')}</h3>
      ${this.#show(qr, qrLabel)}
      <div class="row">
        ${this.#save(this.say('kit.saveQrSvg'), 'qr.svg', () => kit.writeSvg(qr, qrLabel))}
        ${this.#save(this.say('kit.saveQrPdf'), 'qr.pdf', () => kit.writePdf(qr, qrLabel, this.#language()))}
      </div>`;
  }

  #language(): string {
    return document.documentElement.lang;
  }

  #save(words: string, name: `${string}.${'svg' | 'pdf'}`, write: () => string) {
    const type = name.endsWith('.pdf') ? 'application/pdf' : 'image/svg+xml';
    return html`<button type="button" @click=${() => saveFile(name, type, write())}>${words}</button>`;
  }

  #show({ width, height, shapes }: Drawing, label: string) {
    return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
      ${shapes.map((shape) =>
        shape.kind === 'box'
          ? svg`<rect x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height} fill=${shape.fill} shape-rendering="crispEdges"></rect>`
          : svg`<text x=${shape.x} y=${shape.y} font-size=${shape.size} font-weight=${shape.isBold ? 700 : 400} fill=${shape.fill}>${shape.text}</text>`,
      )}
    </svg>`;
  }
}
