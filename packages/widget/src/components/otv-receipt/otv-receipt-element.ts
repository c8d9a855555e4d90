import type { OtvAction } from '@guichet/core';
import { html, nothing } from 'lit';
import type { ReceivedRequest } from '../../stores/otv-request.ts';
import { checkIcon } from '../icons.ts';
import { otvAppRequest } from '../otv-app-requests.ts';
import { shownNumber } from '../outcome-view/phone-number.ts';
import { OtvScreenElement } from '../otv-screen-element.ts';
import { request } from '../requests.ts';
import { otvReceiptStyles } from './otv-receipt.styles.ts';
import { otvScreen } from '../../styles/otv-screen.ts';

/**
 * Reference and secret, shown once; and what happens next.
 * @summary Receipt of a request to watch a home.
 * @fires guichet-print-request
 * @fires guichet-otv-reminder
 * @fires guichet-otv-codes
 * @fires guichet-otv-leave
 */
export class OtvReceiptElement extends OtvScreenElement {
  static override properties = {
    received: { attribute: false },
    actions: { attribute: false },
    copied: { state: true },
  };
  static override styles = [otvScreen, otvReceiptStyles];

  declare received: ReceivedRequest;
  /** What owners may do by themselves. */
  declare actions: readonly OtvAction[];
  /** What came of copying; null: nobody did. */
  declare copied: boolean | null;

  constructor() {
    super();
    this.actions = [];
    this.copied = null;
  }

  protected override render() {
    const { say } = this;
    const { receipt, isEarlier } = this.received;
    const { reference, secret, unit } = receipt;
    return html`<div class="screen">
      <h1 tabindex="-1">${checkIcon}${say('receipt.title')}</h1>
      ${isEarlier ? html`<p class="note">${say('receipt.earlier')}</p>` : nothing}
      <div class="codes">
        <p><strong>${say('receipt.keep')}</strong></p>
        <dl>${this.#code(say('receipt.reference'), reference)} ${this.#code(say('receipt.secret'), secret)}</dl>
        <div class="actions">
          <button class="primary" @click=${() => void this.#copy(reference, secret)}>${say('receipt.copy')}</button>
          <button @click=${() => request(this, 'guichet-print-request', null)}>${say('receipt.print')}</button>
        </div>
        <p role="status">
          ${this.copied === null ? nothing : say(this.copied ? 'receipt.copied' : 'receipt.copyFailed')}
        </p>
        <p class="soft">${say('receipt.private')} ${say(receipt.mail ? 'receipt.mail' : 'receipt.noMail')}</p>
      </div>
      ${
        unit === null
          ? nothing
          : html`<p>
              ${say('receipt.unit', { unit: unit.name })}
              ${
                unit.phone === null
                  ? nothing
                  : html`<br /><a class="alone" href="tel:${unit.phone}"
                        >${say('receipt.call', { phone: shownNumber(unit.phone) })}</a
                      >`
              }
            </p>`
      }
      <h2>${say('receipt.nextTitle')}</h2>
      <ol role="list" class="next">
        <li>${say('receipt.nextCheck')} ${say('receipt.nextPapers')}</li>
        <li>${say('receipt.nextPatrol')}</li>
        <li>${say(this.actions.includes('return-early') ? 'receipt.nextBackHere' : 'receipt.nextBackUnit')}</li>
      </ol>
      <div class="actions later">
        <button @click=${() => otvAppRequest(this, 'guichet-otv-reminder', null)}>${say('receipt.reminder')}</button>
        <button @click=${() => otvAppRequest(this, 'guichet-otv-codes', null)}>${say('receipt.open')}</button>
        <button @click=${() => otvAppRequest(this, 'guichet-otv-leave', null)}>${say('receipt.done')}</button>
      </div>
    </div>`;
  }

  #code(name: string, code: string) {
    return html`<div>
      <dt>${name}</dt>
      <dd dir="ltr" translate="no">
        ${code.split('-').map((group, at) => html`${at === 0 ? '' : '-'}<wbr />${group}`)}
      </dd>
    </div>`;
  }

  async #copy(reference: string, secret: string) {
    const { say } = this;
    const text = `${say('receipt.reference')} ${reference}\n${say('receipt.secret')} ${secret}`;
    this.copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
}
