import type {
  Ack,
  CitizenServerFrame,
  Colleague,
  DeskServerFrame,
  Problem,
  QueuePosition,
  QueueSnapshot,
} from '../contract/index.ts';

/** Why a citizen's session is over. */
export type SessionEnd = Extract<CitizenServerFrame, { type: 'session.ended' }>['reason'];
/** Why an officer's desk is over. */
export type DeskEnd = Extract<DeskServerFrame, { type: 'session.ended' }>['reason'];

/** Close codes of the live sockets. 4000 … 4999 are ours to give (RFC 6455, section 7.4.2). */
export const CLOSE = {
  /** The session is over; nothing to come back for. */
  ended: 1000,
  /** The server stops; come back. */
  restart: 1012,
  /** Too many malformed frames. */
  malformed: 4400,
  /** No valid ticket in time (spec D-10). */
  ticket: 4401,
} as const;

const json = (frame: CitizenServerFrame | DeskServerFrame): string => JSON.stringify(frame);

export const HEARTBEAT = json({ type: 'heartbeat' });
export const readyFrame = (epoch: string, head: number): string => json({ type: 'ready', epoch, head });
export const reloadFrame = (epoch: string): string => json({ type: 'reload', epoch });
export const deskReloadFrame = (conversationId: string, epoch: string): string =>
  json({ type: 'conversation.reload', conversationId, epoch });
export const ackFrame = (ack: Ack): string => json({ type: 'ack', ack });
export const refusedFrame = (commandId: string, problem: Problem): string =>
  json({ type: 'refused', commandId, problem });
export const positionFrame = (position: QueuePosition | null): string => json({ type: 'queue.position', position });
export const typingFrame = (typing: boolean): string => json({ type: 'typing.changed', typing });
export const deskTypingFrame = (conversationId: string, typing: boolean): string =>
  json({ type: 'typing.changed', conversationId, typing });
export const sessionEndedFrame = (reason: SessionEnd | DeskEnd): string =>
  JSON.stringify({ type: 'session.ended', reason });
export const queueFrame = (queue: QueueSnapshot): string => json({ type: 'queue.changed', queue });
export const colleaguesFrame = (items: Colleague[]): string => json({ type: 'colleagues.changed', items });
