import type { Place } from '../../sealing/envelope.ts';

/** The two logs of a conversation (spec D-1, D-5). */
export type Log = 'public' | 'staff';

/** Where an event's sealed body stands. */
export const eventPlace = (conversationId: string, log: Log, seq: number): Place => ({
  table: 'events',
  row: `${conversationId}/${log}/${seq}`,
  field: 'body',
});
