import { html, nothing, type PropertyValues } from 'lit';
import type { SiteKey } from '../../contract.ts';
import { dateText, dayText } from '../../locales/words.ts';
import { loading, type Loadable } from '../../stores/loadable.ts';
import type { SitesView } from '../../stores/sites-view.ts';
import { controls } from '../../styles/controls.ts';
import { SitesPartElement } from './sites-part.ts';
import { styles } from './sites.styles.ts';

const SCOPES: SiteKey['scopes'] = ['configuration', 'statistics'];

/**
 * Keys of a site: made, shown once, revoked after a question.
 *
 * @summary Keys of one site.
 * @fires desk-request - `sites.ask`
 */
export class SiteKeysElement extends SitesPartElement {
  static override styles = [controls, styles];
  static override properties = {
    keys: { attribute: false },
    secret: { attribute: false },
    revoking: { attribute: false },
    busy: { type: Boolean },
    code: { attribute: false },
    name: { state: true },
    scopes: { state: true },
    tried: { state: true },
  };
  declare keys: Loadable<readonly SiteKey[]>;
  declare secret: SitesView['secret'];
  declare revoking: string | null;
  declare busy: boolean;
  declare code: string | null;
  /** Of the key that is about to be made. */
  declare name: string;
  declare scopes: SiteKey['scopes'];
  /** Somebody asked for a key: from now on what is missing is said. */
  declare tried: boolean;

  constructor() {
    super();
    this.keys = loading;
    this.secret = null;
    this.revoking = null;
    this.busy = false;
    this.code = null;
    this.name = '';
    this.scopes = [...SCOPES];
    this.tried = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('secret') && this.secret !== null) {
      this.name = '';
      this.tried = false;
      this.renderRoot.querySelector<HTMLElement>('#secret')?.focus();
    }
    if (changed.has('revoking') && this.revoking !== null)
      this.renderRoot.querySelector<HTMLElement>('#revoking')?.focus();
  }

  async #make(event: Event): Promise<void> {
    event.preventDefault();
    this.tried = true;
    if (this.busy) return;
    const name = this.name.trim();
    if (name !== '' && this.scopes.length > 0) return this.ask({ type: 'make-key', name, scopes: this.scopes });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  override render(): unknown {
    const { keys } = this;
    return html`<p>${this.say('keys.intro')}</p>
      ${this.secret === null ? this.#maker() : this.#shown(this.secret)} ${this.refusal(this.code)}
      ${
        keys.phase === 'loading'
          ? this.loading()
          : keys.phase === 'error'
            ? this.failure(keys.code)
            : keys.value.length === 0
              ? html`<p>${this.say('keys.none')}</p>`
              : html`<ul>
                  ${keys.value.map((key) => this.#item(key))}
                </ul>`
      }`;
  }

  #maker(): unknown {
    const missing = this.tried && this.name.trim() === '' ? this.say('fault.key-name.missing') : '';
    const nothingToDo = this.tried && this.scopes.length === 0 ? this.say('fault.scope.missing') : '';
    return html`<form novalidate @submit=${(event: Event) => void this.#make(event)}>
      ${this.field({
        id: 'key-name',
        label: this.say('keys.name'),
        value: this.name,
        max: 80,
        fault: missing,
        hint: this.say('keys.nameHint'),
        write: (name: string) => (this.name = name),
      })}
      ${this.boxes({
        id: 'scopes',
        label: this.say('keys.scopes'),
        values: SCOPES,
        ticked: this.scopes,
        fault: nothingToDo,
        textOf: (one) => this.say(`scope.${one}`),
        write: (scopes) => (this.scopes = scopes),
      })}
      <div class="actions end">
        <button type="submit" class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.say(this.busy ? 'busy' : 'keys.make')}
        </button>
      </div>
    </form>`;
  }

  #shown({ name, secret }: NonNullable<SitesView['secret']>): unknown {
    return html`<section aria-labelledby="secret">
      <h4 id="secret" tabindex="-1">${this.say('keys.made', { name })}</h4>
      <p>${this.say('keys.once')}</p>
      <output>${secret}</output>
      <div class="actions end">
        <button type="button" class="primary" @click=${() => this.ask({ type: 'forget-secret' })}>
          ${this.say('keys.kept')}
        </button>
      </div>
    </section>`;
  }

  #item({ id, name, scopes, ending, createdBy, createdAt, revokedAt, lastUsedOn }: SiteKey): unknown {
    const isAsked = this.revoking === id;
    return html`<li>
      <h4>${name} <span class="muted">…${ending}</span></h4>
      <p class="small">${scopes.map((scope) => this.say(`scope.${scope}`)).join(' · ')}</p>
      <p class="small muted">
        ${this.say('keys.by', { officer: createdBy, date: dateText(createdAt) })}
        ${lastUsedOn === null ? this.say('keys.unused') : this.say('keys.used', { day: dayText(lastUsedOn) })}
      </p>
      ${
        revokedAt === null
          ? html`<div>
              <button
                type="button"
                class="danger"
                aria-label=${this.say('keys.revokeNamed', { name })}
                aria-expanded=${isAsked ? 'true' : 'false'}
                @click=${() => this.ask({ type: 'ask-revocation', id: isAsked ? null : id })}
              >
                ${this.say('keys.revoke')}
              </button>
            </div>`
          : html`<p class="small">${this.say('keys.revoked', { date: dateText(revokedAt) })}</p>`
      }
      ${
        isAsked
          ? html`<section aria-labelledby="revoking">
              <h4 id="revoking" tabindex="-1">${this.say('keys.revoking', { name })}</h4>
              <div class="actions end">
                <button type="button" @click=${() => this.ask({ type: 'ask-revocation', id: null })}>
                  ${this.say('keys.keep')}
                </button>
                <button
                  type="button"
                  class="danger"
                  aria-disabled=${this.busy ? 'true' : 'false'}
                  @click=${() => this.ask({ type: 'revoke' })}
                >
                  ${this.say('keys.revokeNow')}
                </button>
              </div>
            </section>`
          : nothing
      }
    </li>`;
  }
}
