import type { SessionOptions } from './session-options.ts';
import { browserBeacon, browserBroadcast } from './session-options.ts';
import { createTabs } from './tabs.ts';
import { createVault, tabStorage } from './vault.ts';

/** « Quitter vite » for a page of the site that holds no conversation of its own. */
export interface SiteExit {
  /** Whether this tab left a conversation of the site in its storage, to go on with. */
  holdsConversation(): boolean;
  /** Empties the storage of the site, tells its other tabs, and revokes the token of a conversation left there (spec S-5). */
  exit(): void;
  /** Calls when another tab of the site left; returns what stops that. */
  onExited(call: () => void): () => void;
  dispose(): void;
}

/** Joins the exit of a site's tabs without a conversation. */
export const createSiteExit = (
  options: Pick<SessionOptions, 'api' | 'site' | 'storage' | 'broadcast' | 'beacon'>,
): SiteExit => {
  const { api, site, storage = tabStorage(), broadcast = browserBroadcast(), beacon = browserBeacon } = options;
  let onExit = () => {};
  const vault = createVault(site, storage);
  const tabs = createTabs({ site, broadcast, token: () => null, onPresent() {}, onToken() {}, onExit: () => onExit() });
  return {
    holdsConversation: () => vault.read() !== null,
    exit() {
      const token = vault.read()?.token;
      vault.clear();
      tabs.tellExit();
      tabs.close();
      if (token) beacon(`${api}/exit`, token);
    },
    onExited(call) {
      onExit = call;
      return () => (onExit = () => {});
    },
    dispose: tabs.close,
  };
};
