import { selectPhase, type ApiErrorCode, type SessionContext, type SessionPhase } from '@guichet/core';
import type { WritableAtom } from 'nanostores';
import type { Requests } from '../components/requests.ts';
import { translator } from '../locales/translator.ts';
import type { HandoffProgress } from '../stores/orienter-stores.ts';
import type { ChatScreen } from './chat-screen.ts';
import type { Early } from './early.ts';
import type { Page } from './page.ts';

/** Goes from the orienter to a conversation. */
export interface HandOver {
  /** Opens the conversation with what the citizen agreed to; again after a failure, it is the same request (spec T-14). */
  start(wish: Requests['guichet-handoff-request'], danger: 'yes' | 'no' | 'unanswered'): Promise<void>;
  /** Shows the conversation that a reload of this tab left, once it is known to run. */
  resume(): Promise<void>;
  /** Stops an opening under way, unless its conversation is shown already. */
  dispose(): void;
}

/** How a phase of the session shows in the orienter; null: the conversation takes its place. */
const progressOf = (phase: SessionPhase, code: SessionContext['code']): HandoffProgress | null => {
  if (phase === 'opening') return { state: 'sending', code: null };
  if (phase !== 'start' && phase !== 'unavailable') return null;
  return { state: 'failed', code: (code ?? 'network.unreachable') satisfies ApiErrorCode };
};

/** Words for the field of a conversation, as if they had been written there. */
const draftOf = (text: string): Early => ({
  draft: { text, selectionStart: text.length, selectionEnd: text.length, focused: true },
  danger: null,
});

/**
 * The orienter stays until the conversation is there, so that nothing is lost by a refusal or a network that is down. A
 * conversation of this tab that runs already comes first, and is shown as it is; it takes no answers, and the words stand in its
 * field.
 */
export function createHandOver(page: Page, $progress: WritableAtom<HandoffProgress>): HandOver {
  let chat: ChatScreen | undefined;
  let isShown = false;
  /** Somebody asked for it here; otherwise it is one that the tab left. */
  let isWanted = false;
  let unsent = '';

  const follow = (made: ChatScreen) =>
    made.session.actor.subscribe((snapshot) => {
      const phase = selectPhase(snapshot);
      if (isShown || phase === 'exited') return;
      const progress = progressOf(phase, snapshot.context.code);
      if (progress) {
        if (isWanted) $progress.set(progress);
      } else if (phase === 'closed' && !isWanted) {
        // It came to its end meanwhile: there is nothing to go on with.
        chat = undefined;
        made.stop();
      } else {
        isShown = true;
        page.show(made);
      }
    });
  const load = async (): Promise<ChatScreen | null> => {
    const loaded = chat ? null : await import('./chat-screen.ts').catch(() => null);
    if (chat || !loaded) return chat ?? null;
    chat = loaded.createChat(page, () => (unsent === '' ? null : draftOf(unsent)));
    follow(chat);
    return chat;
  };

  return {
    async start({ handoff, text }, danger) {
      isWanted = true;
      $progress.set({ state: 'sending', code: null });
      const made = await load();
      if (!made) return $progress.set({ state: 'failed', code: 'network.unreachable' });
      const phase = selectPhase(made.session.actor.getSnapshot());
      if (phase !== 'start' && phase !== 'unavailable') unsent = text;
      const language = translator.$locale.get();
      made.session.open({ danger, language, text, ...(handoff ? { handoff } : {}) });
    },
    async resume() {
      await load();
    },
    dispose() {
      if (!isShown) chat?.stop();
    },
  };
}
