import { html, nothing } from 'lit';
import { phoneLinks, urgence114Url } from '../../frame/links.ts';
import { cyberTranslator } from '../../locales/cyber-translator.ts';
import { translator } from '../../locales/translator.ts';
import { answerList } from '../answer-list.ts';
import { backButton } from '../back-button.ts';
import { cyber17Url } from '../cyber-links.ts';
import { folderIntro, folderNotice } from '../folder-notice.ts';
import { legalNotice } from '../legal-notice.ts';
import { request } from '../requests.ts';
import { urgentNotice } from '../urgent-notice.ts';
import type { CyberAppElement } from './cyber-app-element.ts';

const { t } = translator;
const { t: say } = cyberTranslator;

/** A sentence in the place of what has not come, with a way to try again. */
const waiting = (app: CyberAppElement, state: 'loading' | 'failed') =>
  html`<div class="screen">
    <p role="status">${t(`part.${state}`)}</p>
    ${state === 'failed' ? html`<button @click=${() => app.retry()}>${t('part.retry')}</button>` : nothing}
  </div>`;

const card = (app: CyberAppElement, question: string, inner: boolean) =>
  html`<guichet-question-card
    .texts=${app.texts}
    .question=${question}
    .answers=${app.answersOf(question)}
    .chosen=${app.run.snapshot.context.answers[question] ?? null}
    .progress=${inner ? '' : app.progress}
    .inner=${inner}
  ></guichet-question-card>`;

const asking = (app: CyberAppElement) => {
  const { trail, at } = app.position;
  const isFirst = trail.length === 0;
  return html`<div class="screen">
    ${isFirst ? html`<p>${folderIntro(app.site, translator.$locale.get()) ?? say('cyber.intro')}</p>` : backButton(app, 'guichet-step-back', say('question.back'))}
    ${urgentNotice(app.texts, app.position.urgent)} ${card(app, at.id, false)}
    ${
      isFirst
        ? html`<a class="alone" href=${cyber17Url} target="_blank" rel="noreferrer">${say('cyber.official')}</a>`
        : html`<details>
            <summary>${say('answers.title', { count: trail.length })}</summary>
            ${answerList(app, trail, app.texts)}
            <button @click=${() => request(app, 'guichet-restart-request', null)}>${say('answers.restart')}</button>
          </details>`
    }
  </div>`;
};

const interrupted = (app: CyberAppElement) =>
  html`<div class="screen">
    <h1 tabindex="-1">${t('danger.title')}</h1>
    <a class="button danger call" href=${phoneLinks['17']}>${t('danger.17')}<span>${t('danger.17.who')}</span></a>
    <a class="button danger call" href=${phoneLinks['112']}>${t('danger.112')}<span>${t('danger.112.who')}</span></a>
    ${
      app.phone
        ? html`<a class="button" href=${phoneLinks['114']}>${t('danger.cannotSpeak')}</a>`
        : html`<a class="button" href=${urgence114Url} target="_blank" rel="noreferrer">${t('danger.cannotSpeak')}</a>`
    }
    <p class="soft">${t(app.phone ? 'danger.sms' : 'danger.web')}</p>
    <button @click=${() => request(app, 'guichet-back-request', null)}>${say('safety.resume')}</button>
    ${card(app, app.flow.safety, true)}
  </div>`;

/** The end of the flow: what is shown of it is fetched with its words. */
const done = (app: CyberAppElement) => {
  const { results, position } = app;
  if (results.state !== 'ready') return waiting(app, results.state);
  const notes = app.notes.$notes.get();
  const { hypothesis } = app.view.snapshot.context;
  if (app.view.snapshot.matches('handoff')) {
    return html`<guichet-handoff-form
      .texts=${app.texts}
      .flow=${app.flow}
      .given=${app.given}
      .position=${position}
      .notes=${notes}
      .progress=${app.stores.$handoff.get()}
      .joins=${app.stores.$joins.get()}
    ></guichet-handoff-form>`;
  }
  return html`<guichet-outcome-view
    .texts=${app.texts}
    .flow=${app.flow}
    .position=${position}
    .given=${app.given}
    .hypothesis=${hypothesis}
    .site=${app.site}
    .phone=${app.phone}
    .now=${app.stores.$now.get()}
    .notes=${notes}
    .link=${app.stores.$link.get()}
    .providers=${app.stores.$providers.get()}
  ></guichet-outcome-view>`;
};

const screen = (app: CyberAppElement) => {
  const words = app.words.$states.get().questions;
  if (words !== 'ready') {
    return waiting(app, words === 'failed' ? 'failed' : 'loading');
  }
  if (app.phase === 'interrupted') return interrupted(app);
  return app.phase === 'asking' ? asking(app) : done(app);
};

/** A link that no longer says what it said is told, so that nobody takes another's result for theirs. */
const linkFault = (app: CyberAppElement) => {
  const fault = app.stores.$linkFault.get();
  return fault === null ? nothing : html`<p class="note link-fault" role="alert">${say(`link.${fault}`)}</p>`;
};

/** The whole panel of the orienter; the sheet is for paper only. */
export const renderCyberApp = (app: CyberAppElement) => html`
  <header>
    <guichet-panel-header
      .heading=${say('cyber.title')}
      .site=${app.site}
      .closable=${app.closable}
    ></guichet-panel-header>
  </header>
  <guichet-emergency-bar></guichet-emergency-bar>
  <main>
    ${linkFault(app)} ${screen(app)} ${folderNotice(app.site, translator.$locale.get())}
    ${legalNotice(app.site, translator.$locale.get())}
  </main>
  <p class="hidden" role="status">${app.said}</p>
  ${
    app.phase === 'done' && app.results.state === 'ready'
      ? html`<guichet-result-sheet
          .texts=${app.texts}
          .flow=${app.flow}
          .position=${app.position}
          .outcome=${app.view.snapshot.context.hypothesis ?? app.position.at.id}
          .notes=${app.notes.$notes.get()}
          .now=${app.stores.$now.get()}
        ></guichet-result-sheet>`
      : nothing
  }
`;
