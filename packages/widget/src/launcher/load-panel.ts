import type * as panel from './panel/panel.ts';

/** Loads what only an open panel needs. */
export type LoadPanel = () => Promise<typeof panel>;

/**
 * Where the panel's code comes from, at the first click. In guichet.js the build puts `load-verified.ts` in the place of
 * this file. An object, so that tests can watch.
 */
export const panelCode: { load: LoadPanel } = { load: () => import('./panel/panel.ts') };
