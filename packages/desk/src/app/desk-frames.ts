import { problemError, type ApiError } from '@guichet/core';
import type { DeskServerFrame, QueueSnapshot } from '../contract.ts';
import type { CommandSender } from '../client/command-sender.ts';
import { newestQueue } from '../model/queue-view.ts';
import { ready } from '../stores/loadable.ts';
import type { DeskStores } from '../stores/desk-stores.ts';
import type { Announcements } from './announcements.ts';
import type { Conversations } from './conversations.ts';

export interface DeskFramesOptions {
  readonly stores: DeskStores;
  readonly conversations: Conversations;
  readonly sender: CommandSender;
  readonly announcements: Announcements;
  onSessionOver(): void;
}

/** Puts what the server says where it belongs. */
export interface DeskFrames {
  receive(frame: DeskServerFrame): void;
  /** A queue from wherever it came; an older version than the one shown is dropped. */
  showQueue(queue: QueueSnapshot): void;
}

/** Creates the reader of the desk's live frames. */
export const createDeskFrames = (options: DeskFramesOptions): DeskFrames => {
  const { stores, conversations, sender, announcements, onSessionOver } = options;
  /** A server that was started again counts its queue versions from the beginning. */
  let anyVersion = true;

  const showQueue = (next: QueueSnapshot) => {
    const { $queue, $session, $conversations } = stores;
    const shown = $queue.get();
    const before = shown.phase === 'ready' ? shown.value : null;
    const queue = anyVersion ? next : newestQueue(before, next);
    if (queue === before) return;
    anyVersion = false;
    $queue.set(ready(queue));
    announcements.queueChanged(before, queue);
    const officerId = $session.get()?.officer.id;
    for (const item of queue.items) {
      if (item.holder?.id === officerId) conversations.open(item.conversationId);
      if ($conversations.get()[item.conversationId]) conversations.update(item.conversationId, () => ({ item }));
    }
  };

  const refuse = (commandId: string, error: ApiError) => {
    if (error.code.startsWith('session.')) onSessionOver();
    else sender.refuse(commandId, error);
  };

  return {
    showQueue,
    receive(frame) {
      switch (frame.type) {
        case 'ready':
          anyVersion = true;
          conversations.rewatch();
          return;
        case 'events':
          return conversations.receive(frame.conversationId, frame.events, []);
        case 'staff.events':
          return conversations.receive(frame.conversationId, [], frame.events);
        case 'conversation.reload':
          return conversations.reload(frame.conversationId);
        case 'ack':
          return sender.acknowledge(frame.ack);
        case 'refused':
          return refuse(frame.commandId, problemError(frame.problem));
        case 'queue.changed':
          return showQueue(frame.queue);
        case 'colleagues.changed':
          return stores.$colleagues.set(ready(frame.items));
        case 'typing.changed':
          return conversations.showTyping(frame.conversationId, frame.typing);
        case 'session.ended':
          return onSessionOver();
        case 'heartbeat':
          return undefined;
      }
    },
  };
};
