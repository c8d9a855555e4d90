import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { Ack, PublicEvent, StaffEvent } from '../../../contract/index.ts';
import { GuichetError } from '../../../errors.ts';
import type { DataKey, KeyRing } from '../../../sealing/data-key.ts';
import { seal } from '../../../sealing/envelope.ts';
import { LeastRecentlyUsed } from '../../../sealing/least-recently-used.ts';
import type { Decision } from '../../../services/conversations/decision.ts';
import type { ConversationState } from '../../port.ts';
import { eventPlace, type Log } from '../event-place.ts';
import { rowOf, stateOf } from '../rows.ts';
import type { ConversationRow, EventRow } from '../schema.ts';
import { Statement } from '../statement.ts';

/** A conversation and its keys as the writer holds them between two commands. */
export interface OpenedConversation {
  readonly state: ConversationState;
  readonly key: DataKey;
}

const CACHED_CONVERSATIONS = 4_096;
/** Enough for an honest estimate; older ones say nothing about now. */
const WAITS_KEPT = 1_000;

/** The conversations as the write connection sees them, inside the transaction. */
export class ConversationTable {
  readonly #keys: KeyRing;
  readonly #cache = new LeastRecentlyUsed<string, OpenedConversation>(CACHED_CONVERSATIONS);
  readonly #find: Statement<{ id: string }, ConversationRow & { wrapped: Uint8Array }>;
  readonly #insert: Statement<{ [K in keyof ConversationRow]: ConversationRow[K] }, unknown>;
  readonly #insertKey: Statement<{ conversation: number; wrapped: Uint8Array }, unknown>;
  readonly #update: Statement<{ [K in keyof ConversationRow]: ConversationRow[K] }, unknown>;
  readonly #advance: Statement<{ [K in keyof ConversationRow]: ConversationRow[K] }, unknown>;
  readonly #insertEvent: Statement<{ [K in keyof EventRow]: EventRow[K] }, unknown>;
  readonly #countHeld: Statement<{ officer: string; except: string }, { held: number }>;
  readonly #queueNames: Statement<Record<never, never>, { name: string }>;
  readonly #site: Statement<{ slug: string }, { slug: string }>;
  readonly #count: Statement<{ name: string }, { value: number }>;
  readonly #insertWait: Statement<{ ordinal: number; queue: string; waited_ms: number }, unknown>;
  readonly #pruneWaits: Statement<{ upTo: number }, unknown>;
  readonly #endSessions: Statement<{ conversation: number }, unknown>;

  constructor(database: DatabaseSync, keys: KeyRing) {
    this.#keys = keys;
    this.#find = new Statement(database, (query, p) =>
      query
        .selectFrom('conversations')
        .innerJoin('conversation_keys', 'conversation', 'number')
        .selectAll('conversations')
        .select('conversation_keys.wrapped')
        .where('id', '=', p.id),
    );
    this.#insert = new Statement(database, (query, p) =>
      query.insertInto('conversations').values({ ...advancing(p), ...standing(p), ...fixed(p) }),
    );
    this.#update = new Statement(database, (query, p) =>
      query
        .updateTable('conversations')
        .set({ ...advancing(p), ...standing(p) })
        .where('number', '=', p.number),
    );
    this.#advance = new Statement(database, (query, p) =>
      query.updateTable('conversations').set(advancing(p)).where('number', '=', p.number),
    );
    this.#insertKey = new Statement(database, (query, p) =>
      query.insertInto('conversation_keys').values({ conversation: p.conversation, wrapped: p.wrapped }),
    );
    this.#insertEvent = new Statement(database, (query, p) =>
      query
        .insertInto('events')
        .values({ conversation: p.conversation, log: p.log, seq: p.seq, type: p.type, body: p.body }),
    );
    this.#countHeld = new Statement(database, (query, p) =>
      query
        .selectFrom('conversations')
        .select((expression) => expression.fn.countAll<number>().as('held'))
        .where('holder_id', '=', p.officer)
        // Written out, not bound: the index on held conversations serves this query only then.
        .where(sql<boolean>`status = 'active'`)
        .where('id', '<>', p.except),
    );
    this.#queueNames = new Statement(database, (query) => query.selectFrom('queues').select('name'));
    this.#site = new Statement(database, (query, p) =>
      query.selectFrom('sites').select('slug').where('slug', '=', p.slug),
    );
    this.#count = new Statement(database, (query, p) =>
      query
        .insertInto('counters')
        .values({ name: p.name, value: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet((expression) => ({ value: expression('counters.value', '+', 1) })),
        )
        .returning('value'),
    );
    this.#insertWait = new Statement(database, (query, p) =>
      query.insertInto('served_waits').values({ ordinal: p.ordinal, queue: p.queue, waited_ms: p.waited_ms }),
    );
    this.#pruneWaits = new Statement(database, (query, p) =>
      query.deleteFrom('served_waits').where('ordinal', '<=', p.upTo),
    );
    this.#endSessions = new Statement(database, (query, p) =>
      query.updateTable('citizen_sessions').set({ ended: 1 }).where('conversation', '=', p.conversation),
    );
  }

  /** @throws GuichetError `conversation.unknown`, also once its key was erased */
  load(id: string): OpenedConversation {
    const cached = this.#cache.get(id);
    if (cached !== undefined) return cached;
    const row = this.#find.get({ id });
    if (row === undefined) throw new GuichetError('conversation.unknown');
    const loaded = { state: stateOf(row), key: this.#keys.unwrap(id, row.wrapped) };
    this.#cache.set(id, loaded);
    return loaded;
  }

  /** What the next conversation is called; its row comes with `create`. */
  newIdentity(): { id: string; number: number } {
    return { id: randomBytes(16).toString('base64url'), number: this.#next('conversation') };
  }

  create(opening: Decision): OpenedConversation {
    const { id, number } = opening.next;
    const { key, wrapped } = this.#keys.create(id);
    this.#insert.run({ ...rowOf(opening.next) });
    this.#insertKey.run({ conversation: number, wrapped });
    this.#append(key, opening);
    return { state: opening.next, key };
  }

  /** Appends what was decided. The cache is told by `keep`, once nothing of the command can fail any more. */
  append({ state, key }: OpenedConversation, decision: Decision): void {
    const { next } = decision;
    if (decision.publicEvents.length === 0 && decision.staffEvents.length === 0) return;
    this.#append(key, decision);
    (standsAsBefore(state, next) ? this.#advance : this.#update).run({ ...rowOf(next) });
    if (decision.servedWaitMs !== null) {
      const ordinal = this.#next('served');
      this.#insertWait.run({ ordinal, queue: next.queue, waited_ms: decision.servedWaitMs });
      this.#pruneWaits.run({ upTo: ordinal - WAITS_KEPT });
    }
    if (decision.endsSession) this.#endSessions.run({ conversation: next.number });
  }

  keep(conversation: OpenedConversation): void {
    this.#cache.set(conversation.state.id, conversation);
  }

  /** After a rollback, an erasure, or another process's write: nothing remembered may be trusted. */
  forget(): void {
    this.#cache.clear();
  }

  countHeld(officerId: string, exceptConversationId: string): number {
    return this.#countHeld.get({ officer: officerId, except: exceptConversationId })?.held ?? 0;
  }

  queueNames(): Set<string> {
    return new Set(this.#queueNames.all({}).map(({ name }) => name));
  }

  hasSite(slug: string): boolean {
    return this.#site.get({ slug }) !== undefined;
  }

  #append(key: DataKey, { next, publicEvents, staffEvents }: Decision): void {
    for (const event of publicEvents) this.#insertSealed(key, next, 'public', event);
    for (const event of staffEvents) this.#insertSealed(key, next, 'staff', event);
  }

  #insertSealed(key: DataKey, { id, number }: ConversationState, log: Log, event: PublicEvent | StaffEvent): void {
    const { seq, type } = event;
    const body = seal(key.sealing, JSON.stringify(event), eventPlace(id, log, seq));
    this.#insertEvent.run({ conversation: number, log, seq, type, body });
  }

  #next(counter: string): number {
    return this.#count.get({ name: counter })!.value;
  }
}

/** The seqs that a command is answered with: the last event it made in each log. */
export const ackOf = (commandId: string, { publicEvents, staffEvents }: Decision): Ack => ({
  commandId,
  seq: publicEvents.at(-1)?.seq ?? null,
  staffSeq: staffEvents.at(-1)?.seq ?? null,
});

type Columns = { [K in keyof ConversationRow]: ConversationRow[K] };
const fixed = (p: Columns) => ({
  id: p.id,
  number: p.number,
  site_slug: p.site_slug,
  opened_at_ms: p.opened_at_ms,
});
/** What a message or a read mark changes: no index holds it. */
const advancing = (p: Columns) => ({
  public_seq: p.public_seq,
  staff_seq: p.staff_seq,
  read_by_citizen: p.read_by_citizen,
  read_by_officer: p.read_by_officer,
  last_citizen_seq: p.last_citizen_seq,
  unanswered_since_ms: p.unanswered_since_ms,
});
/** What places the conversation in queue and hands. SQLite rewrites the indexes over columns that a statement names, changed or not. */
const standing = (p: Columns) => ({
  status: p.status,
  queue: p.queue,
  danger: p.danger,
  language: p.language,
  holder_id: p.holder_id,
  holder_name: p.holder_name,
  returned: p.returned,
  officer_left: p.officer_left,
  waiting_since_ms: p.waiting_since_ms,
  closed_at_ms: p.closed_at_ms,
});
const standsAsBefore = (before: ConversationState, now: ConversationState): boolean =>
  before.status === now.status &&
  before.queue === now.queue &&
  before.danger === now.danger &&
  before.language === now.language &&
  before.holder === now.holder &&
  before.returned === now.returned &&
  before.officerLeft === now.officerLeft &&
  before.waitingSinceMs === now.waitingSinceMs &&
  before.closedAtMs === now.closedAtMs;
