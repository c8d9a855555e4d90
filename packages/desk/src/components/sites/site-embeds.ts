import { html } from 'lit';
import type { EmbedUse } from '../../contract.ts';
import { dayText, numberText } from '../../locales/words.ts';
import { loading, type Loadable } from '../../stores/loadable.ts';
import { controls } from '../../styles/controls.ts';
import { table } from '../../styles/table.ts';
import { SitesPartElement } from './sites-part.ts';
import { styles } from './sites.styles.ts';

/**
 * Which version each origin of a site embeds (spec Y-10).
 *
 * @summary Who embeds which version.
 * @fires desk-request - `sites.ask`
 */
export class SiteEmbedsElement extends SitesPartElement {
  static override styles = [controls, table, styles];
  static override properties = { embeds: { attribute: false } };
  declare embeds: Loadable<readonly EmbedUse[]>;

  constructor() {
    super();
    this.embeds = loading;
  }

  override render(): unknown {
    const { embeds } = this;
    if (embeds.phase === 'loading') return this.loading();
    if (embeds.phase === 'error') return this.failure(embeds.code);
    return html`<p>${this.say('embeds.intro')}</p>
      ${embeds.value.length === 0 ? html`<p>${this.say('embeds.none')}</p>` : this.#table(embeds.value)}`;
  }

  #table(uses: readonly EmbedUse[]): unknown {
    const heads = ['origin', 'version', 'opened', 'last'] as const;
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="embeds">
      <table>
        <caption id="embeds">
          ${this.say('embeds.heading')}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${this.say(`embeds.${head}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${uses.map(
            ({ origin, version, opened, lastDay }) =>
              html`<tr>
                <th scope="row">${origin}</th>
                <td>${version === 'other' ? this.say('embeds.other') : version}</td>
                <td>${opened === null ? this.say('embeds.few') : numberText(opened)}</td>
                <td>${dayText(lastDay)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
