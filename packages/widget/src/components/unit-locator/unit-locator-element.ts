import type { Unit } from '@guichet/core';
import { StoreController } from '@guichet/core/lit';
import type { ShownUnits, UnitLocator } from '@guichet/core/units';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { controls } from '../../styles/controls.ts';
import { unitsInPage } from '../../styles/units-in-page.ts';
import { unitStyles } from '../../styles/units.ts';
import type { RouteBy } from '../unit-detail/unit-links.ts';
import { UnitElement } from '../unit-element.ts';
import { UnitListElement } from '../unit-list/unit-list-element.ts';
import type { UnitRequests } from '../unit-requests.ts';
import { renderUnitLocator } from './render-unit-locator.ts';
import { unitLocatorStyles } from './unit-locator.styles.ts';

/** What the device said when it was asked where it is; null: it was not asked, or it told. */
export type PositionState = 'asking' | 'denied' | 'slow' | 'failed' | null;

/**
 * The whole locator: search, list, one place by itself. It reads the stores of its locator and calls its actions; what
 * needs the device, the map, the frame or paper is asked of whoever holds it.
 * @summary Who covers a commune, who is near, who is open.
 * @slot map - the map, once it was asked for
 * @fires guichet-unit-select when a place is looked at, or no longer
 * @fires guichet-position-request when the position of the device is wanted
 * @fires guichet-map-request when the map is wanted
 * @fires guichet-print-request when the place is to be printed
 */
export class UnitLocatorElement extends UnitElement {
  static override properties: PropertyDeclarations = {
    locator: { attribute: false },
    mode: { reflect: true },
    heading: {},
    pageOf: { attribute: false },
    sheetOf: { attribute: false },
    canAskPosition: { attribute: false },
    position: { attribute: false },
    hasAddresses: { attribute: false },
    hasMap: { attribute: false },
    mapFrom: { attribute: false },
    mapShown: { state: true },
    route: {},
    now: { attribute: false },
  };
  static override styles = [controls, unitStyles, unitsInPage, unitLocatorStyles];

  /** Set once, before the element is connected. */
  declare locator: UnitLocator;
  /** Inline it brings its own colours and looks for communes only. */
  declare mode: 'inline' | 'frame';
  /** Above the search; empty: none, because the page has one. Null: the locator's own words. */
  declare heading: string | null;
  /** Address of a commune's page, by INSEE code; null: no link. */
  declare pageOf: ((insee: string) => string) | null;
  /** Address of a unit's sheet to print, by id; null: no link. */
  declare sheetOf: ((id: string) => string) | null;
  declare canAskPosition: boolean;
  declare position: PositionState;
  /** Whether the field takes addresses. */
  declare hasAddresses: boolean;
  declare hasMap: boolean;
  /** Whom the map contacts: said before it is shown. */
  declare mapFrom: string;
  /** Whether something stands in the slot: then nothing offers the map, and the list has its numbers. */
  declare mapShown: boolean;
  declare route: RouteBy;
  declare now: () => Date;

  #stores: readonly StoreController<unknown>[] = [];
  /** Who last chose a place, to go back to. */
  #cameFrom: EventTarget | null = null;
  #lastUnit: string | null = null;
  /** Where the focus goes once it is there; null: where it is. */
  #wanted: 'detail' | 'list' | 'title' | null = null;

  constructor() {
    super();
    this.mode = 'inline';
    this.heading = null;
    this.pageOf = null;
    this.sheetOf = null;
    this.canAskPosition = false;
    this.position = null;
    this.hasAddresses = false;
    this.hasMap = false;
    this.mapFrom = '';
    this.mapShown = false;
    this.route = 'openstreetmap';
    this.now = () => new Date();
    this.#take('guichet-unit-search-request', ({ text }) => this.locator.search(text));
    this.#take('guichet-unit-commune-choose', ({ insee }) => this.locator.chooseCommune(insee));
    this.#take('guichet-unit-address-choose', ({ address }) => this.locator.chooseAddress(address));
    this.#take('guichet-unit-filter', (change, from) => {
      // The list's own button goes away with the filters.
      if (from instanceof UnitListElement) this.#wanted = 'title';
      this.locator.setFilters(change);
    });
    this.#take('guichet-unit-retry', () => {
      this.#wanted = 'title';
      this.locator.retry();
    });
    this.#take('guichet-unit-clear', () => {
      this.locator.search('');
      this.locator.clear();
    });
    this.addEventListener('guichet-unit-select', (event) => {
      const { id } = (event as CustomEvent<UnitRequests['guichet-unit-select']>).detail;
      this.#wanted = id === null ? 'list' : 'detail';
      if (id !== null) this.#cameFrom = event.composedPath()[0] ?? null;
      this.locator.select(id);
    });
  }

  override connectedCallback() {
    if (this.#stores.length === 0) {
      const { $search, $place, $results, $filters, $services, $shown, $selected, $detail } = this.locator;
      this.#stores = [$search, $place, $results, $filters, $services, $shown, $selected, $detail].map(
        (store) => new StoreController<unknown>(this, store),
      );
    }
    super.connectedCallback();
  }

  /** On the field. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('guichet-unit-search')?.focus();
  }

  /** @internal Texts and language for what renders it. */
  get words() {
    return { say: this.say, locale: this.locale };
  }

  /** @internal All that came, each place once, filtered or not. */
  get units(): readonly Unit[] {
    const { view, near } = this.locator.$results.get();
    const all = [...near, ...(view?.nearest ?? []), ...(view?.help ?? [])];
    return [...new Map(all.map((unit) => [unit.id, unit])).values()];
  }

  /** @internal How many places are shown, each counted once. */
  count({ competent, near, help }: ShownUnits): number {
    return new Set([...competent, ...near, ...help].map(({ unit }) => unit.id)).size;
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    const id = this.locator.$selected.get();
    if (id === this.#lastUnit) return;
    // Gone without its own button, for instance by the browser's « retour »: whoever was in it is not left nowhere.
    const detail = this.renderRoot.querySelector('guichet-unit-detail');
    if (id === null && detail?.matches(':focus-within')) this.#wanted ??= 'list';
  }

  protected override render() {
    return renderUnitLocator(this);
  }

  protected override updated(_changed: PropertyValues<this>) {
    const id = this.locator.$selected.get();
    const left = id === null ? this.#lastUnit : null;
    if (id !== null) this.#cameFrom = this.#lastUnit === null && this.#wanted === null ? null : this.#cameFrom;
    this.#lastUnit = id;
    if (this.#wanted !== null) void this.#moveFocus(left);
  }

  /** Only after something that was pressed in here, and only when the focus has not gone elsewhere since. */
  async #moveFocus(left: string | null) {
    const wanted = this.#wanted;
    const isArrived = wanted !== 'detail' || ['ready', 'failed'].includes(this.locator.$detail.get().state);
    if (!isArrived) return;
    this.#wanted = null;
    const parts = [...this.renderRoot.querySelectorAll<UnitElement>('guichet-unit-list, guichet-unit-detail')];
    await Promise.all(parts.map((part) => part.updateComplete));
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body && !this.matches(':focus-within')) return;
    if (wanted === 'list' && left !== null && this.#focusOrigin(left)) return;
    const targets =
      wanted === 'detail'
        ? ['guichet-unit-detail', '.fault[tabindex]']
        : ['.title > [tabindex]', '.top > [tabindex]', '.title'];
    const [target] = targets.flatMap((selector) => [...this.renderRoot.querySelectorAll<HTMLElement>(selector)]);
    target?.focus();
  }

  /** On the place in the list, or on the map when it was chosen there. */
  #focusOrigin(id: string): boolean {
    const origin = this.#cameFrom;
    this.#cameFrom = null;
    const map = this.contains(origin as Node | null) ? (origin as Partial<UnitListElement>) : null;
    return (
      map?.focusUnit?.(id) ||
      this.renderRoot.querySelector<UnitListElement>('guichet-unit-list')?.focusUnit(id) ||
      false
    );
  }

  /** Takes what an element inside asks, and lets it go no further: the page around need not know what is looked for. */
  #take<Type extends keyof UnitRequests>(
    type: Type,
    act: (detail: UnitRequests[Type], from: EventTarget | undefined) => void,
  ) {
    this.addEventListener(type, (event) => {
      event.stopPropagation();
      act((event as CustomEvent<UnitRequests[Type]>).detail, event.composedPath()[0]);
    });
  }
}
