import type { Translate } from '@guichet/core/i18n';
import { html } from 'lit';
import { phoneLinks, urgence114Url } from '../frame/links.ts';
import type { Words } from '../locales/translator.ts';
import { request } from './requests.ts';

/**
 * Whom to call, for somebody who is in danger, and the way back.
 *
 * @param phone whether this device sends text messages
 */
export const dangerNumbers = (from: EventTarget, t: Translate<Words>, phone: boolean) =>
  html`<div class="screen">
    <h1 tabindex="-1">${t('danger.title')}</h1>
    <a class="button danger call" href=${phoneLinks['17']}>${t('danger.17')}<span>${t('danger.17.who')}</span></a>
    <a class="button danger call" href=${phoneLinks['112']}>${t('danger.112')}<span>${t('danger.112.who')}</span></a>
    ${
      phone
        ? html`<a class="button" href=${phoneLinks['114']}>${t('danger.cannotSpeak')}</a>`
        : html`<a class="button" href=${urgence114Url} target="_blank" rel="noreferrer">${t('danger.cannotSpeak')}</a>`
    }
    <p class="soft">${t(phone ? 'danger.sms' : 'danger.web')}</p>
    <button @click=${() => request(from, 'guichet-back-request', null)}>${t('danger.back')}</button>
  </div>`;
