import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { controls } from '../styles/controls.ts';
import { configuratorStyles } from './styles.ts';

/**
 * A text to copy. It can be reached and scrolled by keyboard, and selected where copying is not allowed.
 * @summary Text with a button that copies it.
 */
export class ConfiguratorCodeElement extends LitElement {
  static override properties: PropertyDeclarations = {
    name: { attribute: false },
    text: { attribute: false },
    say: { attribute: false },
    state: { state: true },
  };
  static override styles = [
    controls,
    configuratorStyles,
    css`
      pre {
        margin: 0;
        max-block-size: 20em;
        overflow: auto;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--sunken);
        font:
          0.875rem/1.5 ui-monospace,
          monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare name: string;
  declare text: string;
  declare say: { readonly copy: string; readonly done: string; readonly failed: string };
  declare state: 'idle' | 'done' | 'failed';

  constructor() {
    super();
    this.name = '';
    this.text = '';
    this.say = { copy: '', done: '', failed: '' };
    this.state = 'idle';
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>) {
    if (changed.has('text')) this.state = 'idle';
  }

  protected override render() {
    const { copy, done, failed } = this.say;
    return html`<div class="stack">
      <pre tabindex="0" role="group" aria-label=${this.name} translate="no">${this.text}</pre>
      <div class="row">
        <button type="button" aria-label="${copy}, ${this.name}" @click=${this.#copy}>${copy}</button>
        <p class="soft" role="status">${this.state === 'idle' ? nothing : this.state === 'done' ? done : failed}</p>
      </div>
    </div>`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      this.state = 'done';
    } catch {
      this.state = 'failed';
    }
  }
}
