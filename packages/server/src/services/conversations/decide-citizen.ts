import type { Command } from '../../storage/port.ts';
import { GuichetError } from '../../errors.ts';
import type { Draft } from './decision.ts';
import { close, markRead, requireText } from './transitions.ts';

/** What a citizen may do; waiting or active makes no difference to them. */
export const decideForCitizen = (draft: Draft, command: Command): void => {
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
    case 'conversation.end':
      return close(draft, { by: 'citizen', reason: 'ended' });
    default:
      throw new GuichetError('role.forbidden');
  }
};

/** Appends what the citizen wrote and starts the clock of the unanswered message. */
export const receiveFromCitizen = (draft: Draft, commandId: string, text: string): void => {
  requireText(text);
  draft.tell({ type: 'message.received', commandId, from: 'citizen', officer: null, text });
  draft.state.lastCitizenSeq = draft.state.publicSeq;
  draft.state.unansweredSinceMs ??= draft.atMs;
};
