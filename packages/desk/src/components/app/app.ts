import { css, html, nothing, type PropertyValues } from 'lit';
import { SelectController, StoreController } from '@guichet/core/lit';
import type { Desk } from '../../app/desk.ts';
import { selectPhase, type DeskPhase } from '../../machines/session.machine.ts';
import { groupQueue } from '../../model/queue-view.ts';
import type { DeskStores } from '../../stores/desk-stores.ts';
import { translator } from '../../locales/translator.ts';
import { errorText } from '../../locales/error-text.ts';
import { controls } from '../../styles/controls.ts';
import { DeskElement } from '../desk-element.ts';
import type { DeskRequestEvent } from '../request.ts';

/**
 * The root of the desk: shows the screen that the session asks for, and hands every request to the desk. The only
 * element that touches the document: its title, language and colours.
 *
 * @summary The desk.
 * @tag desk-app
 */
export class AppElement extends DeskElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .state {
        display: grid;
        justify-items: start;
        gap: 12px;
        padding: 24px;
      }
    `,
  ];
  static override properties = { desk: { attribute: false }, stores: { attribute: false } };
  declare desk: Desk;
  declare stores: DeskStores;
  #phase: SelectController<Desk['actor'], DeskPhase> | null = null;

  constructor() {
    super();
    this.addEventListener('desk-request', (event: DeskRequestEvent) => this.desk.handle(event.request));
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      const { $queue, $theme, $announcements, $session } = this.stores;
      for (const store of [$queue, $theme, $announcements, $session]) new StoreController<unknown>(this, store);
      this.#phase = new SelectController(this, this.desk.actor, selectPhase);
      // A refusal changes the context and not the phase: the sign-in screen must show it.
      new SelectController(this, this.desk.actor, (snapshot) => snapshot.context);
    }
    super.connectedCallback();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const root = document.documentElement;
    const theme = this.stores.$theme.get();
    if (theme === 'auto') root.removeAttribute('data-theme');
    else root.dataset['theme'] = theme;
    root.lang = translator.$locale.get();
    document.title = this.#title();
  }

  /** Neutral: how many wait, never what about (spec S-10). */
  #title(): string {
    const queue = this.stores.$queue.get();
    const officerId = this.stores.$session.get()?.officer.id;
    if (queue.phase !== 'ready' || !officerId) return this.t('title.plain');
    const count = groupQueue(queue.value.items, officerId).waiting.length;
    return count === 0 ? this.t('title.plain') : this.t('title.waiting', { count });
  }

  override render(): unknown {
    return html`
      <desk-announcer .announcements=${this.stores.$announcements.get()}></desk-announcer>
      ${this.#screen(this.#phase?.value ?? 'checking')}
    `;
  }

  #screen(phase: DeskPhase): unknown {
    const { code, retryAfterMs, reason } = this.desk.actor.getSnapshot().context;
    switch (phase) {
      case 'checking':
      case 'signingOut':
        return html`<main class="state"><p class="late" role="status">${this.t('signIn.checking')}</p></main>`;
      case 'unreachable':
        return html`
          <main class="state">
            <p role="alert">${this.t('signIn.unreachable')}</p>
            <p class="small muted">${code ? `${errorText(code)} ${this.t('common.errorCode', { code })}` : nothing}</p>
            <button type="button" class="primary" @click=${() => this.request({ type: 'session.retry' })}>
              ${this.t('common.retry')}
            </button>
          </main>
        `;
      case 'mustChangePassword': {
        const busy = this.desk.actor.getSnapshot().matches({ mustChangePassword: 'saving' });
        return html`<desk-change-password .busy=${busy} .code=${code}></desk-change-password>`;
      }
      case 'signedIn':
        return html`<desk-workspace .stores=${this.stores}></desk-workspace>`;
      default:
        return html`<desk-sign-in
          .busy=${phase === 'signingIn'}
          .code=${code}
          .retryAfterMs=${retryAfterMs}
          .reason=${reason}
        ></desk-sign-in>`;
    }
  }
}
