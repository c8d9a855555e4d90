import { html, nothing, type PropertyValues } from 'lit';
import type { QueueDescription, SiteDescription } from '../../contract.ts';
import { dateText } from '../../locales/words.ts';
import { previewsOf, SITE_TABS } from '../../model/sites.ts';
import { loading, type Loadable } from '../../stores/loadable.ts';
import { noSites, type SitesView } from '../../stores/sites-view.ts';
import { controls } from '../../styles/controls.ts';
import { SitesPartElement } from './sites-part.ts';
import { styles } from './sites.styles.ts';

/**
 * Partner sites as admins keep them: the list, one site with its settings, keys and embeds, and the replies of every officer
 * (spec Y-11).
 *
 * @summary Partner sites, for admins.
 * @fires desk-request - `sites.ask`
 */
export class SitesElement extends SitesPartElement {
  static override styles = [controls, styles];
  static override properties = { view: { attribute: false }, queues: { attribute: false } };
  declare view: SitesView;
  declare queues: Loadable<readonly QueueDescription[]>;

  constructor() {
    super();
    this.view = noSites;
    this.queues = loading;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    if (!before) return;
    const { screen, done, tab } = this.view;
    const isElsewhere = before.screen !== screen || (screen === 'site' && before.tab !== tab);
    // Another screen begins at its heading; what was just done is said where somebody goes on.
    if (isElsewhere || (done !== null && before.done !== done)) {
      const start = this.renderRoot.querySelector<HTMLElement>(done === null ? '[data-start]' : '[role="status"]');
      start?.focus();
    }
  }

  override render(): unknown {
    const { screen, done } = this.view;
    return html`${
        screen === 'list'
          ? nothing
          : html`<div class="actions">
              <button type="button" @click=${() => this.#back()}>
                ${this.say(screen === 'reply' ? 'replies.back' : 'back')}
              </button>
            </div>`
      }
      <p role="status" tabindex="-1" ?data-start=${screen === 'list'}>
        ${done === null ? nothing : this.say(`done.${done}`)}
      </p>
      ${this.#screen()}`;
  }

  #back(): void {
    this.ask({ type: this.view.screen === 'reply' ? 'leave-reply' : 'list' });
  }

  #screen(): unknown {
    const { screen, replies, reply, busy, code, faults } = this.view;
    switch (screen) {
      case 'new':
        return html`<h3 tabindex="-1" data-start>${this.say('new.heading')}</h3>
          ${this.#form(true)}`;
      case 'site':
        return this.#site();
      case 'replies':
      case 'reply':
        return html`<h3 tabindex="-1" data-start>${this.say('replies.heading')}</h3>
          <desk-replies-editor
            .replies=${replies}
            .reply=${reply}
            .busy=${busy}
            .code=${code}
            .faults=${faults}
          ></desk-replies-editor>`;
      default:
        return this.#list();
    }
  }

  #list(): unknown {
    const { sites } = this.view;
    return html`<p>${this.say('intro')}</p>
      <div class="actions">
        <button type="button" class="primary" @click=${() => this.ask({ type: 'add' })}>${this.say('add')}</button>
        <button type="button" @click=${() => this.ask({ type: 'replies' })}>${this.say('replies.heading')}</button>
      </div>
      ${
        sites.phase === 'loading'
          ? this.loading()
          : sites.phase === 'error'
            ? this.failure(sites.code)
            : sites.value.length === 0
              ? html`<p>${this.say('none')}</p>`
              : html`<ul>
                  ${sites.value.map((site) => this.#item(site))}
                </ul>`
      }`;
  }

  #item({ slug, name, services }: SiteDescription): unknown {
    return html`<li>
      <h3>${name}</h3>
      <p class="small muted">${slug} · ${services.map((service) => this.say(`service.${service}`)).join(', ')}</p>
      <div>
        <button
          type="button"
          aria-label=${this.say('editNamed', { name })}
          @click=${() => this.ask({ type: 'show', slug })}
        >
          ${this.say('edit')}
        </button>
      </div>
    </li>`;
  }

  #site(): unknown {
    const { detail, tab } = this.view;
    if (detail.phase === 'loading') return this.loading();
    if (detail.phase === 'error') return this.failure(detail.code);
    const { site, last } = detail.value;
    return html`<h3 tabindex="-1" data-start>${site.name}</h3>
      ${
        last === null
          ? nothing
          : html`<p class="small muted">${this.say('last', { officer: last.officer, date: dateText(last.at) })}</p>`
      }
      <nav class="actions" aria-label=${this.say('tabs')}>
        ${SITE_TABS.map(
          (one) =>
            html`<button
              type="button"
              aria-current=${one === tab ? 'page' : nothing}
              @click=${() => this.ask({ type: 'tab', tab: one })}
            >
              ${this.say(`tab.${one}`)}
            </button>`,
        )}
      </nav>
      ${this.#tab()}`;
  }

  #tab(): unknown {
    const { tab, keys, secret, revoking, embeds, busy, code } = this.view;
    switch (tab) {
      case 'keys':
        return html`<desk-site-keys
          .keys=${keys}
          .secret=${secret}
          .revoking=${revoking}
          .busy=${busy}
          .code=${code}
        ></desk-site-keys>`;
      case 'embeds':
        return html`<desk-site-embeds .embeds=${embeds}></desk-site-embeds>`;
      default:
        return html`${this.#previews()} ${this.#form(false)}`;
    }
  }

  #previews(): unknown {
    const { detail } = this.view;
    if (detail.phase !== 'ready') return nothing;
    return html`<div>
      <p>${this.say('preview')}</p>
      <div class="actions">
        ${previewsOf(detail.value).map(
          ({ service, url }) =>
            html`<a href=${url} target="_blank" rel="noreferrer">${this.say(`service.${service}`)}</a>`,
        )}
      </div>
    </div>`;
  }

  #form(isNew: boolean): unknown {
    const { form, detail, busy, code, faults } = this.view;
    return html`<desk-site-form
      .form=${form}
      .isNew=${isNew}
      .communeName=${!isNew && detail.phase === 'ready' ? detail.value.communeName : null}
      .queues=${this.queues.phase === 'ready' ? this.queues.value : []}
      .busy=${busy}
      .code=${code}
      .faults=${faults}
    ></desk-site-form>`;
  }
}
