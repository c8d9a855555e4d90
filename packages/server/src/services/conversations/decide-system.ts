import { GuichetError } from '../../errors.ts';
import type { Command } from '../../storage/port.ts';
import type { Draft } from './decision.ts';
import { close, letHolderLeave } from './transitions.ts';

/** What the server itself asks. On a closed conversation there is nothing left to do, which is no error. */
export const decideForSystem = (draft: Draft, command: Command): void => {
  const { state } = draft;
  switch (command.type) {
    case 'conversation.return': {
      // The conversation may have moved on since the desk was found lost.
      if (state.holder?.id !== command.officerId) return;
      const officer = { id: state.holder.id, name: state.holder.name };
      letHolderLeave(draft, 'lost');
      return draft.tellStaff({ type: 'conversation.returned', officer, reason: 'lost' });
    }
    case 'conversation.expire':
      return state.status === 'closed' ? undefined : close(draft, { by: 'system', reason: 'expired' });
    case 'conversation.leave':
      return state.status === 'closed' ? undefined : close(draft, { by: 'citizen', reason: 'left' });
    default:
      throw new GuichetError('role.forbidden');
  }
};
