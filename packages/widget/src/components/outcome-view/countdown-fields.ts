import { html, nothing } from 'lit';
import { alertIcon } from '../icons.ts';
import { request } from '../requests.ts';
import { countdownStarts, deadlineDate, fieldValue, leftSentence, type CountdownStart } from './countdown-limits.ts';
import type { OutcomeViewElement } from './outcome-view-element.ts';

const limit = (
  screen: OutcomeViewElement,
  { withTime, isFuture }: CountdownStart,
  index: number,
  of: CountdownStart['limits'],
) => {
  const entry = of[index];
  if (!entry) return nothing;
  const { say, texts } = screen;
  const { id, deadline } = entry;
  return html`<li>
    <strong>${texts[`countdown.${id}.name`]}</strong>
    <p role="status">
      ${
        deadline?.over
          ? texts[`countdown.${id}.over`]
          : deadline
            ? say('countdown.until', { date: deadlineDate(deadline, withTime, screen.language) })
            : isFuture
              ? nothing
              : say('countdown.today')
      }
    </p>
    ${deadline && !deadline.over ? html`<p>${leftSentence(deadline, say)}</p>` : nothing}
  </li>`;
};

/** One field for each thing that limits count from; nothing runs before a date stands there (spec T-11). */
export const countdownFields = (screen: OutcomeViewElement) => {
  const { say, texts, now, flow } = screen;
  const countdowns = screen.view.countdowns.flatMap((id) => flow.countdowns[id] ?? []);
  if (countdowns.length === 0) return nothing;
  return html`<section>
    <h2>${say('countdowns.title')}</h2>
    ${countdownStarts(countdowns, screen.notes.starts, now).map((entry) => {
      const { start, withTime, value, isFuture, limits } = entry;
      return html`<div class="card">
        <label for=${start}>${texts[`countdown.${limits[0]?.id}.start`]}</label>
        <input
          id=${start}
          type=${withTime ? 'datetime-local' : 'date'}
          max=${fieldValue(now, withTime)}
          aria-describedby="${start}-help"
          aria-invalid=${isFuture ? 'true' : nothing}
          .value=${value}
          @change=${(event: Event) =>
            request(screen, 'guichet-countdown-start', { start, at: (event.target as HTMLInputElement).value })}
        />
        <p id="${start}-help" class="soft">${say('countdowns.help')}</p>
        <p class="fault" role="alert">${isFuture ? html`${alertIcon} ${say('countdown.future')}` : nothing}</p>
        <ul role="list">
          ${limits.map((_entry, index) => limit(screen, entry, index, limits))}
        </ul>
      </div>`;
    })}
  </section>`;
};
