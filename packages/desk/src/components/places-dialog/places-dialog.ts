import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Place, PlaceList, SiteDescription } from '../../contract.ts';
import { errorText } from '../../locales/error-text.ts';
import { dateText } from '../../locales/words.ts';
import { emptyForm, findPlaces, type PlaceForm } from '../../model/places.ts';
import { noPlaces, type PlacesView } from '../../stores/places-view.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { refusalText } from './place-refusal.ts';
import { styles } from './places-dialog.styles.ts';

/**
 * Associations and offices for victims that a site keeps: a list, the form of one, a removal that is asked back, an import
 * (spec U-33, U-34).
 *
 * @summary Places of a site, for admins.
 * @fires desk-request - `places.choose`, `places.reload`, `places.add`, `places.edit`, `places.ask-removal`, `places.remove`, `places.upload`, `places.back`
 */
export class PlacesDialogElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = { view: { attribute: false }, search: { state: true } };
  declare view: PlacesView;
  declare search: string;

  constructor() {
    super();
    this.view = noPlaces(emptyForm);
    this.search = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    // Another screen begins at its heading; the list, at what was just done.
    if (before && before.screen !== this.view.screen) {
      this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus();
    }
  }

  override render(): unknown {
    const { screen, editing, busy, code, refusal, form, report } = this.view;
    switch (screen) {
      case 'form':
        return html`${this.#heading(
            editing ? this.t('places.form.edit', { name: editing.unit.name }) : this.t('places.form.new'),
          )}
          ${editing?.imported ? html`<p>${this.t('places.importedHint')}</p>` : nothing}
          <desk-place-form .form=${form} .busy=${busy} .code=${code} .refusal=${refusal}></desk-place-form>`;
      case 'import':
        return html`${this.#heading(this.t('places.import.heading'))}
          <desk-place-import .busy=${busy} .code=${code} .refusal=${refusal} .report=${report}></desk-place-import>`;
      case 'remove':
        return this.#removal(editing);
      default:
        return this.#list();
    }
  }

  #heading(text: string): unknown {
    return html`<h3 tabindex="-1" data-start>${text}</h3>`;
  }

  #removal(place: Place | null): unknown {
    if (place === null) return nothing;
    const { busy, code, refusal } = this.view;
    return html`${this.#heading(this.t('places.remove.heading', { name: place.unit.name }))}
      <p>${this.t('places.remove.intro')}</p>
      ${place.imported ? html`<p>${this.t('places.importedHint')}</p>` : nothing}
      <div role="alert">${code === null ? nothing : html`<p class="error">${refusalText(code, refusal)}</p>`}</div>
      <div class="actions end">
        <button type="button" @click=${() => this.request({ type: 'places.back' })}>${this.t('places.back')}</button>
        <button
          type="button"
          class="danger"
          aria-disabled=${busy ? 'true' : 'false'}
          @click=${() => this.request({ type: 'places.remove' })}
        >
          ${this.t(busy ? 'places.busy' : 'places.remove.submit')}
        </button>
      </div>`;
  }

  #list(): unknown {
    const { sites, list, done } = this.view;
    if (sites.phase === 'loading') return this.#loading();
    if (sites.phase === 'error') return this.#failure(sites.code);
    if (sites.value.length === 0) return html`<p>${this.t('places.noSite')}</p>`;
    return html`<p>${this.t('places.intro')}</p>
      ${this.#sites(sites.value)}
      <div class="actions">
        <button type="button" class="primary" @click=${() => this.request({ type: 'places.add' })}>
          ${this.t('places.add')}
        </button>
        <button type="button" @click=${() => this.request({ type: 'places.upload' })}>
          ${this.t('places.upload')}
        </button>
      </div>
      <p role="status" tabindex="-1" data-start>
        ${done === null ? nothing : this.t(`places.${done.what}`, { name: done.name })}
      </p>
      ${
        list.phase === 'loading'
          ? this.#loading()
          : list.phase === 'error'
            ? this.#failure(list.code)
            : this.#places(list.value)
      }`;
  }

  #sites(sites: readonly SiteDescription[]): unknown {
    const { site } = this.view;
    const choose = (event: Event) =>
      this.request({ type: 'places.choose', site: (event.target as HTMLSelectElement).value });
    return html`<div>
      <label for="site">${this.t('places.site')}</label>
      <select id="site" .value=${live(site ?? '')} @change=${choose}>
        ${sites.map(({ slug, name }) => html`<option value=${slug} ?selected=${slug === site}>${name}</option>`)}
      </select>
    </div>`;
  }

  #places({ items, changes }: PlaceList): unknown {
    const found = findPlaces(items, this.search);
    return html`${
      items.length === 0
        ? html`<p>${this.t('places.empty')}</p>`
        : html`<div>
              <label for="search">${this.t('places.search')}</label>
              <input
                id="search"
                type="text"
                autocomplete="off"
                aria-describedby="search-hint found"
                .value=${live(this.search)}
                @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
              />
              <p id="search-hint" class="small muted">${this.t('places.searchHint')}</p>
              <p id="found" role="status">${this.t('places.found', { count: found.length })}</p>
            </div>
            <ul>
              ${found.map((place) => this.#place(place))}
            </ul>`
    }
    ${this.#journal(items, changes)}`;
  }

  #place({ unit, imported, last }: Place): unknown {
    const { id, name, kind, postcode, city, hours } = unit;
    return html`<li class="place">
      <h3>${name}</h3>
      <p>${this.t(`places.kind.${kind as PlaceForm['kind']}`)} · ${[postcode, city].filter(Boolean).join(' ')}</p>
      ${hours === null ? html`<p class="small">${this.t('places.hoursUnknown')}</p>` : nothing}
      ${imported === null ? nothing : html`<p class="small">${this.t('places.imported', { department: imported })}</p>`}
      ${
        last === null
          ? nothing
          : html`<p class="small muted">
              ${this.t('places.last', { officer: last.officer, date: dateText(last.at) })}
            </p>`
      }
      <div class="actions">
        <button
          type="button"
          aria-label=${this.t('places.editNamed', { name })}
          @click=${() => this.request({ type: 'places.edit', id })}
        >
          ${this.t('places.edit')}
        </button>
        <button
          type="button"
          class="danger"
          aria-label=${this.t('places.removeNamed', { name })}
          @click=${() => this.request({ type: 'places.ask-removal', id })}
        >
          ${this.t('places.remove')}
        </button>
      </div>
    </li>`;
  }

  /** A place that is gone has no name any more: its id tells it apart. */
  #journal(items: readonly Place[], changes: PlaceList['changes']): unknown {
    if (changes.length === 0) return nothing;
    const names = new Map(items.map(({ unit }) => [unit.id, unit.name]));
    return html`<details>
      <summary>${this.t('places.journal')}</summary>
      <ul class="small">
        ${changes.map(({ action, subject, officer, at, count }) => {
          const said = { officer, subject: names.get(subject) ?? subject, date: dateText(at) };
          const text =
            action === 'imported'
              ? this.t('places.journal.imported', { ...said, count: count ?? 0 })
              : this.t(`places.journal.${action}`, said);
          return html`<li>${text}</li>`;
        })}
      </ul>
    </details>`;
  }

  #loading(): unknown {
    return html`<p class="late" role="status">${this.t('places.loading')}</p>`;
  }

  #failure(code: string): unknown {
    return html`<div role="alert">
        <p>${this.t('places.failed')} ${errorText(code)}</p>
        <p class="small muted">${this.t('common.errorCode', { code })}</p>
      </div>
      <div>
        <button type="button" @click=${() => this.request({ type: 'places.reload' })}>${this.t('common.retry')}</button>
      </div>`;
  }
}
