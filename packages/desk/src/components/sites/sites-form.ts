import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { SiteFormFault } from '../../model/sites.ts';
import { controls } from '../../styles/controls.ts';
import { SitesPartElement } from './sites-part.ts';
import { styles } from './sites.styles.ts';

/** What forms of sites share: they are saved, refused, or wrong in places, the first of which takes the focus. */
export abstract class SitesFormElement extends SitesPartElement {
  static override styles = [controls, styles];
  static override properties: PropertyDeclarations = {
    busy: { type: Boolean },
    code: { attribute: false },
    faults: { attribute: false },
  };
  declare busy: boolean;
  /** Why it was refused as a whole; null when it was not. */
  declare code: string | null;
  declare faults: readonly SiteFormFault[];

  constructor() {
    super();
    this.busy = false;
    this.code = null;
    this.faults = [];
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('faults') && this.faults.length > 0) {
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    } else if (changed.has('code') && this.code !== null) {
      // Why it was refused stands above the button that was just pressed, and moves it down.
      [...this.renderRoot.querySelectorAll('.actions')].at(-1)?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Says why, and gives the way on when somebody else was faster. */
  protected override refusal(code: string | null): unknown {
    const way = code === 'site.outdated' ? 'reload' : code === 'reply.outdated' ? 'leave-reply' : null;
    return html`${super.refusal(code)}
    ${
      way === null
        ? nothing
        : html`<div class="actions end">
            <button type="button" @click=${() => this.ask({ type: way })}>${this.say('reload')}</button>
          </div>`
    }`;
  }

  /** The button that saves a form, or removes what it shows. */
  protected ending(label: string, remove?: () => void): unknown {
    return html`<button
      type=${remove ? 'button' : 'submit'}
      class=${remove ? 'danger' : 'primary'}
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${remove ?? nothing}
    >
      ${this.busy ? this.say('busy') : label}
    </button>`;
  }
}
