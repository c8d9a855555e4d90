import type { PublicEvent, QueueSnapshot } from '../contract.ts';
import { citizenName } from '../locales/words.ts';
import { translator } from '../locales/translator.ts';
import { isCitizenMessage, isHeldBy, type LoadedConversation } from '../model/conversation-view.ts';
import type { DeskStores } from '../stores/desk-stores.ts';

/** Kept in the document: enough for a screen reader that is behind, never a history. */
const KEPT = 4;
/** A long message is announced by its beginning. */
const SPOKEN_CHARACTERS = 200;

export interface AnnouncementsOptions {
  readonly stores: DeskStores;
  /** Something worth a sound happened. */
  beep(urgent: boolean): void;
}

/** Says each arrival once: a new danger that waits, a message in the officer's own conversations (spec A-2). */
export interface Announcements {
  say(text: string, urgent?: boolean): void;
  queueChanged(before: QueueSnapshot | null, after: QueueSnapshot): void;
  eventsCame(view: LoadedConversation, events: readonly PublicEvent[]): void;
  /** The next sign-in starts anew. */
  clear(): void;
}

/** Creates an announcer that has said nothing. */
export const createAnnouncements = ({ stores, beep }: AnnouncementsOptions): Announcements => {
  let lastId = 0;
  /** Conversations whose danger was announced: a transfer or a return does not announce it again. */
  const dangers = new Set<string>();

  const say: Announcements['say'] = (text, urgent = false) => {
    lastId += 1;
    stores.$announcements.set([...stores.$announcements.get(), { id: lastId, text, urgent }].slice(-KEPT));
  };

  return {
    say,
    queueChanged(before, after) {
      const waiting = after.items.filter((item) => item.holder === null && item.danger === 'yes');
      for (const item of waiting) {
        if (dangers.has(item.conversationId)) continue;
        dangers.add(item.conversationId);
        say(translator.t('announce.danger', { citizen: citizenName(item.number) }), true);
        // What waited before the desk was opened is on screen; it is said, without a sound.
        if (before) beep(true);
      }
    },
    eventsCame(view, events) {
      const officerId = stores.$session.get()?.officer.id ?? '';
      if (!isHeldBy(view, officerId)) return;
      const citizen = citizenName(view.item.number);
      const handedOver = events.findLast((event) => event.type === 'handoff.changed');
      if (handedOver) {
        say(translator.t(handedOver.handoff ? 'handoff.announce' : 'handoff.announceTakenBack', { citizen }));
        beep(false);
      }
      const last = events.findLast(isCitizenMessage);
      if (!last) return;
      const { first, second } = stores.$panes.get();
      const shown = view.id === first || view.id === second;
      say(
        shown
          ? translator.t('announce.message', { citizen, text: last.text.slice(0, SPOKEN_CHARACTERS) })
          : translator.t('announce.otherMessage', { citizen }),
      );
      beep(false);
    },
    clear() {
      dangers.clear();
    },
  };
};
