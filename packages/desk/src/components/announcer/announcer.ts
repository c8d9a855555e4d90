import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Announcement } from '../../stores/desk-stores.ts';
import { DeskElement } from '../desk-element.ts';

/**
 * Says each arrival once to those who listen (spec A-2): the transcript itself is not live, so history is never read.
 *
 * @summary Two hidden live regions, one polite, one assertive.
 */
export class AnnouncerElement extends DeskElement {
  static override styles = css`
    :host {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;
  static override properties = { announcements: { attribute: false } };
  declare announcements: readonly Announcement[];

  constructor() {
    super();
    this.announcements = [];
  }

  #lines(urgent: boolean): unknown {
    return repeat(
      this.announcements.filter((announcement) => announcement.urgent === urgent),
      (announcement) => announcement.id,
      (announcement) => html`<p dir="auto">${announcement.text}</p>`,
    );
  }

  override render(): unknown {
    return html`
      <div aria-live="polite" aria-relevant="additions">${this.#lines(false)}</div>
      <div aria-live="assertive" aria-relevant="additions">${this.#lines(true)}</div>
    `;
  }
}
