import type { UnitFilters, UnitPlace, UnitResults } from '@guichet/core/units';
import { html, nothing } from 'lit';
import { unitErrorKey } from '../unit-error-key.ts';
import { unitHeading } from '../unit-heading.ts';
import { backIcon, noteIcon, positionIcon } from '../unit-icons.ts';
import { unitRequest } from '../unit-requests.ts';
import { formerSentence, resultsTitle } from './results-title.ts';
import type { UnitLocatorElement } from './unit-locator-element.ts';

/** The search, then the results or one place; the map, once it is there, beside both. */
export const renderUnitLocator = (screen: UnitLocatorElement) => {
  const { locator, level } = screen;
  const { say } = screen.words;
  const heading = screen.heading ?? say('locator.title');
  const place = locator.$place.get();
  const isDetail = locator.$selected.get() !== null;
  const below = heading === '' ? level : level + 1;
  return html`<div ?hidden=${isDetail} class="top">
      ${heading === '' ? nothing : unitHeading(level, heading)}
      <guichet-unit-search .search=${locator.$search.get()} .addresses=${screen.hasAddresses}></guichet-unit-search>
      ${devicePosition(screen)} ${place ? nothing : html`<p>${say('locator.idle')}</p>`}
    </div>
    <div class=${screen.mapShown ? 'beside' : nothing}>
      <div class="head" ?hidden=${isDetail}>${head(screen, place, below)}</div>
      <div class="map">
        <slot
          name="map"
          @slotchange=${(event: Event) =>
            (screen.mapShown = (event.target as HTMLSlotElement).assignedElements().length > 0)}
        ></slot>
      </div>
      <div class="found">
        ${isDetail ? detail(screen, level) : nothing}
        <div ?hidden=${isDetail}>${place ? list(screen, place, below + 1) : nothing}</div>
      </div>
    </div>`;
};

/** Asks the device where it is, on a press only. */
const devicePosition = (screen: UnitLocatorElement) => {
  const { say } = screen.words;
  const { position } = screen;
  if (!screen.canAskPosition) return nothing;
  return html`<button type="button" @click=${() => unitRequest(screen, 'guichet-position-request', null)}>
      ${positionIcon}${say('position.use')}
    </button>
    <p role="status">${position ? say(`position.${position}`) : nothing}</p>`;
};

const isFiltered = ({ kinds, openNow, wheelchair, service }: UnitFilters) =>
  kinds.length > 0 || openNow || wheelchair || service !== null;

const hasResults = ({ state, view, near }: UnitResults) =>
  state === 'ready' || (state === 'loading' && (view !== null || near.length > 0));

/** Where one asks from, how many places there are, what can be done with them. */
const head = (screen: UnitLocatorElement, place: UnitPlace | null, level: number) => {
  const { locator, words } = screen;
  const { say } = words;
  const found = locator.$results.get();
  const { state } = found;
  const title = place && resultsTitle(place, found, say);
  const former = formerSentence(found, say);
  const said =
    state === 'loading'
      ? say('results.loading')
      : state === 'ready'
        ? say('results.count', { count: screen.count(locator.$shown.get()) })
        : nothing;
  return html`<div class="title" tabindex="-1">
      ${title ? unitHeading(level, title) : nothing} ${former ? html`<p>${former}</p>` : nothing}
      <p class="soft" role="status">${said}</p>
    </div>
    ${place ? refusal(screen, found) : nothing}
    ${
      place && hasResults(found)
        ? html`<guichet-unit-filters
              .filters=${locator.$filters.get()}
              .units=${screen.units}
              .services=${locator.$services.get()}
            ></guichet-unit-filters>
            ${mapOffer(screen)}`
        : nothing
    }`;
};

const list = (screen: UnitLocatorElement, place: UnitPlace, level: number) => {
  const { locator, words } = screen;
  const found = locator.$results.get();
  if (!hasResults(found)) return nothing;
  const page = place.type === 'commune' && found.view ? screen.pageOf?.(found.view.commune.insee) : null;
  return html`<guichet-unit-list
      .place=${place}
      .results=${found}
      .shown=${locator.$shown.get()}
      .filtered=${isFiltered(locator.$filters.get())}
      .numbered=${screen.mapShown}
      .now=${screen.now()}
      .level=${level}
    ></guichet-unit-list>
    ${
      page
        ? html`<a class="alone" href=${page} target="_blank" rel="noreferrer">${words.say('results.page')}</a>`
        : nothing
    }`;
};

/** What is missing, why, and how to ask again. That nobody can tell a commune is said in the list: there is nothing to retry. */
const refusal = (screen: UnitLocatorElement, { state, code, missing }: UnitResults) => {
  const { say } = screen.words;
  const isFailed = state === 'failed';
  const isIncomplete = !isFailed && missing.includes('units');
  if (!isFailed && !isIncomplete && code === null) return nothing;
  return html`<div class="fault">
    ${noteIcon}
    <div>
      <div role="alert">
        ${isIncomplete ? html`<p>${say('results.incomplete')}</p>` : nothing}
        ${code !== null || isFailed ? html`<p>${say(unitErrorKey(code ?? 'server.error'))}</p>` : nothing}
      </div>
      <button type="button" @click=${() => unitRequest(screen, 'guichet-unit-retry', null)}>
        ${say('results.retry')}
      </button>
    </div>
  </div>`;
};

/** Says whom the map contacts before it does (spec U-45). */
const mapOffer = (screen: UnitLocatorElement) => {
  const { say } = screen.words;
  if (!screen.hasMap || screen.mapShown) return nothing;
  return html`<div class="offer">
    <button type="button" @click=${() => unitRequest(screen, 'guichet-map-request', null)}>${say('map.show')}</button>
    <p class="soft">${say('map.contacts', { host: screen.mapFrom })}</p>
  </div>`;
};

const detail = (screen: UnitLocatorElement, level: number) => {
  const { locator, words } = screen;
  const { say } = words;
  const { state, shown, code } = locator.$detail.get();
  const unitIds = locator.$results.get().view?.competence.unitIds ?? [];
  if (shown) {
    return html`<guichet-unit-detail
      .shown=${shown}
      .now=${screen.now()}
      .level=${level}
      .competent=${unitIds.includes(shown.unit.id)}
      .route=${screen.route}
      .sheet=${screen.sheetOf?.(shown.unit.id) ?? null}
      .printable=${screen.mode === 'frame'}
    ></guichet-unit-detail>`;
  }
  return html`<button
      type="button"
      class="link back"
      @click=${() => unitRequest(screen, 'guichet-unit-select', { id: null })}
    >
      ${backIcon}${say('detail.back')}
    </button>
    <div role="status">
      ${
        state === 'failed'
          ? html`<p class="fault" tabindex="-1">${noteIcon}${say(unitErrorKey(code ?? 'unit.unknown'))}</p>`
          : say('results.loading')
      }
    </div>`;
};
