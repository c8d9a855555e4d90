import type { PublicEvent } from '../../contract/index.ts';
import { MESSAGE_MAX_CHARACTERS } from '../../contract/limits.ts';
import { GuichetError } from '../../errors.ts';
import type { DecisionContext, Draft } from './decision.ts';

type LeaveReason = Extract<PublicEvent, { type: 'officer.left' }>['reason'];
type Closing = Pick<Extract<PublicEvent, { type: 'conversation.closed' }>, 'by' | 'reason'>;

/** @throws GuichetError `message.empty`, `message.too-long` */
export const requireText = (text: string): void => {
  if (text.length > MESSAGE_MAX_CHARACTERS) throw new GuichetError('message.too-long');
  if (text.trim() === '') throw new GuichetError('message.empty');
};

/** The holder goes and the conversation waits again, with the wait it had (spec C-4). */
export const letHolderLeave = (draft: Draft, reason: LeaveReason): void => {
  const { state } = draft;
  if (state.holder === null) return;
  draft.tell({ type: 'officer.left', officer: state.holder.name, reason });
  state.holder = null;
  state.status = 'waiting';
  state.officerLeft = reason;
  state.returned = reason === 'lost';
};

/**
 * Gives the conversation to the recipient, whose capacity was counted in this transaction (spec K-3).
 *
 * @throws GuichetError `capacity.reached`
 */
export const give = (draft: Draft, recipient: NonNullable<DecisionContext['recipient']>): void => {
  const { state } = draft;
  if (recipient.holding >= recipient.capacity) throw new GuichetError('capacity.reached');
  const neverServed = state.holder === null && state.officerLeft === null;
  letHolderLeave(draft, 'transferred');
  draft.tell({ type: 'officer.joined', officer: recipient.name });
  // Only a first service says how long people wait; a second one would count the time already spent with an officer.
  if (neverServed) draft.servedWaitMs = Math.max(0, draft.atMs - state.waitingSinceMs);
  state.holder = { id: recipient.id, name: recipient.name };
  state.status = 'active';
  state.officerLeft = null;
  state.returned = false;
};

/** Closed is final (spec C-1): nobody holds it and nothing in it awaits an answer. */
export const close = (draft: Draft, { by, reason }: Closing): void => {
  const { state } = draft;
  draft.tell({ type: 'conversation.closed', by, reason });
  state.status = 'closed';
  state.holder = null;
  state.returned = false;
  state.unansweredSinceMs = null;
  state.closedAtMs = draft.atMs;
  // An officer's last words must still reach a citizen who is reconnecting: that token dies by its own expiry (spec D-2).
  draft.endsSession = by !== 'officer';
};

/** Moves a read mark forward, never past the log's end; a lower or equal mark says nothing new. */
export const markRead = (draft: Draft, by: 'citizen' | 'officer', upTo: number): void => {
  const { state } = draft;
  const field = by === 'citizen' ? 'readByCitizen' : 'readByOfficer';
  const clamped = Math.min(upTo, state.publicSeq);
  if (clamped <= state[field]) return;
  state[field] = clamped;
  draft.tell({ type: 'read.updated', by, upTo: clamped });
};
