import { html, nothing } from 'lit';
import { answerText, askText } from '../flow-text.ts';
import { request } from '../requests.ts';
import type { OutcomeViewElement } from './outcome-view-element.ts';

/** Why the doors that people expect are not here, and which answer would open them (spec T-6). */
export const whyNot = (screen: OutcomeViewElement) => {
  const { say, texts, view, language } = screen;
  if (view.notHere.length === 0) return nothing;
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  return html`<details>
    <summary>${say('whyNot.title')}</summary>
    <ul role="list">
      ${view.notHere.map(
        ({ destination, reasons, changedBy }) =>
          html`<li class="card">
            <h3>${texts[`destination.${destination}.name`]}</h3>
            ${reasons.map((reason) => html`<p>${texts[`reason.${reason}`]}</p>`)}
            ${changedBy.map(
              ({ question, answers }) =>
                html`<p class="soft">
                    ${say('whyNot.otherwise', {
                      answers: either.format(
                        answers.map((answer) => say('whyNot.quoted', { answer: answerText(texts, question, answer) })),
                      ),
                    })}
                  </p>
                  <button @click=${() => request(screen, 'guichet-answer-change', { question })}>
                    ${say('whyNot.change', { question: askText(texts, question) })}
                  </button>`,
            )}
          </li>`,
      )}
    </ul>
  </details>`;
};
