import { html } from 'lit';
import { errorText } from '../../locales/error-text.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { styles } from '../sign-in/sign-in.styles.ts';

const MIN_CHARACTERS = 12;
type Fault = 'password.tooShort' | 'password.different' | 'password.same';

/**
 * Replaces the one-time password at the first sign-in (spec K-1).
 *
 * @summary Old password, new password twice.
 * @fires desk-request - `password.change`, `session.sign-out`
 */
export class ChangePasswordElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = {
    busy: { type: Boolean },
    code: { attribute: false },
    shown: { state: true },
    fault: { state: true },
  };

  declare busy: boolean;
  /** Code of the last refusal. */
  declare code: string | null;
  declare shown: boolean;
  declare fault: Fault | null;

  constructor() {
    super();
    this.busy = false;
    this.code = null;
    this.shown = false;
    this.fault = null;
  }

  #value(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name='${name}']`)?.value ?? '';
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const [current, next, again] = ['current', 'next', 'again'].map((name) => this.#value(name)) as [
      string,
      string,
      string,
    ];
    this.fault =
      next.length < MIN_CHARACTERS
        ? 'password.tooShort'
        : next !== again
          ? 'password.different'
          : next === current
            ? 'password.same'
            : null;
    if (this.fault) this.renderRoot.querySelector<HTMLInputElement>(`input[name='next']`)?.focus();
    else this.request({ type: 'password.change', currentPassword: current, newPassword: next });
  }

  #problem(): string | null {
    if (this.fault) return this.t(this.fault);
    if (this.busy || !this.code) return null;
    return this.code === 'officer.credentials' ? this.t('password.wrong') : errorText(this.code);
  }

  #field(
    name: string,
    label: string,
    autocomplete: 'current-password' | 'new-password',
    describedBy = 'problem',
  ): unknown {
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        <input
          id=${name}
          name=${name}
          type=${this.shown ? 'text' : 'password'}
          autocomplete=${autocomplete}
          maxlength="200"
          spellcheck="false"
          autocapitalize="none"
          required
          aria-describedby=${describedBy}
        />
      </div>
    `;
  }

  override render(): unknown {
    return html`
      <main>
        <h1>${this.t('password.heading')}</h1>
        <p class="muted">${this.t('password.intro')}</p>
        <form @submit=${this.#submit} novalidate>
          ${this.#field('current', this.t('password.current'), 'current-password')}
          ${this.#field('next', this.t('password.next'), 'new-password', 'hint problem')}
          <p id="hint" class="small muted">${this.t('password.hint')}</p>
          ${this.#field('again', this.t('password.again'), 'new-password')}
          <label class="choice">
            <input
              type="checkbox"
              .checked=${this.shown}
              @change=${(event: Event) => (this.shown = (event.target as HTMLInputElement).checked)}
            />
            ${this.t('password.show')}
          </label>
          <p id="problem" class="error" role="alert">${this.#problem()}</p>
          <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
            ${this.t(this.busy ? 'password.busy' : 'password.submit')}
          </button>
          <button type="button" class="link" @click=${() => this.request({ type: 'session.sign-out' })}>
            ${this.t('bar.signOut')}
          </button>
        </form>
      </main>
    `;
  }
}
