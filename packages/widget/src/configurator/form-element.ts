import { css, html, nothing } from 'lit';
import { optionOf, SERVICES, type OptionName } from '../embed-kit/options.ts';
import type { ConfiguratorKey } from '../locales/configurator-translator.ts';
import { controls } from '../styles/controls.ts';
import { formFields } from '../styles/form-fields.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { choiceField, textField } from './fields.ts';
import { configuratorStyles } from './styles.ts';

const LABELS = { chat: 'labelChat', cyber: 'labelCyber', units: 'labelUnits', otv: 'labelOtv' } as const;

/**
 * What a webmaster chooses. Every field is made from the manifest of options; its value goes to the store as it is typed.
 * @summary Fields of the configurator.
 */
export class ConfiguratorFormElement extends ConfiguratorElement {
  static override styles = [
    controls,
    formFields,
    configuratorStyles,
    css`
      .service {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 12px;
        align-items: center;
        padding: 8px 12px;
        border: 1px solid var(--border);
        border-radius: var(--radius);
        cursor: pointer;
      }
      .service + .service {
        margin-block-start: 8px;
      }
      .service input {
        inline-size: 24px;
        min-block-size: 24px;
        margin: 0;
        accent-color: var(--accent);
      }
      .service .soft {
        grid-column: 2;
        font-weight: 400;
      }
      legend {
        inline-size: 100%;
        padding-block-end: 8px;
        font-size: 1.25rem;
      }
      legend + * {
        clear: both;
      }
    `,
  ];

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised, this.store.$site, this.store.$release);
    super.connectedCallback();
  }

  protected override render() {
    return html`<div class="stack">
      ${this.#services()}
      <section aria-labelledby="site-title">
        <h2 id="site-title">${this.say('site.title')}</h2>
        ${this.#text('site', this.say('option.site.help'), this.store.$input.get().site !== '')}
        <p class="soft" role="status">${this.#siteState() ?? nothing}</p>
        ${
          this.store.$input.get().services.includes('units')
            ? html`<guichet-configurator-commune .store=${this.store}></guichet-configurator-commune>`
            : nothing
        }
      </section>
      <section aria-labelledby="look-title">
        <h2 id="look-title">${this.say('look.title')}</h2>
        ${this.#choice('theme')}
        <guichet-configurator-colour .store=${this.store}></guichet-configurator-colour>
        ${this.#choice('scheme')} ${this.#choice('position')} ${this.#choice('locale')}
      </section>
      <details>
        <summary>${this.say('more.title')}</summary>
        <div class="stack">
          ${this.store.$input.get().services.map((service) => this.#text(LABELS[service], this.say('option.label.help')))}
          ${this.#text('exitUrl', this.say('option.exitUrl.help'))}
        </div>
      </details>
      <details>
        <summary>${this.say('release.title')}</summary>
        <div class="stack">${this.#choice('release')} ${this.#release()} ${this.#text('api')}</div>
      </details>
    </div>`;
  }

  #services() {
    const chosen = this.store.$input.get().services;
    const fault = this.faultOf('services');
    return html`<fieldset aria-describedby="services-fault">
      <legend>${this.say('services.title')}</legend>
      ${SERVICES.map(
        (service) =>
          html`<label class="service">
            <input
              type="checkbox"
              name=${service}
              .checked=${chosen.includes(service)}
              @change=${(event: Event) => this.store.toggle(service, (event.target as HTMLInputElement).checked)}
            />
            <span>${this.say(`service.${service}`)}</span>
            <span class="soft">${this.say(`service.${service}.help`)}</span>
          </label>`,
      )}
      ${this.fault('services-fault', fault)}
    </fieldset>`;
  }

  #release() {
    const { release } = this.store.$input.get();
    const current = this.store.$release.get();
    const isKnown = current !== null && current !== 'failed';
    const help = !isKnown ? undefined : this.say('option.version.help', { version: current.version });
    return [
      release === 'major' || release === 'exact' ? this.#text('version', help) : nothing,
      release === 'own' ? this.#text('script', this.say('option.script.help')) : nothing,
      release === 'exact' || release === 'own' ? this.#text('integrity', this.say('option.integrity.help')) : nothing,
    ];
  }

  #siteState(): string | null {
    const site = this.store.$site.get();
    if (site.state === 'idle') return null;
    if (site.state !== 'known') return this.say(`site.${site.state}`);
    const { services } = this.store.$input.get();
    const missing = services.filter((service) => !site.view.services.includes(service));
    const known = this.say('site.known', { name: site.view.name });
    if (missing.length === 0) return known;
    const names = missing.map((service) => this.say(`service.${service}`)).join(', ');
    return `${known} ${this.say('site.missing', { services: names })}`;
  }

  #text(name: OptionName, help?: string, isShown = true) {
    return textField(
      {
        id: name,
        label: this.nameOf(name),
        help,
        // A field that nobody has touched is not scolded.
        fault: isShown ? this.faultOf(name) : '',
        value: this.store.$input.get()[name],
        change: (value) => this.store.set(name, value),
      },
      optionOf(name).isRequired,
    );
  }

  #choice(name: OptionName) {
    return choiceField(
      {
        id: name,
        label: this.nameOf(name),
        value: this.store.$input.get()[name],
        change: (value) => this.store.set(name, value),
      },
      optionOf(name).choices.map((value) => ({
        value,
        text: this.say(`choice.${name}.${value}` as ConfiguratorKey),
      })),
    );
  }
}
