import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorText } from '../../locales/error-text.ts';
import { deviceZone } from '../../locales/otv-words.ts';
import {
  emptyDraft,
  faultsOf,
  MESSAGE_MOST,
  NOTE_MOST,
  type OtvAct,
  type OtvDraft,
  type OtvFault,
} from '../../model/otv.ts';
import { controls } from '../../styles/controls.ts';
import { OtvElement } from '../otv/otv-element.ts';
import { styles } from './otv-acts.styles.ts';

/** Characters left from which they are told. */
const REMAINING_FROM = 200;

/**
 * What an officer may do to a request now: verify it, record a passage, write to its owner. What is missing is told at its
 * field when somebody sends; what was written is never lost (spec V-71, V-72).
 *
 * @summary Forms of the acts on a request.
 * @fires desk-request - `otv.write`, `otv.send`, `otv.reload-request`
 */
export class OtvActsElement extends OtvElement {
  static override styles = [controls, styles];
  static override properties = {
    acts: { attribute: false },
    draft: { attribute: false },
    busy: { attribute: false },
    refusal: { attribute: false },
    tried: { state: true },
  };
  declare acts: readonly OtvAct[];
  declare draft: OtvDraft;
  declare busy: OtvAct | null;
  declare refusal: { readonly act: OtvAct; readonly code: string } | null;
  /** The act that somebody tried to send: from now on what is missing for it is said. */
  declare tried: OtvAct | null;

  constructor() {
    super();
    this.acts = [];
    this.draft = emptyDraft(Date.now());
    this.busy = null;
    this.refusal = null;
    this.tried = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Sent, and answered without a refusal: the empty form that follows is no fault.
    if (changed.has('busy') && this.busy === null && this.refusal === null) this.tried = null;
  }

  #write(draft: Partial<OtvDraft>): void {
    this.request({ type: 'otv.write', draft });
  }

  async #send(event: Event, act: OtvAct): Promise<void> {
    event.preventDefault();
    if (this.busy !== null) return;
    this.tried = act;
    if (faultsOf(act, this.draft, Date.now()).length === 0) return this.request({ type: 'otv.send', act });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
  }

  #faultOf(act: OtvAct, field: OtvFault['field']): string {
    if (this.tried !== act) return '';
    const fault = faultsOf(act, this.draft, Date.now()).find((one) => one.field === field);
    return fault === undefined ? '' : this.say(`fault.${fault.why}`);
  }

  override render(): unknown {
    return html`<div role="alert" class="first">
        ${this.refusal?.code === 'otv.outdated' ? this.#conflict() : nothing}
      </div>
      ${this.acts.map((act) => this.#form(act))}`;
  }

  #conflict(): unknown {
    return html`<div class="conflict">
      <p>${this.say('conflict.heading')}</p>
      <p>${this.say('conflict.intro')}</p>
      <button type="button" @click=${() => this.request({ type: 'otv.reload-request' })}>
        ${this.say('conflict.reload')}
      </button>
    </div>`;
  }

  #form(act: OtvAct): unknown {
    const { refusal, busy } = this;
    const refused = refusal?.act === act && refusal.code !== 'otv.outdated' ? refusal.code : null;
    return html`<form novalidate aria-labelledby=${act} @submit=${(event: Event) => void this.#send(event, act)}>
      <h4 id=${act}>${this.say(`${act}.heading`)}</h4>
      ${act === 'verify' ? this.#verify() : act === 'passage' ? this.#passage() : this.#message()}
      <div role="alert">
        ${
          refused === null
            ? nothing
            : html`<p class="error">${this.#refusal(act, refused)}</p>
                <p>${this.say('act.kept')}</p>
                <p class="small muted">${this.t('common.errorCode', { code: refused })}</p>`
        }
      </div>
      <div class="submit">
        <button
          type="submit"
          class=${act === 'message' && this.acts.length > 1 ? '' : 'primary'}
          aria-disabled=${busy === null ? 'false' : 'true'}
        >
          ${this.say(busy === act ? 'act.busy' : `${act}.submit`)}
        </button>
      </div>
    </form>`;
  }

  /** A passage is malformed when its time is: everything else was looked at here. */
  #refusal(act: OtvAct, code: string): string {
    return act === 'passage' && code === 'request.malformed' ? this.say('passage.time') : errorText(code);
  }

  #verify(): unknown {
    return html`<p>${this.say('verify.intro')}</p>
      ${this.#choice('verify', 'how', this.say('verify.how'), [
        ['counter', this.say('verify.counter')],
        ['call-back', this.say('verify.call-back')],
      ])}`;
  }

  #passage(): unknown {
    const fault = this.#faultOf('passage', 'passedAt');
    return html`<div>
        <label for="passedAt">${this.say('passage.at')}</label>
        <input
          id="passedAt"
          type="datetime-local"
          .value=${live(this.draft.passedAt)}
          aria-invalid=${fault === '' ? nothing : 'true'}
          aria-describedby="zone${fault === '' ? '' : ' passedAt-fault'}"
          @input=${(event: Event) => this.#write({ passedAt: (event.target as HTMLInputElement).value })}
        />
        <p id="zone" class="small muted">${this.say('passage.zone', { zone: deviceZone() })}</p>
        ${fault === '' ? nothing : html`<p id="passedAt-fault" class="error">${fault}</p>`}
      </div>
      ${this.#choice('passage', 'finding', this.say('passage.finding'), [
        ['all-clear', this.say('passage.all-clear')],
        ['anomaly', this.say('passage.anomaly')],
      ])}
      ${this.#text('passage', 'note', this.say('passage.note'), this.say('passage.noteHint'), NOTE_MOST)}`;
  }

  #message(): unknown {
    return this.#text('message', 'message', this.say('message.text'), this.say('message.hint'), MESSAGE_MOST);
  }

  #choice<Field extends 'how' | 'finding'>(
    act: OtvAct,
    field: Field,
    legend: string,
    options: readonly (readonly [NonNullable<OtvDraft[Field]>, string])[],
  ): unknown {
    const fault = this.#faultOf(act, field);
    return html`<fieldset ?data-invalid=${fault !== ''} aria-describedby=${fault === '' ? nothing : `${field}-fault`}>
      <legend>${legend}</legend>
      <div class="choices">
        ${options.map(
          ([value, label]) =>
            html`<label class="choice"
              ><input
                type="radio"
                name=${field}
                .checked=${live(this.draft[field] === value)}
                @change=${() => this.#write({ [field]: value })}
              />${label}</label
            >`,
        )}
      </div>
      ${fault === '' ? nothing : html`<p id="${field}-fault" class="error">${fault}</p>`}
    </fieldset>`;
  }

  #text(act: OtvAct, field: 'note' | 'message', label: string, hint: string, most: number): unknown {
    const fault = this.#faultOf(act, field);
    const left = most - this.draft[field].length;
    return html`<div>
      <label for="text-${field}">${label}</label>
      <textarea
        id="text-${field}"
        rows="3"
        dir="auto"
        autocomplete="off"
        .value=${live(this.draft[field])}
        aria-invalid=${fault === '' ? nothing : 'true'}
        aria-describedby="${field}-hint ${field}-left${fault === '' ? '' : ` ${field}-fault`}"
        @input=${(event: Event) => this.#write({ [field]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p id="${field}-hint" class="small muted">${hint}</p>
      <p id="${field}-left" class="small ${left < 0 ? 'error' : 'muted'}">
        ${
          left >= REMAINING_FROM
            ? nothing
            : left < 0
              ? this.say('act.tooLong', { count: -left })
              : this.say('act.remaining', { count: left })
        }
      </p>
      ${fault === '' ? nothing : html`<p id="${field}-fault" class="error">${fault}</p>`}
    </div>`;
  }
}
