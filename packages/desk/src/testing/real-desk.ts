import { commandId, createHttp, type DeskRoutes } from '@guichet/core';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../../../server/src/index.ts';
import { cyberDocument } from '../../../server/src/testing/cyber-document.ts';
import { TEST_SITE } from '../../../server/src/testing/live-server.ts';
import { TestCitizen } from '../../../server/src/testing/test-citizen.ts';
import { createDesk, type Desk } from '../app/desk.ts';
import { createOtv } from '../app/otv.ts';
import { createSites } from '../app/sites.ts';
import { createDeskLink } from '../client/desk-link.ts';
import type { DeskSession } from '../contract.ts';
import type { LoadedConversation } from '../model/conversation-view.ts';
import type { OtvPage } from '../model/otv.ts';
import { createDeskStores, type DeskStores } from '../stores/desk-stores.ts';
import { until } from './until.ts';

export const PASSWORD = 'une phrase assez longue';

/** A real server on free ports, with the real clock: pushes come when they come in production. */
export interface RealServer {
  readonly server: RunningServer;
  citizen(): TestCitizen;
  /** The conversation that a citizen opened, as officers call it. */
  conversationIdOf(citizen: TestCitizen): Promise<string>;
  close(): Promise<void>;
}

export const startRealServer = async (): Promise<RealServer> => {
  const dir = await mkdtemp(join(tmpdir(), 'guichet-desk-'));
  const masterKey = randomBytes(32).toString('base64');
  const server = await startServer({
    ...{ port: 0, deskPort: 0, data: { dir, masterKey }, log: { level: 'silent' } },
    loadFlow: () => cyberDocument,
  });
  await server.services.storage.putQueue({ name: 'general', title: 'Général' });
  await server.services.sites.put(TEST_SITE);
  return {
    server,
    citizen: () => new TestCitizen(server.publicUrl),
    conversationIdOf: async ({ token }) => (await server.services.sessions.resolve(token)).conversationId,
    async close() {
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
};

/** A desk without a screen, against a real server: its stores, and what the officer would see of a conversation. */
export interface RealDesk {
  readonly desk: Desk;
  readonly stores: DeskStores;
  readonly officerId: string;
  readonly beeps: boolean[];
  /** The page that each printing printed. */
  readonly prints: OtvPage[];
  /** Waits until a conversation is loaded and satisfies the predicate. */
  sees(conversationId: string, predicate?: (view: LoadedConversation) => boolean): Promise<LoadedConversation>;
  /** Every further request and socket of this desk fails, as on a cut cable, until `mend`. */
  cut(): void;
  mend(): void;
  /** The next request arrives, and its answer is lost. */
  loseAnswer(): void;
}

/** A browser keeps cookies and sends the page's origin; Node does not. */
const browserLike = (origin: string) => {
  let cookie = '';
  let cut = false;
  let losesAnswer = false;
  const sockets = new Set<WebSocket>();
  const cookieFetch: typeof fetch = async (input, init) => {
    if (cut) throw new TypeError('cut');
    const request = new Request(input, init);
    request.headers.set('origin', origin);
    if (cookie) request.headers.set('cookie', cookie);
    const response = await fetch(request);
    if (losesAnswer) {
      losesAnswer = false;
      throw new TypeError('lost');
    }
    const set = response.headers.getSetCookie()[0];
    if (set) cookie = set.split(';')[0] ?? '';
    return response;
  };
  class OriginSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { origin } } as unknown as string[]);
      sockets.add(this);
    }
  }
  return {
    fetch: cookieFetch,
    WebSocket: OriginSocket,
    cut() {
      cut = true;
      for (const socket of sockets) socket.close();
    },
    mend: () => (cut = false),
    loseAnswer: () => (losesAnswer = true),
    forgetCookie: () => (cookie = ''),
  };
};

/** Makes an officer, signs them in with their one-time password, and has them choose their own. */
export const openRealDesk = async (
  { server }: RealServer,
  login: string,
  role: DeskSession['officer']['role'] = 'officer',
  territory: readonly string[] = [],
): Promise<RealDesk> => {
  const { officer, oneTimePassword } = await server.services.officers.add({ login, name: login, role });
  if (territory.length > 0) {
    const entry = { atMs: Date.now(), kind: 'territory.set', officer: null, subjects: [officer.id] } as const;
    await server.services.storage.putTerritory(officer.id, territory, { ...entry, units: territory });
  }
  await server.services.presence.officerChanged(officer.id);
  const browser = browserLike(server.deskUrl);
  const api = `${server.deskUrl}/api/v1`;
  const stores = createDeskStores();
  // Slow hashes of passwords on a machine that has much else to do are no network that is down.
  const timeoutMs = 120_000;
  const http = createHttp<DeskRoutes>({ baseUrl: api, credentials: 'same-origin', fetch: browser.fetch, timeoutMs });
  const beeps: boolean[] = [];
  const prints: OtvPage[] = [];
  const desk = createDesk({
    stores,
    http,
    commandId,
    beep: (urgent) => beeps.push(urgent),
    loadOtv: (options) => Promise.resolve(createOtv(options)),
    loadSites: (options) => Promise.resolve(createSites(options)),
    print: () => prints.push(stores.$otv.get().page),
    createLink: (options) => createDeskLink({ ...options, http, api, WebSocket: browser.WebSocket }),
  });
  desk.start();
  const phase = (wanted: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const { value } = desk.actor.getSnapshot();
        if (value === wanted || (typeof value === 'object' && wanted in value)) {
          subscription.unsubscribe();
          resolve();
        }
      };
      const subscription = desk.actor.subscribe(look);
      look();
    });
  await phase('signedOut');
  desk.handle({ type: 'session.sign-in', login, password: oneTimePassword });
  await phase('mustChangePassword');
  desk.handle({ type: 'password.change', currentPassword: oneTimePassword, newPassword: PASSWORD });
  await phase('signedIn');
  await until(stores.$link, (link) => link.state === 'live');
  desk.handle({ type: 'presence.set', available: true, capacity: 20 });
  await until(stores.$session, (session) => session?.available === true);
  return {
    desk,
    stores,
    beeps,
    prints,
    officerId: stores.$session.get()?.officer.id ?? '',
    async sees(id, predicate = () => true) {
      const views = await until(stores.$conversations, (all) => {
        const view = all[id];
        return view?.phase === 'ready' && predicate(view);
      });
      return views[id] as LoadedConversation;
    },
    cut: browser.cut,
    mend: browser.mend,
    loseAnswer: browser.loseAnswer,
  };
};
