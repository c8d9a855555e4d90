import { html, nothing } from 'lit';
import type { DeskUnit, OtvDaySheet, OtvDeskRequest } from '../../contract.ts';
import { longDayText, shortTimeText, weekdayDateText } from '../../locales/otv-words.ts';
import { passagesOf } from '../../model/otv.ts';
import {
  addressText,
  ownerName,
  phoneText,
  sectionsOf,
  sheetSections,
  textValue,
  type ValueForm,
  type ValueSection,
} from '../../model/otv-values.ts';
import type { OtvView } from '../../stores/otv-view.ts';
import { controls } from '../../styles/controls.ts';
import { paper } from '../../styles/paper.ts';
import { OtvElement } from '../otv/otv-element.ts';
import { styles } from './otv-sheet.styles.ts';

/**
 * The homes of one unit that are empty today, for a patrol to take along: black on white, a block for each address, boxes to
 * tick; no entry codes (spec V-73).
 *
 * @summary Day sheet.
 * @fires desk-request - `otv.sheet`, `otv.next-sheet`, `otv.print`
 */
export class OtvSheetElement extends OtvElement {
  static override styles = [controls, paper, styles];
  static override properties = {
    sheet: { attribute: false },
    units: { attribute: false },
    form: { attribute: false },
    officer: {},
    chosen: { state: true },
  };
  declare sheet: OtvView['sheet'];
  declare units: readonly DeskUnit[];
  declare form: ValueForm | null;
  /** Who makes the sheet, as it stands on it. */
  declare officer: string;
  declare chosen: string | null;

  constructor() {
    super();
    this.sheet = null;
    this.units = [];
    this.form = null;
    this.officer = '';
    this.chosen = null;
  }

  get #unit(): string {
    return this.chosen ?? this.sheet?.unit ?? this.units[0]?.id ?? '';
  }

  override render(): unknown {
    if (this.units.length === 0) return html`<p>${this.say('list.noTerritory')}</p>`;
    const content = this.sheet?.content ?? null;
    const page = content?.phase === 'ready' ? content.value : null;
    return html`<div class="controls">
        <h3>${this.say('page.sheet')}</h3>
        <p>${this.say('sheet.intro')}</p>
        ${this.units.length < 2 ? nothing : this.#units()}
        <div class="actions">
          <button
            type="button"
            class=${page === null ? 'primary' : ''}
            @click=${() => this.request({ type: 'otv.sheet', unit: this.#unit })}
          >
            ${this.say('sheet.make')}
          </button>
          ${page === null || page.items.length === 0 ? nothing : this.#actions(page)}
        </div>
      </div>
      ${
        content === null
          ? nothing
          : content.phase === 'loading'
            ? this.loading(this.say('sheet.loading'))
            : content.phase === 'error'
              ? this.failure(this.say('sheet.failed'), content.code, { type: 'otv.sheet', unit: this.#unit })
              : this.#paper(content.value)
      }`;
  }

  #units(): unknown {
    return html`<div class="field">
      <label for="unit">${this.say('sheet.unit')}</label>
      <select id="unit" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
        ${this.units.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.#unit}>${name}</option>`)}
      </select>
    </div>`;
  }

  #actions({ nextCursor }: OtvDaySheet): unknown {
    return html`<button type="button" class="primary" @click=${() => this.request({ type: 'otv.print' })}>
        ${this.say('sheet.print')}
      </button>
      ${
        nextCursor === null
          ? nothing
          : html`<button type="button" @click=${() => this.request({ type: 'otv.next-sheet' })}>
              ${this.say('sheet.next')}
            </button>`
      }`;
  }

  #paper(sheet: OtvDaySheet): unknown {
    if (sheet.items.length === 0) return html`<p role="status">${this.say('sheet.empty')}</p>`;
    return html`<article class="white paper" aria-labelledby="title">
      <div class="head">
        <h3 id="title">${this.say('sheet.heading')} · ${weekdayDateText(sheet.day)}</h3>
        <p role="status">${this.say('sheet.homes', { count: sheet.items.length })}</p>
        <p>${sheet.unit.name}</p>
        <p>${this.say('sheet.by', { name: this.officer })}</p>
      </div>
      <ol>
        ${sheet.items.map((request) => this.#home(request))}
      </ol>
      <p>${this.say('sheet.destroy')}</p>
    </article>`;
  }

  #home(request: OtvDeskRequest): unknown {
    const { values, commune, to } = request;
    const last = passagesOf(request).at(-1);
    const mobile = textValue(values, 'mobile');
    const who = [ownerName(values), mobile && phoneText(mobile), this.say('sheet.until', { date: longDayText(to) })];
    return html`<li class="home">
      <h4 dir="auto">${addressText(values, commune)}</h4>
      <p dir="auto">${who.filter(Boolean).join(' · ')}</p>
      <desk-otv-values compact .sections=${this.#sections(request)}></desk-otv-values>
      ${
        last === undefined
          ? nothing
          : html`<p>
              ${this.say('sheet.last', { date: shortTimeText(last.passedAt) })},
              ${this.say(`passage.${last.finding}`).toLocaleLowerCase()}
            </p>`
      }
      <div class="ticks">
        <span class="tick">${this.say('sheet.passedAt')} <span class="line"></span></span>
        <span class="tick"><span class="box"></span>${this.say('passage.all-clear')}</span>
        <span class="tick"><span class="box"></span>${this.say('passage.anomaly')}</span>
        <span class="notes">${this.say('sheet.notes')} <span class="line"></span></span>
      </div>
    </li>`;
  }

  #sections({ values, commune }: OtvDeskRequest): readonly ValueSection[] {
    if (this.form === null) return [];
    const words = {
      ...{ commune, dayText: longDayText },
      yes: this.say('request.yes'),
      no: this.say('request.no'),
      others: this.say('request.others'),
    };
    return sheetSections(sectionsOf(this.form, values, words));
  }
}
