import { css, html, nothing, type PropertyDeclarations } from 'lit';
import type { Provider, ProviderSearch } from '../../stores/orienter-stores.ts';
import { controls } from '../../styles/controls.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { CyberElement } from '../cyber-element.ts';
import { shownNumber } from '../outcome-view/phone-number.ts';
import { request } from '../requests.ts';

/**
 * Looks for somebody who repairs for money, in the operator's list, by department and need. What may be searched for is
 * asked when it is unfolded.
 * @summary Search of a provider.
 * @fires guichet-providers-request
 */
export class ProviderSearchElement extends CyberElement {
  static override properties: PropertyDeclarations = {
    search: { attribute: false },
    audience: { attribute: false },
    fault: { state: true },
  };
  static override styles = [
    controls,
    disclosure,
    css`
      :host,
      form,
      ul {
        display: grid;
        gap: 8px;
      }
      label {
        font-weight: 600;
      }
      input,
      select {
        min-block-size: 44px;
        min-inline-size: 0;
        inline-size: 100%;
        padding: 8px 12px;
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--ground);
        color: var(--text);
        font: inherit;
      }
      form button {
        justify-self: start;
      }
      li {
        padding-block: 8px;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  declare search: ProviderSearch;
  /** For whom, as the flow has it; null: nobody knows. */
  declare audience: string | null;
  /** Whether what stands for the department is none. */
  declare fault: boolean;

  constructor() {
    super();
    this.audience = null;
    this.fault = false;
  }

  protected override render() {
    const { say, search } = this;
    return html`<details @toggle=${this.#toggled}>
      <summary>${say('providers.title')}</summary>
      <form novalidate ?hidden=${search.needs.length === 0} @submit=${this.#submit}>
        <label for="department">${say('providers.department')}</label>
        <input
          id="department"
          type="text"
          autocomplete="off"
          aria-describedby="fault"
          aria-invalid=${this.fault ? 'true' : nothing}
        />
        <p id="fault" class="fault">${this.fault ? say('providers.departmentFault') : nothing}</p>
        <label for="need">${say('providers.need')}</label>
        <select id="need">
          <option value="">${say('providers.anyNeed')}</option>
          ${search.needs.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
        </select>
        <button>${say('providers.search')}</button>
      </form>
      <p role="status">${this.#outcome()}</p>
      <ul role="list">
        ${search.providers.map((provider) => this.#provider(provider))}
      </ul>
      <p class="soft">${say('providers.order')}</p>
    </details>`;
  }

  #outcome() {
    const { say, t, search } = this;
    const count = search.providers.length;
    if (search.state === 'searching') return t('part.loading');
    if (search.state === 'failed') return say('providers.failed');
    if (search.state !== 'found') return nothing;
    return count === 0 ? say('providers.none') : say('providers.found', { count });
  }

  #provider({ name, label, services, phone, url }: Provider) {
    const { say } = this;
    return html`<li>
      <p><strong>${name}</strong>${label ? ` · ${label}` : ''}</p>
      <p>${services.join(', ')}</p>
      ${phone ? html`<p>${say('door.number', { number: shownNumber(phone) })}</p>` : nothing}
      ${
        url
          ? html`<a
              class="alone"
              href=${url}
              target="_blank"
              rel="noreferrer"
              aria-label=${say('door.visitLabel', { name })}
              >${say('door.visit')}</a
            >`
          : nothing
      }
    </li>`;
  }

  /** Nothing is asked of the service before somebody wants it. */
  #toggled(event: Event) {
    const { state, needs } = this.search;
    const isOpen = (event.target as HTMLDetailsElement).open;
    if (isOpen && needs.length === 0 && (state === 'idle' || state === 'failed')) this.#ask(null, null);
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const { department: field, need } = this.#fields;
    const department = field.value.trim().toUpperCase();
    this.fault = !/^(\d{2}|2[AB]|9[78]\d)$/.test(department);
    if (this.fault) field.focus();
    else this.#ask(department, need.value || null);
  }

  #ask(department: string | null, need: string | null) {
    request(this, 'guichet-providers-request', { department, need, audience: this.audience });
  }

  get #fields() {
    return {
      department: this.renderRoot.querySelector('input') as HTMLInputElement,
      need: this.renderRoot.querySelector('select') as HTMLSelectElement,
    };
  }
}
