import type { ConversationSnapshot, PublicEvent } from '../contract.ts';

const change = (
  snapshot: ConversationSnapshot,
  event: PublicEvent,
): Partial<Omit<ConversationSnapshot, 'entries' | 'seq'>> => {
  switch (event.type) {
    case 'conversation.opened':
      return { status: 'waiting', danger: event.danger, language: event.language, openedAt: event.at };
    case 'message.received':
    case 'handoff.changed':
      return {};
    case 'officer.joined':
      return { status: 'active', officer: event.officer, officerLeft: null };
    case 'officer.left':
      return { status: 'waiting', officer: null, officerLeft: event.reason };
    case 'read.updated':
      return event.by === 'citizen'
        ? { readByCitizen: Math.max(snapshot.readByCitizen, event.upTo) }
        : { readByOfficer: Math.max(snapshot.readByOfficer, event.upTo) };
    case 'language.changed':
      return { language: event.language };
    case 'danger.changed':
      return { danger: event.danger };
    case 'conversation.closed':
      return { status: 'closed', officer: null };
    default:
      // Only a newer server gets here: its event counts in the log, so that nothing after it looks like a gap.
      event satisfies never;
      return {};
  }
};

/**
 * What a conversation is after one more public event; pure. An event already counted changes nothing, and gives the same
 * object back. The caller fills gaps first (spec D-6, D-8).
 */
export const applyEvent = (snapshot: ConversationSnapshot, event: PublicEvent): ConversationSnapshot =>
  event.seq <= snapshot.seq
    ? snapshot
    : {
        ...snapshot,
        ...change(snapshot, event),
        seq: event.seq,
        entries: event.type === 'read.updated' ? snapshot.entries : [...snapshot.entries, event],
      };
