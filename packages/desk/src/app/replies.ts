import type { ApiError } from '@guichet/core';
import type { CommandSender, PendingCommand, TextCommand } from '../client/command-sender.ts';
import { isTextCommand } from '../client/command-sender.ts';
import type { TypingSignal } from '../client/typing-signal.ts';
import type { DraftKind } from '../model/requests.ts';
import type { OfficerCommand } from '../contract.ts';
import { citizenName } from '../locales/words.ts';
import { translator } from '../locales/translator.ts';
import { isHeldBy, lastCitizenSeq, type OutboxEntry } from '../model/conversation-view.ts';
import { emptyDraft, type DeskStores, type Draft } from '../stores/desk-stores.ts';
import type { Announcements } from './announcements.ts';
import type { Conversations } from './conversations.ts';

export interface RepliesOptions {
  readonly stores: DeskStores;
  readonly conversations: Conversations;
  readonly sender: CommandSender;
  readonly announcements: Announcements;
  readonly typing: TypingSignal;
  commandId(): string;
}

/** What an officer writes: drafts, replies, notes, and what becomes of them. */
export interface Replies {
  setDraft(conversationId: string, kind: DraftKind, text: string): void;
  setKind(conversationId: string, kind: DraftKind): void;
  draftOf(conversationId: string): Draft;
  /** Sends the draft; a reply to something unseen is held back and what was missed is shown (spec K-6). */
  send(conversationId: string, kind: DraftKind): void;
  /** Takes a failed text back into its draft. */
  edit(conversationId: string, commandId: string): void;
  /** Everything up to this seq was on this officer's screen. */
  markSeen(conversationId: string, upTo: number): void;
  /** Marks again what a lost link may have swallowed. */
  remindRead(): void;
  /** A command was refused for good. */
  refused(conversationId: string, command: OfficerCommand, error: ApiError): void;
}

const kindOf = (command: TextCommand): DraftKind => (command.type === 'message.send' ? 'reply' : 'note');
const isText = (pending: PendingCommand): pending is PendingCommand & { command: TextCommand } =>
  isTextCommand(pending.command);

/** « Unavailable » is about a colleague in a transfer, and about the officer themselves in a claim. */
const noticeOf = (command: OfficerCommand, { code }: ApiError): string =>
  command.type === 'conversation.claim' && code === 'officer.unavailable' ? 'officer.self-unavailable' : code;

/** Pending texts as the transcript shows them. */
export const outboxEntries = (pending: readonly PendingCommand[]): OutboxEntry[] =>
  pending.filter(isText).map(({ command, state, code }) => ({
    commandId: command.commandId,
    kind: kindOf(command),
    text: command.text,
    state,
    code: code === 'send.timeout' ? null : code,
  }));

/** Creates the keeper of what the officer writes. */
export const createReplies = (options: RepliesOptions): Replies => {
  const { stores, conversations, sender, announcements, typing, commandId } = options;

  const draftOf = (id: string): Draft => stores.$drafts.get()[id] ?? emptyDraft;
  const putDraft = (id: string, change: Partial<Draft>) =>
    stores.$drafts.set({ ...stores.$drafts.get(), [id]: { ...draftOf(id), ...change } });
  const citizenOf = (id: string) => citizenName(conversations.get(id)?.item.number ?? 0);

  /** Text that comes back goes before what has been written since. */
  const giveBack = (id: string, kind: DraftKind, text: string) => {
    const written = draftOf(id)[kind];
    putDraft(id, { kind, [kind]: written.trim() === '' ? text : `${text}\n${written}` });
  };

  const holdBack = (id: string, afterSeq: number) => {
    conversations.update(id, (view) => ({ stale: { afterSeq: Math.min(view.stale?.afterSeq ?? afterSeq, afterSeq) } }));
    announcements.say(translator.t('announce.stale', { citizen: citizenOf(id) }), true);
  };

  const sendReply = (id: string, text: string) => {
    const view = conversations.get(id);
    if (!view) return;
    // What the notice shows is on screen as much as the transcript is.
    const latest = lastCitizenSeq(view.conversation);
    const seenSeq = view.stale ? Math.max(view.seenSeq, latest) : view.seenSeq;
    if (seenSeq < latest) return holdBack(id, seenSeq);
    conversations.update(id, () => ({ stale: null, seenSeq }));
    putDraft(id, { reply: '' });
    typing.set(id, false);
    sender.add(id, { type: 'message.send', commandId: commandId(), text, seenSeq });
  };

  /** Only the holder's screen makes « Lu » true for the citizen (spec D-11, K-4). */
  const markRead = (id: string) => {
    const view = conversations.get(id);
    if (!view || !isHeldBy(view, stores.$session.get()?.officer.id ?? '')) return;
    const upTo = Math.min(view.seenSeq, lastCitizenSeq(view.conversation));
    if (upTo > view.conversation.readByOfficer) sender.add(id, { type: 'read.mark', commandId: commandId(), upTo });
  };

  return {
    draftOf,
    setDraft(id, kind, text) {
      putDraft(id, { [kind]: text });
      if (kind === 'reply') typing.set(id, text.trim() !== '');
    },
    setKind(id, kind) {
      putDraft(id, { kind });
      if (kind === 'note') typing.set(id, false);
    },
    send(id, kind) {
      const text = draftOf(id)[kind].trim();
      if (text === '') return;
      if (kind === 'reply') return sendReply(id, text);
      putDraft(id, { note: '' });
      sender.add(id, { type: 'note.add', commandId: commandId(), text });
    },
    edit(id, wanted) {
      const command = sender.take(id, wanted);
      if (command) giveBack(id, kindOf(command), command.text);
    },
    markSeen(id, upTo) {
      const view = conversations.get(id);
      if (!view || upTo <= view.seenSeq) return;
      conversations.update(id, () => ({ seenSeq: upTo }));
      markRead(id);
    },
    remindRead() {
      for (const id of Object.keys(stores.$conversations.get())) markRead(id);
    },
    refused(id, command, error) {
      if (command.type === 'read.mark') return;
      if (!isTextCommand(command)) {
        const code = noticeOf(command, error);
        conversations.update(id, () => ({ busy: false, notice: code }));
        if (!conversations.get(id)) stores.$notice.set(code);
        return;
      }
      if (command.type === 'message.send' && error.code === 'view.stale') {
        giveBack(id, 'reply', command.text);
        holdBack(id, command.seenSeq);
        conversations.fill(id);
        return;
      }
      announcements.say(translator.t('announce.failed', { citizen: citizenOf(id) }), true);
    },
  };
};
