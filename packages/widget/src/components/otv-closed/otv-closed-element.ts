import { css, html, nothing } from 'lit';
import { phoneLinks } from '../../frame/links.ts';
import { otvAppRequest } from '../otv-app-requests.ts';
import { otvOfficialUrl } from '../otv-links.ts';
import { OtvScreenElement } from '../otv-screen-element.ts';
import { otvScreen } from '../../styles/otv-screen.ts';

/**
 * Nobody receives requests here: where they are made instead.
 * @summary Closed page of requests to watch a home.
 * @fires guichet-otv-begin back to what was written
 * @fires guichet-otv-codes
 */
export class OtvClosedElement extends OtvScreenElement {
  static override properties = { refused: { attribute: false } };
  static override styles = [
    otvScreen,
    css`
      .link {
        padding: 0;
      }
    `,
  ];

  /** Somebody has filled the form in, and nobody receives requests for that town. */
  declare refused: boolean;

  constructor() {
    super();
    this.refused = false;
  }

  protected override render() {
    const { say } = this;
    return html`<div class="screen">
      <h1 tabindex="-1">${say('closed.title')}</h1>
      ${this.refused ? html`<p class="note">${say('closed.refused')}</p>` : nothing}
      <p>${say('closed.help')}</p>
      <a class="button primary" href=${otvOfficialUrl} target="_blank" rel="noreferrer">${say('closed.official')}</a>
      <p><a href=${phoneLinks['17']}>${say('closed.now')}</a></p>
      ${
        this.refused
          ? html`<button @click=${() => otvAppRequest(this, 'guichet-otv-begin', null)}>${say('closed.back')}</button>`
          : html`<button class="link alone" @click=${() => otvAppRequest(this, 'guichet-otv-codes', null)}>
              ${say('start.have')}
            </button>`
      }
    </div>`;
  }
}
