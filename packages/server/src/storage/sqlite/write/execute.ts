import { GuichetError } from '../../../errors.ts';
import { decide, decideOpening } from '../../../services/conversations/decide.ts';
import type { DecisionContext } from '../../../services/conversations/decision.ts';
import type { CommandInput, OpenConversationInput, Outcome } from '../../port.ts';
import { type CommandLog, fingerprintOf, senderKey } from './command-log.ts';
import { ackOf, type ConversationTable } from './conversations.ts';
import type { SessionTable } from './sessions.ts';

export interface Tables {
  readonly conversations: ConversationTable;
  readonly commands: CommandLog;
  readonly sessions: SessionTable;
}

const NO_QUEUES: ReadonlySet<string> = new Set();

/** One command: look it up, decide, seal, append (spec D-1 … D-3). Runs inside the group's transaction. */
export const execute = (tables: Tables, input: CommandInput): Outcome => {
  const { conversationId, command } = input;
  const conversation = tables.conversations.load(conversationId);
  const { state, key } = conversation;
  const sender = senderKey(input.sender);
  const print = fingerprintOf(key, command);
  const replayed = tables.commands.replay(state.number, sender, command.commandId, print);
  if (replayed !== null) return { ack: replayed, replayed: true, state, publicEvents: [], staffEvents: [] };

  const decision = decide(state, input.sender, command, contextOf(tables, input));
  const ack = ackOf(command.commandId, decision);
  tables.conversations.append(conversation, decision);
  tables.commands.record(state.number, sender, print, ack);
  tables.conversations.keep({ state: decision.next, key });
  const { next, publicEvents, staffEvents } = decision;
  return { ack, replayed: false, state: next, publicEvents, staffEvents };
};

const contextOf = ({ conversations }: Tables, { conversationId, command, recipient, handoff, atMs }: CommandInput) => {
  const toQueue = (command.type === 'conversation.transfer' && 'queue' in command.to) || handoff !== undefined;
  const queues = toQueue ? conversations.queueNames() : NO_QUEUES;
  const context: DecisionContext = { atMs, queues, ...(handoff ? { handoff } : {}) };
  if (recipient === undefined) return context;
  return { ...context, recipient: { ...recipient, holding: conversations.countHeld(recipient.id, conversationId) } };
};

/**
 * Opens a conversation, or finds the one that this token opened with this command (spec D-4).
 *
 * @throws GuichetError `conversation.exists`, `command.conflict`; `session.invalid` when the token is dead;
 * `site.unknown`, `queue.unknown`; `request.malformed` when both command ids are the same; `handoff.mismatch` for a
 * handoff that was not replayed
 */
export const open = (tables: Tables, input: OpenConversationInput): Outcome & { conversationId: string } => {
  const { request, tokenHash, atMs } = input;
  const session = tables.sessions.find(tokenHash);
  const opening = { ...request, type: 'conversation.open' };
  if (session !== null) {
    if (session.ended) throw new GuichetError('session.invalid');
    const { conversationId } = session;
    const { state, key } = tables.conversations.load(conversationId);
    const print = fingerprintOf(key, opening);
    const ack = tables.commands.replay(state.number, 'citizen', request.commandId, print);
    if (ack === null) throw new GuichetError('conversation.exists');
    return { conversationId, ack, replayed: true, state, publicEvents: [], staffEvents: [] };
  }

  if (request.message?.commandId === request.commandId) throw new GuichetError('request.malformed');
  // Replayed before, or only a repetition was expected: nothing that was not replayed is stored (spec T-14).
  if (request.handoff && input.handoff === null) throw new GuichetError('handoff.mismatch');
  if (!tables.conversations.hasSite(input.siteSlug)) throw new GuichetError('site.unknown');
  if (!tables.conversations.queueNames().has(input.queue)) throw new GuichetError('queue.unknown');
  const decision = decideOpening(tables.conversations.newIdentity(), input);
  const { state, key } = tables.conversations.create(decision);
  const ack = { commandId: request.commandId, seq: 1, staffSeq: null };
  tables.commands.record(state.number, 'citizen', fingerprintOf(key, opening), ack);
  if (request.message) {
    // Under its own id, so that the same words sent again as `message.send` after a lost answer make no second bubble.
    const message = { type: 'message.send', ...request.message };
    tables.commands.record(state.number, 'citizen', fingerprintOf(key, message), {
      commandId: message.commandId,
      seq: state.publicSeq,
      staffSeq: null,
    });
  }
  tables.sessions.create(tokenHash, state.number, atMs);
  tables.conversations.keep({ state, key });
  return {
    conversationId: state.id,
    ack,
    replayed: false,
    state,
    publicEvents: decision.publicEvents,
    staffEvents: decision.staffEvents,
  };
};
