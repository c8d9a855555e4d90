import type { UrgencyLevel } from '@guichet/triage';
import { html, nothing } from 'lit';
import { alertIcon } from '../icons.ts';
import { request } from '../requests.ts';
import { ways } from './door-card.ts';
import type { OutcomeViewElement } from './outcome-view-element.ts';
import { calendarIcon, clockIcon } from './result-icons.ts';

const SHAPES = { now: alertIcon, today: clockIcon, soon: calendarIcon } satisfies Record<UrgencyLevel, unknown>;

/** How much it presses: a shape and words, never a colour alone. */
export const urgencyMark = ({ view: { urgency }, say }: OutcomeViewElement) =>
  html`<p class="urgency ${urgency}">${SHAPES[urgency]} ${say(`urgency.${urgency}`)}</p>`;

/** What to do, in order. */
export const stepList = (screen: OutcomeViewElement) => {
  const { say, texts, view, flow } = screen;
  return html`<section>
    <h2>${say('steps.title')}</h2>
    <ol class="steps">
      ${view.steps.map((id) => {
        const more = texts[`step.${id}.more`];
        const link = flow.steps[id]?.link;
        return html`<li>
          <div>
            <p><strong>${texts[`step.${id}.do`]}</strong></p>
            ${more ? html`<p>${more}</p>` : nothing}
            ${link ? html`<div class="ways">${ways(screen, link)}</div>` : nothing}
          </div>
        </li>`;
      })}
    </ol>
  </section>`;
};

/** What to keep, to tick; the ticks are in memory only. */
export const evidenceList = (screen: OutcomeViewElement) => {
  const { say, texts, view, notes } = screen;
  return html`<section>
    <h2>${say('evidence.title')}</h2>
    <p class="soft">${say('evidence.help')}</p>
    <ul role="list">
      ${view.evidence.map((id) => {
        const more = texts[`evidence.${id}.more`];
        return html`<li>
          <label class="tick">
            <input
              type="checkbox"
              .checked=${notes.kept.includes(id)}
              @change=${(event: Event) =>
                request(screen, 'guichet-evidence-keep', {
                  evidence: id,
                  kept: (event.target as HTMLInputElement).checked,
                })}
            /><span>${texts[`evidence.${id}.keep`]}${more ? html`<span class="soft">${more}</span>` : nothing}</span>
          </label>
        </li>`;
      })}
    </ul>
  </section>`;
};
