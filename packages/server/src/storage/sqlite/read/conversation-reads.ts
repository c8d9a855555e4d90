import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { ConversationSnapshot, PublicEvent, QueueItem, StaffEvent } from '../../../contract/index.ts';
import type { DataKey, KeyRing } from '../../../sealing/data-key.ts';
import { unseal } from '../../../sealing/envelope.ts';
import { LeastRecentlyUsed } from '../../../sealing/least-recently-used.ts';
import type { ConversationState } from '../../port.ts';
import { eventPlace, type Log } from '../event-place.ts';
import { stateOf } from '../rows.ts';
import type { ConversationRow } from '../schema.ts';
import { Statement } from '../statement.ts';

const CACHED_KEYS = 4_096;

/** What it takes to find and open a conversation's events. */
interface Opener {
  readonly number: number;
  readonly key: DataKey;
}

/** Conversations as the read connection sees them: what is committed, nothing else. */
export class ConversationReads {
  readonly #keys: KeyRing;
  readonly #cachedKeys = new LeastRecentlyUsed<string, Opener>(CACHED_KEYS);
  readonly #state: Statement<{ id: string }, ConversationRow>;
  readonly #wrapped: Statement<{ id: string }, { number: number; wrapped: Uint8Array }>;
  readonly #events: Statement<
    { conversation: number; log: Log; after: number; limit: number },
    { seq: number; body: Uint8Array }
  >;
  readonly #entries: Statement<{ conversation: number; upTo: number }, { seq: number; body: Uint8Array }>;
  readonly #open: Statement<Record<never, never>, ConversationRow & { site_name: string }>;
  readonly #waits: Statement<{ queue: string; limit: number }, { waited_ms: number }>;

  constructor(database: DatabaseSync, keys: KeyRing) {
    this.#keys = keys;
    this.#state = new Statement(database, (query, p) =>
      query
        .selectFrom('conversations')
        .innerJoin('conversation_keys', 'conversation', 'number')
        .selectAll('conversations')
        .where('id', '=', p.id),
    );
    this.#wrapped = new Statement(database, (query, p) =>
      query
        .selectFrom('conversations')
        .innerJoin('conversation_keys', 'conversation', 'number')
        .select(['number', 'wrapped'])
        .where('id', '=', p.id),
    );
    this.#events = new Statement(database, (query, p) =>
      query
        .selectFrom('events')
        .select(['seq', 'body'])
        .where('conversation', '=', p.conversation)
        .where('log', '=', p.log)
        .where('seq', '>', p.after)
        .orderBy('seq')
        .limit(p.limit),
    );
    this.#entries = new Statement(database, (query, p) =>
      query
        .selectFrom('events')
        .select(['seq', 'body'])
        .where('conversation', '=', p.conversation)
        .where('log', '=', 'public')
        .where('seq', '<=', p.upTo)
        .where('type', '<>', 'read.updated')
        .orderBy('seq'),
    );
    this.#open = new Statement(database, (query) =>
      query
        .selectFrom('conversations')
        .innerJoin('sites', 'sites.slug', 'conversations.site_slug')
        .selectAll('conversations')
        .select('sites.name as site_name')
        .where(sql<boolean>`status <> 'closed'`)
        // Serving order (spec C-2). A wait never restarts, so the longest wait is the lowest number: no clock (spec D-13).
        .orderBy(sql`case danger when 'yes' then 0 else 1 end`)
        .orderBy('returned', 'desc')
        .orderBy('number'),
    );
    this.#waits = new Statement(database, (query, p) =>
      query
        .selectFrom('served_waits')
        .select('waited_ms')
        .where('queue', '=', p.queue)
        .orderBy('ordinal', 'desc')
        .limit(p.limit),
    );
  }

  state(id: string): ConversationState | null {
    const row = this.#state.get({ id });
    return row === undefined ? null : stateOf(row);
  }

  snapshot(id: string, epoch: string): ConversationSnapshot | null {
    const state = this.state(id);
    const opener = state && this.#opener(id);
    if (!state || !opener) return null;
    return {
      epoch,
      seq: state.publicSeq,
      status: state.status,
      danger: state.danger,
      language: state.language,
      openedAt: new Date(state.openedAtMs).toISOString(),
      officer: state.holder?.name ?? null,
      officerLeft: state.officerLeft,
      readByCitizen: state.readByCitizen,
      readByOfficer: state.readByOfficer,
      entries: this.#entries
        .all({ conversation: state.number, upTo: state.publicSeq })
        .map((row) => asOfNow(unsealed<PublicEvent>(opener.key, id, 'public', row))),
    };
  }

  events<E extends PublicEvent | StaffEvent>(id: string, log: Log, after: number, limit: number): E[] {
    const opener = this.#opener(id);
    if (opener === null) return [];
    const { number: conversation, key } = opener;
    return this.#events.all({ conversation, log, after, limit }).map((row) => asOfNow(unsealed<E>(key, id, log, row)));
  }

  openItems(): QueueItem[] {
    return this.#open.all({}).map((row) => {
      const state = stateOf(row);
      const { number, siteSlug, status, queue, danger, language, returned, publicSeq: seq, staffSeq } = state;
      return {
        ...{ conversationId: state.id, number, siteSlug, siteName: row.site_name, status, queue, danger, language },
        openedAt: new Date(state.openedAtMs).toISOString(),
        waitingSince: new Date(state.waitingSinceMs).toISOString(),
        returned,
        holder: state.holder && { ...state.holder },
        unansweredSince: state.unansweredSinceMs === null ? null : new Date(state.unansweredSinceMs).toISOString(),
        ...{ seq, staffSeq, citizenConnected: false },
      };
    });
  }

  recentWaitsMs(queue: string, limit: number): number[] {
    return this.#waits.all({ queue, limit }).map((row) => row.waited_ms);
  }

  /** Drops the keys of erased conversations from memory. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#cachedKeys.delete(id);
  }

  #opener(id: string): Opener | null {
    const cached = this.#cachedKeys.get(id);
    if (cached !== undefined) return cached;
    const row = this.#wrapped.get({ id });
    if (row === undefined) return null;
    const opener = { number: row.number, key: this.#keys.unwrap(id, row.wrapped) };
    this.#cachedKeys.set(id, opener);
    return opener;
  }
}

const unsealed = <E>(key: DataKey, id: string, log: Log, { seq, body }: { seq: number; body: Uint8Array }): E =>
  JSON.parse(unseal(key.sealing, body, eventPlace(id, log, seq)).toString()) as E;

/** Openings of before the orienter (migration 0002) hold no member for a handoff: nothing could be handed over. */
const asOfNow = <E extends PublicEvent | StaffEvent>(event: E): E =>
  event.type === 'conversation.opened' ? { handoff: null, ...event } : event;
