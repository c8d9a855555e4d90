import type { OfficerCommand, OfficerRef } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { Command, Sender } from '../../storage/port.ts';
import type { DecisionContext, Draft } from './decision.ts';
import { close, give, letHolderLeave, markRead, requireText } from './transitions.ts';

type Officer = Extract<Sender, { role: 'officer' }>;
type CommandOf<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** What an officer may do (spec K-3 … K-6). */
export const decideForOfficer = (draft: Draft, officer: Officer, command: Command, context: DecisionContext): void => {
  switch (command.type) {
    case 'message.send':
      return reply(draft, officer, command as CommandOf<'message.send'>);
    case 'note.add':
      requireText(command.text);
      return draft.tellStaff({
        type: 'note.added',
        commandId: command.commandId,
        officer: refOf(officer),
        text: command.text,
      });
    case 'conversation.claim':
      return claim(draft, officer, context);
    case 'conversation.release':
      requireHolder(draft, officer);
      letHolderLeave(draft, 'released');
      return draft.tellStaff({ type: 'conversation.returned', officer: refOf(officer), reason: 'released' });
    case 'conversation.transfer':
      return transfer(draft, officer, command, context);
    case 'conversation.close':
      if (officer.supervisor !== true) requireHolder(draft, officer);
      return close(draft, { by: 'officer', reason: 'ended' });
    case 'read.mark':
      requireHolder(draft, officer);
      return markRead(draft, 'officer', command.upTo);
    default:
      throw new GuichetError('role.forbidden');
  }
};

const refOf = ({ id, name }: OfficerRef): OfficerRef => ({ id, name });

const requireHolder = (draft: Draft, officer: Officer): void => {
  if (draft.state.holder?.id !== officer.id) throw new GuichetError('conversation.not-held');
};

const reply = (draft: Draft, officer: Officer, command: CommandOf<'message.send'>): void => {
  const { state } = draft;
  requireHolder(draft, officer);
  requireText(command.text);
  if (command.seenSeq < state.lastCitizenSeq) throw new GuichetError('view.stale', { headSeq: state.publicSeq });
  draft.tell({
    type: 'message.received',
    commandId: command.commandId,
    from: 'officer',
    officer: officer.name,
    text: command.text,
  });
  state.unansweredSinceMs = null;
};

const claim = (draft: Draft, officer: Officer, { recipient }: DecisionContext): void => {
  const { holder } = draft.state;
  if (holder?.id === officer.id) return;
  if (holder !== null) throw new GuichetError('conversation.taken');
  if (recipient?.id !== officer.id) throw new TypeError('recipient: a claim names the officer who claims');
  give(draft, recipient);
  draft.tellStaff({ type: 'conversation.claimed', officer: refOf(officer) });
};

const transfer = (
  draft: Draft,
  officer: Officer,
  { to, reason = null }: { to: CommandOf<'conversation.transfer'>['to']; reason?: string | null },
  { recipient, queues }: DecisionContext,
): void => {
  if (officer.supervisor !== true) requireHolder(draft, officer);
  if ('officerId' in to) {
    if (recipient?.id !== to.officerId) throw new GuichetError('officer.unknown');
    if (draft.state.holder?.id === to.officerId) return;
    give(draft, recipient);
  } else {
    if (!queues.has(to.queue)) throw new GuichetError('queue.unknown');
    if (draft.state.holder === null && draft.state.queue === to.queue) return;
    letHolderLeave(draft, 'transferred');
    draft.state.queue = to.queue;
  }
  draft.tellStaff({
    type: 'conversation.transferred',
    officer: refOf(officer),
    toOfficer: 'officerId' in to && recipient ? refOf(recipient) : null,
    toQueue: 'queue' in to ? to.queue : null,
    reason,
  });
};
