import { html, nothing, type PropertyValues } from 'lit';
import { errorText } from '../../locales/error-text.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import { styles } from './sign-in.styles.ts';

/** Why the sign-in screen is shown instead of the desk. */
export type SignInReason = 'expired' | 'signed-out' | null;

const MINUTE_MS = 60_000;

/**
 * The officer's way in.
 *
 * @summary Login and password, with each refusal in words.
 * @fires desk-request - `session.sign-in`
 */
export class SignInElement extends DeskElement {
  static override styles = [controls, styles];
  static override properties = {
    busy: { type: Boolean },
    code: { attribute: false },
    retryAfterMs: { attribute: false },
    reason: { attribute: false },
    missing: { state: true },
  };

  declare busy: boolean;
  /** Code of the last refusal. */
  declare code: string | null;
  declare retryAfterMs: number | null;
  declare reason: SignInReason;
  declare missing: boolean;

  constructor() {
    super();
    this.busy = false;
    this.code = null;
    this.retryAfterMs = null;
    this.reason = null;
    this.missing = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // After a refusal the password has to be typed again: the caret goes where the work is.
    if (changed.has('busy') && changed.get('busy') === true && this.code) this.#field('password')?.focus();
  }

  #field(name: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name='${name}']`);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const login = this.#field('login')?.value.trim() ?? '';
    const password = this.#field('password')?.value ?? '';
    this.missing = login === '' || password === '';
    if (this.missing) this.#field(login === '' ? 'login' : 'password')?.focus();
    else this.request({ type: 'session.sign-in', login, password });
  }

  #problem(): string | null {
    if (this.missing) return this.t('signIn.missing');
    if (this.busy || !this.code) return null;
    if (this.code === 'officer.throttled' && this.retryAfterMs)
      return this.t('signIn.throttled', { count: Math.ceil(this.retryAfterMs / MINUTE_MS) });
    return errorText(this.code);
  }

  #status(): string | null {
    if (this.reason === 'expired') return this.t('signIn.expired');
    return this.reason === 'signed-out' ? this.t('signIn.signedOut') : null;
  }

  override render(): unknown {
    const status = this.#status();
    const problem = this.#problem();
    return html`
      <main>
        <h1>${this.t('signIn.heading')}</h1>
        <p class="muted">${this.t('signIn.intro')}</p>
        ${status ? html`<p class="status" role="status">${status}</p>` : nothing}
        <form @submit=${this.#submit} novalidate>
          <div class="field">
            <label for="login">${this.t('signIn.login')}</label>
            <input
              id="login"
              name="login"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
              maxlength="80"
              required
              aria-invalid=${problem ? 'true' : 'false'}
              aria-describedby="problem"
            />
          </div>
          <div class="field">
            <label for="password">${this.t('signIn.password')}</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              maxlength="200"
              required
              aria-invalid=${problem ? 'true' : 'false'}
              aria-describedby="problem"
            />
          </div>
          <p id="problem" class="error" role="alert">${problem}</p>
          <button class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
            ${this.t(this.busy ? 'signIn.busy' : 'signIn.submit')}
          </button>
        </form>
      </main>
    `;
  }
}
