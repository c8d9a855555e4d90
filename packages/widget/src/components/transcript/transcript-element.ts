import type { TranscriptEntry } from '@guichet/core';
import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { downIcon } from '../icons.ts';
import { request } from '../requests.ts';
import { eventSentence } from './event-sentence.ts';
import { transcriptRows, type TranscriptRow } from './rows.ts';
import { transcriptStyles } from './transcript.styles.ts';

/** Closer to the end than this, the person is reading the end. */
const AT_END_PX = 48;

/**
 * The conversation, a list of articles that is not live (spec A-2). It follows the end while the end is in view, and
 * never moves while one reads further up: a button then leads to what arrived.
 * @summary Transcript.
 * @fires guichet-end-shown when the last line is in view
 * @see https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA23
 */
export class TranscriptElement extends FrameElement {
  static override properties = { entries: { attribute: false }, arrived: { state: true } };
  static override styles = [controls, transcriptStyles];

  declare entries: readonly TranscriptEntry[];
  /** Officers' messages that came while one read further up. */
  declare arrived: number;

  #rows: readonly TranscriptRow[] = [];
  #following = true;
  /** A keyboard comes up, a phone is turned: who read the end goes on reading it. */
  readonly #resized = new ResizeObserver(() => this.#following && this.jumpToEnd());
  /** Last row that was told to be in view: what is shown answers with a change, which must not tell it again. */
  #toldKey: string | undefined;

  constructor() {
    super();
    this.entries = [];
    this.arrived = 0;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** Shows the end, and follows it again. */
  jumpToEnd(): void {
    this.#following = true;
    this.arrived = 0;
    const { scroller } = this;
    scroller?.scrollTo({ top: scroller.scrollHeight });
    if (this.#rows.at(-1)?.key !== this.#toldKey) this.tellEnd();
  }

  /** Says that the end is in view, when it is. */
  tellEnd(): void {
    if (!this.#following) return;
    this.#toldKey = this.#rows.at(-1)?.key;
    request(this, 'guichet-end-shown', null);
  }

  private get scroller() {
    return this.renderRoot.querySelector<HTMLElement>('section');
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('entries')) return;
    const before = new Set(this.#rows.map((row) => row.key));
    this.#rows = transcriptRows(this.entries);
    const fresh = this.#rows.filter((row) => !before.has(row.key)).filter((row) => row.kind === 'message');
    // What one has just sent oneself is shown: that is what was asked for.
    if (fresh.some((row) => row.state === 'sending')) this.#following = true;
    this.arrived = this.#following ? 0 : this.arrived + fresh.filter((row) => row.from === 'officer').length;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('entries') || !this.#following) return;
    // Bubbles render after this element: their height is known once they have.
    void this.#settled().then(() => this.#following && this.jumpToEnd());
  }

  protected override render() {
    const { t } = this;
    return html`<section aria-label=${t('transcript.label')} tabindex="0" @scroll=${this.#onScroll}>
        <ol role="list">
          ${repeat(
            this.#rows,
            (row) => row.key,
            (row) =>
              row.kind === 'system'
                ? html`<li class="system">${eventSentence(row.event, t, this.locale)}</li>`
                : html`<li><guichet-message-bubble .row=${row}></guichet-message-bubble></li>`,
          )}
        </ol>
      </section>
      ${this.#jump()}`;
  }

  #jump() {
    if (this.#following) return nothing;
    const { t, arrived } = this;
    const label = arrived > 0 ? t('transcript.newMessages', { count: arrived }) : t('transcript.jump');
    return html`<button class="jump" @click=${() => this.jumpToEnd()}>${downIcon}${label}</button>`;
  }

  #onScroll() {
    const { scroller } = this;
    if (!scroller) return;
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < AT_END_PX;
    if (atEnd === this.#following) return;
    this.#following = atEnd;
    if (atEnd) {
      this.arrived = 0;
      this.tellEnd();
    }
    this.requestUpdate();
  }

  async #settled() {
    const bubbles = this.renderRoot.querySelectorAll<HTMLElement & { updateComplete?: Promise<boolean> }>(
      'guichet-message-bubble',
    );
    await Promise.all([...bubbles].map(async (bubble) => bubble.updateComplete));
  }
}
