import { evaluateOutcome, presetAnswers, type Flow, type Given, type Position } from '@guichet/triage';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { handoffOf } from '../../stores/handoff.ts';
import type { HandoffProgress } from '../../stores/orienter-stores.ts';
import type { ResultNotes } from '../../stores/result-notes.ts';
import { controls } from '../../styles/controls.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { answerList } from '../answer-list.ts';
import { backButton } from '../back-button.ts';
import { lengthNotice, tooMuchOf } from '../composer/limits.ts';
import { CyberElement } from '../cyber-element.ts';
import { alertIcon } from '../icons.ts';
import { answerText, askText } from '../flow-text.ts';
import { errorKey } from '../notice/error-key.ts';
import { request } from '../requests.ts';
import { handoffFormStyles } from './handoff-form.styles.ts';

/** What an officer can be told when a handoff is refused; other refusals have the frame's own sentence. */
const REFUSALS = ['handoff.outdated', 'handoff.mismatch'] as const;

/**
 * All that an officer would read, to check and change before anything is sent (spec T-14).
 * @summary Preview and consent of a handoff.
 * @fires guichet-handoff-request
 * @fires guichet-handoff-write
 * @fires guichet-answer-change
 * @fires guichet-back-request
 */
export class HandoffFormElement extends CyberElement {
  static override properties: PropertyDeclarations = {
    flow: { attribute: false },
    position: { attribute: false },
    given: { attribute: false },
    notes: { attribute: false },
    progress: { attribute: false },
    joins: { attribute: false },
    asked: { state: true },
    refused: { state: true },
  };
  static override styles = [controls, disclosure, handoffFormStyles];

  declare flow: Flow;
  /** Where the person stands; `at` is an outcome. */
  declare position: Position;
  /** What led there. */
  declare given: Given;
  /** What was ticked and written so far; kept by the root element, so that going back loses nothing. */
  declare notes: ResultNotes;
  declare progress: HandoffProgress;
  /** Whether a conversation runs already: the answers are joined to it. */
  declare joins: boolean;
  /** Whether sending was asked for while something was missing. */
  declare asked: boolean;
  /** Characters of a paste that was too much for the field; 0 when none was (spec L-7). */
  declare refused: number;

  constructor() {
    super();
    this.asked = false;
    this.refused = 0;
    this.joins = false;
  }

  /** Puts focus on the heading. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render() {
    const { say, t, texts, position, notes, progress } = this;
    const sending = progress.state === 'sending';
    return html`<form class="screen" novalidate @submit=${this.#submit}>
      ${backButton(this, 'guichet-back-request', say('handoff.back'))}
      <h1 tabindex="-1">${say('handoff.title')}</h1>
      <p class="note">${say('handoff.nothingSent')}</p>
      ${this.joins ? html`<p class="note">${say('handoff.joins')}</p>` : nothing}
      ${this.locale === 'fr' ? nothing : html`<p class="note">${say('handoff.french')}</p>`}
      <section>
        <h2>${say('handoff.outcome')}</h2>
        <p>${texts[`outcome.${position.at.id}.title`]}</p>
        <p>${say(`urgency.${this.#view.urgency}`)}</p>
      </section>
      <section>
        <h2>${say('handoff.answers')}</h2>
        ${this.#presets()} ${answerList(this, position.trail, texts)}
      </section>
      <section>
        <h2>${say('handoff.evidence')}</h2>
        ${this.#evidence()}
        <button
          type="button"
          class="link"
          aria-label=${say('answers.changeLabel', { question: say('handoff.evidence') })}
          @click=${() => request(this, 'guichet-back-request', null)}
        >
          ${say('answers.change')}
        </button>
      </section>
      <section>
        <h2>${say('handoff.doors')}</h2>
        <ul>
          ${this.#view.doors.map(({ destination }) => html`<li>${texts[`destination.${destination}.name`]}</li>`)}
        </ul>
      </section>
      ${this.#text()} ${this.#postcode()}
      <label class="tick">
        <input
          id="agree"
          type="checkbox"
          aria-describedby="agree-fault"
          .checked=${notes.agreed}
          @change=${(event: Event) => this.#write({ agreed: (event.target as HTMLInputElement).checked })}
        /><span>${say('handoff.agree')}</span>
      </label>
      <p id="agree-fault" class="fault">${this.asked && !notes.agreed ? say('handoff.agreeFault') : nothing}</p>
      <div role="alert">${progress.state === 'failed' ? this.#failure() : nothing}</div>
      <div class="actions">
        <button class="primary" aria-disabled=${sending ? 'true' : 'false'}>
          ${say(sending ? 'handoff.sending' : this.joins ? 'handoff.join' : 'handoff.send')}
        </button>
        <button type="button" aria-disabled=${sending ? 'true' : 'false'} @click=${this.#talkOnly}>
          ${say(this.joins ? 'handoff.resume' : 'handoff.without')}
        </button>
      </div>
      <p class="hidden" role="status">${sending ? t('part.loading') : nothing}</p>
    </form>`;
  }

  get #view() {
    return evaluateOutcome(this.flow, this.position.at.id, this.position.case);
  }

  get #listed(): readonly string[] {
    return this.#view.evidence;
  }

  /** What the site had answered beforehand is read by the officer as well. */
  #presets() {
    const { texts, flow, given, position } = this;
    return presetAnswers(flow, given.preset ?? {}, position)?.map(
      ({ question, answer }) =>
        html`<p class="soft">${askText(texts, question)} <strong>${answerText(texts, question, answer)}</strong></p>`,
    );
  }

  #evidence() {
    const { say, texts, notes } = this;
    const kept = this.#listed.filter((id) => notes.kept.includes(id));
    if (kept.length === 0) return html`<p>${say('handoff.noEvidence')}</p>`;
    return html`<ul>
      ${kept.map((id) => html`<li>${texts[`evidence.${id}.keep`]}</li>`)}
    </ul>`;
  }

  #text() {
    const { say, t, notes, refused } = this;
    const notice = lengthNotice(notes.text);
    return html`<div class="field">
      <label for="text">${say('handoff.text')}</label>
      <textarea
        id="text"
        rows="4"
        dir="auto"
        autocomplete="off"
        aria-describedby="text-help text-length"
        aria-invalid=${notice?.kind === 'over' ? 'true' : nothing}
        .value=${notes.text}
        @input=${(event: Event) => {
          this.refused = 0;
          this.#write({ text: (event.target as HTMLTextAreaElement).value });
        }}
        @paste=${(event: ClipboardEvent) => this.#onInsert(event, event.clipboardData)}
        @drop=${(event: DragEvent) => this.#onInsert(event, event.dataTransfer)}
      ></textarea>
      <p id="text-help" class="soft">${say('handoff.textHelp')}</p>
      <p id="text-length" class=${refused || notice?.kind === 'over' ? 'fault' : 'soft'} aria-live="polite">
        ${
          refused
            ? t('composer.tooMuchPasted', { count: refused })
            : notice
              ? t(`composer.${notice.kind}`, { count: notice.count })
              : nothing
        }
      </p>
    </div>`;
  }

  #postcode() {
    const { say, notes } = this;
    const fault = this.asked && !this.#isPostcode;
    return html`<div class="field">
      <label for="postcode">${say('handoff.postcode')}</label>
      <input
        id="postcode"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-describedby="postcode-fault postcode-help"
        aria-invalid=${fault ? 'true' : nothing}
        .value=${notes.postcode}
        @input=${(event: Event) => this.#write({ postcode: (event.target as HTMLInputElement).value.trim() })}
      />
      <p id="postcode-fault" class="fault">${fault ? say('handoff.postcodeFault') : nothing}</p>
      <p id="postcode-help" class="soft">${say('handoff.postcodeHelp')}</p>
    </div>`;
  }

  #failure() {
    const { say, t } = this;
    const { code } = this.progress;
    const refusal = REFUSALS.find((known) => known === code);
    return html`<div class="urgent">
      ${alertIcon}
      <div>
        <p><strong>${say('handoff.failed')}</strong></p>
        <p>${refusal ? say(refusal) : t(errorKey(code ?? 'server.error'))}</p>
        <p class="soft">${t('notice.code', { code: code ?? 'server.error' })}</p>
      </div>
    </div>`;
  }

  #onInsert(event: Event, data: DataTransfer | null) {
    this.refused = tooMuchOf(data);
    if (this.refused > 0) event.preventDefault();
  }

  get #isPostcode() {
    return /^(\d{5})?$/.test(this.notes.postcode);
  }

  #write(changes: { text?: string; postcode?: string; agreed?: boolean }) {
    request(this, 'guichet-handoff-write', changes);
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault();
    const { notes, flow, position, given } = this;
    if (this.progress.state === 'sending') return;
    const fault = this.#firstFault();
    this.asked = fault !== null;
    if (fault === null) {
      const handoff = handoffOf(flow, position, given, this.#listed, notes);
      request(this, 'guichet-handoff-request', { handoff, text: notes.text.trim() });
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${fault}`)?.focus();
  }

  /** Id of the first field that keeps this from being sent. */
  #firstFault() {
    if (lengthNotice(this.notes.text)?.kind === 'over') return 'text';
    if (!this.#isPostcode) return 'postcode';
    return this.notes.agreed ? null : 'agree';
  }

  #talkOnly() {
    if (this.progress.state === 'sending') return;
    request(this, 'guichet-handoff-request', { handoff: null, text: '' });
  }
}
