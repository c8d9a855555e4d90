import type { OtvAsk } from './otv.ts';
import type { SitesAsk } from './sites.ts';
import type { PlaceForm } from './places.ts';

/** Everything a screen of the desk may ask for. Elements dispatch it; only the root hands it to the desk. */
export type DeskRequest =
  | { readonly type: 'session.sign-in'; readonly login: string; readonly password: string }
  | { readonly type: 'session.sign-out' }
  | { readonly type: 'session.retry' }
  | { readonly type: 'password.change'; readonly currentPassword: string; readonly newPassword: string }
  | { readonly type: 'presence.set'; readonly available: boolean; readonly capacity?: number }
  | { readonly type: 'queue.reload' }
  | { readonly type: 'conversation.open'; readonly conversationId: string; readonly beside?: boolean }
  | { readonly type: 'conversation.focus'; readonly conversationId: string }
  | { readonly type: 'conversation.hide'; readonly conversationId: string }
  | { readonly type: 'conversation.reload'; readonly conversationId: string }
  | { readonly type: 'conversation.claim'; readonly conversationId: string }
  | { readonly type: 'conversation.release'; readonly conversationId: string }
  | { readonly type: 'conversation.close'; readonly conversationId: string }
  | {
      readonly type: 'conversation.transfer';
      readonly conversationId: string;
      readonly to: TransferTarget;
      readonly reason: string;
    }
  | { readonly type: 'conversation.seen'; readonly conversationId: string; readonly upTo: number }
  | { readonly type: 'notice.dismiss'; readonly conversationId: string }
  | { readonly type: 'draft.set'; readonly conversationId: string; readonly kind: DraftKind; readonly text: string }
  | { readonly type: 'draft.mode'; readonly conversationId: string; readonly kind: DraftKind }
  | { readonly type: 'draft.send'; readonly conversationId: string; readonly kind: DraftKind }
  | { readonly type: 'canned.insert'; readonly conversationId: string; readonly text: string }
  | { readonly type: 'outbox.retry'; readonly conversationId: string; readonly commandId: string }
  | { readonly type: 'outbox.edit'; readonly conversationId: string; readonly commandId: string }
  | { readonly type: 'lists.reload' }
  | CountsRequest
  | PlacesRequest
  | OtvAsk
  | { readonly type: 'sites.open' }
  | { readonly type: 'sites.ask'; readonly ask: SitesAsk }
  | { readonly type: 'panel.show'; readonly panel: Panel }
  | { readonly type: 'details.toggle' }
  | { readonly type: 'dialog.open'; readonly dialog: DialogName; readonly conversationId?: string }
  | { readonly type: 'dialog.close' }
  | { readonly type: 'theme.set'; readonly theme: Theme }
  | { readonly type: 'sound.set'; readonly enabled: boolean }
  | { readonly type: 'shortcuts.set'; readonly enabled: boolean }
  | { readonly type: 'locale.set'; readonly locale: string };

/** How the orienter is used, for admins. */
export type CountsRequest =
  | { readonly type: 'counts.open' }
  | { readonly type: 'counts.choose'; readonly site: string; readonly month: string }
  | { readonly type: 'counts.reload' };

/** Associations and offices that a site keeps, for admins. */
export type PlacesRequest =
  | { readonly type: 'places.open' }
  | { readonly type: 'places.reload' }
  | { readonly type: 'places.choose'; readonly site: string }
  | { readonly type: 'places.add' }
  | { readonly type: 'places.edit'; readonly id: string }
  | { readonly type: 'places.write'; readonly form: PlaceForm }
  | { readonly type: 'places.save' }
  | { readonly type: 'places.ask-removal'; readonly id: string }
  | { readonly type: 'places.remove' }
  | { readonly type: 'places.upload' }
  | { readonly type: 'places.import'; readonly department: string; readonly file: Blob }
  | { readonly type: 'places.back' };

export type TransferTarget = { readonly officerId: string } | { readonly queue: string };
export type DraftKind = 'reply' | 'note';
/** What a narrow screen shows. */
export type Panel = 'queue' | 'conversation' | 'details';
export type DialogName =
  'transfer' | 'close' | 'release' | 'help' | 'canned' | 'settings' | 'counts' | 'places' | 'sites';
export type Theme = 'auto' | 'light' | 'dark';
