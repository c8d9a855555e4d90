import type {
  Ack,
  CannedReply,
  CitizenCommand,
  ConversationSnapshot,
  Danger,
  ErrorCode,
  FlowId,
  HandoffView,
  OfficerCommand,
  OpenConversation,
  ProviderNeedId,
  PublicEvent,
  QueueDescription,
  QueueItem,
  Role,
  SiteRecord,
  StaffEvent,
  Status,
} from '../contract/index.ts';
import type { AuditEntry, AuditStorage } from './audit-port.ts';
import type { CentresStorage } from './centres-port.ts';
import type { CompetenceStorage } from './competence-port.ts';
import type { EmbedCountsStorage } from './embed-counts-port.ts';
import type { HomeWatchMailStorage } from './home-watch-mail-port.ts';
import type { HomeWatchStorage } from './home-watch-port.ts';
import type { PlacesStorage } from './places-port.ts';
import type { SiteAdminStorage } from './site-admin-port.ts';
import type { UnitsStorage } from './units-port.ts';

/**
 * The storage port: everything the services need of a database, and nothing of how it does it. One suite
 * (`port.suite.ts`) runs against every adapter. Durable means: on disk before the promise resolves (spec D-2).
 *
 * Every method may reject with `GuichetError` (`server.unavailable` when nothing can be written now).
 */
export interface Storage
  extends
    HomeWatchStorage,
    HomeWatchMailStorage,
    AuditStorage,
    UnitsStorage,
    PlacesStorage,
    SiteAdminStorage,
    EmbedCountsStorage,
    CompetenceStorage,
    CentresStorage {
  /** Names this life of the database; changes when an operator restores a backup. */
  readonly epoch: string;

  /** Opens a conversation, or finds the one that the same token and command id opened before (spec D-4). */
  openConversation(input: OpenConversationInput): Promise<Outcome & { conversationId: string }>;
  /** Decides and appends in one transaction (spec D-1 … D-4). Rejects with the registry's codes. */
  execute(input: CommandInput): Promise<Outcome>;

  /** The conversation of a live token, or null. Does not look at the clock: the session service owns expiry. */
  findSession(tokenHash: Uint8Array): Promise<CitizenSession | null>;
  /** Notes that a token was in use at `atMs` (written with the next group commit, not awaited by anybody). */
  touchSession(tokenHash: Uint8Array, atMs: number): void;
  /** Kills a token at once. Resolves once durable; an unknown token is no error. */
  revokeSession(tokenHash: Uint8Array): Promise<void>;
  /** Kills every token last seen before `beforeMs`, except those listed as connected; returns those of their conversations that are open. */
  expireSessions(beforeMs: number, connected: readonly Uint8Array[]): Promise<string[]>;

  state(conversationId: string): Promise<ConversationState | null>;
  snapshot(conversationId: string): Promise<ConversationSnapshot | null>;
  publicEvents(conversationId: string, after: number, limit: number): Promise<PublicEvent[]>;
  staffEvents(conversationId: string, after: number, limit: number): Promise<StaffEvent[]>;
  /** Every conversation that is not closed, in serving order; `citizenConnected` is false: presence is not stored. */
  openItems(): Promise<QueueItem[]>;
  /** How long the last served conversations waited, newest first, for the estimate. */
  recentWaitsMs(queue: string, limit: number): Promise<number[]>;

  sites(): Promise<SiteRecord[]>;
  site(slug: string): Promise<SiteRecord | null>;
  putSite(site: SiteRecord): Promise<void>;
  queues(): Promise<QueueDescription[]>;
  putQueue(queue: QueueDescription): Promise<void>;
  routes(): Promise<HandoffRoute[]>;
  /** Adds a route, or replaces the one of the same flow, department and zone. */
  putRoute(route: HandoffRoute): Promise<void>;
  deleteRoute(route: Omit<HandoffRoute, 'queue'>): Promise<void>;
  cannedReplies(): Promise<CannedReply[]>;
  putCannedReply(reply: CannedReply): Promise<void>;

  /** One list of providers, by SIRET: a site's own, or the operator's (`site` null). Empty when there is none. */
  providers(site: string | null): Promise<ProviderRecord[]>;
  /** Puts a list in the place of what there was, whole or not at all (spec T-18). Every SIRET stands once in it. */
  replaceProviders(site: string | null, providers: readonly ProviderRecord[]): Promise<ProviderChanges>;

  /** Adds to the sums of the days, all or none of them (spec T-15). */
  addFlowCounts(counts: readonly FlowCountRecord[]): Promise<void>;
  /** What each node of a flow adds up to on one site, over days from the first to the last, whatever the version. */
  sumFlowCounts(site: string, flow: FlowId, fromDay: string, toDay: string): Promise<FlowCountSum[]>;
  /** Erases the sums of the days before this one; returns how many. */
  eraseFlowCounts(beforeDay: string): Promise<number>;

  officers(): Promise<OfficerRecord[]>;
  officerById(id: string): Promise<OfficerRecord | null>;
  officerByLogin(login: string): Promise<OfficerRecord | null>;
  putOfficer(officer: OfficerRecord): Promise<void>;
  /** Ids of the units whose requests an officer may see, in their order. */
  territory(officerId: string): Promise<string[]>;
  /** Puts units in the place of what there was, and notes who did it, in one transaction. */
  putTerritory(officerId: string, units: readonly string[], entry: AuditEntry): Promise<void>;
  /** Officer sessions: id hashed like tokens. */
  putDeskSession(session: DeskSessionRecord): Promise<void>;
  deskSession(idHash: Uint8Array): Promise<DeskSessionRecord | null>;
  deleteDeskSession(idHash: Uint8Array): Promise<void>;
  /** After a password change or a disabled account: every session of the officer but one. */
  deleteDeskSessionsOf(officerId: string, exceptIdHash: Uint8Array | null): Promise<void>;

  /** Erases closed conversations whose time is up, key first (spec P-5); returns how many. */
  eraseExpired(nowMs: number): Promise<number>;
  /** Resolves when a write reaches the disk and migrations are current; rejects otherwise (spec R-4). */
  checkWritable(): Promise<void>;
  /** Finishes what was accepted, then closes. */
  close(): Promise<void>;
}

/** What one conversation is, between two commands. The decider reads it and returns the next one. */
export interface ConversationState {
  readonly id: string;
  readonly number: number;
  readonly siteSlug: string;
  readonly status: Status;
  readonly queue: string;
  readonly danger: Danger;
  readonly language: string;
  readonly holder: { readonly id: string; readonly name: string } | null;
  readonly returned: boolean;
  readonly officerLeft: ConversationSnapshot['officerLeft'];
  readonly publicSeq: number;
  readonly staffSeq: number;
  readonly readByCitizen: number;
  readonly readByOfficer: number;
  /** Seq of the citizen's last message; 0 when none. What `seenSeq` is held against (spec K-6). */
  readonly lastCitizenSeq: number;
  readonly openedAtMs: number;
  readonly waitingSinceMs: number;
  readonly unansweredSinceMs: number | null;
  readonly closedAtMs: number | null;
}

/** Who asks. The server itself asks when a desk is lost or a session expires. */
export type Sender =
  | { readonly role: 'citizen' }
  | {
      readonly role: 'officer';
      readonly id: string;
      readonly name: string;
      /** Role supervisor or admin: may transfer and close what somebody else holds (spec K-4). */
      readonly supervisor?: boolean;
    }
  | { readonly role: 'system' };

/** What only the server may ask. */
export type SystemCommand =
  | { readonly type: 'conversation.return'; readonly commandId: string; readonly officerId: string }
  | { readonly type: 'conversation.expire'; readonly commandId: string }
  | { readonly type: 'conversation.leave'; readonly commandId: string };

export type Command = CitizenCommand | OfficerCommand | SystemCommand;

export interface CommandInput {
  readonly conversationId: string;
  readonly sender: Sender;
  readonly command: Command;
  readonly atMs: number;
  /**
   * With `conversation.claim` and a transfer to an officer: how many conversations the one who receives may hold, and
   * who that is. Counted inside the transaction, so that two claims at once cannot both pass (spec K-3).
   */
  readonly recipient?: { readonly id: string; readonly name: string; readonly capacity: number };
  /** With `handoff.set`: what its handoff says once it was replayed, and the queue that takes it, or why it is refused. */
  readonly handoff?: HandedOver;
}

/** A refusal is decided inside the transaction: a command that was stored before still gets its answer (spec D-3). */
export type HandedOver = (ReplayedHandoff & { readonly queue: string }) | { readonly refused: ErrorCode };

export interface OpenConversationInput {
  readonly tokenHash: Uint8Array;
  readonly siteSlug: string;
  readonly queue: string;
  readonly request: OpenConversation;
  /** What the request's handoff says once it was replayed; null when it has none. */
  readonly handoff: ReplayedHandoff | null;
  readonly atMs: number;
}

/** A handoff that the server has replayed and found to be what the answers give (spec T-14). */
export interface ReplayedHandoff {
  readonly view: HandoffView;
  /** The answers say that somebody is in danger: so does the conversation then, whatever its opening says (spec C-2). */
  readonly inDanger: boolean;
}

/** An operator's route: what a flow hands over from this department, this zone or both goes to this queue. */
export interface HandoffRoute {
  readonly flow: FlowId;
  /** `35`, `2A`, `971`; null: any, and then there is a zone. */
  readonly department: string | null;
  /** The force that covers the citizen's commune; absent: any. */
  readonly zone?: 'police' | 'gendarmerie';
  readonly queue: string;
}

/** A firm of a list of providers. */
export interface ProviderRecord {
  /** 14 digits. */
  readonly siret: string;
  readonly name: string;
  readonly label: string | null;
  /** `35`, `2A`, `971`; empty: the whole country. */
  readonly departments: readonly string[];
  /** Values of the flow's variable of that name; never empty. */
  readonly audiences: readonly string[];
  readonly services: readonly ProviderNeedId[];
  readonly phone: string | null;
  readonly url: string | null;
}

/** What a list that took another's place did to it. */
export interface ProviderChanges {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** How often one node was shown on one site on one day, `2026-11-22` at Paris. */
export interface FlowCountRecord {
  readonly site: string;
  readonly day: string;
  readonly flow: FlowId;
  readonly version: number;
  readonly node: string;
  readonly count: number;
}

export interface FlowCountSum {
  readonly node: string;
  readonly count: number;
}

/** What a durable write did. `replayed`: the same command was stored before; nothing was appended now. */
export interface Outcome {
  readonly ack: Ack;
  readonly replayed: boolean;
  readonly state: ConversationState;
  readonly publicEvents: readonly PublicEvent[];
  readonly staffEvents: readonly StaffEvent[];
}

export interface CitizenSession {
  readonly conversationId: string;
  readonly siteSlug: string;
  readonly lastSeenAtMs: number;
}

export interface OfficerRecord {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** `scrypt$N$r$p$salt$hash`, base64url. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly available: boolean;
  readonly capacity: number;
  readonly disabled: boolean;
}

export interface DeskSessionRecord {
  readonly idHash: Uint8Array;
  readonly officerId: string;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
}
