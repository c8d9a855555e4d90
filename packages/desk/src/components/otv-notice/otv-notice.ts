import { writtenDate } from '@guichet/triage/written-date';
import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DeskUnit } from '../../contract.ts';
import { en } from '../../locales/otv-notice.en.ts';
import { fr } from '../../locales/otv-notice.fr.ts';
import type { RecordedPassage } from '../../model/otv.ts';
import { controls } from '../../styles/controls.ts';
import { paper } from '../../styles/paper.ts';
import { OtvElement } from '../otv/otv-element.ts';
import { styles } from './otv-notice.styles.ts';

/** The notice speaks the language of who finds it, whatever the officer's. */
const WORDS = { fr, en } as const;
type NoticeLanguage = keyof typeof WORDS;
const LANGUAGES = [
  ['fr', 'Français'],
  ['en', 'English'],
] as const;
/** Blank notices on one page. */
const BLANKS = 4;

/**
 * The notice for the letter box: that a patrol came by, when, and whether all was well. Whoever finds it learns neither who
 * lives there, nor that they are away (spec V-73).
 *
 * @summary « Une patrouille est passée ».
 * @fires desk-request - `otv.print`, `otv.page`
 */
export class OtvNoticeElement extends OtvElement {
  static override styles = [controls, paper, styles];
  static override properties = {
    units: { attribute: false },
    passage: { attribute: false },
    forRequest: { type: Boolean },
    language: {},
    chosenLanguage: { state: true },
    chosenUnit: { state: true },
  };
  /** Who may have passed. */
  declare units: readonly DeskUnit[];
  /** What the notice tells of; null: to be filled in by hand. */
  declare passage: RecordedPassage | null;
  /** Opened from a request. */
  declare forRequest: boolean;
  /** Language of the owner. */
  declare language: NoticeLanguage;
  declare chosenLanguage: NoticeLanguage | null;
  declare chosenUnit: string | null;

  constructor() {
    super();
    this.units = [];
    this.passage = null;
    this.forRequest = false;
    this.language = 'fr';
    this.chosenLanguage = null;
    this.chosenUnit = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('forRequest') !== undefined || (!this.#wasShown && this.forRequest))
      this.renderRoot.querySelector('h3')?.focus();
    this.#wasShown = true;
  }
  #wasShown = false;

  override render(): unknown {
    const language = this.chosenLanguage ?? this.language;
    const unit = this.units.find(({ id }) => id === this.chosenUnit) ?? this.units[0];
    const count = this.passage === null ? BLANKS : 1;
    return html`<div class="controls">
        <h3 tabindex="-1">${this.say('page.notice')}</h3>
        <p>${this.say('notice.intro')} ${this.#intro()}</p>
        ${
          this.units.length < 2
            ? nothing
            : html`<div class="field">
                <label for="unit">${this.say('notice.unit')}</label>
                <select
                  id="unit"
                  @change=${(event: Event) => (this.chosenUnit = (event.target as HTMLSelectElement).value)}
                >
                  ${this.units.map(({ id, name }) => html`<option value=${id} ?selected=${id === unit?.id}>${name}</option>`)}
                </select>
              </div>`
        }
        <fieldset>
          <legend>${this.say('notice.language')}</legend>
          <div class="choices">
            ${LANGUAGES.map(
              ([tag, name]) =>
                html`<label class="choice"
                  ><input
                    type="radio"
                    name="language"
                    .checked=${live(tag === language)}
                    @change=${() => (this.chosenLanguage = tag)}
                  /><span lang=${tag}>${name}</span></label
                >`,
            )}
          </div>
        </fieldset>
        <div class="actions">
          ${
            this.forRequest
              ? html`<button type="button" @click=${() => this.request({ type: 'otv.page', page: 'requests' })}>
                  ${this.say('notice.back')}
                </button>`
              : nothing
          }
          <button type="button" class="primary" @click=${() => this.request({ type: 'otv.print' })}>
            ${this.say('notice.print')}
          </button>
        </div>
      </div>
      <div class="white papers" lang=${language}>
        ${Array.from({ length: count }, () => this.#paper(language, unit?.name ?? ''))}
      </div>`;
  }

  #intro(): string {
    if (this.passage !== null) return this.say('notice.filled');
    return this.say(this.forRequest ? 'notice.noPassage' : 'notice.blank');
  }

  #paper(language: NoticeLanguage, unit: string): unknown {
    const words = WORDS[language];
    return html`<article class="paper">
      <h4>${words.heading}</h4>
      ${this.passage === null ? this.#blank(language) : this.#filled(language, this.passage)}
      <p class="fill">
        ${words.unit} ${unit === '' ? html`<span class="line"></span>` : html`<strong>${unit}</strong>`}
      </p>
      <p class="fill">${words.phone} <span class="line"></span></p>
      <p>${words.emergency}</p>
    </article>`;
  }

  #blank(language: NoticeLanguage): unknown {
    const words = WORDS[language];
    return html`<p class="fill">
        ${words.at} <span class="line"></span> ${words.time} <span class="line short"></span>
      </p>
      <p><span class="box"></span>${words['all-clear']}</p>
      <p><span class="box"></span>${words.anomaly}</p>`;
  }

  #filled(language: NoticeLanguage, { passedAt, finding }: RecordedPassage): unknown {
    const words = WORDS[language];
    const at = new Date(passedAt);
    const format = (options: Intl.DateTimeFormatOptions) => writtenDate(at, language, options);
    const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    const time = format({ hour: '2-digit', minute: '2-digit' });
    return html`<p>${words.at} ${day} ${words.time} ${time}</p>
      <p>${words[finding]}</p>`;
  }
}
