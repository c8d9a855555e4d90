import { html, nothing, type TemplateResult } from 'lit';
import type { Part } from '../../controllers/parts-controller.ts';
import type { SessionController } from '../../controllers/session-controller.ts';
import { translator } from '../../locales/translator.ts';
import type { ChatAppElement } from './chat-app-element.ts';

const { t } = translator;

/** A part, or a sentence in its place while its code has not come. */
const part = (app: ChatAppElement, name: Part, shown: () => TemplateResult) => {
  const state = app.parts.state(name);
  if (state === 'ready') return shown();
  return html`<div class="screen">
    <p role="status">${t(`part.${state}`)}</p>
    ${state === 'failed' ? html`<button @click=${() => app.parts.fetch(name)}>${t('part.retry')}</button>` : nothing}
  </div>`;
};

const start = (app: ChatAppElement, state: SessionController) =>
  html`<guichet-start-screen
    .danger=${app.view.snapshot.context.danger}
    .memoryOnly=${state.storage.value === 'memory'}
    .languageNotice=${app.sentences}
  ></guichet-start-screen>`;

const waitingText = (state: SessionController) =>
  state.transcript.value
    .map((entry) => (entry.kind === 'pending' ? entry.text : ''))
    .join('\n')
    .trim();

const conversation = (app: ChatAppElement, state: SessionController) => {
  const { phase } = state;
  const closed = phase === 'closed';
  const entries = state.transcript.value;
  const officer = state.conversation.value?.officer ?? null;
  return html`
    <h1 class="hidden">${t('transcript.label')}</h1>
    ${
      phase === 'opening' || phase === 'waiting' || phase === 'officerLeft'
        ? html`<guichet-queue-status .phase=${phase} .position=${state.queue.value}></guichet-queue-status>`
        : nothing
    }
    ${app.sentences.map(({ lang, text }) => html`<p class="note" lang=${lang}>${text}</p>`)}
    <guichet-transcript .entries=${entries}></guichet-transcript>
    ${
      closed
        ? part(
            app,
            'guichet-closed-screen',
            () =>
              html`<guichet-closed-screen
                .ending=${state.ending ?? 'closed'}
                .empty=${entries.length === 0}
              ></guichet-closed-screen>`,
          )
        : html`<guichet-typing-indicator
            .officer=${state.officerTyping.value ? officer : null}
          ></guichet-typing-indicator>`
    }
  `;
};

const chat = (app: ChatAppElement, state: SessionController) => {
  switch (state.phase) {
    case 'start':
      return start(app, state);
    case 'unavailable':
      return html`<guichet-unavailable-screen
        .code=${state.code}
        .text=${waitingText(state)}
      ></guichet-unavailable-screen>`;
    case 'locked':
      return part(app, 'guichet-locked-screen', () => html`<guichet-locked-screen></guichet-locked-screen>`);
    default:
      return conversation(app, state);
  }
};

const screen = (app: ChatAppElement, state: SessionController) => {
  const { value: view, context } = app.view.snapshot;
  if (view === 'danger') return html`<guichet-danger-screen .phone=${app.phone}></guichet-danger-screen>`;
  // A locked screen shows nothing of what was open before (spec S-9).
  if (view === 'chat' || state.phase === 'locked') return chat(app, state);
  if (view === 'languages') {
    return part(
      app,
      'guichet-language-picker',
      () =>
        html`<guichet-language-picker
          .value=${context.language ?? translator.$locale.get()}
        ></guichet-language-picker>`,
    );
  }
  return part(
    app,
    'guichet-conversation-menu',
    () =>
      html`<guichet-conversation-menu .open=${state.phase !== 'closed'} .site=${app.site}></guichet-conversation-menu>`,
  );
};

/** The panel for the phase of the session and the view that is open. After an exit there is nothing (spec S-3). */
export const renderChatApp = (app: ChatAppElement) => {
  const { state } = app;
  if (!state || state.phase === 'exited') return nothing;
  const { phase } = state;
  const view = app.view.snapshot.value;
  const running = phase !== 'start' && phase !== 'unavailable' && phase !== 'locked';
  const writes = view === 'chat' && phase !== 'closed' && phase !== 'locked' && phase !== 'unavailable';
  return html`
    <header>
      <guichet-chat-header
        .site=${app.site}
        .officer=${state.conversation.value?.officer ?? null}
        .menu=${running ? (view === 'menu' ? 'open' : 'closed') : 'none'}
      ></guichet-chat-header>
    </header>
    <guichet-emergency-bar></guichet-emergency-bar>
    <main>
      <guichet-connection-status .state=${running ? state.connection : 'idle'}></guichet-connection-status>
      ${screen(app, state)}
    </main>
    <section aria-label=${t('composer.label')}>
      <guichet-notice .code=${phase === 'locked' ? null : state.notice.value}></guichet-notice>
      <guichet-composer ?hidden=${!writes}></guichet-composer>
      <guichet-announcer .announcements=${app.announcements} .label=${t('transcript.label')}></guichet-announcer>
    </section>
  `;
};
