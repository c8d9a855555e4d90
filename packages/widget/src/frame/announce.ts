import { API } from './config.ts';
import type { Wishes } from './counting.ts';

/**
 * Tells the API which version a listed origin embeds (spec Y-10): nothing of who looks at it, and no address. Launchers that do
 * not name their version are not counted, nor browsers that ask not to be followed (spec T-21). Nobody waits for it, or hears
 * of it. Neither part holds a character that an address spells otherwise: the site lists the one, the bridge read the other.
 */
export const announce = (
  site: string,
  origin: string,
  version: string | undefined,
  from: Wishes & Pick<Navigator, 'sendBeacon'> = navigator,
): void => {
  if (version && from.doNotTrack !== '1' && !from.globalPrivacyControl)
    from.sendBeacon(`${API}/sites/${site}/embeds?origin=${origin}&version=${version}`);
};
