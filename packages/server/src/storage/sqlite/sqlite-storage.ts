import type { DatabaseSync } from 'node:sqlite';
import type { ConversationSnapshot, PublicEvent, QueueItem, StaffEvent } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { KeyRing } from '../../sealing/data-key.ts';
import type { CommandInput, ConversationState, OpenConversationInput, Outcome, Storage } from '../port.ts';
import { AuditReads } from './audit/audit-reads.ts';
import { Checkpointer } from './checkpointer.ts';
import { CitizenSessions } from './citizen-sessions.ts';
import { openDatabase } from './connection.ts';
import { CompetenceReads } from './competence/competence-reads.ts';
import { Directory } from './directory.ts';
import { isCurrent, migrateSqlite } from './migrate.ts';
import { ConversationReads } from './read/conversation-reads.ts';
import { OrienterReads } from './read/orienter-reads.ts';
import { CentreReads } from './centres/centre-reads.ts';
import { HomeWatchReads } from './home-watch/home-watch-reads.ts';
import { MailReads } from './home-watch/mail-reads.ts';
import { EmbedReads } from './embeds/embed-reads.ts';
import { PlaceReads } from './places/place-reads.ts';
import { SiteAdminReads } from './site-admin/site-admin-reads.ts';
import { UnitReads } from './units/unit-reads.ts';
import { keyRingOf, type Writer, type WriterOptions } from './write/jobs.ts';
import { WorkerWriter } from './write/worker-writer.ts';

export interface SqliteStorageOptions {
  /** Path of the database file; made when missing. */
  readonly file: string;
  /** 32 bytes; see `sealing/master-key.ts`. */
  readonly masterKey: Uint8Array;
  /** Former master keys that still open older conversations. */
  readonly retiredMasterKeys?: readonly Uint8Array[];
  /** Folder in which further master keys are found once they are laid there; without it, the given ones are all there are. */
  readonly keyFolder?: string;
  /** Writes that may wait for the disk before further ones are refused with `server.unavailable`; 20,000 by default. */
  readonly queueLimit?: number;
  /** Makes the writer; for test doubles with a fault in it. The product never gives one. */
  readonly startWriter?: (options: WriterOptions) => Promise<Writer>;
}

const QUEUE_LIMIT = 20_000;
/** Conversations that one erasure group takes, so that citizens do not wait for the retention job. */
const ERASED_AT_ONCE = 100;

/**
 * Opens the SQLite adapter of the storage port: migrates the file, starts the writer worker, prepares the reads.
 *
 * @throws TypeError when a master key is not 32 bytes; whatever SQLite says when the file cannot be opened or is newer
 */
export const createSqliteStorage = async (options: SqliteStorageOptions): Promise<Storage> => {
  const { file, masterKey, retiredMasterKeys = [], keyFolder, queueLimit = QUEUE_LIMIT } = options;
  const writerOptions = { file, masterKey, retiredMasterKeys, keyFolder };
  const keys = keyRingOf(writerOptions);
  await migrateSqlite(file);
  const startWriter = options.startWriter ?? ((given: WriterOptions) => WorkerWriter.start(given, queueLimit));
  const writer = await startWriter(writerOptions);
  await writer.submit('home-watch.prepare', null);
  return new SqliteStorage(openDatabase(file, { queryOnly: true }), writer, new Checkpointer(file), keys);
};

/** Every member is a bound function, so that a test double may spread it and replace one. */
class SqliteStorage implements Storage {
  readonly epoch: string;
  readonly #database: DatabaseSync;
  readonly #writer: Writer;
  readonly #checkpointer: Checkpointer;
  readonly #conversations: ConversationReads;
  readonly #sessions: CitizenSessions;
  readonly #directory: Directory;
  readonly #orienter: OrienterReads;
  readonly #units: UnitReads;
  readonly #places: PlaceReads;
  readonly #homeWatches: HomeWatchReads;
  readonly #mails: MailReads;
  readonly #audit: AuditReads;
  readonly #siteAdmin: SiteAdminReads;
  readonly #embeds: EmbedReads;
  readonly #centres: CentreReads;
  readonly #competence: CompetenceReads;

  constructor(database: DatabaseSync, writer: Writer, checkpointer: Checkpointer, keys: KeyRing) {
    this.#database = database;
    this.#checkpointer = checkpointer;
    this.#writer = writer;
    this.#conversations = new ConversationReads(database, keys);
    this.#sessions = new CitizenSessions(database, writer);
    this.#directory = new Directory(database, writer);
    this.#orienter = new OrienterReads(database);
    this.#units = new UnitReads(database);
    this.#places = new PlaceReads(database);
    this.#homeWatches = new HomeWatchReads(database, keys);
    this.#mails = new MailReads(database, keys);
    this.#audit = new AuditReads(database, keys);
    this.#siteAdmin = new SiteAdminReads(database);
    this.#embeds = new EmbedReads(database);
    this.#centres = new CentreReads(database);
    this.#competence = new CompetenceReads(database);
    this.epoch = String(database.prepare("select value from meta where key = 'epoch'").get()!['value']);
  }

  openConversation = (input: OpenConversationInput): Promise<Outcome & { conversationId: string }> =>
    this.#writer.submit('conversation.open', input);
  execute = (input: CommandInput): Promise<Outcome> => this.#writer.submit('conversation.execute', input);

  findSession = async (tokenHash: Uint8Array) => this.#sessions.find(tokenHash);
  touchSession = (tokenHash: Uint8Array, atMs: number): void => this.#sessions.touch(tokenHash, atMs);
  revokeSession = (tokenHash: Uint8Array): Promise<void> => this.#sessions.revoke(tokenHash);
  expireSessions = (beforeMs: number, connected: readonly Uint8Array[]): Promise<string[]> =>
    this.#sessions.expire(beforeMs, connected);

  state = async (id: string): Promise<ConversationState | null> => this.#conversations.state(id);
  snapshot = async (id: string): Promise<ConversationSnapshot | null> => this.#conversations.snapshot(id, this.epoch);
  publicEvents = async (id: string, after: number, limit: number): Promise<PublicEvent[]> =>
    this.#conversations.events(id, 'public', after, limit);
  staffEvents = async (id: string, after: number, limit: number): Promise<StaffEvent[]> =>
    this.#conversations.events(id, 'staff', after, limit);
  openItems = async (): Promise<QueueItem[]> => this.#conversations.openItems();
  recentWaitsMs = async (queue: string, limit: number): Promise<number[]> =>
    this.#conversations.recentWaitsMs(queue, limit);

  sites: Storage['sites'] = async () => this.#directory.sites();
  site: Storage['site'] = async (slug) => this.#directory.site(slug);
  putSite: Storage['putSite'] = (site) => this.#directory.putSite(site);
  queues: Storage['queues'] = async () => this.#directory.queues();
  putQueue: Storage['putQueue'] = (queue) => this.#directory.putQueue(queue);
  routes: Storage['routes'] = async () => this.#directory.routes();
  putRoute: Storage['putRoute'] = (route) => this.#directory.putRoute(route);
  deleteRoute: Storage['deleteRoute'] = (route) => this.#directory.deleteRoute(route);
  cannedReplies: Storage['cannedReplies'] = async () => this.#directory.cannedReplies();
  putCannedReply: Storage['putCannedReply'] = (reply) => this.#directory.putCannedReply(reply);

  siteState: Storage['siteState'] = async (slug) => this.#siteAdmin.state(slug);
  writeSite: Storage['writeSite'] = (input) => this.#writer.submit('site.write', input);
  siteKeys: Storage['siteKeys'] = async (site) => this.#siteAdmin.keys(site);
  siteKeyByHash: Storage['siteKeyByHash'] = async (hash) => this.#siteAdmin.keyByHash(hash);
  addSiteKey: Storage['addSiteKey'] = async (key, audit) => {
    await this.#writer.submit('site-key.add', { key, audit });
  };
  revokeSiteKey: Storage['revokeSiteKey'] = async (site, id, audit) => {
    await this.#writer.submit('site-key.revoke', { site, id, audit });
  };
  noteSiteKeyUse: Storage['noteSiteKeyUse'] = async (id, day) => {
    await this.#writer.submit('site-key.use', { id, day });
  };
  writeCannedReply: Storage['writeCannedReply'] = async (input) => {
    await this.#writer.submit('canned-reply.write', input);
  };

  addEmbedCounts: Storage['addEmbedCounts'] = async (counts) => {
    await this.#writer.submit('embed-counts.add', counts);
  };
  embedCounts: Storage['embedCounts'] = async (...asked) => this.#embeds.of(...asked);
  eraseEmbedCounts: Storage['eraseEmbedCounts'] = (beforeDay) =>
    this.#writer.submit('embed-counts.erase', { beforeDay });

  providers: Storage['providers'] = async (site) => this.#orienter.providers(site);
  replaceProviders: Storage['replaceProviders'] = (site, providers) =>
    this.#writer.submit('providers.replace', { site, providers });
  addFlowCounts: Storage['addFlowCounts'] = async (counts) => {
    await this.#writer.submit('flow-counts.add', counts);
  };
  sumFlowCounts: Storage['sumFlowCounts'] = async (...asked) => this.#orienter.flowCounts(...asked);
  eraseFlowCounts: Storage['eraseFlowCounts'] = (beforeDay) => this.#writer.submit('flow-counts.erase', { beforeDay });

  units: Storage['units'] = async () => this.#units.all();
  unitsVersion: Storage['unitsVersion'] = async () => this.#units.version();
  replaceUnits: Storage['replaceUnits'] = (list, units) => this.#writer.submit('units.replace', { list, units });

  places: Storage['places'] = async (site) => this.#places.of(site);
  putPlace: Storage['putPlace'] = (input) => this.#writer.submit('place.put', input);
  removePlace: Storage['removePlace'] = async (input) => {
    await this.#writer.submit('place.remove', input);
  };
  importPlaces: Storage['importPlaces'] = (input) => this.#writer.submit('places.import', input);

  communeCentres: Storage['communeCentres'] = async () => this.#centres.all();
  communeCentresVersion: Storage['communeCentresVersion'] = async () => this.#centres.version();
  replaceCommuneCentres: Storage['replaceCommuneCentres'] = (centres) =>
    this.#writer.submit('centres.replace', centres);

  homeWatchCodes: Storage['homeWatchCodes'] = (...asked) => this.#homeWatches.codes(...asked);
  homeWatchId: Storage['homeWatchId'] = (reference) => this.#homeWatches.id(reference);
  createHomeWatch: Storage['createHomeWatch'] = (input) => this.#writer.submit('home-watch.create', input);
  executeHomeWatch: Storage['executeHomeWatch'] = (input) => this.#writer.submit('home-watch.execute', input);
  homeWatch: Storage['homeWatch'] = async (id) => this.#homeWatches.one(id);
  homeWatchHeads: Storage['homeWatchHeads'] = async (units) => this.#homeWatches.heads(units);
  homeWatchesVersion: Storage['homeWatchesVersion'] = async () => this.#homeWatches.version();
  eraseHomeWatches: Storage['eraseHomeWatches'] = async (ids) => {
    let erased = 0;
    for (let at = 0; at < ids.length; at += ERASED_AT_ONCE) {
      const some = ids.slice(at, at + ERASED_AT_ONCE);
      erased += await this.#writer.submit('home-watch.erase-keys', some);
      this.#homeWatches.forget(some);
      await this.#writer.submit('home-watch.erase-rows', some);
    }
    if (erased > 0) await this.#writer.submit('log.truncate', null);
    return erased;
  };

  homeWatchMailStates: Storage['homeWatchMailStates'] = async (ids) => this.#mails.states(ids);
  isHomeWatchMailDue: Storage['isHomeWatchMailDue'] = async (nowMs) => this.#mails.isDue(nowMs);
  claimHomeWatchMail: Storage['claimHomeWatchMail'] = (claim) => this.#writer.submit('home-watch-mail.claim', claim);
  settleHomeWatchMail: Storage['settleHomeWatchMail'] = async (settled) => {
    await this.#writer.submit('home-watch-mail.settle', settled);
  };
  unsentHomeWatchMails: Storage['unsentHomeWatchMails'] = async () => this.#mails.unsent();
  retryHomeWatchMails: Storage['retryHomeWatchMails'] = (retry) => this.#writer.submit('home-watch-mail.retry', retry);

  appendAudit: Storage['appendAudit'] = async (entry) => {
    await this.#writer.submit('audit.append', entry);
  };
  readAlerts: Storage['readAlerts'] = async (units, limit) => this.#audit.alerts(units, limit);
  auditEntries: Storage['auditEntries'] = async (after, limit) => this.#audit.entries(after, limit);
  verifyAudit: Storage['verifyAudit'] = async (known) => this.#audit.verify(known);
  pruneAudit: Storage['pruneAudit'] = async (prune) => {
    const pruned = await this.#writer.submit('audit.prune', prune);
    // What was deleted still stands in former pages of the write-ahead log until that is emptied.
    if (pruned) await this.#writer.submit('log.truncate', null);
    return pruned;
  };

  competence: Storage['competence'] = async (insee) => this.#competence.of(insee);
  competenceTables: Storage['competenceTables'] = async () => this.#competence.tables();
  replaceCompetence: Storage['replaceCompetence'] = (table, rows) =>
    this.#writer.submit('competence.replace', { table, rows });

  officers: Storage['officers'] = async () => this.#directory.officers();
  officerById: Storage['officerById'] = async (id) => this.#directory.officerById(id);
  officerByLogin: Storage['officerByLogin'] = async (login) => this.#directory.officerByLogin(login);
  putOfficer: Storage['putOfficer'] = (officer) => this.#directory.putOfficer(officer);
  territory: Storage['territory'] = async (officerId) => this.#directory.territory(officerId);
  putTerritory: Storage['putTerritory'] = async (officerId, units, entry) => {
    await this.#writer.submit('territory.put', { officerId, units, entry });
  };
  putDeskSession: Storage['putDeskSession'] = (session) => this.#directory.putDeskSession(session);
  deskSession: Storage['deskSession'] = async (idHash) => this.#directory.deskSession(idHash);
  deleteDeskSession: Storage['deleteDeskSession'] = (idHash) => this.#directory.deleteDeskSession(idHash);
  deleteDeskSessionsOf: Storage['deleteDeskSessionsOf'] = (officerId, exceptIdHash) =>
    this.#directory.deleteDeskSessionsOf(officerId, exceptIdHash);

  eraseExpired = async (nowMs: number): Promise<number> => {
    let erased = 0;
    for (;;) {
      const ids = await this.#writer.submit('erasure.keys', { nowMs, limit: ERASED_AT_ONCE });
      if (ids.length === 0) break;
      this.#conversations.forget(ids);
      await this.#writer.submit('erasure.rows', ids);
      erased += ids.length;
    }
    // What was deleted still stands in former pages of the write-ahead log until that is emptied.
    if (erased > 0) await this.#writer.submit('log.truncate', null);
    return erased;
  };

  checkWritable = async (): Promise<void> => {
    if (!isCurrent(this.#database)) throw new GuichetError('server.unavailable', { detail: 'Migrations are pending.' });
    await this.#writer.submit('write.probe', null);
  };

  close = async (): Promise<void> => {
    await this.#checkpointer.stop();
    await this.#writer.close();
    this.#database.close();
  };
}
