import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { needsOf } from '../embed-kit/csp-line.ts';
import { readCsp, type CspReading } from '../embed-kit/read-csp.ts';
import { controls } from '../styles/controls.ts';
import { formFields } from '../styles/form-fields.ts';
import { ConfiguratorElement } from './configurator-element.ts';
import { configuratorStyles } from './styles.ts';

const SIGNS = { allowed: '✓', nonce: '✓', blocked: '✗' } as const;

/**
 * A pasted policy, and what it does to the code, directive by directive.
 * @summary Does the site allow it?
 */
export class ConfiguratorCheckElement extends ConfiguratorElement {
  static override properties: PropertyDeclarations = { ...ConfiguratorElement.properties, text: { state: true } };
  static override styles = [
    controls,
    formFields,
    configuratorStyles,
    css`
      .table {
        overflow-x: auto;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      caption,
      th,
      td {
        padding: 8px;
        text-align: start;
        overflow-wrap: anywhere;
      }
      td,
      th {
        border-block-end: 1px solid var(--line);
      }
      .blocked {
        color: var(--danger);
        font-weight: 600;
      }
    `,
  ];

  declare text: string;

  constructor() {
    super();
    this.text = '';
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) this.follow(this.store.$normalised, this.store.$output);
    super.connectedCallback();
  }

  protected override render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.say('check.title')}</h2>
      <div class="field">
        <label for="policy">${this.say('check.label')}</label>
        <p id="policy-help" class="soft">${this.say('check.help')}</p>
        <textarea
          id="policy"
          rows="4"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="policy-help verdict"
          @input=${(event: InputEvent) => (this.text = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${this.#reading()}
    </section>`;
  }

  #reading() {
    const { configuration } = this.store.$normalised.get();
    const reading = readCsp(this.text, needsOf(configuration, this.store.$output.get()));
    const verdict =
      reading === null ? (this.text.trim() === '' ? 'empty' : 'notPolicy') : reading.isAllowed ? 'good' : 'bad';
    return html`<p id="verdict" role="status" class=${verdict === 'bad' ? 'fault' : ''}>
        ${this.say(`check.${verdict}`)}
      </p>
      ${reading === null ? nothing : this.#tables(reading)}`;
  }

  #tables({ policies, mended }: CspReading) {
    const isMended = policies.some(({ verdicts }) => verdicts.some(({ write }) => write !== ''));
    return html`${policies.map(
      ({ verdicts, isReportOnly }, place) =>
        html`${isReportOnly ? html`<p class="note">${this.say('check.reportOnly')}</p>` : nothing}
          <div class="table" tabindex="0" role="group" aria-label=${this.say('check.caption', { number: place + 1 })}>
            <table>
              <caption class="soft">
                ${this.say('check.caption', { number: place + 1 })}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${this.say('check.directive')}</th>
                  <th scope="col">${this.say('check.verdict')}</th>
                  <th scope="col">${this.say('check.by')}</th>
                </tr>
              </thead>
              <tbody>
                ${verdicts.map(
                  ({ directive, verdict, decidedBy }) =>
                    html`<tr>
                      <th scope="row">${directive}</th>
                      <td class=${verdict}>${SIGNS[verdict]} ${this.say(`verdict.${verdict}`)}</td>
                      <td>${decidedBy ?? this.say('check.nobody')}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`,
    )}
    ${
      isMended
        ? html`<h3>${this.say('check.mended')}</h3>
            ${this.code(this.say('check.mended'), mended.join('\n'))}`
        : nothing
    }`;
  }
}
