// The conversation as a screen of the frame: in its own page, and in the orienter's after a handoff.
import { createConversationSession, selectPhase, type ConversationSession } from '@guichet/core';
import { ChatAppElement } from '../components/chat-app/chat-app-element.ts';
import { translator } from '../locales/translator.ts';
import { API } from './config.ts';
import { defineElements } from './define-elements.ts';
import { sendsTextMessages } from './device.ts';
import type { Early } from './early.ts';
import { installExit } from './exit.ts';
import type { Page, Screen } from './page.ts';

/** A screen with a conversation: the session is there at once, so that whoever shows it may open it. */
export interface ChatScreen extends Screen {
  readonly session: ConversationSession;
}

/**
 * One conversation of a site, from its start to the wish for another one.
 *
 * @param takeOver reads what was written before, at the moment when this screen takes its place
 */
export function createChat(page: Page, takeOver: () => Early | null): ChatScreen {
  defineElements();
  const session = createConversationSession({ api: API, site: page.site.slug });
  const app = new ChatAppElement();
  Object.assign(app, { session, site: page.site, phone: sendsTextMessages(navigator) });
  const exit = installExit({
    session: {
      exit: session.exit,
      onExited(call) {
        const phases = session.actor.subscribe((snapshot) => selectPhase(snapshot) === 'exited' && call());
        return () => phases.unsubscribe();
      },
    },
    bridge: page.bridge,
    exitUrl: page.exitUrl,
    announce: (count) =>
      app.announcements.polite(`shift-${performance.now()}`, translator.t('announce.shift', { count })),
  });
  const disconnect = page.bridge.connect(session);

  // What was being written when the other conversation ended is not lost with it.
  const restart = () => {
    const text = app.draft;
    const draft = { text, selectionStart: text.length, selectionEnd: text.length, focused: true };
    page.show(createChat(page, () => ({ draft, danger: null, pressed: { send: false, languages: false } })));
  };
  app.addEventListener('guichet-close-request', () => page.bridge.requestClose());
  app.addEventListener('guichet-exit-request', () => exit.exit());
  app.addEventListener('guichet-restart-request', restart);

  return {
    session,
    element: app,
    exit,
    shown: () => app.shown(),
    mount(place) {
      const early = takeOver();
      place?.replaceWith(app);
      if (early) void app.take(early);
    },
    stop() {
      disconnect();
      exit.dispose();
      session.dispose();
    },
  };
}
