import type { QueuePosition } from '@guichet/core';
import { css, html } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { queueSentences } from './queue-sentences.ts';

/**
 * Where the person stands, in words, and only what is known. Not live: the announcer reads it out, at most once a minute
 * (spec A-3, C-3).
 * @summary Place in the queue.
 */
export class QueueStatusElement extends FrameElement {
  static override properties = { phase: { attribute: false }, position: { attribute: false } };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 12px 16px;
        border-block-end: 1px solid var(--line);
        background: var(--sunken);
      }
      p:first-child {
        font-weight: 600;
      }
    `,
  ];

  declare phase: 'opening' | 'waiting' | 'officerLeft';
  /** Null while unknown. */
  declare position: QueuePosition | null;

  constructor() {
    super();
    this.phase = 'opening';
    this.position = null;
  }

  protected override render() {
    if (this.phase === 'opening') return html`<p>${this.t('opening.title')}</p>`;
    return [
      ...(this.phase === 'officerLeft' ? [this.t('queue.officerLeft')] : []),
      ...queueSentences(this.position, this.t),
    ].map((sentence) => html`<p>${sentence}</p>`);
  }
}
