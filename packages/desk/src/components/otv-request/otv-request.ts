import { html, nothing, type PropertyValues } from 'lit';
import type { OtvDeskRequest } from '../../contract.ts';
import { longDayText, rangeText } from '../../locales/otv-words.ts';
import { languageText } from '../../locales/words.ts';
import { actsOn, emptyDraft, type OtvDraft } from '../../model/otv.ts';
import { addressText, ownerName, sectionsOf, type ValueForm, type ValueSection } from '../../model/otv-values.ts';
import { noOtv, type OtvView } from '../../stores/otv-view.ts';
import { controls } from '../../styles/controls.ts';
import { icons } from '../icons.ts';
import { statusStyles, statusTag } from '../otv-list/status-tag.ts';
import { OtvElement } from '../otv/otv-element.ts';
import { styles } from './otv-request.styles.ts';

/**
 * One request: who, where and when, what may be done now, what was filled in, and what happened. Entry codes come after a
 * press of their own (spec V-71).
 *
 * @summary One request to watch a home.
 * @fires desk-request - `otv.hide`, `otv.reload-request`, `otv.secrets`, `otv.notice`, and those of `desk-otv-acts`
 */
export class OtvRequestElement extends OtvElement {
  static override styles = [controls, statusStyles, styles];
  static override properties = {
    view: { attribute: false },
    draft: { attribute: false },
    form: { attribute: false },
  };
  declare view: OtvView;
  declare draft: OtvDraft | null;
  declare form: ValueForm | null;
  #shownId: string | null = null;

  constructor() {
    super();
    this.view = noOtv;
    this.draft = null;
    this.form = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    const { request, openId, done } = this.view;
    if (request.phase === 'loading') {
      // What is read anew begins at its heading again.
      this.#shownId = null;
      return;
    }
    if (this.#shownId !== openId) {
      this.#shownId = openId;
      this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus();
    } else if (done !== null && before && before.done !== done) {
      // The form that was sent is empty, or gone.
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    }
  }

  override render(): unknown {
    const { request } = this.view;
    const back = html`<button type="button" class="quiet back" @click=${() => this.request({ type: 'otv.hide' })}>
      ${icons.back} ${this.say('request.back')}
    </button>`;
    switch (request.phase) {
      case 'loading':
        return html`<div class="state">${back}${this.loading(this.say('request.loading'))}</div>`;
      case 'error':
        return html`<div class="state" tabindex="-1" data-start>
          ${back}${this.failure(this.say('request.failed'), request.code, { type: 'otv.reload-request' })}
        </div>`;
      default:
        return html`<div class="pane">${back}${this.#request(request.value)}</div>`;
    }
  }

  #request(request: OtvDeskRequest): unknown {
    const { view, draft } = this;
    const acts = actsOn(request.status);
    return html`${this.#head(request)}
      <p class="done" role="status" tabindex="-1" ?hidden=${view.done === null}>
        ${view.done === null ? nothing : html`${icons.end}${this.say(`${view.done}.done`)}`}
      </p>
      ${request.status === 'verified' ? html`<p>${this.say('request.early')}</p>` : nothing}
      ${
        acts.length === 0
          ? html`<p>${this.say('request.over')}</p>`
          : html`<desk-otv-acts
              .acts=${acts}
              .draft=${draft ?? emptyDraft(Date.now())}
              .busy=${view.busy}
              .refusal=${view.refusal}
            ></desk-otv-acts>`
      }
      ${
        acts.includes('passage')
          ? html`<button
              type="button"
              class="notice"
              @click=${() => this.request({ type: 'otv.notice', filled: true })}
            >
              ${icons.print} ${this.say('request.notice')}
            </button>`
          : nothing
      }
      ${request.hasSecrets ? this.#secrets(request) : nothing}
      <section aria-labelledby="answers">
        <h4 id="answers">${this.say('request.answers')}</h4>
        <desk-otv-values .sections=${this.#sections(request, request.values)}></desk-otv-values>
      </section>
      <section aria-labelledby="history">
        <h4 id="history">${this.say('history.heading')}</h4>
        <desk-otv-history .entries=${request.entries}></desk-otv-history>
      </section>`;
  }

  #head(request: OtvDeskRequest): unknown {
    const { values, commune, mail, unit, receivedBy } = request;
    const residence = request.residence === 'secondary' ? 'secondary' : 'main';
    const facts: readonly (readonly [string, unknown])[] = [
      [this.say('request.absence'), rangeText(request.from, request.to)],
      [this.say('request.received'), longDayText(request.createdOn)],
      [this.say('request.unit'), `${unit.name} (${this.say(`receivedBy.${receivedBy}`)})`],
      [this.say('request.reference'), request.reference],
      [this.say('request.language'), languageText(request.locale)],
    ];
    return html`<div class="head">
      <div class="title">
        <h3 tabindex="-1" data-start dir="auto">${ownerName(values) || this.say('request.unnamed')}</h3>
        ${statusTag(request.status)}
      </div>
      <p class="address" dir="auto">${addressText(values, commune)} · ${this.say(`residence.${residence}`)}</p>
      <dl class="facts">
        ${facts.map(
          ([label, text]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
        ${
          mail === 'none'
            ? nothing
            : html`<div>
                <dt>${this.say('request.mail')}</dt>
                <dd class=${mail === 'failed' ? 'failed' : ''}>${this.say(`mail.${mail}`)}</dd>
              </div>`
        }
      </dl>
    </div>`;
  }

  #secrets(request: OtvDeskRequest): unknown {
    const { secrets } = this.view;
    const ask = (shown: boolean) => this.request({ type: 'otv.secrets', shown });
    return html`<section class="secrets" aria-labelledby="secrets">
      <h4 id="secrets">${this.say('secrets.heading')}</h4>
      <p class="small muted">${this.say('secrets.intro')}</p>
      <button type="button" aria-expanded=${secrets === null ? 'false' : 'true'} @click=${() => ask(secrets === null)}>
        ${this.say(secrets === null ? 'secrets.show' : 'secrets.hide')}
      </button>
      ${
        secrets === null
          ? nothing
          : secrets.phase === 'loading'
            ? this.loading(this.say('secrets.loading'))
            : secrets.phase === 'error'
              ? this.failure(this.say('secrets.failed'), secrets.code, { type: 'otv.secrets', shown: true })
              : html`<desk-otv-values .sections=${this.#sections(request, secrets.value)}></desk-otv-values>`
      }
    </section>`;
  }

  #sections({ commune }: OtvDeskRequest, values: Readonly<Record<string, unknown>>): readonly ValueSection[] {
    if (this.form === null) return [];
    return sectionsOf(this.form, values, {
      ...{ commune, dayText: longDayText },
      yes: this.say('request.yes'),
      no: this.say('request.no'),
      others: this.say('request.others'),
    });
  }
}
