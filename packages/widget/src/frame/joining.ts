import { selectPhase, type ApiErrorCode, type ConversationSession } from '@guichet/core';
import type { Requests } from '../components/requests.ts';

type Wish = Requests['guichet-handoff-request'];

export interface JoiningOptions {
  /** The conversation has what was agreed to, or waits for one press before it can take it (spec S-9). */
  onJoined(): void;
  /** It was refused, or waits; what waits goes on by itself. */
  onFailed(code: ApiErrorCode): void;
  /** The conversation is not there any more. */
  onGone(): void;
}

/** Gives what a citizen agreed to at the end of the orienter to a conversation that runs already. */
export interface Joining {
  /** Again after a failure: what is still on its way is not sent twice, and the last wish is the one that stands. */
  join(wish: Wish): void;
}

/** Creates a joining that has given nothing. */
export const createJoining = (
  session: ConversationSession,
  { onJoined, onFailed, onGone }: JoiningOptions,
): Joining => {
  let wish: Wish | null = null;
  /** The command under way, and what it hands over. */
  let sent: { id: string; handoff: string } | null = null;
  /** An earlier wish may have reached the conversation. */
  let mayHold = false;
  let isAsking = false;

  const isStored = (id: string) =>
    session.$conversation.get()?.entries.some((event) => 'commandId' in event && event.commandId === id) === true;

  const finish = () => {
    const text = wish?.text.trim();
    wish = sent = null;
    // After the answers, so that an officer reads them in this order.
    if (text) session.send(text);
    onJoined();
  };

  const advance = () => {
    // Asking changes what is listened to here.
    if (!wish || isAsking) return;
    const phase = selectPhase(session.actor.getSnapshot());
    if (phase === 'locked') return onJoined();
    if (phase === 'opening' || phase === 'exited') return;
    if (phase === 'start' || phase === 'closed') {
      wish = null;
      return onGone();
    }
    const handoff = JSON.stringify(wish.handoff);
    if (sent?.handoff === handoff) return isStored(sent.id) ? finish() : undefined;
    mayHold ||= sent !== null;
    // There is nothing to take back.
    if (!wish.handoff && !mayHold) return finish();
    isAsking = true;
    const id = session.handOver(wish.handoff);
    isAsking = false;
    if (id !== null) sent = { id, handoff };
  };

  session.actor.subscribe(advance);
  session.$conversation.listen(advance);
  session.$notice.listen((code) => {
    if (code === null || !wish || !sent) return;
    // What is too fast is sent again by the session itself.
    if (code !== 'rate.limited') wish = sent = null;
    onFailed(code);
  });

  return {
    join(next) {
      wish = next;
      advance();
    },
  };
};
