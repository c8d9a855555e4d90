import type { FlowTexts } from '@guichet/triage';
import { html, nothing } from 'lit';
import { cyberTranslator } from '../locales/cyber-translator.ts';
import { alertIcon } from './icons.ts';

/** What cannot wait; the region is there from the start, so that what comes into it is told. */
export const urgentNotice = (texts: FlowTexts, ids: readonly string[]) =>
  html`<div role="alert" ?hidden=${ids.length === 0}>
    ${
      ids.length === 0
        ? nothing
        : html`<div class="urgent">
            ${alertIcon}
            <div>
              <strong>${cyberTranslator.t('urgent.title')}</strong>
              ${ids.map((id) => html`<p>${texts[`urgent.${id}`]}</p>`)}
            </div>
          </div>`
    }
  </div>`;
