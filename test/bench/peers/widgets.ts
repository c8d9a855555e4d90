import { join } from 'node:path';
import { bundlePage, filesIn, type Files } from './bundle.ts';

/** What a widget asks of the server behind it, just enough to show its panel. */
export type Answers = Readonly<Record<string, (path: string) => unknown>>;

/** One product on one page. */
export interface Widget {
  /** As in the figures: `typebot`. */
  readonly name: string;
  /** Packages with their versions, for the table. */
  readonly packages: readonly string[];
  /** How its documentation embeds it, in a few words. */
  readonly how: string;
  files(folder: string): Promise<Files> | Files;
  readonly answers: Answers;
  /** In the page: puts the product in, as its documentation says; an expression. */
  readonly inject: string;
  /** In the page: the button that opens the panel, or null until it is there; left out where the panel is in the page at once. */
  readonly launcher?: string;
  /** In the page: where somebody writes or answers, or null until it is there. */
  readonly panel: string;
}

/** A module of the page's own site. */
const injectModule = `(() => {
  const script = Object.assign(document.createElement('script'), { type: 'module', src: '/bundle.js' });
  document.head.append(script);
})()`;
const withStyles = `(() => {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/bundle.css' }));
  ${injectModule};
})()`;

const typebot: Widget = {
  name: 'typebot',
  packages: ['@typebot.io/js'],
  how: '`initBubble()`, one text question',
  files: (folder) =>
    bundlePage(
      folder,
      `import Typebot from '@typebot.io/js/web';
       Typebot.initBubble({ typebot: 'bench', apiHost: location.origin });`,
    ),
  answers: {
    'POST /api/v1/typebots/bench/startChat': () => ({
      sessionId: 'bench',
      resultId: 'bench',
      typebot: {
        id: 'bench',
        version: '6',
        theme: {},
        settings: { general: { isBrandingEnabled: false }, typingEmulation: { enabled: false } },
        publishedAt: '2026-11-22T00:00:00.000Z',
      },
      messages: [
        {
          id: 'm1',
          type: 'text',
          content: {
            type: 'richText',
            richText: [{ type: 'p', children: [{ text: 'Bonjour. Que se passe-t-il ?' }] }],
          },
        },
      ],
      input: { id: 'i1', type: 'text input', options: { labels: { placeholder: 'Votre message', button: 'Envoyer' } } },
      clientSideActions: [],
    }),
  },
  inject: injectModule,
  launcher: "deep(document, (element) => element.localName === 'button' && element.getAttribute('part') === 'button')",
  panel: "deep(document, (element) => element.matches('input[type=text], textarea, input:not([type])'))",
};

const deepChat: Widget = {
  name: 'deep-chat',
  packages: ['deep-chat'],
  how: '`<deep-chat>` in the page',
  files: (folder) =>
    bundlePage(
      folder,
      `import 'deep-chat';
       const chat = document.createElement('deep-chat');
       chat.connect = { url: '/api/deep-chat' };
       chat.history = [{ role: 'ai', text: 'Bonjour. Que se passe-t-il ?' }];
       document.querySelector('#place').append(chat);`,
    ),
  answers: {},
  inject: injectModule,
  panel: "deep(document, (element) => element.id === 'text-input')",
};

const webchat: Widget = {
  name: 'webchat',
  packages: ['botframework-webchat'],
  // Its modules need scripts that run at installation, which we do not let run.
  how: '`renderWebChat()` in the page, from the script in its package; Direct Line by polling',
  files: (folder) => {
    const dist = join(folder, 'node_modules', 'botframework-webchat', 'dist');
    return filesIn(dist, '/', (name) => name === 'webchat.js');
  },
  answers: {
    'POST /v3/directline/conversations': () => ({ conversationId: 'bench', token: 'bench', expires_in: 3600 }),
    'GET /v3/directline/conversations/bench/activities': () => ({ activities: [], watermark: '0' }),
    'POST /v3/directline/conversations/bench/activities': () => ({ id: 'bench|0' }),
    'POST /v3/directline/tokens/refresh': () => ({ conversationId: 'bench', token: 'bench', expires_in: 3600 }),
  },
  inject: `(() => {
    const script = Object.assign(document.createElement('script'), { src: '/webchat.js' });
    script.onload = () => {
      const domain = location.origin + '/v3/directline';
      const directLine = WebChat.createDirectLine({ token: 'bench', domain, webSocket: false });
      WebChat.renderWebChat({ directLine, userID: 'bench', locale: 'fr-FR' }, document.querySelector('#place'));
    };
    document.head.append(script);
  })()`,
  panel: "deep(document, (element) => element.matches('textarea, input[type=text]') && !element.disabled)",
};

const survey: Widget = {
  name: 'survey',
  packages: ['survey-core', 'survey-js-ui'],
  how: '`renderSurvey()` in the page, one question of five answers',
  files: (folder) =>
    bundlePage(
      folder,
      `import 'survey-core/survey-core.fontless.min.css';
       import { Model } from 'survey-core';
       import { renderSurvey } from 'survey-js-ui';
       const choices = ['Un message', 'Un achat', 'Un compte', 'Un appareil', 'Une personne'];
       const model = new Model({ elements: [{ type: 'radiogroup', name: 'what', title: 'Que se passe-t-il ?', choices }] });
       renderSurvey(model, document.querySelector('#place'));`,
    ),
  answers: {},
  inject: withStyles,
  panel: "deep(document, (element) => element.matches('input[type=radio]'))",
};

const rocketChat: Widget = {
  name: 'rocketchat',
  packages: ['@rocket.chat/livechat'],
  how: 'its script and its frame, as built in the package',
  files: (folder) => {
    const build = join(folder, 'node_modules', '@rocket.chat', 'livechat', 'build');
    const files = filesIn(build, '/livechat/', (name) => !name.endsWith('.map'));
    // Its server writes its own address into the page, and the page's base.
    const page = String(files.get('/livechat/index.html')).replace(
      '<head>',
      '<head><base href="/"><script>SERVER_URL = location.origin</script>',
    );
    return files.set('/livechat/index.html', Buffer.from(page));
  },
  answers: {
    'POST /api/v1/livechat/page.visited': () => ({ success: true }),
    'GET /api/v1/livechat/config': () => ({
      success: true,
      config: {
        enabled: true,
        online: true,
        settings: {
          registrationForm: false,
          allowSwitchingDepartments: false,
          nameFieldRegistrationForm: false,
          emailFieldRegistrationForm: false,
          displayOfflineForm: true,
          videoCall: false,
          fileUpload: false,
          language: 'fr',
          transcript: false,
          historyMonitorType: 'url',
          forceAcceptDataProcessingConsent: false,
          showConnecting: false,
          limitTextLength: false,
        },
        theme: { title: 'Rocket.Chat', color: '#1f4b99', offlineTitle: '', offlineColor: '#666666' },
        messages: {},
        survey: { items: [], values: [] },
        triggers: [],
        departments: [],
        resources: {},
        customFields: [],
      },
    }),
  },
  inject: `((w, d, u) => {
    w.RocketChat = (c) => { w.RocketChat._.push(c) };
    w.RocketChat._ = [];
    w.RocketChat.url = u;
    d.head.append(Object.assign(d.createElement('script'), { async: true, src: u + '/rocketchat-livechat.min.js' }));
  })(window, document, location.origin + '/livechat')`,
  launcher: "deep(document, (element) => element.localName === 'button' && /chat-button/.test(element.className))",
  panel: "deep(document, (element) => element.matches('[contenteditable=true], textarea'))",
};

export const PEERS: readonly Widget[] = [typebot, deepChat, rocketChat, webchat, survey];
