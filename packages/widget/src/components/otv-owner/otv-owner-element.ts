import type { OtvRequestView } from '@guichet/core';
import { writtenDate } from '@guichet/triage/written-date';
import { html, nothing, type PropertyValues } from 'lit';
import { alertIcon, checkIcon } from '../icons.ts';
import { shownNumber } from '../outcome-view/phone-number.ts';
import { plainDay } from '../otv-form/plain-day.ts';
import { otvAppRequest } from '../otv-app-requests.ts';
import { OtvOwnerBase } from './otv-owner-base.ts';
import { otvOwnerStyles } from './otv-owner.styles.ts';
import { otvScreen } from '../../styles/otv-screen.ts';

/**
 * A request that was sent, as its owner sees it: status, dates, who received it, messages, passages, and what may be changed.
 * @summary A request in the hands of its owner.
 * @fires guichet-otv-change
 * @fires guichet-otv-reload
 * @fires guichet-otv-leave
 */
export class OtvOwnerElement extends OtvOwnerBase {
  static override styles = [otvScreen, otvOwnerStyles];

  /** What was done or failed stands at the top, far above the button that asked for it. */
  protected override updated(changed: PropertyValues<this>) {
    const before = changed.get('owner');
    const { done, code } = this.owner;
    if (!before || (before.done === done && before.code === code) || (done ?? code) === null) return;
    const news = this.renderRoot.querySelector<HTMLElement>('#news');
    news?.focus({ preventScroll: true });
    news?.scrollIntoView({ block: 'center' });
  }

  protected override render() {
    const { view } = this.owner;
    if (view === null) return nothing;
    const { say, locale } = this;
    const { unit, status } = view;
    return html`<div class="screen">
      <h1 tabindex="-1">${say('owner.title')}</h1>
      <div id="news" role="status" tabindex="-1">${this.#failure()}${this.#news()}</div>
      <section class="status">
        <p class="mark">${say(`status.${status}`)}</p>
        <p>${say(`status.${status}.help`)}</p>
        <p>${say('owner.dates', { from: plainDay(view.from, locale), to: plainDay(view.to, locale) })}</p>
        ${
          unit === null
            ? nothing
            : html`<p>${say('owner.unit', { unit: unit.name })}</p>
                ${
                  unit.phone === null
                    ? nothing
                    : html`<a class="alone" href="tel:${unit.phone}"
                        >${say('owner.call', { phone: shownNumber(unit.phone) })}</a
                      >`
                }`
        }
        <p class="soft">${say('owner.reference', { reference: view.reference })}</p>
      </section>
      ${this.#messages(view)} ${this.#passages(view)} ${this.#changes(view)}
      <div class="actions later">
        <button @click=${() => otvAppRequest(this, 'guichet-otv-reload', null)}>${say('owner.reload')}</button>
        <button @click=${() => otvAppRequest(this, 'guichet-otv-leave', null)}>${say('owner.leave')}</button>
      </div>
    </div>`;
  }

  #failure() {
    const { failure } = this;
    return failure === null
      ? nothing
      : html`<div class="urgent">
          ${alertIcon}
          <p>${failure}</p>
        </div>`;
  }

  #news() {
    const { done, endsSoon } = this.owner;
    return html`${done === null ? nothing : html`<p class="note done">${checkIcon}${this.say(`done.${done}`)}</p>`}
    ${endsSoon ? html`<p class="note">${this.say('owner.endsSoon')}</p>` : nothing}`;
  }

  #messages({ messages }: OtvRequestView) {
    const { say } = this;
    return html`<section>
      <h2>${say('messages.title')}</h2>
      ${
        messages.length === 0
          ? html`<p>${say('messages.none')}</p>`
          : html`<ul role="list" class="messages">
              ${messages.map(
                ({ text, at }) =>
                  html`<li>
                    <p class="soft">${this.#time(at)}</p>
                    <p dir="auto">${text}</p>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  #passages({ passages }: OtvRequestView) {
    const { say } = this;
    return html`<section>
      <h2>${say('passages.title')}</h2>
      ${
        passages.length === 0
          ? html`<p>${say('passages.none')}</p>`
          : html`<ul role="list">
              ${passages.map((at) => html`<li>${say('passages.fine', { at: this.#time(at) })}</li>`)}
            </ul>`
      }
      <p class="soft">${say('passages.help')}</p>
    </section>`;
  }

  #changes({ actions }: OtvRequestView) {
    const { say } = this;
    if (actions.length === 0) return html`<p>${say('change.unit')}</p>`;
    const order = (['return-early', 'dates', 'access-details', 'cancel'] as const).filter((name) =>
      actions.includes(name),
    );
    return html`<section>
      <h2>${say('change.title')}</h2>
      <div class="actions">
        ${order.map(
          (name) =>
            html`<button
              class=${name === 'return-early' ? 'primary' : ''}
              aria-disabled=${this.owner.working === null ? 'false' : 'true'}
              @click=${() => otvAppRequest(this, 'guichet-otv-change', { name })}
            >
              ${say(`change.${name}`)}
            </button>`,
        )}
      </div>
      <p class="soft">${say('change.unit')}</p>
    </section>`;
  }

  /** Day and time by the device's own clocks. */
  #time(at: string): string {
    return writtenDate(new Date(at), this.locale, { dateStyle: 'full', timeStyle: 'short' });
  }
}
