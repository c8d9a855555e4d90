import { html } from 'lit';
import { backIcon } from './cyber-icons.ts';
import { request } from './requests.ts';

/** The way back, at the top of a screen. */
export const backButton = (from: EventTarget, type: 'guichet-step-back' | 'guichet-back-request', words: string) =>
  html`<button type="button" class="link back" @click=${() => request(from, type, null)}>${backIcon}${words}</button>`;
