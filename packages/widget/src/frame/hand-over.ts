import {
  selectConnection,
  selectPhase,
  type ApiErrorCode,
  type ConversationSession,
  type SessionContext,
  type SessionPhase,
} from '@guichet/core';
import type { WritableAtom } from 'nanostores';
import type { Requests } from '../components/requests.ts';
import { translator } from '../locales/translator.ts';
import type { HandoffProgress } from '../stores/orienter-stores.ts';
import type { ChatScreen } from './chat-screen.ts';
import { createJoining, type Joining } from './joining.ts';
import type { Page } from './page.ts';

type Wish = Requests['guichet-handoff-request'];
type DangerAnswer = 'yes' | 'no' | 'unanswered';

/** Goes from the orienter to a conversation. */
export interface HandOver {
  /** Opens the conversation with what the citizen agreed to, or joins it to the one that runs (spec T-14). */
  start(wish: Wish, danger: DangerAnswer): Promise<void>;
  /** Whether a conversation of this tab runs already, as far as can be known without asking for it. */
  joins(): boolean;
  /** Shows the conversation that a reload of this tab left, once it is known to run. */
  resume(): Promise<void>;
  /** Stops an opening under way, unless its conversation is shown already. */
  dispose(): void;
}

export interface HandOverOptions {
  readonly page: Pick<Page, 'show'>;
  readonly $progress: WritableAtom<HandoffProgress>;
  /** Whether this tab left a conversation of the site in its storage. */
  holdsConversation(): boolean;
  /** Makes the screen of a conversation; rejects when its files cannot be loaded. */
  createChat(): Promise<ChatScreen>;
}

/** How a phase of the session shows in the orienter; null: the conversation takes its place. */
const progressOf = (phase: SessionPhase, code: SessionContext['code']): HandoffProgress | null => {
  if (phase === 'opening') return { state: 'sending', code: null };
  if (phase !== 'start' && phase !== 'unavailable') return null;
  return { state: 'failed', code: (code ?? 'network.unreachable') satisfies ApiErrorCode };
};

/** Whether there is a conversation of this tab already, or a lock before it. */
const isRunning = ({ actor }: ConversationSession): boolean => {
  const snapshot = actor.getSnapshot();
  const phase = selectPhase(snapshot);
  if (phase === 'opening') return snapshot.context.resuming;
  return phase !== 'start' && phase !== 'unavailable';
};

/**
 * The orienter stays until the conversation is there, so that nothing is lost by a refusal or a network that is down. A
 * conversation of this tab that runs already takes the answers; it is shown once it has them.
 */
export function createHandOver({ page, $progress, holdsConversation, createChat }: HandOverOptions): HandOver {
  let chat: ChatScreen | undefined;
  let joining: Joining | undefined;
  let isShown = false;
  /** What was asked for here; null: the conversation is one that the tab left. */
  let wanted: { wish: Wish; danger: DangerAnswer } | null = null;

  const show = (made: ChatScreen) => {
    if (isShown) return;
    isShown = true;
    page.show(made);
  };
  const forget = async (made: ChatScreen) => {
    chat = joining = undefined;
    isShown = false;
    // Told in the middle of its end: it still has to clear its storage.
    await Promise.resolve();
    made.stop();
  };
  const tellWhenCut = ({ session }: ChatScreen) => {
    const connection = selectConnection(session.actor.getSnapshot());
    const isCut = connection === 'offline' || connection === 'reconnecting';
    if (isCut && !isShown) $progress.set({ state: 'failed', code: 'network.unreachable' });
  };

  const follow = (made: ChatScreen) =>
    made.session.actor.subscribe((snapshot) => {
      const phase = selectPhase(snapshot);
      if (made !== chat || isShown || phase === 'exited') return;
      if (joining) return tellWhenCut(made);
      // It came to its end meanwhile: there is nothing to go on with.
      if (phase === 'closed' && !wanted) return void forget(made);
      const progress = progressOf(phase, snapshot.context.code);
      if (!progress) show(made);
      else if (wanted) $progress.set(progress);
    });

  const load = async (): Promise<ChatScreen | null> => {
    const made = chat ? null : await createChat().catch(() => null);
    if (chat || !made) {
      made?.stop();
      return chat ?? null;
    }
    chat = made;
    return made;
  };

  const begin = async (wish: Wish, danger: DangerAnswer): Promise<void> => {
    $progress.set({ state: 'sending', code: null });
    const isNew = !chat;
    const made = await load();
    if (!made) return $progress.set({ state: 'failed', code: 'network.unreachable' });
    const { session } = made;
    if (isRunning(session)) {
      joining ??= createJoining(session, {
        onJoined: () => show(made),
        onFailed: (code) => $progress.set({ state: 'failed', code }),
        // It came to its end meanwhile: what was agreed to opens another one.
        onGone: () => void forget(made).then(() => begin(wish, danger)),
      });
      if (isNew) follow(made);
      joining.join(wish);
      return tellWhenCut(made);
    }
    if (isNew) follow(made);
    const language = translator.$locale.get();
    session.open({ danger, language, text: wish.text, ...(wish.handoff ? { handoff: wish.handoff } : {}) });
  };

  return {
    start(wish, danger) {
      wanted = { wish, danger };
      return begin(wish, danger);
    },
    joins: () => (chat ? isRunning(chat.session) : holdsConversation()),
    async resume() {
      const isNew = !chat;
      const made = await load();
      if (made && isNew) follow(made);
    },
    dispose() {
      if (!isShown) chat?.stop();
    },
  };
}
