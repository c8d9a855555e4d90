import type { Command } from '../../storage/port.ts';
import { GuichetError } from '../../errors.ts';
import type { DecisionContext, Draft } from './decision.ts';
import { close, markRead, requireText } from './transitions.ts';

/** What a citizen may do; waiting or active makes no difference to them. */
export const decideForCitizen = (draft: Draft, command: Command, context: DecisionContext): void => {
  switch (command.type) {
    case 'message.send':
      return receiveFromCitizen(draft, command.commandId, command.text);
    case 'read.mark':
      return markRead(draft, 'citizen', command.upTo);
    case 'language.set':
      if (command.language === draft.state.language) return;
      draft.state.language = command.language;
      return draft.tell({ type: 'language.changed', language: command.language });
    case 'danger.set':
      if (command.danger === draft.state.danger) return;
      draft.state.danger = command.danger;
      return draft.tell({ type: 'danger.changed', danger: command.danger });
    case 'handoff.set':
      return setHandoff(draft, command, context);
    case 'conversation.end':
      return close(draft, { by: 'citizen', reason: 'ended' });
    default:
      throw new GuichetError('role.forbidden');
  }
};

/** Nothing that was not replayed is stored; danger said on the way counts, and who waits, waits where it belongs (spec T-14, T-17). */
const setHandoff = (
  draft: Draft,
  { commandId, handoff }: Extract<Command, { type: 'handoff.set' }>,
  { handoff: handed, queues }: DecisionContext,
): void => {
  const { state } = draft;
  if (handoff === null) return draft.tell({ type: 'handoff.changed', commandId, handoff: null });
  if (handed === undefined) throw new GuichetError('handoff.mismatch');
  if ('refused' in handed) throw new GuichetError(handed.refused);
  if (handed.inDanger && state.danger !== 'yes') {
    state.danger = 'yes';
    draft.tell({ type: 'danger.changed', danger: 'yes' });
  }
  // Whoever was served already is known to the officers there.
  const isNew = state.status === 'waiting' && state.officerLeft === null;
  if (isNew && queues.has(handed.queue)) state.queue = handed.queue;
  draft.tell({ type: 'handoff.changed', commandId, handoff: handed.view });
};

/** Appends what the citizen wrote and starts the clock of the unanswered message. */
export const receiveFromCitizen = (draft: Draft, commandId: string, text: string): void => {
  requireText(text);
  draft.tell({ type: 'message.received', commandId, from: 'citizen', officer: null, text });
  draft.state.lastCitizenSeq = draft.state.publicSeq;
  draft.state.unansweredSinceMs ??= draft.atMs;
};
