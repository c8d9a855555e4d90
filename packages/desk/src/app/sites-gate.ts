import type { SitesAsk } from '../model/sites.ts';
import type { DeskStores } from '../stores/desk-stores.ts';
import type { Sites } from './sites.ts';

/** What stands before the sites: few officers are admins, so that its code comes with the first opening (spec Y-11). */
export interface SitesGate {
  open(): void;
  handle(ask: SitesAsk): void;
}

export interface SitesGateOptions {
  readonly stores: Pick<DeskStores, '$sites' | '$dialog' | '$session'>;
  /** Brings the code of the screen; a failure can be tried again. */
  load(): Promise<Sites>;
}

export const createSitesGate = ({ stores, load }: SitesGateOptions): SitesGate => {
  const { $sites, $dialog, $session } = stores;
  let part: Sites | null = null;
  let coming: Promise<Sites> | null = null;
  return {
    open() {
      $dialog.set({ name: 'sites', conversationId: null });
      if ($sites.get() === 'failed') $sites.set('loading');
      coming ??= load();
      coming.then(
        (sites) => {
          part = sites;
          // Signed out meanwhile.
          if ($session.get() !== null) sites.handle({ type: 'open' });
        },
        () => {
          coming = null;
          $sites.set('failed');
        },
      );
    },
    handle: (ask) => part?.handle(ask),
  };
};
