import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role, SiteRecord } from '../contract/index.ts';
import { startServer, type RunningServer } from '../server.ts';
import type { Limits } from '../services/limits.ts';
import { createManualClock, type ManualClock } from '../services/manual-clock.ts';
import type { OfficerRecord } from '../storage/port.ts';
import { cyberDocument } from './cyber-document.ts';
import { TestCitizen } from './test-citizen.ts';
import { TestDesk } from './test-desk.ts';

export const TEST_SITE: SiteRecord = {
  slug: 'mairie-test',
  name: 'Mairie de Test',
  inseeCode: null,
  allowedOrigins: ['http://partner.localhost'],
  answeredBy: null,
  demonstration: true,
  services: ['chat', 'cyber'],
  queue: 'general',
  cyberQueue: null,
  orienter: {},
  locale: 'fr',
  theme: {},
  exitUrl: 'https://www.example.org/',
  retentionDays: 30,
  otv: null,
};

/** A real server on free ports over a file of its own, with a clock that the test moves. */
export interface LiveServer {
  readonly server: RunningServer;
  readonly clock: ManualClock;
  citizen(token?: string): TestCitizen;
  /** Makes an account with an open session. */
  officer(record?: Partial<OfficerRecord> & { role?: Role }): Promise<TestDesk>;
  /** Lets time pass as it does in life: sockets answer their heartbeats meanwhile. */
  pass(durationMs: number, ...sockets: readonly { settle(): Promise<void> }[]): Promise<void>;
  /** The conversation that a citizen opened, as officers call it. */
  conversationIdOf(citizen: TestCitizen): Promise<string>;
  /** Closes the server and keeps the file; `reopen` starts another one over it. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** Limits that no test reaches by accident; a test of limits gives its own. */
const WIDE: Partial<Limits> = {
  messages: { perSecond: 100_000, burst: 100_000 },
  otherCommands: { perSecond: 100_000, burst: 100_000 },
  openingsPerCaller: { perSecond: 1_000, burst: 10_000 },
  openingsPerSite: { perSecond: 1_000, burst: 10_000 },
};

const STEP_MS = 20_000;

export const startLiveServer = async (limits: Partial<Limits> = WIDE): Promise<LiveServer> => {
  const dir = await mkdtemp(join(tmpdir(), 'guichet-live-'));
  const clock = createManualClock();
  const masterKey = randomBytes(32).toString('base64');
  const start = () =>
    startServer({
      ...{ port: 0, deskPort: 0, data: { dir, masterKey }, log: { level: 'silent' }, limits, clock },
      loadFlow: () => cyberDocument,
    });
  let server = await start();
  await server.services.storage.putQueue({ name: 'general', title: 'Général' });
  await server.services.storage.putQueue({ name: 'second', title: 'Second' });
  await server.services.sites.put(TEST_SITE);
  return {
    get server() {
      return server;
    },
    clock,
    citizen: (token) => new TestCitizen(server.publicUrl, token),
    async officer(record = {}) {
      const id = randomBytes(16).toString('base64url');
      const officer: OfficerRecord = {
        id,
        login: id.toLowerCase(),
        name: `Agent ${id.slice(0, 4)}`,
        role: 'officer',
        passwordHash: 'scrypt$',
        mustChangePassword: false,
        available: true,
        capacity: 20,
        disabled: false,
        ...record,
      };
      await server.services.storage.putOfficer(officer);
      await server.services.presence.officerChanged(id);
      const session = await server.services.deskSessions.start(officer, null);
      return new TestDesk(server.deskUrl, id, session.id);
    },
    async pass(durationMs, ...sockets) {
      for (let leftMs = durationMs; leftMs > 0; leftMs -= STEP_MS) {
        clock.advance(Math.min(STEP_MS, leftMs));
        for (const socket of sockets) await socket.settle();
        // Sweeps write one thing after another; the writer takes what comes in turn.
        for (let turn = 0; turn < 3; turn++) await server.services.storage.checkWritable();
      }
    },
    async conversationIdOf(citizen) {
      return (await server.services.sessions.resolve(citizen.token)).conversationId;
    },
    async reopen() {
      await server.close();
      server = await start();
    },
    async close() {
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
