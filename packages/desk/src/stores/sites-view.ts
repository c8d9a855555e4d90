import type { CannedReply, CannedReplyDraft, EmbedUse, SiteDescription, SiteDetail, SiteKey } from '../contract.ts';
import { emptySite, type SiteForm, type SiteFormFault, type SiteTab } from '../model/sites.ts';
import { loading, type Loadable } from './loadable.ts';

/** What an admin sees of the sites: one of five screens. */
export interface SitesView {
  readonly screen: 'list' | 'new' | 'site' | 'replies' | 'reply';
  readonly sites: Loadable<readonly SiteDescription[]>;
  /** The site that is shown. */
  readonly slug: string | null;
  readonly tab: SiteTab;
  readonly detail: Loadable<SiteDetail>;
  /** What was written so far; kept while the dialog is closed. */
  readonly form: SiteForm;
  /** Something was asked of the server, and the answer is not here yet. */
  readonly busy: boolean;
  /** Why the last thing asked was refused. */
  readonly code: string | null;
  /** With `site.refused`, or before anything was sent: which field, and why. */
  readonly faults: readonly SiteFormFault[];
  /** What was just done. */
  readonly done: 'created' | 'saved' | 'key-revoked' | 'reply-saved' | 'reply-removed' | null;
  readonly keys: Loadable<readonly SiteKey[]>;
  /** The key that was just made: shown once, and gone with the screen. */
  readonly secret: { readonly name: string; readonly secret: string } | null;
  /** The key that is about to be revoked. */
  readonly revoking: string | null;
  readonly embeds: Loadable<readonly EmbedUse[]>;
  readonly replies: Loadable<readonly CannedReply[]>;
  /** The reply that is changed, or about to be removed; `before` is null while a new one is written. */
  readonly reply: {
    readonly before: CannedReply | null;
    readonly draft: CannedReplyDraft;
    readonly isRemoval: boolean;
  } | null;
}

export const noSites: SitesView = {
  ...{ screen: 'list', sites: loading, slug: null, tab: 'settings', detail: loading, form: emptySite },
  ...{ busy: false, code: null, faults: [], done: null },
  ...{ keys: loading, secret: null, revoking: null, embeds: loading, replies: loading, reply: null },
};
