import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';

/**
 * Shows that the officer writes. Silent: no live region (spec A-3). It keeps its height, so that nothing jumps.
 * @summary « … écrit ».
 */
export class TypingIndicatorElement extends FrameElement {
  static override properties = { officer: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-block-size: 24px;
        padding-inline: 16px;
      }
    `,
  ];

  /** Who writes; null when nobody does. */
  declare officer: string | null;

  constructor() {
    super();
    this.officer = null;
  }

  protected override render() {
    return this.officer === null
      ? nothing
      : html`<p class="soft">${this.t('typing.officer', { officer: this.officer })}</p>`;
  }
}
