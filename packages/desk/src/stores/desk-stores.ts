import { atom, type WritableAtom } from 'nanostores';
import type {
  CannedReply,
  Colleague,
  DeskSession,
  FlowCountReport,
  QueueDescription,
  QueueSnapshot,
  SiteDescription,
} from '../contract.ts';
import type { DialogName, DraftKind, Panel, Theme } from '../model/requests.ts';
import type { ConversationView } from '../model/conversation-view.ts';
import type { OtvDraft } from '../model/otv.ts';
import type { ValueForm } from '../model/otv-values.ts';
import { emptyForm } from '../model/places.ts';
import { loading, type Loadable } from './loadable.ts';
import { noOtv, type OtvView } from './otv-view.ts';
import { noPlaces, type PlacesView } from './places-view.ts';
import type { SitesView } from './sites-view.ts';

/** What an officer is writing to one conversation, kept in memory while the desk is open (spec K-10). */
export interface Draft {
  readonly kind: DraftKind;
  readonly reply: string;
  readonly note: string;
}
export const emptyDraft: Draft = { kind: 'reply', reply: '', note: '' };

/** How the desk's live link stands. */
export interface LinkView {
  readonly state: 'connecting' | 'live' | 'reconnecting' | 'offline';
  /** When the link was lost, in milliseconds since 1970; null while it is live or has never been. */
  readonly lostAtMs: number | null;
}

/** Which conversations stand on screen: one, or two side by side. */
export interface Panes {
  readonly first: string | null;
  readonly second: string | null;
  /** The one that shortcuts and details are about. */
  readonly focused: 'first' | 'second';
}

export interface OpenDialog {
  readonly name: DialogName;
  readonly conversationId: string | null;
}

/** How the orienter is used: what an admin chose, and what came of it. */
export interface CountsView {
  /** Sites that offer the orienter. */
  readonly sites: Loadable<readonly SiteDescription[]>;
  readonly site: string | null;
  /** `2026-11`, newest first. */
  readonly months: readonly string[];
  readonly month: string;
  /** Of this site and this month alone. */
  readonly report: Loadable<FlowCountReport>;
}
export const noCounts: CountsView = { sites: loading, site: null, months: [], month: '', report: loading };

/** Something to say once to who listens rather than looks. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly urgent: boolean;
}

/** The desk's data; each fact has one owner, and elements only read. */
export interface DeskStores {
  readonly $session: WritableAtom<DeskSession | null>;
  readonly $link: WritableAtom<LinkView>;
  readonly $queue: WritableAtom<Loadable<QueueSnapshot>>;
  readonly $colleagues: WritableAtom<Loadable<readonly Colleague[]>>;
  readonly $queues: WritableAtom<Loadable<readonly QueueDescription[]>>;
  readonly $cannedReplies: WritableAtom<Loadable<readonly CannedReply[]>>;
  /** Open conversations by id, in the order they were opened. */
  readonly $conversations: WritableAtom<Readonly<Record<string, ConversationView>>>;
  readonly $drafts: WritableAtom<Readonly<Record<string, Draft>>>;
  readonly $panes: WritableAtom<Panes>;
  readonly $panel: WritableAtom<Panel>;
  readonly $detailsShown: WritableAtom<boolean>;
  readonly $dialog: WritableAtom<OpenDialog | null>;
  readonly $counts: WritableAtom<CountsView>;
  readonly $places: WritableAtom<PlacesView>;
  /** What admins keep of sites; until its code is there, whether that comes. */
  readonly $sites: WritableAtom<SitesView | 'loading' | 'failed'>;
  readonly $otv: WritableAtom<OtvView>;
  /** What was written about requests to watch a home and not sent, by request; kept as drafts of replies are. */
  readonly $otvDrafts: WritableAtom<Readonly<Record<string, OtvDraft>>>;
  /** The form of those requests in the officer's language; null until they are first opened. */
  readonly $otvForm: WritableAtom<ValueForm | null>;
  readonly $theme: WritableAtom<Theme>;
  readonly $sound: WritableAtom<boolean>;
  readonly $shortcuts: WritableAtom<boolean>;
  readonly $announcements: WritableAtom<readonly Announcement[]>;
  /** A refusal that belongs to no conversation: presence, claim of a conversation that is not open. */
  readonly $notice: WritableAtom<string | null>;
}

const noPanes: Panes = { first: null, second: null, focused: 'first' };

export const createDeskStores = (): DeskStores => ({
  $session: atom<DeskSession | null>(null),
  $link: atom<LinkView>({ state: 'connecting', lostAtMs: null }),
  $queue: atom<Loadable<QueueSnapshot>>(loading),
  $colleagues: atom<Loadable<readonly Colleague[]>>(loading),
  $queues: atom<Loadable<readonly QueueDescription[]>>(loading),
  $cannedReplies: atom<Loadable<readonly CannedReply[]>>(loading),
  $conversations: atom<Readonly<Record<string, ConversationView>>>({}),
  $drafts: atom<Readonly<Record<string, Draft>>>({}),
  $panes: atom<Panes>(noPanes),
  $panel: atom<Panel>('queue'),
  $detailsShown: atom(true),
  $dialog: atom<OpenDialog | null>(null),
  $counts: atom<CountsView>(noCounts),
  $places: atom<PlacesView>(noPlaces(emptyForm)),
  $sites: atom<SitesView | 'loading' | 'failed'>('loading'),
  $otv: atom<OtvView>(noOtv),
  $otvDrafts: atom<Readonly<Record<string, OtvDraft>>>({}),
  $otvForm: atom<ValueForm | null>(null),
  $theme: atom<Theme>('auto'),
  $sound: atom(false),
  $shortcuts: atom(true),
  $announcements: atom<readonly Announcement[]>([]),
  $notice: atom<string | null>(null),
});

/**
 * Forgets what belongs to one sign-in. Drafts stay: a session that expired must not lose what an officer was writing;
 * they go with the page, or when another officer signs in.
 */
export const resetDeskStores = (stores: DeskStores): void => {
  stores.$session.set(null);
  stores.$link.set({ state: 'connecting', lostAtMs: null });
  stores.$queue.set(loading);
  stores.$colleagues.set(loading);
  stores.$queues.set(loading);
  stores.$cannedReplies.set(loading);
  stores.$conversations.set({});
  stores.$panes.set(noPanes);
  stores.$panel.set('queue');
  stores.$dialog.set(null);
  stores.$counts.set(noCounts);
  stores.$places.set(noPlaces(emptyForm));
  stores.$sites.set('loading');
  stores.$otv.set(noOtv);
  stores.$announcements.set([]);
  stores.$notice.set(null);
};
