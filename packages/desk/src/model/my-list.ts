import type { Danger, QueueItem } from '../contract.ts';
import { isHeldBy, unansweredSince, unreadCount, type ConversationView } from './conversation-view.ts';

/** One line of « Mes conversations »: held by this officer, or open on this screen to be read. */
export interface MyConversation {
  readonly conversationId: string;
  readonly number: number;
  readonly siteName: string;
  readonly danger: Danger;
  readonly unread: number;
  readonly unansweredSince: string | null;
  readonly citizenTyping: boolean;
  readonly state: 'mine' | 'reading' | 'closed';
}

const fromItem = (item: QueueItem): MyConversation => ({
  conversationId: item.conversationId,
  number: item.number,
  siteName: item.siteName,
  danger: item.danger,
  unread: 0,
  unansweredSince: item.unansweredSince,
  citizenTyping: false,
  state: 'mine',
});

/**
 * Everything that this officer holds or has on screen, by conversation number: a stable order, so that nothing moves
 * under the pointer when a message arrives.
 */
export const listMine = (
  items: readonly QueueItem[],
  conversations: Readonly<Record<string, ConversationView>>,
  officerId: string,
): MyConversation[] => {
  const rows = new Map(
    items.filter((item) => item.holder?.id === officerId).map((item) => [item.conversationId, fromItem(item)]),
  );
  for (const view of Object.values(conversations)) {
    if (view.phase !== 'ready') continue;
    const { conversation, item } = view;
    rows.set(view.id, {
      ...fromItem(item),
      danger: conversation.danger,
      unread: isHeldBy(view, officerId) ? unreadCount(view) : 0,
      unansweredSince: conversation.status === 'closed' ? null : unansweredSince(conversation),
      citizenTyping: view.citizenTyping,
      state: conversation.status === 'closed' ? 'closed' : isHeldBy(view, officerId) ? 'mine' : 'reading',
    });
  }
  return [...rows.values()].toSorted((left, right) => left.number - right.number);
};
