import { css, html, nothing } from 'lit';
import type { QueueDescription, StaffEvent } from '../../contract.ts';
import { citizenName, dangerText, dateText, languageText, timeText } from '../../locales/words.ts';
import { handoffOf, type LoadedConversation } from '../../model/conversation-view.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { icons } from '../icons.ts';
import { staffText } from '../message/system-text.ts';

type Note = Extract<StaffEvent, { type: 'note.added' }>;

/**
 * The context of a conversation: facts, internal notes, and what colleagues did.
 *
 * @summary Third column.
 * @fires desk-request - `panel.show`
 */
export class DetailsElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 12px 16px 24px;
        font-size: var(--text-small);
      }
      h2 {
        font-size: 1rem;
      }
      h3 {
        margin-block: 20px 8px;
        font-size: var(--text-small);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-block-end: 12px;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 6px 16px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      desk-handoff {
        margin-block-end: 16px;
      }
      .note {
        margin-block-end: 8px;
        padding: 8px;
        border: 1px dashed var(--note);
        border-radius: 2px;
        background: var(--note-ground);
        color: var(--note-text);
        overflow-wrap: anywhere;
      }
      .note span {
        white-space: pre-wrap;
      }
      .history li {
        padding-block: 4px;
        border-block-start: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      @media (min-width: 1280px) {
        .back {
          display: none;
        }
      }
    `,
  ];
  static override properties = { view: { attribute: false }, queues: { attribute: false } };
  declare view: LoadedConversation | null;
  declare queues: readonly QueueDescription[];

  constructor() {
    super();
    this.view = null;
    this.queues = [];
  }

  override render(): unknown {
    const { view } = this;
    const heading = view ? this.t('details.of', { citizen: citizenName(view.item.number) }) : this.t('details.heading');
    return html`
      <section aria-labelledby="heading">
        <div class="head">
          <button
            type="button"
            class="back"
            @click=${() => this.request({ type: 'panel.show', panel: 'conversation' })}
          >
            ${icons.back} ${this.t('details.back')}
          </button>
          <h2 id="heading" tabindex="-1">${heading}</h2>
        </div>
        ${view ? [this.#handoff(view), this.#facts(view), this.#notes(view), this.#history(view)] : html`<p class="muted">${this.t('details.none')}</p>`}
      </section>
    `;
  }

  #handoff({ conversation }: LoadedConversation): unknown {
    const handoff = handoffOf(conversation);
    return handoff === null ? nothing : html`<desk-handoff .handoff=${handoff}></desk-handoff>`;
  }

  #facts({ item, conversation, staff }: LoadedConversation): unknown {
    const queue = this.queues.find(({ name }) => name === item.queue)?.title ?? item.queue;
    const danger =
      conversation.danger === 'yes'
        ? html`<span class="danger-mark">${icons.danger}${this.t('danger.yes')}</span>`
        : dangerText(conversation.danger);
    const facts: readonly [string, unknown][] = [
      [this.t('details.danger'), danger],
      [this.t('details.language'), languageText(conversation.language)],
      [this.t('details.site'), html`<span dir="auto">${item.siteName}</span>`],
      [this.t('details.queue'), html`<span dir="auto">${queue}</span>`],
      [this.t('details.opened'), dateText(conversation.openedAt)],
      [this.t('details.holder'), html`<span dir="auto">${staff.holder?.name ?? this.t('details.nobody')}</span>`],
      [this.t('details.citizen'), this.t(item.citizenConnected ? 'citizen.connected' : 'citizen.away')],
    ];
    return html`<dl>
      ${facts.map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  #notes({ staff }: LoadedConversation): unknown {
    const notes = staff.events.filter((event): event is Note => event.type === 'note.added');
    return html`
      <h3>${this.t('details.notes')}</h3>
      ${notes.length === 0 ? html`<p class="muted">${this.t('details.noNotes')}</p>` : nothing}
      <ul>
        ${notes.map(
          (note) =>
            html`<li class="note">
              <strong dir="auto">${note.officer.name}</strong> · ${timeText(note.at)}<br /><span dir="auto"
                >${note.text}</span
              >
            </li>`,
        )}
      </ul>
    `;
  }

  #history({ staff }: LoadedConversation): unknown {
    const moves = staff.events.filter((event): event is Exclude<StaffEvent, Note> => event.type !== 'note.added');
    return html`
      <h3>${this.t('details.history')}</h3>
      ${moves.length === 0 ? html`<p class="muted">${this.t('details.noHistory')}</p>` : nothing}
      <ol class="history">
        ${moves.map(
          (event) =>
            html`<li>
              ${timeText(event.at)} · ${staffText(event)}
              ${
                event.type === 'conversation.transferred' && event.reason
                  ? html`<br /><span dir="auto">${this.t('event.reason', { reason: event.reason })}</span>`
                  : nothing
              }
            </li>`,
        )}
      </ol>
    `;
  }
}
