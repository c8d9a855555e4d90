import type { CitizenCommand, ConversationSnapshot, OpenConversation } from '../contract.ts';
import { commandId } from '../random.ts';
import type { OpenRequest } from './types.ts';

/**
 * Makes the request of an opening. The same wish after a failure is the same command, so that it happens once; a changed
 * one is another command, and keeps the id of an unchanged message (spec D-4).
 */
export const openingOf = (
  { danger, language, text }: OpenRequest,
  before: OpenConversation | null,
): OpenConversation => {
  const words = text?.trim() ? text : undefined;
  const sameText = before?.message?.text === words;
  if (before && sameText && before.danger === danger && before.language === language) return before;
  if (words === undefined) return { commandId: commandId(), danger, language };
  const message = (sameText && before?.message) || { commandId: commandId(), text: words };
  return { commandId: commandId(), danger, language, message };
};

/** Whether the log holds the event of a command. */
export const isStored = (snapshot: ConversationSnapshot, id: string): boolean =>
  snapshot.entries.some((event) => event.type === 'message.received' && event.commandId === id);

/**
 * What an opening asked for and its conversation does not hold, as commands: the conversation may be one that an earlier,
 * unanswered request of the same token made.
 */
export const leftoversOf = (request: OpenConversation, snapshot: ConversationSnapshot): CitizenCommand[] => {
  const { message, danger, language } = request;
  const leftovers: CitizenCommand[] = [];
  if (message && !isStored(snapshot, message.commandId)) leftovers.push({ type: 'message.send', ...message });
  if (danger !== 'unanswered' && danger !== snapshot.danger) {
    leftovers.push({ type: 'danger.set', commandId: commandId(), danger });
  }
  if (language !== snapshot.language) leftovers.push({ type: 'language.set', commandId: commandId(), language });
  return leftovers;
};
