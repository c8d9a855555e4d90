import { html, nothing, type TemplateResult } from 'lit';
import { otvAppTranslator } from '../../locales/otv-app-translator.ts';
import { otvOwnerTranslator } from '../../locales/otv-owner-translator.ts';
import { translator } from '../../locales/translator.ts';
import { dangerNumbers } from '../danger-numbers.ts';
import { legalNotice } from '../legal-notice.ts';
import { otvAppRequest } from '../otv-app-requests.ts';
import { request } from '../requests.ts';
import type { OtvAppElement } from './otv-app-element.ts';

const { t } = translator;
const { t: say } = otvAppTranslator;
const { t: tell } = otvOwnerTranslator;

const form = (app: OtvAppElement) => {
  const { request, places } = app.stores;
  const snapshot = request.$snapshot.get();
  return snapshot === null
    ? nothing
    : html`<guichet-otv-form
        .form=${app.form}
        .texts=${app.texts}
        .check=${app.check}
        .snapshot=${snapshot}
        .communes=${places.communes.$suggestions.get()}
        .addresses=${places.addresses?.$suggestions.get() ?? null}
        .sending=${snapshot.matches('submitting')}
      ></guichet-otv-form>`;
};

const change = (app: OtvAppElement) => {
  const filling = app.change?.$filling.get();
  return !filling
    ? nothing
    : html`<guichet-otv-form
        .form=${filling.form}
        .texts=${app.texts}
        .snapshot=${filling.snapshot}
        .sending=${filling.snapshot.matches('submitting')}
        .sendLabel=${tell('change.save')}
      ></guichet-otv-form>`;
};

const receipt = (app: OtvAppElement) => {
  const received = app.stores.request.$received.get();
  return received === null
    ? nothing
    : html`<guichet-otv-receipt
        .received=${received}
        .actions=${app.site?.otvConfig?.actions ?? []}
      ></guichet-otv-receipt>`;
};

/** In the place of what has not come, with a way to try again. */
const waiting = (app: OtvAppElement) =>
  html`<div class="screen">
    <p role="status">${t(app.later === 'failed' ? 'part.failed' : 'part.loading')}</p>
    ${
      app.later === 'failed'
        ? html`<button @click=${() => otvAppRequest(app, 'guichet-otv-prepare', null)}>${t('part.retry')}</button>`
        : nothing
    }
  </div>`;

const screen = (app: OtvAppElement): TemplateResult | typeof nothing => {
  const { snapshot } = app.view;
  if (snapshot.matches('form')) return form(app);
  const isLater = ['receipt', 'codes', 'request'] as const;
  if (app.later !== 'ready' && isLater.some((name) => snapshot.matches(name))) return waiting(app);
  if (snapshot.matches('receipt')) return receipt(app);
  if (snapshot.matches('codes'))
    return html`<guichet-otv-codes .owner=${app.stores.owner.$owner.get()}></guichet-otv-codes>`;
  if (snapshot.matches('request'))
    return html`<guichet-otv-owner .owner=${app.stores.owner.$owner.get()}></guichet-otv-owner>`;
  if (snapshot.matches('change')) return change(app);
  if (snapshot.matches('closed'))
    return html`<guichet-otv-closed .refused=${snapshot.context.refused}></guichet-otv-closed>`;
  return html`<guichet-otv-start .site=${app.site} .wiped=${app.wiped}></guichet-otv-start>`;
};

const covered = (app: OtvAppElement) =>
  html`<div class="screen">
    <h1 tabindex="-1">${say('idle.title')}</h1>
    <p>${say('idle.help')}</p>
    <button class="primary" @click=${() => request(app, 'guichet-unlock-request', null)}>${say('idle.resume')}</button>
    <button @click=${() => otvAppRequest(app, 'guichet-otv-erase', null)}>${say('idle.erase')}</button>
  </div>`;

type Answer = Parameters<OtvAppElement['answer']>[0];

/** The words of a question, and its answers: the first one changes nothing. */
const question = (asked: NonNullable<OtvAppElement['asked']>): [string, string, ...[Answer, string][]] => {
  switch (asked) {
    case 'unsent':
      return [
        ...([say('ask.unsentTitle'), say('ask.unsentHelp')] as const),
        ['stay', say('ask.unsentStay')],
        ['close', say('ask.unsentClose')],
        ['erase', say('ask.unsentErase')],
      ];
    case 'codes':
      return [
        ...([say('ask.codesTitle'), say('ask.codesHelp')] as const),
        ['stay', say('ask.codesStay')],
        ['yes', say('ask.codesDone')],
      ];
    case 'return-early':
    case 'cancel':
      return [
        ...([tell(`ask.${asked}`), tell(`ask.${asked}.help`)] as const),
        ['stay', tell('ask.no')],
        ['yes', tell(`ask.${asked}.yes`)],
      ];
  }
};

const dialog = (app: OtvAppElement, asked: NonNullable<OtvAppElement['asked']>) => {
  const [title, help, ...answers] = question(asked);
  return html`<dialog
    aria-labelledby="question"
    aria-describedby="question-help"
    @cancel=${(event: Event) => {
      event.preventDefault();
      app.answer('stay');
    }}
  >
    <h1 id="question">${title}</h1>
    <p id="question-help">${help}</p>
    ${answers.map(
      ([answer, words]) =>
        html`<button class=${answer === 'stay' ? 'primary' : ''} @click=${() => app.answer(answer)}>${words}</button>`,
    )}
  </dialog>`;
};

/** The page: header, numbers, one screen, and a question in front of it. */
export const renderOtvApp = (app: OtvAppElement): TemplateResult => {
  const shown = app.covered ? covered(app) : screen(app);
  return html`
    <header
      @guichet-close-request=${(event: Event) => {
        event.stopPropagation();
        app.close();
      }}
    >
      <guichet-panel-header
        .heading=${say('otv.short')}
        .site=${app.site}
        .closable=${app.closable}
      ></guichet-panel-header>
    </header>
    <guichet-emergency-bar></guichet-emergency-bar>
    <main>
      ${app.inDanger ? dangerNumbers(app, t, app.phone) : shown} ${legalNotice(app.site, translator.$locale.get())}
    </main>
    ${app.asked === null || app.covered ? nothing : dialog(app, app.asked)}
    <p class="hidden" role="status">${app.said}</p>
  `;
};
