import { selectConnection, selectPhase, type ConversationSession, type PublicEvent } from '@guichet/core';
import type { Translator } from '@guichet/core/i18n';
import type { fr } from '../../locales/fr.ts';
import { errorKey } from '../notice/error-key.ts';
import { queueSentences } from '../queue-status/queue-sentences.ts';
import { eventSentence } from '../transcript/event-sentence.ts';
import type { Announcements } from './announcements.ts';

/** More than this at once, as after a long cut, is counted instead of read out. */
const READ_OUT_AT_ONCE = 3;

/**
 * Turns what arrives in a session into announcements: each arrival once, never history, never one's own words. What the
 * first snapshot of an epoch holds is history.
 * @returns ends it
 */
export const announceArrivals = (
  session: ConversationSession,
  announcements: Announcements,
  translator: Translator<typeof fr>,
): (() => void) => {
  const { t } = translator;
  let epoch: string | null = null;
  let heardSeq = 0;

  const sentence = (event: PublicEvent): string | null => {
    if (event.type === 'read.updated' || event.type === 'conversation.opened') return null;
    if (event.type !== 'message.received') return eventSentence(event, t, translator.$locale.get());
    if (event.from === 'citizen') return null;
    return t('announce.message', { sender: event.officer ?? t('transcript.officer'), text: event.text });
  };

  const stops = [
    session.$conversation.subscribe((conversation) => {
      if (conversation === null) return;
      const after = conversation.epoch === epoch ? heardSeq : conversation.seq;
      epoch = conversation.epoch;
      heardSeq = Math.max(conversation.seq, after);
      const arrived = conversation.entries
        .filter((event) => event.seq > after)
        .map((event) => ({ id: `${event.seq}@${conversation.epoch}`, text: sentence(event) }))
        .filter((said) => said.text !== null);
      if (arrived.length > READ_OUT_AT_ONCE) {
        announcements.polite(`many-${heardSeq}`, t('announce.many', { count: arrived.length }));
      } else for (const { id, text } of arrived) announcements.polite(id, text ?? '');
    }),
    session.$transcript.subscribe((entries) => {
      for (const entry of entries) {
        if (entry.kind !== 'pending') continue;
        const id = `failed-${entry.commandId}`;
        if (entry.state === 'failed') announcements.assertive(id, t('announce.failed'));
        else announcements.forget(id);
      }
    }),
    session.$notice.subscribe((code) => {
      if (code === null) return;
      announcements.forget(`notice-${code}`);
      announcements.assertive(`notice-${code}`, t(errorKey(code)));
    }),
  ];
  const queue = () => {
    const phase = selectPhase(session.actor.getSnapshot());
    const waits = phase === 'waiting' || phase === 'officerLeft';
    const position = session.$queue.get();
    // Not before the place is known: the minute's one announcement would be spent on nothing.
    announcements.queue(waits && position ? queueSentences(position, t).join(' ') : null);
  };
  let connection = selectConnection(session.actor.getSnapshot());
  const actor = session.actor.subscribe((snapshot) => {
    queue();
    const now = selectConnection(snapshot);
    if (now !== connection && now === 'offline') {
      announcements.forget('offline');
      announcements.polite('offline', t('connection.offline'));
    }
    connection = now;
  });
  stops.push(session.$queue.subscribe(queue), () => actor.unsubscribe());
  return () => {
    for (const stop of stops) stop();
    announcements.clear();
  };
};
