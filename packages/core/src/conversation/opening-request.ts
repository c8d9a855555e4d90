import type { CitizenCommand, ConversationSnapshot, OpenConversation } from '../contract.ts';
import { commandId } from '../random.ts';
import type { OpenRequest } from './types.ts';

/**
 * Makes the request of an opening. The same wish after a failure is the same command, so that it happens once; a changed
 * one is another command, and keeps the id of an unchanged message (spec D-4).
 */
export const openingOf = (
  { danger, language, text, handoff }: OpenRequest,
  before: OpenConversation | null,
): OpenConversation => {
  const words = text?.trim() ? text : undefined;
  const sameText = before?.message?.text === words;
  const request: OpenConversation = { commandId: before?.commandId ?? '', danger, language };
  if (words) request.message = (sameText && before?.message) || { commandId: commandId(), text: words };
  if (handoff) request.handoff = handoff;
  // Both have their members in the order in which this function gives them.
  if (JSON.stringify(request) !== JSON.stringify(before)) request.commandId = commandId();
  return request;
};

/** Whether the log holds the event of a command. */
export const isStored = (snapshot: ConversationSnapshot, id: string): boolean =>
  snapshot.entries.some((event) => 'commandId' in event && event.commandId === id);

/**
 * What an opening asked for and its conversation does not hold, as commands.
 *
 * @param isFound an earlier, unanswered request of the same token made the conversation: what was handed over there is not
 * what the citizen agreed to last
 */
export const leftoversOf = (
  request: OpenConversation,
  snapshot: ConversationSnapshot,
  isFound: boolean,
): CitizenCommand[] => {
  const { message, danger, language, handoff = null } = request;
  const leftovers: CitizenCommand[] = [];
  const isHeld = snapshot.entries.some((event) => 'handoff' in event && event.handoff);
  if (isFound && (handoff || isHeld)) leftovers.push({ type: 'handoff.set', commandId: commandId(), handoff });
  if (message && !isStored(snapshot, message.commandId)) leftovers.push({ type: 'message.send', ...message });
  // What is handed over may have raised the danger; then the opening does not take it back.
  if (danger !== 'unanswered' && danger !== snapshot.danger && !(handoff && danger === 'no')) {
    leftovers.push({ type: 'danger.set', commandId: commandId(), danger });
  }
  if (language !== snapshot.language) leftovers.push({ type: 'language.set', commandId: commandId(), language });
  return leftovers;
};
