import { writtenDate } from '@guichet/triage/written-date';
import { evaluateOutcome, type Flow, type Given, type OutcomeView, type Position } from '@guichet/triage';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { FrameConfig } from '../../frame/config.ts';
import type { ProviderSearch } from '../../stores/orienter-stores.ts';
import type { ResultNotes } from '../../stores/result-notes.ts';
import { controls } from '../../styles/controls.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { answerList } from '../answer-list.ts';
import { backButton } from '../back-button.ts';
import { CyberElement } from '../cyber-element.ts';
import { cyber17Url } from '../cyber-links.ts';
import { request } from '../requests.ts';
import { countdownFields } from './countdown-fields.ts';
import { doorCards } from './door-card.ts';
import { keepResult } from './keep-result.ts';
import { evidenceList, stepList, urgencyMark } from './outcome-lists.ts';
import { outcomeViewStyles } from './outcome-view.styles.ts';
import { urgentNotice } from '../urgent-notice.ts';
import { whyNot } from './why-not.ts';

/**
 * Where the answers lead: what to do first, then what to keep, whom to tell, and why not the others.
 * @summary Result of a flow.
 * @fires guichet-handoff-open
 * @fires guichet-evidence-keep
 * @fires guichet-countdown-start
 * @fires guichet-hypothesis-choose
 * @fires guichet-link-request
 */
export class OutcomeViewElement extends CyberElement {
  static override properties: PropertyDeclarations = {
    flow: { attribute: false },
    position: { attribute: false },
    given: { attribute: false },
    hypothesis: { attribute: false },
    site: { attribute: false },
    phone: { attribute: false },
    now: { attribute: false },
    notes: { attribute: false },
    link: { attribute: false },
    providers: { attribute: false },
    copied: { state: true },
  };
  static override styles = [controls, disclosure, outcomeViewStyles];

  declare flow: Flow;
  /** Where the person stands; `at` is an outcome. */
  declare position: Position;
  /** What led there. */
  declare given: Given;
  /** Another outcome to look at, among the possible ones; null: the person's own. */
  declare hypothesis: string | null;
  declare site: FrameConfig | null;
  /** Whether this device sends text messages. */
  declare phone: boolean;
  declare now: Date;
  declare notes: ResultNotes;
  /** Address of the result; null while nobody asked for it. */
  declare link: string | null;
  declare providers: ProviderSearch;
  /** What became of the last copy; null: nothing was copied. */
  declare copied: 'keep.copied' | 'keep.notCopied' | null;

  /** @internal */
  declare view: OutcomeView;

  constructor() {
    super();
    this.hypothesis = null;
    this.site = null;
    this.phone = false;
    this.link = null;
    this.copied = null;
  }

  /** @internal BCP 47 tag of the interface. */
  get language(): string {
    return this.locale;
  }

  /** @internal Whether there is somebody to talk to on this site. */
  get offersChat(): boolean {
    return this.site?.services.includes('chat') ?? false;
  }

  /** Puts focus on the heading: the person came here by answering. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  /** @internal */
  async copyLink(): Promise<void> {
    this.#linkField?.select();
    this.copied = await navigator.clipboard.writeText(this.link ?? '').then(
      () => 'keep.copied' as const,
      () => 'keep.notCopied' as const,
    );
  }

  /** @internal Made known to the parts of the screen, which are functions. */
  override get say() {
    return super.say;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('position') || changed.has('hypothesis')) {
      // Which answers would open a door is asked of one's own result only: the answers do not lead to the others.
      this.view = this.hypothesis
        ? evaluateOutcome(this.flow, this.hypothesis, this.position.case)
        : evaluateOutcome(this.flow, this.position.at.id, this.position.case, this.given);
    }
    if (changed.has('link')) this.copied = null;
  }

  protected override updated(changed: PropertyValues<this>) {
    // The button that was pressed gave way to the field.
    if (this.link !== null && changed.get('link') === null) this.#linkField?.select();
  }

  protected override render() {
    const { say, texts, view, flow, position, hypothesis } = this;
    const verifiedOn = flow.verifiedOn[view.id];
    return html`<div class="screen">
      ${
        hypothesis
          ? backButton(this, 'guichet-back-request', say('outcome.backToOwn'))
          : backButton(this, 'guichet-step-back', say('question.back'))
      }
      ${urgentNotice(texts, position.urgent)}
      <header>
        <p class="soft">${say(hypothesis ? 'outcome.possible' : 'outcome.lead')}</p>
        <h1 tabindex="-1">${texts[`outcome.${view.id}.title`]}</h1>
        <p>${texts[`outcome.${view.id}.summary`]}</p>
        ${urgencyMark(this)}
      </header>
      ${stepList(this)} ${countdownFields(this)} ${this.#hypotheses()} ${evidenceList(this)} ${doorCards(this)}
      ${whyNot(this)} ${this.offersChat ? this.#talk() : nothing} ${keepResult(this)}
      <details>
        <summary>${say('answers.title', { count: position.trail.length })}</summary>
        ${answerList(this, position.trail, texts)}
      </details>
      <div class="actions">
        <button @click=${() => request(this, 'guichet-restart-request', null)}>${say('answers.restart')}</button>
      </div>
      <footer class="soft">
        ${verifiedOn ? html`<p>${say('sources.verified', { date: this.#day(verifiedOn) })}</p>` : nothing}
        <a class="alone" href=${cyber17Url} target="_blank" rel="noreferrer">${say('cyber.official')}</a>
      </footer>
    </div>`;
  }

  #hypotheses() {
    const { say, texts, view } = this;
    if (view.hypotheses.length === 0) return nothing;
    return html`<section>
      <h2>${say('hypotheses.title')}</h2>
      <p>${say('hypotheses.help')}</p>
      ${view.hypotheses.map(
        (outcome) =>
          html`<button class="choice" @click=${() => request(this, 'guichet-hypothesis-choose', { outcome })}>
            ${texts[`outcome.${outcome}.title`]}
          </button>`,
      )}
    </section>`;
  }

  #talk() {
    const { say } = this;
    return html`<section>
      <h2>${say('talk.title')}</h2>
      <p>${say('talk.help')}</p>
      <button class="primary" @click=${() => request(this, 'guichet-handoff-open', null)}>${say('talk.button')}</button>
    </section>`;
  }

  #day(date: string): string {
    return writtenDate(new Date(`${date}T00:00`), this.locale, { dateStyle: 'long' });
  }

  get #linkField() {
    return this.renderRoot.querySelector<HTMLInputElement>('#link');
  }
}
