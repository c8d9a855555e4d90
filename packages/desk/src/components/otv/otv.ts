import { StoreController } from '@guichet/core/lit';
import { html, nothing, type PropertyValues } from 'lit';
import { passagesOf, seesAlerts, territoryOf, type OtvPage } from '../../model/otv.ts';
import type { DeskStores } from '../../stores/desk-stores.ts';
import type { OtvView } from '../../stores/otv-view.ts';
import { controls } from '../../styles/controls.ts';
import type { OtvListElement } from '../otv-list/otv-list.ts';
import { OtvElement } from './otv-element.ts';
import { styles } from './otv.styles.ts';

/**
 * Requests to watch a home, in the place of the conversations: the list beside the one that is open, the day sheet, the
 * notice, and who reads many addresses (spec V-70).
 *
 * @summary « Tranquillité vacances ».
 * @fires desk-request
 */
export class OtvViewElement extends OtvElement {
  static override styles = [controls, styles];
  static override properties = { stores: { attribute: false } };
  declare stores: DeskStores;
  #shown: OtvView | null = null;

  override connectedCallback(): void {
    const { $otv, $otvDrafts, $otvForm, $session } = this.stores;
    if (!this.hasUpdated)
      for (const store of [$otv, $otvDrafts, $otvForm, $session]) new StoreController<unknown>(this, store);
    super.connectedCallback();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Going back from a request leads to its row, and another page to its beginning. */
  protected override async updated(_changed: PropertyValues<this>): Promise<void> {
    const [before, now] = [this.#shown, this.stores.$otv.get()];
    this.#shown = now;
    if (before === null) return;
    const left = before.openId !== null && now.openId === null ? before.openId : null;
    if (left !== null && now.page === 'requests' && now.list === before.list) {
      const list = this.renderRoot.querySelector<OtvListElement>('desk-otv-list');
      await list?.updateComplete;
      list?.focusRow(left);
    }
  }

  override render(): unknown {
    const { page, openId } = this.stores.$otv.get();
    const pages: readonly OtvPage[] = ['requests', 'sheet', 'notice'];
    return html`<main ?data-open=${page === 'requests' && openId !== null}>
      <div class="top">
        <h2 tabindex="-1">${this.say('heading')}</h2>
        <nav aria-label=${this.say('pages')}>
          <ul>
            ${[...pages, ...(seesAlerts(this.stores.$session.get()) ? (['alerts'] as const) : [])].map(
              (one) =>
                html`<li>
                  <button
                    type="button"
                    class="quiet"
                    aria-current=${one === page ? 'page' : nothing}
                    @click=${() => this.request({ type: 'otv.page', page: one })}
                  >
                    ${this.say(`page.${one}`)}
                  </button>
                </li>`,
            )}
          </ul>
        </nav>
      </div>
      ${this.#page()}
    </main>`;
  }

  #page(): unknown {
    const { stores } = this;
    const view = stores.$otv.get();
    const session = stores.$session.get();
    const units = territoryOf(session);
    switch (view.page) {
      case 'requests':
        return this.#requests(view);
      case 'sheet':
        return html`<div class="alone">
          <desk-otv-sheet
            .sheet=${view.sheet}
            .units=${units}
            .form=${stores.$otvForm.get()}
            .officer=${session?.officer.name ?? ''}
          ></desk-otv-sheet>
        </div>`;
      case 'notice': {
        const request = view.noticeFilled && view.request.phase === 'ready' ? view.request.value : null;
        const passage = request === null ? undefined : passagesOf(request).at(-1);
        return html`<div class="alone">
          <desk-otv-notice
            .units=${request === null ? units : [request.unit]}
            .passage=${passage ?? null}
            .forRequest=${request !== null}
            .language=${request?.locale ?? 'fr'}
          ></desk-otv-notice>
        </div>`;
      }
      case 'alerts':
        return html`<div class="alone"><desk-otv-alerts .alerts=${view.alerts}></desk-otv-alerts></div>`;
    }
  }

  #requests(view: OtvView): unknown {
    const { stores } = this;
    const open = view.openId;
    return html`<div class="columns" ?data-open=${open !== null}>
      <div class="list">
        <desk-otv-list .view=${view} .units=${territoryOf(stores.$session.get())}></desk-otv-list>
      </div>
      <div class="one">
        ${
          open === null
            ? html`<p class="none muted">${this.say('request.none')}</p>`
            : html`<desk-otv-request
                .view=${view}
                .draft=${stores.$otvDrafts.get()[open] ?? null}
                .form=${stores.$otvForm.get()}
              ></desk-otv-request>`
        }
      </div>
    </div>`;
  }
}
