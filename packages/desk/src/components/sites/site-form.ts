import { html, nothing } from 'lit';
import type { QueueDescription } from '../../contract.ts';
import {
  ANSWERERS,
  emptySite,
  OTV_ACTIONS,
  RECEIVERS,
  SCHEMES,
  SERVICES,
  THEME_NAMES,
  type SiteForm,
} from '../../model/sites.ts';
import type { HoursChangeEvent } from '../hours-editor/hours-editor.ts';
import { SitesFormElement } from './sites-form.ts';

type TextField = 'slug' | 'name' | 'inseeCode' | 'answererName' | 'accent' | 'exitUrl' | 'legalNoticeUrl' | 'otvUnit';

/**
 * Everything that is set for a site, in sections. What is wrong is told at its field, and the first one takes the focus.
 *
 * @summary Form of one site.
 * @fires desk-request - `sites.ask`
 */
export class SiteFormElement extends SitesFormElement {
  static override properties = {
    form: { attribute: false },
    isNew: { type: Boolean },
    communeName: { attribute: false },
    queues: { attribute: false },
  };
  declare form: SiteForm;
  declare isNew: boolean;
  declare communeName: string | null;
  declare queues: readonly QueueDescription[];

  constructor() {
    super();
    this.form = emptySite;
    this.isNew = false;
    this.communeName = null;
    this.queues = [];
  }

  #write(changes: Partial<SiteForm>): void {
    this.ask({ type: 'write', form: { ...this.form, ...changes } });
  }

  #save(event: Event): void {
    event.preventDefault();
    if (!this.busy) this.ask({ type: 'save' });
  }

  override render(): unknown {
    return html`<form novalidate @submit=${(event: Event) => this.#save(event)}>
      <p class="small muted">${this.t('places.form.required')}</p>
      ${this.#who()} ${this.#where()} ${this.#what()} ${this.#look()} ${this.#legal()} ${this.#hours()}
      ${this.form.services.includes('otv') ? this.#requests() : nothing} ${this.refusal(this.code)}
      <div class="actions end">${this.ending(this.say('save'))}</div>
    </form>`;
  }

  #section(name: 'who' | 'where' | 'what' | 'look' | 'legal' | 'hours' | 'otv', content: unknown): unknown {
    return html`<section aria-labelledby="section-${name}">
      <h4 id="section-${name}">${this.say(`section.${name}`)}</h4>
      ${content}
    </section>`;
  }

  #who(): unknown {
    const { form } = this;
    return this.#section(
      'who',
      html`${this.isNew ? this.#text('slug', { max: 64, hint: this.say('form.slugHint') }) : nothing}
      ${this.#text('name', { max: 120 })}
      ${this.#text('inseeCode', { max: 5, hint: this.communeName ?? this.say('form.inseeHint') })}
      ${this.choice({
        id: 'answeredBy',
        label: this.say('form.answeredBy'),
        values: ['none', ...ANSWERERS] as const,
        chosen: form.answeredBy,
        textOf: (one) => this.say(`answerer.${one}`),
        write: (answeredBy) => this.#write({ answeredBy }),
      })}
      ${
        form.answeredBy === 'none'
          ? html`<p class="small muted">${this.say('form.unofficialHint')}</p>`
          : this.#text('answererName', { max: 120, fault: 'answeredBy' })
      }`,
    );
  }

  #where(): unknown {
    return this.#section(
      'where',
      this.field({
        id: 'allowedOrigins',
        label: this.say('form.origins'),
        value: this.form.origins,
        lines: 4,
        max: 30_000,
        hint: this.say('form.originsHint'),
        fault: this.faultText(this.faults, 'allowedOrigins'),
        write: (origins) => this.#write({ origins }),
      }),
    );
  }

  #what(): unknown {
    const { form } = this;
    const names = [...new Set([...this.queues.map(({ name }) => name), form.queue])];
    const titleOf = (name: string) => this.queues.find((queue) => queue.name === name)?.title ?? name;
    return this.#section(
      'what',
      html`${this.boxes({
        id: 'services',
        label: this.say('form.services'),
        values: SERVICES,
        ticked: form.services,
        textOf: (one) => this.say(`service.${one}`),
        fault: this.faultText(this.faults, 'services'),
        write: (services) => this.#write({ services }),
      })}
      ${this.choice({
        id: 'queue',
        label: this.say('form.queue'),
        values: names,
        chosen: form.queue,
        textOf: titleOf,
        fault: this.faultText(this.faults, 'queue'),
        write: (queue: string) => this.#write({ queue }),
      })}
      ${
        form.services.includes('cyber')
          ? this.choice({
              id: 'cyberQueue',
              label: this.say('form.cyberQueue'),
              chosen: form.cyberQueue,
              values: ['', ...new Set([...names, form.cyberQueue].filter(Boolean))],
              textOf: (name) => (name === '' ? this.say('form.sameQueue') : titleOf(name)),
              fault: this.faultText(this.faults, 'cyberQueue'),
              write: (cyberQueue) => this.#write({ cyberQueue }),
            })
          : nothing
      }
      ${this.choice({
        id: 'locale',
        label: this.say('form.locale'),
        values: ['fr', 'en'] as const,
        chosen: form.locale,
        textOf: (one) => this.say(`locale.${one}`),
        write: (locale) => this.#write({ locale }),
      })}`,
    );
  }

  #look(): unknown {
    const { form } = this;
    return this.#section(
      'look',
      html`<div class="pair">
          ${this.choice({
            id: 'themeName',
            label: this.say('form.themeName'),
            values: THEME_NAMES,
            chosen: form.themeName,
            textOf: (one) => this.say(`theme.${one}`),
            write: (themeName) => this.#write({ themeName }),
          })}
          ${this.choice({
            id: 'scheme',
            label: this.say('form.scheme'),
            values: SCHEMES,
            chosen: form.scheme,
            textOf: (one) => this.say(`scheme.${one}`),
            write: (scheme) => this.#write({ scheme }),
          })}
        </div>
        ${this.#text('accent', { max: 7, hint: this.say('form.accentHint') })}`,
    );
  }

  #legal(): unknown {
    return this.#section(
      'legal',
      html`${this.#text('exitUrl', { hint: this.say('form.exitUrlHint') })}
      ${this.#text('legalNoticeUrl', { hint: this.say('form.legalNoticeUrlHint') })}
      ${this.#days('retentionDays', this.say('form.retentionDays'), this.say('form.retentionDaysHint'))}`,
    );
  }

  #hours(): unknown {
    return this.#section(
      'hours',
      html`<p class="small muted">${this.say('form.hoursHint')}</p>
        <desk-hours-editor
          .hours=${this.form.hours}
          .fault=${this.faultText(this.faults, 'hours')}
          @hours-change=${({ hours }: HoursChangeEvent) => this.#write({ hours })}
        ></desk-hours-editor>`,
    );
  }

  #requests(): unknown {
    const { form } = this;
    return this.#section(
      'otv',
      html`${this.choice({
        id: 'otv',
        label: this.say('form.otv'),
        values: RECEIVERS,
        chosen: form.otv,
        textOf: (one) => this.say(`receiver.${one}`),
        write: (otv) => this.#write({ otv }),
      })}
      ${
        form.otv === 'none'
          ? html`<p class="small muted">${this.say('form.otvNoneHint')}</p>`
          : html`${this.#text('otvUnit', { max: 120, fault: 'otv', hint: this.say('form.otvUnitHint') })}
            ${this.boxes({
              id: 'otvActions',
              label: this.say('form.otvActions'),
              values: OTV_ACTIONS,
              ticked: form.otvActions,
              textOf: (one) => this.say(`action.${one}`),
              write: (otvActions) => this.#write({ otvActions }),
            })}
            ${this.#days('otvRetentionDays', this.say('form.otvRetentionDays'), '')}`
      }`,
    );
  }

  #text(id: TextField, { max = 300, hint = '', fault = '' } = {}): unknown {
    return this.field({
      id,
      label: this.say(`form.${id}`),
      value: this.form[id],
      max,
      hint,
      fault: this.faultText(this.faults, fault || id),
      write: (value: string) => this.#write({ [id]: value }),
    });
  }

  #days(id: 'retentionDays' | 'otvRetentionDays', label: string, hint: string): unknown {
    return this.field({
      id,
      label,
      hint,
      value: this.form[id],
      max: 4,
      numeric: true,
      fault: this.faultText(this.faults, id),
      write: (value) => this.#write({ [id]: value }),
    });
  }
}
