import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { isGuichetError } from '../../../errors.ts';
import type { KeyRing } from '../../../sealing/data-key.ts';
import { openDatabase } from '../connection.ts';
import { AuditTables } from '../audit/audit-tables.ts';
import { CompetenceTables } from '../competence/competence-tables.ts';
import { CurrentKey } from '../keys/current-key.ts';
import { HomeWatchTables } from '../home-watch/home-watch-tables.ts';
import { MailRetries } from '../home-watch/mail-retries.ts';
import { MailTables } from '../home-watch/mail-tables.ts';
import { TerritoryTable } from '../home-watch/territory-table.ts';
import { EmbedTables } from '../embeds/embed-tables.ts';
import { PlaceTables } from '../places/place-tables.ts';
import { KeyTables } from '../site-admin/key-tables.ts';
import { SiteTables } from '../site-admin/site-tables.ts';
import { UnitTables } from '../units/unit-tables.ts';
import { CentreTable } from '../centres/centre-table.ts';
import { CommandLog } from './command-log.ts';
import { ConversationTable } from './conversations.ts';
import { ErasureTables } from './erasure.ts';
import { execute, open, type Tables } from './execute.ts';
import { keyRingOf, type Job, type JobResult, type WriterOptions } from './jobs.ts';
import { OrienterTables } from './orienter.ts';
import { SessionTable } from './sessions.ts';

/** 64 MiB. */
const LOG_LIMIT_PAGES = 16_384;

/**
 * Writes groups of jobs on the one write connection: BEGIN IMMEDIATE, a SAVEPOINT per job, COMMIT (spec D-2, D-12).
 *
 * `begin`, `apply`, `commit` and `rollBack` are the steps of `write`, apart so that a test double can put a fault between them.
 */
export class GroupWriter {
  readonly database: DatabaseSync;
  readonly #keys: KeyRing;
  readonly #currentKey: CurrentKey;
  readonly #tables: Tables;
  readonly #erasure: ErasureTables;
  readonly #orienter: OrienterTables;
  readonly #units: UnitTables;
  readonly #places: PlaceTables;
  readonly #homeWatches: HomeWatchTables;
  readonly #mails: MailTables;
  readonly #mailRetries: MailRetries;
  readonly #audit: AuditTables;
  readonly #territories: TerritoryTable;
  readonly #sites: SiteTables;
  readonly #siteKeys: KeyTables;
  readonly #embeds: EmbedTables;
  readonly #centres: CentreTable;
  readonly #competence: CompetenceTables;
  readonly #steps: Readonly<Record<'begin' | 'commit' | 'savepoint' | 'release' | 'version', StatementSync>>;
  #version: unknown;

  constructor(options: WriterOptions) {
    const database = openDatabase(options.file);
    // The checkpointer does this beside the writer; here is only what bounds the log when it falls behind.
    database.exec(`pragma wal_autocheckpoint = ${LOG_LIMIT_PAGES}`);
    this.database = database;
    const keys = keyRingOf(options);
    this.#keys = keys;
    this.#currentKey = new CurrentKey(database);
    this.#tables = {
      conversations: new ConversationTable(database, keys),
      commands: new CommandLog(database),
      sessions: new SessionTable(database),
    };
    this.#erasure = new ErasureTables(database);
    this.#orienter = new OrienterTables(database);
    this.#units = new UnitTables(database);
    this.#places = new PlaceTables(database, this.#units);
    this.#centres = new CentreTable(database);
    this.#competence = new CompetenceTables(database);
    this.#audit = new AuditTables(database, keys);
    this.#territories = new TerritoryTable(database, this.#audit);
    this.#sites = new SiteTables(database, this.#audit);
    this.#siteKeys = new KeyTables(database, this.#audit);
    this.#embeds = new EmbedTables(database);
    this.#mails = new MailTables(database, keys);
    this.#homeWatches = new HomeWatchTables(database, keys, this.#mails);
    this.#mailRetries = new MailRetries(database, keys, this.#homeWatches, this.#audit);
    this.#steps = {
      begin: database.prepare('begin immediate'),
      commit: database.prepare('commit'),
      savepoint: database.prepare('savepoint job'),
      release: database.prepare('release job'),
      version: database.prepare('pragma data_version'),
    };
  }

  /** One result per job, in order. When the group fails as a whole, every result says `server.unavailable`. */
  write(jobs: readonly Job[]): JobResult[] {
    try {
      this.begin();
      const results = jobs.map((job) => this.apply(job));
      this.commit();
      if (jobs.some(({ kind }) => kind === 'log.truncate')) this.database.exec('pragma wal_checkpoint(truncate)');
      return results;
    } catch (error) {
      this.rollBack();
      return jobs.map(() => failure(error, 'server.unavailable'));
    }
  }

  begin(): void {
    this.#steps.begin.run();
    // Changes when another process wrote to the file: the retention job, or an operator's command.
    const version = this.#steps.version.get()?.['data_version'];
    if (version === this.#version) return;
    this.#tables.conversations.forget();
    this.#currentKey.applyTo(this.#keys);
    this.#version = version;
  }

  /** @throws when the transaction itself is lost, and every job of the group with it */
  apply(job: Job): JobResult {
    this.#steps.savepoint.run();
    try {
      const value = this.#run(job);
      this.#steps.release.run();
      return { value };
    } catch (error) {
      if (!this.database.isTransaction) throw error;
      this.database.exec('rollback to job; release job');
      return failure(error, isFailureToWrite(error) ? 'server.unavailable' : 'server.error');
    }
  }

  commit(): void {
    this.#steps.commit.run();
  }

  rollBack(): void {
    this.#tables.conversations.forget();
    if (this.database.isTransaction) this.database.exec('rollback');
  }

  close(): void {
    this.database.close();
  }

  #run(job: Job): unknown {
    const { sessions, conversations } = this.#tables;
    switch (job.kind) {
      case 'conversation.execute':
        return execute(this.#tables, job.input);
      case 'conversation.open':
        return open(this.#tables, job.input);
      case 'sessions.touch':
        return sessions.touch(job.input);
      case 'session.revoke':
        return sessions.revoke(job.input);
      case 'sessions.expire':
        return sessions.expire(job.input.beforeMs, job.input.connected);
      case 'statement.run':
        return void this.database.prepare(job.input.sql).run(...(job.input.parameters as SQLInputValue[]));
      case 'providers.replace':
        return this.#orienter.replaceProviders(job.input.site, job.input.providers);
      case 'units.replace':
        return this.#units.replace(job.input.list, job.input.units);
      case 'place.put':
        return this.#places.put(job.input);
      case 'place.remove':
        return this.#places.remove(job.input);
      case 'places.import':
        return this.#places.import(job.input);
      case 'competence.replace':
        return this.#competence.replace(job.input.table, job.input.rows);
      case 'centres.replace':
        return this.#centres.replace(job.input);
      case 'audit.append':
        return this.#audit.append(job.input);
      case 'audit.prune':
        return this.#audit.prune(job.input);
      case 'territory.put':
        return this.#territories.put(job.input.officerId, job.input.units, job.input.entry);
      case 'home-watch.prepare':
        this.#audit.prepare();
        return this.#homeWatches.prepare();
      case 'home-watch.create':
        return this.#homeWatches.create(job.input);
      case 'home-watch.execute':
        return this.#audit.after(this.#homeWatches.execute(job.input), job.input.audit);
      case 'home-watch.erase-keys':
        return this.#homeWatches.eraseKeys(job.input);
      case 'home-watch.erase-rows':
        return this.#homeWatches.eraseRows(job.input);
      case 'home-watch-mail.claim':
        return this.#mails.claim(job.input);
      case 'home-watch-mail.settle':
        return this.#mails.settle(job.input);
      case 'home-watch-mail.retry':
        return this.#mailRetries.retry(job.input);
      case 'site.write':
        return this.#sites.write(job.input);
      case 'canned-reply.write':
        return this.#sites.writeReply(job.input);
      case 'site-key.add':
        return this.#siteKeys.add(job.input.key, job.input.audit);
      case 'site-key.revoke':
        return this.#siteKeys.revoke(job.input.site, job.input.id, job.input.audit);
      case 'site-key.use':
        return this.#siteKeys.noteUse(job.input.id, job.input.day);
      case 'embed-counts.add':
        return this.#embeds.add(job.input);
      case 'embed-counts.erase':
        return this.#embeds.erase(job.input.beforeDay);
      case 'flow-counts.add':
        return this.#orienter.addFlowCounts(job.input);
      case 'flow-counts.erase':
        return this.#orienter.eraseFlowCounts(job.input.beforeDay);
      case 'erasure.keys':
        conversations.forget();
        return this.#erasure.eraseKeys(job.input.nowMs, job.input.limit);
      case 'erasure.rows':
        return this.#erasure.eraseRows(job.input);
      case 'log.truncate':
        return null;
      case 'write.probe':
        return void this.database.exec(
          "insert into counters (name, value) values ('probe', 1) on conflict (name) do update set value = value + 1",
        );
    }
  }
}

/** A broken constraint is our mistake, and trying again would not help; whatever else SQLite says may pass. */
const SQLITE_CONSTRAINT = 19;
const isFailureToWrite = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_SQLITE_ERROR' &&
  'errcode' in error &&
  (Number(error.errcode) & 0xff) !== SQLITE_CONSTRAINT;

const failure = (error: unknown, fallback: 'server.unavailable' | 'server.error'): JobResult =>
  isGuichetError(error)
    ? { code: error.code, details: error.details, cause: null }
    : { code: fallback, details: {}, cause: String(error) };
