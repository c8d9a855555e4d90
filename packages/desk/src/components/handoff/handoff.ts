import { html } from 'lit';
import type { HandoffView } from '../../contract.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { styles } from './handoff.styles.ts';

/**
 * What the citizen handed over from the orienter: the probable situation, their answers, the evidence they have, where
 * they were sent already. The texts are the server's, in French; everything is shown as text (spec E-3, T-14).
 *
 * @summary Handoff, at the top of a conversation and where it came.
 */
export class HandoffElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = {
    handoff: { attribute: false },
    foldable: { type: Boolean },
    replaced: { type: Boolean },
  };
  declare handoff: HandoffView;
  /** One line that unfolds, for the head of a conversation; otherwise all of it, for the context column. */
  declare foldable: boolean;
  /** The citizen handed over something else since; said before anything of it is read. */
  declare replaced: boolean;

  constructor() {
    super();
    this.foldable = false;
    this.replaced = false;
  }

  override render(): unknown {
    const heading = html`<h3 id="heading">${this.t('handoff.heading')}</h3>`;
    if (!this.foldable)
      return html`<section class="card" aria-labelledby="heading">${heading} ${this.#content()}</section>`;
    return html`
      <details class="fold">
        <summary>${heading} <span lang="fr" dir="auto">${this.handoff.outcome.title}</span> ${this.#mark()}</summary>
        <div class="scroller" role="region" tabindex="0" aria-labelledby="heading">${this.#content()}</div>
      </details>
    `;
  }

  #mark(): unknown {
    return this.replaced ? html`<span class="tag">${this.t('handoff.replaced')}</span>` : this.#urgency();
  }

  #urgency(): unknown {
    const { urgency } = this.handoff;
    return html`<span class="tag ${urgency}">${this.t(`handoff.urgency.${urgency}`)}</span>`;
  }

  #content(): unknown {
    const { outcome, answers, evidence, doors, postcode, version } = this.handoff;
    return html`
      <p class="outcome">
        <span class="visually-hidden">${this.t('handoff.outcome')}</span>
        <span lang="fr" dir="auto">${outcome.title}</span>
      </p>
      <dl class="facts">
        <dt>${this.t('handoff.urgency')}</dt>
        <dd>${this.#urgency()}</dd>
        <dt>${this.t('handoff.postcode')}</dt>
        <dd>${postcode ?? this.t('handoff.noPostcode')}</dd>
      </dl>
      <h4>${this.t('handoff.answers')}</h4>
      <dl class="answers" lang="fr">
        ${answers.map(
          ({ question, answer }) =>
            html`<dt dir="auto">${question}</dt>
              <dd dir="auto">${answer}</dd>`,
        )}
      </dl>
      ${this.#list(this.t('handoff.evidence'), evidence, this.t('handoff.noEvidence'))}
      ${this.#list(this.t('handoff.doors'), doors, this.t('handoff.noDoors'))}
      <p class="source muted">${this.t('handoff.source', { version: String(version) })}</p>
    `;
  }

  #list(heading: string, texts: readonly string[], none: string): unknown {
    return html`
      <h4>${heading}</h4>
      ${
        texts.length === 0
          ? html`<p class="muted">${none}</p>`
          : html`<ul lang="fr">
              ${texts.map((text) => html`<li dir="auto">${text}</li>`)}
            </ul>`
      }
    `;
  }
}
