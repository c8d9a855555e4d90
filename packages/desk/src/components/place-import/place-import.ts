import { css, html, nothing } from 'lit';
import type { PlaceImportReport } from '../../contract.ts';
import { numberText } from '../../locales/words.ts';
import { isDepartmentCode } from '../../model/places.ts';
import { controls } from '../../styles/controls.ts';
import { table } from '../../styles/table.ts';
import { DeskElement } from '../desk-element.ts';
import { refusalText } from '../places-dialog/place-refusal.ts';

const LARGEST_FILE_BYTES = 1_000_000;
interface ReportedRow {
  readonly line: number;
  readonly name: string;
  readonly reason: string;
  readonly detail: string;
}

/**
 * Takes the file of one department, and shows what became of each row.
 *
 * @summary Import of places.
 * @fires desk-request - `places.import`, `places.back`
 */
export class PlaceImportElement extends DeskElement {
  static override styles = [
    controls,
    table,
    css`
      :host,
      form {
        display: grid;
        gap: 16px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];
  static override properties = {
    busy: { type: Boolean },
    code: { attribute: false },
    refusal: { attribute: false },
    report: { attribute: false },
    fault: { state: true },
  };
  declare busy: boolean;
  declare code: string | null;
  declare refusal: string | null;
  declare report: PlaceImportReport | null;
  /** What is missing before anything can be sent. */
  declare fault: 'noDepartment' | 'noFile' | 'tooLarge' | null;

  constructor() {
    super();
    this.busy = false;
    this.code = null;
    this.refusal = null;
    this.report = null;
    this.fault = null;
  }

  #send(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    const department = this.#field('department');
    const input = this.#field('file');
    const code = department.value.trim().toUpperCase();
    const file = input.files?.[0];
    this.fault = !isDepartmentCode(code)
      ? 'noDepartment'
      : file === undefined
        ? 'noFile'
        : file.size > LARGEST_FILE_BYTES
          ? 'tooLarge'
          : null;
    if (this.fault !== null) (this.fault === 'noDepartment' ? department : input).focus();
    else if (file) this.request({ type: 'places.import', department: code, file });
  }

  #field(id: string): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!;
  }

  override render(): unknown {
    const isDepartment = this.fault === 'noDepartment';
    const isFile = this.fault === 'noFile' || this.fault === 'tooLarge';
    return html`<form novalidate @submit=${(event: Event) => this.#send(event)}>
        <p>${this.t('places.import.intro')} ${this.t('places.import.kept')}</p>
        <p class="small">${this.t('places.import.columns')}</p>
        <p class="small">${this.t('places.import.more')}</p>
        <div>
          <label for="department">${this.t('places.import.department')}</label>
          <input
            id="department"
            type="text"
            maxlength="3"
            autocomplete="off"
            aria-describedby="department-hint ${isDepartment ? 'fault' : ''}"
            aria-invalid=${isDepartment ? 'true' : nothing}
          />
          <p id="department-hint" class="small muted">${this.t('places.import.departmentHint')}</p>
        </div>
        <div>
          <label for="file">${this.t('places.import.file')}</label>
          <input
            id="file"
            type="file"
            accept=".csv,text/csv"
            aria-describedby=${isFile ? 'fault' : nothing}
            aria-invalid=${isFile ? 'true' : nothing}
          />
        </div>
        <div role="alert">
          ${this.fault === null ? nothing : html`<p id="fault" class="error">${this.t(`places.import.${this.fault}`)}</p>`}
          ${this.code === null ? nothing : html`<p class="error">${refusalText(this.code, this.refusal)}</p>`}
        </div>
        <div class="actions">
          <button type="button" @click=${() => this.request({ type: 'places.back' })}>${this.t('places.back')}</button>
          <button type="submit" class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
            ${this.t(this.busy ? 'places.import.busy' : 'places.import.submit')}
          </button>
        </div>
      </form>
      <div role="status">${this.report === null ? nothing : this.#sums(this.report)}</div>
      ${this.report === null ? nothing : this.#rows(this.report)}`;
  }

  #sums(report: PlaceImportReport): unknown {
    if (!report.taken) return html`<p class="error">${this.t('places.import.notTaken')}</p>`;
    const { inserted, changed, unchanged, removed, refusedCount } = report;
    return html`<p>
      ${this.t('places.import.taken', {
        inserted: numberText(inserted),
        changed: numberText(changed),
        unchanged: numberText(unchanged),
        removed: numberText(removed),
        refused: numberText(refusedCount),
      })}
    </p>`;
  }

  #rows({ refused, refusedCount, omitted }: PlaceImportReport): unknown {
    const reasons = refused.map((row) => ({ ...row, reason: refusalText('place.refused', row.refusal) }));
    const left = omitted.map((row) => ({ ...row, reason: this.t(`places.omission.${row.omission}`) }));
    return html`${this.#table(this.t('places.import.refused'), reasons)}
    ${refusedCount > refused.length ? html`<p class="small">${this.t('places.import.more200')}</p>` : nothing}
    ${this.#table(this.t('places.import.omitted'), left)}`;
  }

  #table(caption: string, rows: readonly ReportedRow[]): unknown {
    if (rows.length === 0) return nothing;
    return html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${this.t('places.import.line')}</th>
          <th scope="col">${this.t('places.import.name')}</th>
          <th scope="col">${this.t('places.import.reason')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ line, name, reason, detail }) =>
            html`<tr>
              <td>${line}</td>
              <td>${name}</td>
              <td>${reason} ${detail === '' ? nothing : html`<span class="small muted">${detail}</span>`}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
