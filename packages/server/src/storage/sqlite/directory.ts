import type { DatabaseSync } from 'node:sqlite';
import type { Compilable } from 'kysely';
import type { CannedReply, QueueDescription, SiteRecord } from '../../contract/index.ts';
import type { DeskSessionRecord, HandoffRoute, OfficerRecord } from '../port.ts';
import {
  deskSessionOf,
  officerOf,
  officerRowOf,
  routeKeyOf,
  routeOf,
  siteOf,
  siteRowOf,
} from './read/directory-rows.ts';
import type { OfficerRow, Schema, SiteRow } from './schema.ts';
import { compiler, Statement } from './statement.ts';
import type { Writer } from './write/jobs.ts';

type Nothing = Record<never, never>;

/** Sites, queues, canned replies, officers and their sessions: read here, written by the writer. */
export class Directory {
  readonly #writer: Writer;
  readonly #sites: Statement<Nothing, SiteRow>;
  readonly #site: Statement<{ slug: string }, SiteRow>;
  readonly #queues: Statement<Nothing, QueueDescription>;
  readonly #routes: Statement<Nothing, Schema['routes']>;
  readonly #replies: Statement<Nothing, CannedReply>;
  readonly #officers: Statement<Nothing, OfficerRow>;
  readonly #officerById: Statement<{ id: string }, OfficerRow>;
  readonly #officerByLogin: Statement<{ login: string }, OfficerRow>;
  readonly #territory: Statement<{ id: string }, { unit: string }>;
  readonly #session: Statement<{ id: Uint8Array }, Schema['desk_sessions']>;

  constructor(database: DatabaseSync, writer: Writer) {
    this.#writer = writer;
    this.#sites = new Statement(database, (query) => query.selectFrom('sites').selectAll().orderBy('slug'));
    this.#site = new Statement(database, (query, p) =>
      query.selectFrom('sites').selectAll().where('slug', '=', p.slug),
    );
    this.#queues = new Statement(database, (query) => query.selectFrom('queues').selectAll().orderBy('name'));
    this.#routes = new Statement(database, (query) =>
      query.selectFrom('routes').selectAll().orderBy('flow').orderBy('department').orderBy('zone'),
    );
    this.#replies = new Statement(database, (query) =>
      query.selectFrom('canned_replies').selectAll().orderBy('shortcut').orderBy('id'),
    );
    this.#officers = new Statement(database, (query) => query.selectFrom('officers').selectAll().orderBy('login'));
    this.#officerById = new Statement(database, (query, p) =>
      query.selectFrom('officers').selectAll().where('id', '=', p.id),
    );
    this.#officerByLogin = new Statement(database, (query, p) =>
      query.selectFrom('officers').selectAll().where('login', '=', p.login),
    );
    this.#territory = new Statement(database, (query, p) =>
      query.selectFrom('officer_territories').select('unit').where('officer_id', '=', p.id).orderBy('unit'),
    );
    this.#session = new Statement(database, (query, p) =>
      query.selectFrom('desk_sessions').selectAll().where('id_hash', '=', p.id),
    );
  }

  sites = (): SiteRecord[] => this.#sites.all({}).map(siteOf);
  site = (slug: string): SiteRecord | null => mapFound(this.#site.get({ slug }), siteOf);
  queues = (): QueueDescription[] => this.#queues.all({}).map((row) => ({ ...row }));
  routes = (): HandoffRoute[] => this.#routes.all({}).map(routeOf);
  cannedReplies = (): CannedReply[] => this.#replies.all({}).map((row) => ({ ...row }));
  officers = (): OfficerRecord[] => this.#officers.all({}).map(officerOf);
  officerById = (id: string): OfficerRecord | null => mapFound(this.#officerById.get({ id }), officerOf);
  officerByLogin = (login: string): OfficerRecord | null => mapFound(this.#officerByLogin.get({ login }), officerOf);
  territory = (id: string): string[] => this.#territory.all({ id }).map(({ unit }) => unit);
  deskSession = (idHash: Uint8Array): DeskSessionRecord | null =>
    mapFound(this.#session.get({ id: idHash }), deskSessionOf);

  putSite(site: SiteRecord): Promise<void> {
    const { slug, ...rest } = siteRowOf(site);
    return this.#write(
      compiler
        .insertInto('sites')
        .values({ slug, ...rest, revision: 0, changed_by: null, changed_at_ms: null })
        .onConflict((conflict) =>
          conflict.column('slug').doUpdateSet({
            ...rest,
            // Whoever has the former one open at the desk does not overwrite this one.
            revision: (expression) => expression('sites.revision', '+', 1),
            changed_by: null,
            changed_at_ms: null,
          }),
        ),
    );
  }

  putQueue({ name, title }: QueueDescription): Promise<void> {
    return this.#write(
      compiler
        .insertInto('queues')
        .values({ name, title })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ title })),
    );
  }

  putRoute({ queue, ...route }: HandoffRoute): Promise<void> {
    return this.#write(
      compiler
        .insertInto('routes')
        .values({ ...routeKeyOf(route), queue })
        .onConflict((conflict) => conflict.columns(['flow', 'department', 'zone']).doUpdateSet({ queue })),
    );
  }

  deleteRoute(route: Omit<HandoffRoute, 'queue'>): Promise<void> {
    const { flow, department, zone } = routeKeyOf(route);
    return this.#write(
      compiler
        .deleteFrom('routes')
        .where('flow', '=', flow)
        .where('department', '=', department)
        .where('zone', '=', zone),
    );
  }

  putCannedReply({ id, shortcut, title, text, locale }: CannedReply): Promise<void> {
    const rest = { shortcut, title, text, locale };
    return this.#write(
      compiler
        .insertInto('canned_replies')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest)),
    );
  }

  putOfficer(officer: OfficerRecord): Promise<void> {
    const { id, ...rest } = officerRowOf(officer);
    return this.#write(
      compiler
        .insertInto('officers')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest)),
    );
  }

  putDeskSession(session: DeskSessionRecord): Promise<void> {
    const rest = {
      officer_id: session.officerId,
      created_at_ms: session.createdAtMs,
      last_seen_at_ms: session.lastSeenAtMs,
    };
    return this.#write(
      compiler
        .insertInto('desk_sessions')
        .values({ id_hash: session.idHash, ...rest })
        .onConflict((conflict) => conflict.column('id_hash').doUpdateSet(rest)),
    );
  }

  deleteDeskSession(idHash: Uint8Array): Promise<void> {
    return this.#write(compiler.deleteFrom('desk_sessions').where('id_hash', '=', idHash));
  }

  deleteDeskSessionsOf(officerId: string, exceptIdHash: Uint8Array | null): Promise<void> {
    const ofOfficer = compiler.deleteFrom('desk_sessions').where('officer_id', '=', officerId);
    return this.#write(exceptIdHash === null ? ofOfficer : ofOfficer.where('id_hash', '<>', exceptIdHash));
  }

  async #write(query: Compilable): Promise<void> {
    const { sql, parameters } = query.compile();
    await this.#writer.submit('statement.run', { sql, parameters });
  }
}

const mapFound = <R, T>(row: R | undefined, map: (row: R) => T): T | null => (row === undefined ? null : map(row));
