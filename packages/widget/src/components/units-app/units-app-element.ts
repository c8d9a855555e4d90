import { TranslatorController } from '@guichet/core/lit';
import type { UnitLocator } from '@guichet/core/units';
import { html, nothing, type PropertyValues } from 'lit';
import type { FrameConfig } from '../../frame/config.ts';
import { unitsTranslator } from '../../locales/units-translator.ts';
import { controls } from '../../styles/controls.ts';
import { panel } from '../../styles/panel.ts';
import { dangerNumbers } from '../danger-numbers.ts';
import { folderNotice } from '../folder-notice.ts';
import { FrameElement } from '../frame-element.ts';
import { legalNotice } from '../legal-notice.ts';
import { request } from '../requests.ts';
import type { PositionState } from '../unit-locator/unit-locator-element.ts';
import { unitsAppStyles } from './units-app.styles.ts';

/** Who is contacted for tiles, as people read it: `data.geopf.fr`. */
const hostOf = (tiles: string): string => new URL(tiles.replaceAll(/[{}]/g, ''), location.href).host;

/**
 * The panel of the units: header, numbers, and the locator, which asks the frame for the device's position and the map.
 * @summary Root element of the unit locator in the frame.
 * @fires guichet-close-request when the panel is to be hidden
 * @fires guichet-exit-request when « Quitter vite » was pressed
 * @fires guichet-position-request when the device is to say where it is
 * @fires guichet-map-request when the map is to be fetched
 * @fires guichet-print-request when the open unit is to be printed
 */
export class UnitsAppElement extends FrameElement {
  static override properties = {
    locator: { attribute: false },
    site: { attribute: false },
    phone: { attribute: false },
    closable: { attribute: false },
    position: { attribute: false },
    map: { attribute: false },
    mapFailed: { attribute: false },
    inDanger: { state: true },
    said: { state: true },
  };
  static override styles = [controls, panel, unitsAppStyles];

  /** Set once, before the element is connected. */
  declare locator: UnitLocator;
  declare site: FrameConfig | null;
  /** Whether this device sends text messages. */
  declare phone: boolean;
  /** Whether there is a panel around it to close. */
  declare closable: boolean;
  /** What the device said of its position. */
  declare position: PositionState;
  /** The map, once it was asked for and is there. */
  declare map: HTMLElement | null;
  /** It was asked for, and its code did not come. */
  declare mapFailed: boolean;
  /** Somebody said that they are in danger. */
  declare inDanger: boolean;
  /** What screen readers are told. */
  declare said: string;

  readonly #units = new TranslatorController(this, unitsTranslator);

  constructor() {
    super();
    this.site = null;
    this.phone = false;
    this.closable = true;
    this.position = null;
    this.map = null;
    this.mapFailed = false;
    this.inDanger = false;
    this.said = '';
    this.addEventListener('guichet-danger-request', () => (this.inDanger = true));
    this.addEventListener('guichet-back-request', () => (this.inDanger = false));
  }

  override connectedCallback() {
    document.addEventListener('keydown', this.#onKeydown);
    super.connectedCallback();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKeydown);
  }

  /** Puts the focus where a person starts: in the search. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>(this.inDanger ? 'h1' : 'guichet-unit-locator')?.focus();
  }

  /** Tells screen readers, once they are free. */
  announce(text: string): void {
    this.said = text;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('inDanger') && changed.get('inDanger') !== undefined) this.focus();
    // The button that asked for it is far below, or gone.
    if (changed.has('mapFailed') && this.mapFailed) this.renderRoot.querySelector('[role=alert]')?.scrollIntoView();
  }

  protected override render() {
    const { geocoder, map: tiles = null } = this.site?.locator ?? {};
    const { t } = this;
    const say = this.#units.t;
    const hasPages = !this.site?.folder;
    return html`
      <header>
        <guichet-panel-header
          .heading=${say('locator.short')}
          .site=${this.site}
          .closable=${this.closable}
        ></guichet-panel-header>
      </header>
      <guichet-emergency-bar></guichet-emergency-bar>
      <main>
        ${this.inDanger ? dangerNumbers(this, t, this.phone) : nothing}
        ${this.mapFailed ? html`<p class="note" role="alert">${t('part.failed')}</p>` : nothing}
        <guichet-unit-locator
          ?hidden=${this.inDanger}
          .locator=${this.locator}
          .mode=${'frame'}
          .level=${1}
          .heading=${say('locator.title')}
          .pageOf=${hasPages ? (insee: string) => `/unites/${insee}` : null}
          .sheetOf=${hasPages ? (id: string) => `/unites/fiche/${encodeURIComponent(id)}` : null}
          .canAskPosition=${'geolocation' in navigator}
          .position=${this.position}
          .hasAddresses=${geocoder !== undefined && geocoder.mode !== 'none'}
          .hasMap=${tiles !== null}
          .mapFrom=${tiles === null ? '' : hostOf(tiles.tiles)}
          .printable=${true}
          >${this.map ?? nothing}</guichet-unit-locator
        >
        ${folderNotice(this.site, this.locale)} ${legalNotice(this.site, this.locale)}
      </main>
      <p class="hidden" role="status">${this.said}</p>
    `;
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (this.inDanger) this.inDanger = false;
    else request(this, 'guichet-close-request', null);
  };
}
