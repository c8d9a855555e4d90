import type { DoorView } from '@guichet/triage';
import { html, nothing } from 'lit';
import { request } from '../requests.ts';
import { openingWords } from './opening-words.ts';
import type { OutcomeViewElement } from './outcome-view-element.ts';
import { shownNumber } from './phone-number.ts';

/** Doors on screen before the others are folded: more than that is no help to choose. */
const DOORS_SHOWN = 4;

/** A destination with what the site has of its own for it. */
const destinationOf = (screen: OutcomeViewElement, id: string) => {
  const destination = screen.flow.destinations[id];
  const csirt = destination?.local === 'csirt' ? screen.site?.orienter.csirt : undefined;
  return { ...destination, ...csirt, name: csirt?.name ?? screen.texts[`destination.${id}.name`] ?? id };
};

/**
 * How to reach a destination: a number is a link only while somebody answers it (spec T-10); other sites open without a
 * referrer.
 */
export const ways = (screen: OutcomeViewElement, id: string) => {
  const { say, now, language } = screen;
  const { hours, phone, sms, url, local, name } = destinationOf(screen, id);
  const known = hours === undefined ? undefined : screen.flow.hours[hours];
  const opening = known && openingWords(known, now, language, say);
  const number = shownNumber(phone ?? '');
  return html`
    ${opening ? html`<p class=${opening.open ? 'open' : 'soft'}>${opening.text}</p>` : nothing}
    ${
      !phone || opening?.open === false
        ? nothing
        : opening
          ? html`<a class="button" href="tel:${phone}">${say('door.call', { number })}</a>`
          : html`<p>${say('door.number', { number })}</p>`
    }
    ${
      sms && screen.phone && opening?.open !== false
        ? html`<a class="button" href="sms:${sms}">${say('door.sms', { number: shownNumber(sms) })}</a>`
        : nothing
    }
    ${
      url
        ? html`<a
            class="button"
            href=${url}
            target="_blank"
            rel="noreferrer"
            aria-label=${say('door.visitLabel', { name })}
            >${say('door.visit')}</a
          >`
        : nothing
    }
    ${
      local === 'chat'
        ? html`<button class="primary" @click=${() => request(screen, 'guichet-handoff-open', null)}>
            ${say('talk.button')}
          </button>`
        : nothing
    }
  `;
};

const card = (screen: OutcomeViewElement, { destination, reserves }: DoorView) => {
  const { say, texts, flow } = screen;
  const text = (part: string) => texts[`destination.${destination}.${part}`];
  const gives = text('gives');
  const note = text('note');
  return html`<li class="card">
    <h3>${destinationOf(screen, destination).name}</h3>
    <p>${text('for')}</p>
    ${gives ? html`<p><span class="soft">${say('door.gives')}</span><br />${gives}</p>` : nothing}
    ${
      reserves.length > 0
        ? html`<div class="note">
            <strong>${say('door.reserve')}</strong>
            ${reserves.map((reason) => html`<p>${texts[`reason.${reason}`]}</p>`)}
          </div>`
        : nothing
    }
    ${note ? html`<p class="soft">${note}</p>` : nothing}
    <div class="ways">${ways(screen, destination)}</div>
    ${
      flow.destinations[destination]?.local === 'providers'
        ? html`<guichet-provider-search
            .search=${screen.providers}
            .audience=${screen.position.case[flow.audience] ?? null}
          ></guichet-provider-search>`
        : nothing
    }
  </li>`;
};

/** Who takes this, best first; the site's own chat only where there is one. */
export const doorCards = (screen: OutcomeViewElement) => {
  const { say, view, flow } = screen;
  const doors = view.doors.filter(
    ({ destination }) => flow.destinations[destination]?.local !== 'chat' || screen.offersChat,
  );
  const list = (some: readonly DoorView[]) =>
    html`<ul role="list">
      ${some.map((door) => card(screen, door))}
    </ul>`;
  const others = doors.slice(DOORS_SHOWN);
  return html`<section>
    <h2>${say('doors.title')}</h2>
    ${list(doors.slice(0, DOORS_SHOWN))}
    ${
      others.length > 0
        ? html`<details>
            <summary>${say('doors.more', { count: others.length })}</summary>
            ${list(others)}
          </details>`
        : nothing
    }
  </section>`;
};
