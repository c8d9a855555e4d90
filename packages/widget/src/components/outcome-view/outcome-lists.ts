import type { UrgencyLevel } from '@guichet/triage';
import { html, nothing } from 'lit';
import { alertIcon } from '../icons.ts';
import { request } from '../requests.ts';
import { ways } from './door-card.ts';
import { forWhom } from './for-whom.ts';
import type { OutcomeViewElement } from './outcome-view-element.ts';
import { calendarIcon, clockIcon } from '../cyber-icons.ts';

const SHAPES = { now: alertIcon, today: clockIcon, soon: calendarIcon } satisfies Record<UrgencyLevel, unknown>;

/** How much it presses: a shape and words, never a colour alone. */
export const urgencyMark = ({ view: { urgency }, say }: OutcomeViewElement) =>
  html`<p class="urgency ${urgency}">${SHAPES[urgency]} ${say(`urgency.${urgency}`)}</p>`;

/** Steps for the first ten minutes; the others are folded, so that what to keep and whom to tell is not far below. */
const STEPS_SHOWN = 6;

const step = (screen: OutcomeViewElement, id: string) => {
  const { texts, flow } = screen;
  const more = texts[`step.${id}.more`];
  const link = flow.steps[id]?.link;
  return html`<li>
    <p><strong>${texts[`step.${id}.do`]}</strong></p>
    ${more ? html`<p>${more}</p>` : nothing} ${link ? html`<div class="ways">${ways(screen, link)}</div>` : nothing}
  </li>`;
};

/** What to do, in order. */
export const stepList = (screen: OutcomeViewElement) => {
  const { say, view } = screen;
  const later = view.steps.slice(STEPS_SHOWN);
  return html`<section>
    <h2>${say('steps.title')}</h2>
    <ol class="steps">
      ${view.steps.slice(0, STEPS_SHOWN).map((id) => step(screen, id))}
    </ol>
    ${
      later.length > 0
        ? html`<details>
            <summary>${say('steps.more', { count: later.length })}</summary>
            <ol class="steps" start=${STEPS_SHOWN + 1}>
              ${later.map((id) => step(screen, id))}
            </ol>
          </details>`
        : nothing
    }
    ${view.stepsFor.map(
      ({ audiences, steps }) =>
        html`<details>
          <summary>${forWhom(audiences, say, screen.language)}</summary>
          <ol class="steps">
            ${steps.map((id) => step(screen, id))}
          </ol>
        </details>`,
    )}
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
