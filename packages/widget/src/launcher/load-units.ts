import type * as units from '../inline/attach-units.ts';

/** Loads what only a list of units in the page needs. */
export type LoadUnits = () => Promise<typeof units>;

/**
 * Where the code of the list comes from, when the list is about to be seen. In guichet.js the build puts `load-verified.ts`
 * in the place of this file. An object, so that tests can watch.
 */
export const unitsCode: { load: LoadUnits } = { load: () => import('../inline/attach-units.ts') };
