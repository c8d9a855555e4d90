import { html } from 'lit';
import { StoreController } from '@guichet/core/lit';
import { durationText } from '../../locales/words.ts';
import { $now } from '../../stores/now.ts';
import { DeskElement } from '../desk-element.ts';

/**
 * How long ago something began, in words, kept current. Alone in reading the clock, so that the lists around it do not
 * render every second.
 *
 * @summary « 4 min ».
 */
export class ElapsedElement extends DeskElement {
  static override properties = { since: { attribute: false } };
  /** RFC 3339 time. */
  declare since: string;
  readonly #now = new StoreController(this, $now);

  constructor() {
    super();
    this.since = '';
  }

  override render(): unknown {
    return html`<time datetime=${this.since}>${durationText(this.since, this.#now.value)}</time>`;
  }
}
