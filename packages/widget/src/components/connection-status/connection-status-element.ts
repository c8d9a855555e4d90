import type { LinkState } from '@guichet/core';
import { css, html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';

/**
 * Says in words that the link is not there; nothing when it is.
 * @summary State of the connection.
 */
export class ConnectionStatusElement extends FrameElement {
  static override properties = { state: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      p {
        padding: 8px 16px;
        background: var(--warning-soft);
        font-size: 0.875rem;
      }
    `,
  ];

  declare state: LinkState;

  constructor() {
    super();
    this.state = 'idle';
  }

  protected override render() {
    const { state } = this;
    return state === 'idle' || state === 'live' ? nothing : html`<p>${this.t(`connection.${state}`)}</p>`;
  }
}
