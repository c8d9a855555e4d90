import { StoreController } from '@guichet/core/lit';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../../styles/controls.ts';
import type { Announcements } from './announcements.ts';
import { type Announcement } from './announcements.ts';

const lines = (said: readonly Announcement[] | undefined) =>
  repeat(
    said ?? [],
    (announcement) => announcement.id,
    (announcement) => html`<p>${announcement.text}</p>`,
  );

/**
 * Two hidden live regions, both there from the start: one that waits, one that interrupts. The transcript itself is silent.
 * @summary Voice of the frame.
 * @see https://www.w3.org/WAI/WCAG22/Techniques/aria/ARIA23
 */
export class AnnouncerElement extends LitElement {
  static override properties = { announcements: { attribute: false }, label: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  /** Set once, before the element is connected. */
  declare announcements: Announcements;
  /** Name of the log. */
  declare label: string;

  #polite: StoreController<readonly Announcement[]> | null = null;
  #assertive: StoreController<readonly Announcement[]> | null = null;

  constructor() {
    super();
    this.label = '';
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('announcements') || this.#polite) return;
    this.#polite = new StoreController(this, this.announcements.$polite);
    this.#assertive = new StoreController(this, this.announcements.$assertive);
  }

  protected override render() {
    return html`<div class="hidden" role="log" aria-live="polite" aria-relevant="additions" aria-label=${this.label}>
        ${lines(this.#polite?.value)}
      </div>
      <div class="hidden" role="alert" aria-atomic="false">${lines(this.#assertive?.value)}</div>`;
  }
}
