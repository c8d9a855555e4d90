import { API } from './config.ts';
import type { Wishes } from './counting.ts';

/** Origin of the page that opened a panel, and the version of its launcher. */
export interface Sighting {
  readonly origin: string;
  readonly version: string | undefined;
}

/**
 * Tells the API which version a listed origin embeds (spec Y-10): nothing of who looks at it, and no address. Launchers that do
 * not name their version are not counted, nor browsers that ask not to be followed (spec T-21). Nobody waits for it, or hears
 * of it.
 */
export const announce = (
  site: string,
  { origin, version }: Sighting,
  wishes: Wishes = navigator,
  send: typeof fetch = (...request) => fetch(...request),
): void => {
  if (!version || wishes.doNotTrack === '1' || wishes.globalPrivacyControl) return;
  send(`${API}/sites/${site}/embeds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ origin, version }),
    keepalive: true,
  }).catch(() => {});
};
