import { css, html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OfficerRef } from '../../contract.ts';
import { citizenName } from '../../locales/words.ts';
import {
  citizenMessagesAfter,
  isCitizenMessage,
  isMessage,
  type LoadedConversation,
  type MessageReceived,
} from '../../model/conversation-view.ts';
import { buildTimeline, type TimelineEntry } from '../../model/timeline.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';
import { SeenController } from './seen-controller.ts';

const GROUP_MS = 5 * 60_000;
/** Closer than this to the end counts as reading the end. */
const END_SLACK_PX = 24;

const authorOf = (entry: TimelineEntry): string | null =>
  entry.kind === 'public' && entry.event.type === 'message.received'
    ? `${entry.event.from}:${entry.event.officer}`
    : null;

/** Whether an entry goes on what the one before it began: same author, within five minutes. */
const continues = (entry: TimelineEntry, before: TimelineEntry | undefined): boolean =>
  before?.kind === 'public' &&
  entry.kind === 'public' &&
  authorOf(entry) !== null &&
  authorOf(entry) === authorOf(before) &&
  Date.parse(entry.event.at) - Date.parse(before.event.at) < GROUP_MS;

/**
 * The conversation as officers read it: both logs, oldest first. Not a live region (spec A-2). Stays at the end while
 * its end is being read, and never moves under somebody who has scrolled up.
 *
 * @summary Transcript with notes and events.
 * @fires desk-request - `conversation.seen`
 */
export class TranscriptElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        min-block-size: 0;
      }
      .scroller {
        block-size: 100%;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 8px 16px 16px;
      }
      .scroller:focus-visible {
        outline-offset: -3px;
      }
      .empty {
        padding: 24px 0;
        text-align: center;
      }
      .end {
        display: block;
        block-size: 1px;
      }
      .below {
        position: absolute;
        inset-block-end: 12px;
        inset-inline-start: 50%;
        transform: translateX(-50%);
        box-shadow: var(--shadow);
        white-space: nowrap;
      }
      :host(:dir(rtl)) .below {
        transform: translateX(50%);
      }
    `,
  ];
  static override properties = {
    view: { attribute: false },
    me: { attribute: false },
    atEnd: { state: true },
  };
  declare view: LoadedConversation;
  declare me: OfficerRef;
  declare atEnd: boolean;

  readonly #seen: SeenController;
  readonly #resized = new ResizeObserver(() => this.#stay());
  /** What was new when the conversation came on screen, or when a reply was held back (spec K-6). */
  #missed = { after: 0, upTo: 0 };
  #shownId: string | null = null;
  /** Measures at the last scroll or layout. */
  #seenAt = { top: 0, height: 0, view: 0 };
  #pendingShown = 0;

  constructor() {
    super();
    this.atEnd = true;
    this.#seen = new SeenController(
      this,
      () => this.#scroller,
      (upTo) => this.request({ type: 'conversation.seen', conversationId: this.view.id, upTo }),
    );
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#shownId = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    const { seq, readByOfficer } = this.view.conversation;
    if (this.view.id !== this.#shownId) {
      this.#seen.restart();
      this.#shownId = this.view.id;
      this.#missed = { after: Math.max(this.view.seenSeq, readByOfficer), upTo: seq };
      this.atEnd = true;
    }
    if (this.view.stale) this.#missed = { after: this.view.stale.afterSeq, upTo: seq };
    if (this.view.outbox.length > this.#pendingShown) this.atEnd = true;
    this.#pendingShown = this.view.outbox.length;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#resized.observe(scroller);
    for (const list of scroller.children) this.#resized.observe(list);
    if (changed.has('view')) this.#stay();
    this.#seen.watch(this.renderRoot.querySelectorAll('.end'));
  }

  #stay(): void {
    const scroller = this.#scroller;
    if (scroller && this.atEnd) scroller.scrollTop = scroller.scrollHeight;
    if (scroller)
      this.#seenAt = { top: scroller.scrollTop, height: scroller.scrollHeight, view: scroller.clientHeight };
  }

  /** Only a person scrolls up: content that grows or shrinks under an unmoved reader is no reason to stop following. */
  #onScroll(): void {
    const { scrollTop: top, scrollHeight: height, clientHeight: view } = this.#scroller!;
    const before = this.#seenAt;
    this.#seenAt = { top, height, view };
    if (height - top - view < END_SLACK_PX) this.atEnd = true;
    else if (top < before.top && height === before.height && view === before.view) this.atEnd = false;
  }

  #toEnd(): void {
    this.atEnd = true;
    this.#stay();
    this.#scroller?.focus();
  }

  override render(): unknown {
    const citizen = citizenName(this.view.item.number);
    const timeline = buildTimeline(this.view);
    const lastReply = timeline.findLast((entry) => entry.kind === 'public' && entry.state !== null)?.key;
    return html`
      <div
        class="scroller"
        role="region"
        tabindex="0"
        aria-label=${this.t('transcript.label', { citizen })}
        @scroll=${this.#onScroll}
      >
        ${timeline.length === 0 ? html`<p class="empty muted">${this.t('transcript.empty')}</p>` : nothing}
        <ol>
          ${repeat(
            timeline,
            (entry) => entry.key,
            (entry, index) => this.#entry(entry, timeline[index - 1], citizen, entry.key === lastReply),
          )}
        </ol>
      </div>
      ${this.atEnd ? nothing : this.#below()}
    `;
  }

  #entry(entry: TimelineEntry, before: TimelineEntry | undefined, citizen: string, showState: boolean): unknown {
    const message = entry.kind === 'public' && entry.event.type === 'message.received' ? entry.event : null;
    return html`
      <li>
        <desk-message
          .entry=${entry}
          .conversationId=${this.view.id}
          .me=${this.me}
          .citizen=${citizen}
          .language=${this.view.conversation.language}
          .continued=${continues(entry, before)}
          .missed=${message !== null && this.#isMissed(message)}
          .showState=${showState}
        ></desk-message>
        ${message ? html`<span class="end" data-seq=${message.seq}></span>` : nothing}
      </li>
    `;
  }

  /** Written while this officer was away or replying, and not answered since. */
  #isMissed(event: MessageReceived): boolean {
    const { after, upTo } = this.#missed;
    const answered = this.view.conversation.entries.findLast((entry) => isMessage(entry) && entry.from === 'officer');
    return isCitizenMessage(event) && event.seq > Math.max(after, answered?.seq ?? 0) && event.seq <= upTo;
  }

  #below(): unknown {
    const count = citizenMessagesAfter(this.view.conversation, this.view.seenSeq).length;
    return html`
      <button type="button" class="below" @click=${this.#toEnd}>
        ${icons.down} ${count > 0 ? this.t('transcript.newBelow', { count }) : this.t('transcript.toEnd')}
      </button>
    `;
  }
}
