import { html, nothing } from 'lit';
import { request } from '../requests.ts';
import type { OutcomeViewElement } from './outcome-view-element.ts';

/** Paper, file, link: what one takes away. */
export const keepResult = (screen: OutcomeViewElement) => {
  const { say, link } = screen;
  return html`<section>
    <h2>${say('keep.title')}</h2>
    <div class="actions">
      <button @click=${() => request(screen, 'guichet-print-request', null)}>${say('keep.print')}</button>
      <button @click=${() => request(screen, 'guichet-save-request', null)}>${say('keep.save')}</button>
      ${
        link === null
          ? html`<button @click=${() => request(screen, 'guichet-link-request', { given: screen.given })}>
              ${say('keep.link')}
            </button>`
          : nothing
      }
    </div>
    ${
      link === null
        ? nothing
        : html`<label for="link">${say('keep.linkLabel')}</label>
            <div class="actions">
              <input id="link" type="text" readonly aria-describedby="link-help" .value=${link} />
              <button @click=${() => screen.copyLink()}>${say('keep.copy')}</button>
            </div>
            <p role="status">${screen.copied === null ? nothing : say(screen.copied)}</p>
            <p id="link-help" class="soft">${say('keep.linkHelp')}</p>`
    }
    <p class="soft">${say('keep.warning')}</p>
  </section>`;
};
