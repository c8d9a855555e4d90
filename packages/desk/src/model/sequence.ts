/** How a batch of events meets a cursor. */
export type Continuity<E> =
  | { readonly kind: 'next'; readonly events: readonly E[] }
  /** Something between the cursor and the batch is missing: fill it from the log before showing any of it (spec D-6). */
  | { readonly kind: 'gap' };

/**
 * Drops what was applied already and tells whether the rest follows the cursor without a hole.
 *
 * @param after seq of the last event applied
 */
export const continueFrom = <E extends { readonly seq: number }>(after: number, batch: readonly E[]): Continuity<E> => {
  const events = batch.filter((event) => event.seq > after);
  const contiguous = events.every((event, index) => event.seq === after + 1 + index);
  return contiguous ? { kind: 'next', events } : { kind: 'gap' };
};
