import { TranslatorController } from '@guichet/core/lit';
import { html, LitElement, nothing, svg, type PropertyDeclarations, type PropertyValues } from 'lit';
import { unitsMapTranslator } from '../../locales/units-map-translator.ts';
import { attributionOf } from '../../map/attribution.ts';
import type {
  MapAdapter,
  MapPlace,
  MapTiles,
  MapUnit,
  MountedMap,
  TilesState,
  ZoomRange,
} from '../../map/map-adapter.ts';
import { controls } from '../../styles/controls.ts';
import { unitRequest } from '../unit-requests.ts';
import { labelsOf } from './map-words.ts';
import { unitMapStyles } from './unit-map.styles.ts';

const tool = (shape: ReturnType<typeof svg>) => svg`<svg viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;
const plusIcon = tool(svg`<path d="M10 4v12M4 10h12"/>`);
const minusIcon = tool(svg`<path d="M4 10h12"/>`);
const fitIcon = tool(svg`<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4"/>`);

const SHOWN = ['units', 'selected', 'place'] as const;

/**
 * The places of the list on a map. It contacts the tiles' service as soon as it stands in a page: make it after « Afficher
 * la carte » only. What it shows is in the list too, and what stops it stops nothing else.
 * @summary Map of units.
 * @fires {CustomEvent<{ id: string }>} guichet-unit-select - A place was pressed.
 * @cssprop --unit-map-height - Height of the map; default 55 % of the screen, 240 px to 480 px.
 */
export class UnitMapElement extends LitElement {
  static override properties: PropertyDeclarations = {
    adapter: { attribute: false },
    tiles: { attribute: false },
    units: { attribute: false },
    selected: { attribute: false },
    place: { attribute: false },
    state: { state: true },
    tilesState: { state: true },
    zoom: { state: true },
  };
  static override styles = [controls, unitMapStyles];

  /** Brings the library of maps; called again after a failure, when asked to. */
  declare adapter: () => Promise<MapAdapter>;
  /** As the frame's configuration has them. */
  declare tiles: MapTiles;
  /** In the order of the list. */
  declare units: readonly MapUnit[];
  /** Id of the unit that is looked at; null: none. */
  declare selected: string | null;
  /** Where the distances start; null: not shown. */
  declare place: MapPlace | null;
  declare protected state: 'loading' | 'ready' | 'failed';
  declare protected tilesState: TilesState;
  declare protected zoom: ZoomRange;

  readonly #words = new TranslatorController(this, unitsMapTranslator);
  #map: MountedMap | null = null;
  #attempts = 0;
  #spoken = '';

  constructor() {
    super();
    this.units = [];
    this.selected = null;
    this.place = null;
    this.state = 'loading';
    this.tilesState = 'ok';
    this.zoom = { canZoomIn: true, canZoomOut: true };
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#attempts += 1;
    this.#map?.dispose();
    this.#map = null;
  }

  /**
   * Brings the keyboard to a unit's button on the map; one inside a cluster is brought to the cluster's.
   * @returns false: it is not on the map, or the map is not there
   */
  focusUnit(id: string): boolean {
    return this.#map?.focus(id) ?? false;
  }

  protected override updated(changed: PropertyValues<UnitMapElement>) {
    if (!this.#map) return;
    if (this.#spoken !== this.#words.locale) this.#map.relabel(this.#labels());
    if (SHOWN.some((name) => changed.has(name))) this.#show(this.#map);
  }

  protected override render() {
    const { t: say } = this.#words;
    return html`<section aria-label=${say('map.title')} aria-busy=${this.state === 'loading'}>
      <p id="help" class="hidden">${say('map.help')}</p>
      <div class="map">
        <div
          id="canvas"
          role="group"
          tabindex=${this.state === 'ready' ? 0 : nothing}
          aria-label=${say('map.canvas')}
          aria-describedby="help"
        ></div>
        ${this.state === 'ready' ? nothing : this.#waiting()}
      </div>
      <div role="status">${this.#tilesNote()}</div>
      <div class="under">${this.state === 'ready' ? this.#tools() : nothing} ${this.#attribution()}</div>
    </section>`;
  }

  #tools() {
    const { t: say } = this.#words;
    const { canZoomIn, canZoomOut } = this.zoom;
    // A button that can do nothing more keeps the focus: it is not disabled, it says so.
    const button = (words: string, icon: unknown, can: boolean, press: () => void) =>
      html`<button
        type="button"
        aria-label=${words}
        title=${words}
        aria-disabled=${can ? nothing : 'true'}
        @click=${() => can && press()}
      >
        ${icon}
      </button>`;
    return html`<div class="tools">
      ${button(say('map.zoomIn'), plusIcon, canZoomIn, () => this.#map?.zoomBy(1))}
      ${button(say('map.zoomOut'), minusIcon, canZoomOut, () => this.#map?.zoomBy(-1))}
      ${button(say('map.fit'), fitIcon, true, () => this.#map?.fit())}
    </div>`;
  }

  #waiting() {
    const { t: say } = this.#words;
    const hasFailed = this.state === 'failed';
    return html`<div class="state">
      <p role="status">${hasFailed ? say('map.failed') : say('map.loading')}</p>
      ${hasFailed ? html`<button type="button" @click=${() => this.#open()}>${say('map.retry')}</button>` : nothing}
    </div>`;
  }

  #tilesNote() {
    const { t: say } = this.#words;
    if (this.tilesState === 'ok') return nothing;
    return html`<div class="note">
      <p>${this.tilesState === 'slow' ? say('map.tilesSlow') : say('map.tilesFailing')}</p>
      <button type="button" @click=${() => this.#map?.retryTiles()}>${say('map.retry')}</button>
    </div>`;
  }

  #attribution() {
    const { t: say } = this.#words;
    const { words, url } = attributionOf(this.tiles.attribution);
    if (words === '') return nothing;
    const text = say('map.attribution', { words });
    return html`<p class="soft">
      ${
        url === null
          ? text
          : html`<a href=${url} target="_blank" rel="noreferrer" aria-label=${say('map.attributionLabel', { words })}
              >${text}</a
            >`
      }
    </p>`;
  }

  #labels() {
    const { t: say, locale } = this.#words;
    this.#spoken = locale;
    return labelsOf(say, locale);
  }

  #show(map: MountedMap) {
    map.show(this.units, this.selected, this.place);
  }

  async #open() {
    const attempt = (this.#attempts += 1);
    this.state = 'loading';
    this.tilesState = 'ok';
    try {
      const adapter = await this.adapter();
      await this.updateComplete;
      if (attempt === this.#attempts) this.#mount(adapter);
    } catch {
      if (attempt === this.#attempts) this.state = 'failed';
    }
  }

  #mount(adapter: MapAdapter) {
    const canvas = this.renderRoot.querySelector('#canvas') as HTMLElement;
    const map = adapter.mount(canvas, { ...this.tiles, labels: this.#labels() });
    this.#map = map;
    this.state = 'ready';
    map.onSelect((id) => unitRequest(this, 'guichet-unit-select', { id }));
    map.onTilesFailing((state) => (this.tilesState = state));
    map.onZoom((zoom) => (this.zoom = zoom));
    this.#show(map);
  }
}
