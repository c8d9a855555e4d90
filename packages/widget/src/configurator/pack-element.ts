import { css, html, nothing } from 'lit';
import { packOf, packSettings, type PackSetting, type PackSystem } from '../embed-kit/packs.ts';
import { controls } from '../styles/controls.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { configuratorStyles } from './styles.ts';

const COMMAND = 'npm run build';

/**
 * What has to be installed and set once before a code does anything: the archive of this server with its sum, where it goes,
 * and each setting with what to put there.
 * @summary The pack of an output.
 */
export class ConfiguratorPackElement extends ConfiguratorElement {
  static override styles = [
    controls,
    configuratorStyles,
    css`
      ol {
        display: grid;
        gap: 16px;
        margin: 0;
        padding-inline-start: 1.75em;
        list-style: decimal;
      }
      li::marker {
        font-weight: 600;
      }
      li p,
      dl {
        margin: 0;
      }
      li > :not(:first-child) {
        margin-block-start: 8px;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: 44px;
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      code {
        overflow-wrap: anywhere;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised, this.store.$output, this.store.$release);
    super.connectedCallback();
  }

  protected override render() {
    const output = this.store.$output.get();
    const system = packOf(output);
    if (system === null) return nothing;
    const settings = packSettings(this.store.$normalised.get().configuration, output);
    return html`<div class="stack">
      <h3>${this.say(`pack.title.${system}`)}</h3>
      <ol>
        <li>${this.#file(system)}</li>
        <li>${this.say(`pack.install.${system}`)}</li>
        <li>${this.#settings(system, settings)}</li>
      </ol>
    </div>`;
  }

  #file(system: PackSystem) {
    const release = this.store.$release.get();
    if (release === null) return nothing;
    const pack = release === 'failed' ? undefined : release.packs.find((each) => each.system === system);
    if (release === 'failed' || pack === undefined)
      return html`<p class="note">${this.say('pack.none', { command: COMMAND })}</p>`;
    const { file, bytes, sha256 } = pack;
    const size = new Intl.NumberFormat(this.locale, { style: 'unit', unit: 'kilobyte' }).format(
      Math.ceil(bytes / 1000),
    );
    return html`<a href="/embed/${release.version}/packs/${file}" download=${file}
        >${this.say('pack.download', { file, size })}</a
      >
      <p class="soft">${this.say('pack.sum')} <code translate="no">${sha256}</code></p>`;
  }

  #settings(system: PackSystem, settings: readonly PackSetting[]) {
    const isBundled = !settings.some(({ name }) => name === 'delivery');
    return html`<p>${this.say(`pack.settings.${system}`)}</p>
      ${
        settings.length === 0
          ? nothing
          : html`<dl>
                ${settings.map(
                  (setting) =>
                    html`<div>
                      <dt>${this.say(`pack.setting.${setting.name}` as 'pack.setting.api')}</dt>
                      <dd translate="no">${this.#valueOf(setting)}</dd>
                    </div>`,
                )}
              </dl>
              <p class="soft">${this.say('pack.why')}</p>
              ${isBundled ? html`<p class="soft">${this.say('pack.bundled')}</p>` : nothing}`
      }
      <p class="soft">${this.say('pack.operator')}</p>`;
  }

  /** A choice by the name that the page of settings gives it. */
  #valueOf({ name, value }: PackSetting): string {
    const isChoice = name === 'delivery' || name === 'release';
    return isChoice ? this.say(`pack.${name}.${value}` as 'pack.release.own') : value;
  }
}
