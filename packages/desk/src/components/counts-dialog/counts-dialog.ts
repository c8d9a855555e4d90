import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FlowCountReport, SiteDescription } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { dayText, monthText, numberText } from '../../locales/words.ts';
import { rowsOf, type CountKind } from '../../model/counts.ts';
import { noCounts, type CountsView } from '../../stores/desk-stores.ts';
import { controls } from '../../styles/controls.ts';
import { table } from '../../styles/table.ts';
import { DeskElement } from '../desk-element.ts';
import { styles } from './counts-dialog.styles.ts';

const KINDS: readonly CountKind[] = ['outcome', 'question', 'former'];

/**
 * How often each result and question of the orienter was shown on one site in one month. What is under 5 says so and no more
 * (spec T-15, T-20).
 *
 * @summary Usage of the orienter, for admins.
 * @fires desk-request - `counts.choose`, `counts.reload`
 */
export class CountsDialogElement extends DeskElement {
  static override styles = [controls, table, styles];
  static override properties = { view: { attribute: false } };
  declare view: CountsView;

  constructor() {
    super();
    this.view = noCounts;
  }

  override render(): unknown {
    const { sites } = this.view;
    if (sites.phase === 'loading') return this.#loading();
    if (sites.phase === 'error') return this.#failure(sites.code);
    if (sites.value.length === 0) return html`<p>${this.t('counts.noSite')}</p>`;
    return html`<p>${this.t('counts.intro')}</p>
      ${this.#choices(sites.value)} ${this.#report()}`;
  }

  #choices(sites: readonly SiteDescription[]): unknown {
    const { site, month, months } = this.view;
    const choose = (changes: { site?: string; month?: string }) =>
      this.request({ type: 'counts.choose', site: site ?? '', month, ...changes });
    const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;
    return html`<div class="choices">
      <div>
        <label for="site">${this.t('counts.site')}</label>
        <select id="site" .value=${live(site ?? '')} @change=${(event: Event) => choose({ site: valueOf(event) })}>
          ${sites.map(({ slug, name }) => html`<option value=${slug} ?selected=${slug === site}>${name}</option>`)}
        </select>
      </div>
      <div>
        <label for="month">${this.t('counts.month')}</label>
        <select id="month" .value=${live(month)} @change=${(event: Event) => choose({ month: valueOf(event) })}>
          ${months.map((one) => html`<option value=${one} ?selected=${one === month}>${monthText(one)}</option>`)}
        </select>
      </div>
    </div>`;
  }

  #report(): unknown {
    const { report } = this.view;
    if (report.phase === 'loading') return this.#loading();
    if (report.phase === 'error') return this.#failure(report.code);
    const through = report.value.months[0]?.through ?? null;
    return html`<p role="status">
        ${through === null ? this.t('counts.notYet') : this.t('counts.through', { date: dayText(through) })}
      </p>
      ${through === null ? nothing : KINDS.map((kind) => this.#table(report.value, kind))}`;
  }

  #table(report: FlowCountReport, kind: CountKind): unknown {
    const rows = rowsOf(report, kind);
    if (rows.length === 0) return nothing;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.t(`counts.${kind}`)}</th>
          <th scope="col" class="number">${this.t('counts.shown')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, count }) =>
            html`<tr>
              <th scope="row" lang="fr">${label}</th>
              <td class="number">
                ${count === null ? html`<span class="muted">${this.t('counts.under')}</span>` : numberText(count)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #loading(): unknown {
    return html`<p class="late" role="status">${this.t('counts.loading')}</p>`;
  }

  #failure(code: string): unknown {
    return html`
      <div role="alert">
        <p>${this.t('counts.failed')} ${errorText(code)}</p>
        <p class="small muted">${this.t('common.errorCode', { code })}</p>
      </div>
      <div>
        <button type="button" @click=${() => this.request({ type: 'counts.reload' })}>${this.t('common.retry')}</button>
      </div>
    `;
  }
}
