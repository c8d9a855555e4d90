import type { FlowTexts, Position } from '@guichet/triage';
import { html } from 'lit';
import { cyberTranslator } from '../locales/cyber-translator.ts';
import { answerText, askText } from './flow-text.ts';
import { request } from './requests.ts';

/** What was answered, in order, each with a way back to it. */
export const answerList = (from: EventTarget, trail: Position['trail'], texts: FlowTexts) =>
  html`<ol role="list" class="answers">
    ${trail.map(({ question, answer }) => {
      const asked = askText(texts, question);
      return html`<li>
        <div>
          <p class="soft">${asked}</p>
          <p><strong>${answerText(texts, question, answer)}</strong></p>
        </div>
        <button
          class="link"
          aria-label=${cyberTranslator.t('answers.changeLabel', { question: asked })}
          @click=${() => request(from, 'guichet-answer-change', { question })}
        >
          ${cyberTranslator.t('answers.change')}
        </button>
      </li>`;
    })}
  </ol>`;
