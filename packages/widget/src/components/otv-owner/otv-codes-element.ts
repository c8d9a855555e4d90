import { css, html, nothing, type PropertyValues } from 'lit';
import { backButton } from '../back-button.ts';
import { alertIcon } from '../icons.ts';
import { otvAppRequest } from '../otv-app-requests.ts';
import { OtvOwnerBase } from './otv-owner-base.ts';
import { otvScreen } from '../../styles/otv-screen.ts';

const CODES = ['reference', 'secret'] as const;
type Code = (typeof CODES)[number];
/** As many characters as a code has, whatever stands between them; the server says which they are. */
const hasSixteen = (typed: string): boolean => typed.replace(/[^\p{L}\p{N}]/gu, '').length === 16;

/**
 * Opens a request to whoever has both codes.
 * @summary Sign-in of the owner of a request.
 * @fires guichet-otv-open
 * @fires guichet-back-request
 */
export class OtvCodesElement extends OtvOwnerBase {
  static override properties = { ...OtvOwnerBase.properties, wrong: { state: true } };
  static override styles = [
    otvScreen,
    css`
      label {
        display: block;
        font-weight: 600;
      }
      input {
        inline-size: 100%;
        max-inline-size: 20em;
        margin-block-start: 4px;
        padding: 9px 12px;
        font-family: ui-monospace, monospace;
        text-transform: uppercase;
      }
      [aria-invalid='true'] {
        border: 2px solid var(--danger);
      }
      .urgent li button {
        padding: 0;
        color: var(--danger);
        text-align: start;
      }
      /* Empty, it takes no room, and is still there to speak. */
      [role='alert']:not(:has(*)) {
        position: absolute;
      }
    `,
  ];

  /** Codes that cannot be any. */
  declare wrong: readonly Code[];

  constructor() {
    super();
    this.wrong = [];
  }

  protected override updated(changed: PropertyValues<this>) {
    const before = changed.get('owner');
    const failed = before !== undefined && before.code !== this.owner.code && this.owner.code !== null;
    if ((changed.has('wrong') && this.wrong.length > 0) || failed) {
      this.renderRoot.querySelector<HTMLElement>('#summary')?.focus();
    }
  }

  protected override render() {
    const { say, owner } = this;
    const isOpening = owner.state === 'opening';
    return html`<form class="screen" novalidate autocomplete="off" @submit=${this.#open}>
      ${backButton(this, 'guichet-back-request', say('codes.back'))}
      <h1 tabindex="-1">${say('codes.title')}</h1>
      <div id="summary" role="alert" tabindex="-1">${this.#faults()}</div>
      <p>${say(owner.state === 'over' ? 'codes.over' : 'codes.help')}</p>
      ${CODES.map((code) => this.#field(code))}
      <div class="actions">
        <button class="primary" aria-disabled=${isOpening ? 'true' : 'false'}>
          ${say(isOpening ? 'codes.opening' : 'codes.open')}
        </button>
      </div>
      <p class="soft">${say('codes.lost')}</p>
    </form>`;
  }

  #field(code: Code) {
    const { say } = this;
    const isWrong = this.wrong.includes(code);
    return html`<div>
      <label for=${code}>${say(`codes.${code}`)}</label>
      <p id="${code}-hint" class="soft">${say('codes.hint')}</p>
      <p id="${code}-fault" class="fault">${isWrong ? say(`codes.missing.${code}`) : nothing}</p>
      <input
        id=${code}
        dir="ltr"
        maxlength="40"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby="${code}-hint ${code}-fault"
      />
    </div>`;
  }

  #faults() {
    const { say, wrong, failure } = this;
    if (wrong.length > 0) {
      return html`<div class="urgent">
        ${alertIcon}
        <div>
          <strong>${say('codes.faultsTitle', { count: wrong.length })}</strong>
          <ul role="list">
            ${wrong.map(
              (code) =>
                html`<li>
                  <button type="button" class="link" @click=${() => this.#input(code).focus()}>
                    ${say(`codes.missing.${code}`)}
                  </button>
                </li>`,
            )}
          </ul>
        </div>
      </div>`;
    }
    return failure === null
      ? nothing
      : html`<div class="urgent">
          ${alertIcon}
          <p>${failure}</p>
        </div>`;
  }

  #input(code: Code): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${code}`)!;
  }

  #open = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.owner.state === 'opening') return;
    this.wrong = CODES.filter((code) => !hasSixteen(this.#input(code).value));
    if (this.wrong.length > 0) return;
    otvAppRequest(this, 'guichet-otv-open', {
      reference: this.#input('reference').value,
      secret: this.#input('secret').value,
    });
  };
}
