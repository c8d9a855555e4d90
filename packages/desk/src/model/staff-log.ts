import type { OfficerRef, StaffEvent } from '../contract.ts';

/** What the staff log adds up to: its events in order, and who holds the conversation after the last of them. */
export interface StaffLog {
  /** Seq of the last event applied; 0 before the first. */
  readonly staffSeq: number;
  readonly events: readonly StaffEvent[];
  readonly holder: OfficerRef | null;
}

const holderAfter = (holder: OfficerRef | null, event: StaffEvent): OfficerRef | null => {
  switch (event.type) {
    case 'note.added':
      return holder;
    case 'conversation.claimed':
      return event.officer;
    case 'conversation.transferred':
      return event.toOfficer;
    case 'conversation.returned':
      return null;
  }
};

/**
 * Applies one staff event. Pure; an event already applied changes nothing.
 *
 * @throws RangeError when the event is not the next one: a gap is filled from the log first (spec D-6).
 * @see spec D-8: a snapshot plus the later events equals a fresh snapshot.
 */
export const applyStaffEvent = (log: StaffLog, event: StaffEvent): StaffLog => {
  if (event.seq <= log.staffSeq) return log;
  if (event.seq !== log.staffSeq + 1) throw new RangeError(`staff event ${event.seq} after ${log.staffSeq}`);
  return { staffSeq: event.seq, events: [...log.events, event], holder: holderAfter(log.holder, event) };
};
