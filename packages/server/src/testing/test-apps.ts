import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import type { FlowDocument } from '@guichet/triage';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import type { Role } from '../contract/index.ts';
import { openDataFolder } from '../data-folder.ts';
import { createDeskApp } from '../desk-app.ts';
import { createPublicApp } from '../public-app.ts';
import type { LocatorOptions } from '../locator-options.ts';
import { documentOf, mergeDocuments } from '../routes/reference/document.ts';
import { SAMPLE_CANNED_REPLIES } from '../sample/canned-replies.ts';
import { SAMPLE_QUEUES, sampleSites } from '../sample/sites.ts';
import type { GeocoderSource } from '../services/geocoder/geocoder-relay.ts';
import type { HomeWatchForm } from '../services/home-watch/home-watch-form.ts';
import type { Limits } from '../services/limits.ts';
import type { MailTransport } from '../services/mail-transport.ts';
import { createManualClock, type ManualClock } from '../services/manual-clock.ts';
import { createPasswords } from '../services/passwords.ts';
import { createServices, type Services } from '../services/services.ts';
import type { Storage } from '../storage/port.ts';
import { cyberDocument } from './cyber-document.ts';

export const PUBLIC_URL = 'http://localhost:4100';
export const DESK_URL = 'http://localhost:4101';
export const SITE = sampleSites(4200)[1]!;
export const SITE_ORIGIN = SITE.allowedOrigins[0]!;
export const PASSWORD = 'correct horse battery';

/** Both apps over a real database in a folder of their own, on a clock that the test moves. */
export interface TestApps {
  readonly dataDir: string;
  readonly storage: Storage;
  readonly services: Services;
  readonly clock: ManualClock;
  readonly publicApp: FastifyInstance;
  readonly deskApp: FastifyInstance;
  readonly origins: AppDeps['origins'];
  /** Everything logged so far. */
  readonly log: () => string;
  /** An account with `PASSWORD`, or with a one-time password. */
  addOfficer(role: Role, oneTime?: boolean): Promise<{ id: string; login: string; password: string }>;
  /** Signs in and answers the cookie pair. */
  signIn(login: string, password: string): Promise<string>;
}

export interface TestAppsOptions {
  readonly publicUrl?: string;
  readonly deskUrl?: string;
  /** The orienter's flow; a small one by default. */
  readonly flow?: FlowDocument;
  /** What the frame of the units may contact. */
  readonly locator?: LocatorOptions;
  /** The operator's own rules of requests to watch a home. */
  readonly otvRules?: AppDeps['otvRules'];
  /** The form of requests to watch a home; by default there is none. */
  readonly homeWatchForm?: HomeWatchForm;
  /** Who takes mails to owners of requests; by default nobody. */
  readonly mail?: MailTransport;
  /** Whom the relay asks for addresses; by default nobody. */
  readonly geocoder?: (clock: ManualClock) => GeocoderSource;
  readonly limits?: Partial<Limits>;
  /** Wraps the storage, for faults. */
  readonly wrap?: (storage: Storage) => Storage;
}

const FRAME_PAGE = `<!doctype html><html lang="fr" data-site="{{siteSlug}}" data-demonstration="{{demonstration}}" data-theme="{{theme}}" data-scheme="{{scheme}}">
<link rel="stylesheet" href="assets/first-screen-1.css"><link rel="stylesheet" href="assets/themes-1.css" disabled>
<meta name="guichet-config" content="{{config}}"><p>{{siteName}} · {{answeredBy}}</p><a href="{{exitUrl}}">x</a></html>`;

/** What the build would have written, small. */
const writeAssets = async (dir: string): Promise<AppDeps['assets']> => {
  const assets = { widgetDir: join(dir, 'widget'), deskDir: join(dir, 'desk') };
  const files: Record<string, string> = {
    'widget/embed/guichet.js': 'void 0;',
    'widget/embed/guichet.js.br': 'brotli',
    'widget/frame/chat.fr.html': FRAME_PAGE,
    'widget/frame/chat.en.html': FRAME_PAGE.replace('lang="fr"', 'lang="en"'),
    'widget/frame/cyber.fr.html': `${FRAME_PAGE}<script type="module" src="assets/cyber-1.js"></script>`,
    'widget/frame/units.fr.html': FRAME_PAGE,
    'widget/frame/otv.fr.html': FRAME_PAGE,
    'widget/frame/otv.en.html': FRAME_PAGE.replace('lang="fr"', 'lang="en"'),
    'widget/frame/units.en.html': FRAME_PAGE.replace('lang="fr"', 'lang="en"'),
    'widget/frame/assets/main-1a2b3c4d.js': 'export {};',
    'widget/configure/configure.fr.html': '<html data-demonstration="{{demonstration}}">{{origin}}</html>',
    'widget/configure/preview.en.html': '<html lang="en"></html>',
    'widget/configure/assets/configure-1a2b3c4d.js': 'export {};',
    'desk/index.html': '<!doctype html><title>Desk</title>',
    'desk/assets/main-1a2b3c4d.js': 'export {};',
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return assets;
};

const collector = () => {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream, text: () => text };
};

/** Made before a test, gone after it. */
export const createTestApps = async (context: TestContext, options: TestAppsOptions = {}): Promise<TestApps> => {
  const dir = await mkdtemp(join(tmpdir(), 'guichet-apps-'));
  const opened = await openDataFolder({ dir: join(dir, 'data') });
  const storage = options.wrap?.(opened) ?? opened;
  const clock = createManualClock();
  const passwords = createPasswords({ cost: 2 ** 8 });
  for (const queue of SAMPLE_QUEUES) await storage.putQueue(queue);
  for (const site of sampleSites(4200)) await storage.putSite(site);
  for (const reply of SAMPLE_CANNED_REPLIES) await storage.putCannedReply(reply);
  const services = createServices({
    storage,
    clock,
    passwords,
    flow: options.flow ?? cyberDocument,
    ...(options.homeWatchForm === undefined ? {} : { homeWatchForm: options.homeWatchForm }),
    ...(options.mail === undefined ? {} : { mail: options.mail }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.geocoder === undefined ? {} : { geocoder: options.geocoder(clock) }),
  });
  await services.start();
  const origins = { public: options.publicUrl ?? PUBLIC_URL, desk: options.deskUrl ?? DESK_URL };
  const log = collector();
  const deps: AppDeps = {
    services,
    origins,
    assets: await writeAssets(dir),
    log: { level: 'debug', stream: log.stream },
    ...(options.locator === undefined ? {} : { locator: options.locator }),
    ...(options.otvRules === undefined ? {} : { otvRules: options.otvRules }),
    apiDocument: () => mergeDocuments(documentOf(publicApp), documentOf(deskApp)),
  };
  const publicApp: FastifyInstance = await createPublicApp(deps);
  const deskApp: FastifyInstance = await createDeskApp(deps);
  context.after(async () => {
    await Promise.all([publicApp.close(), deskApp.close()]);
    await services.close();
    await opened.close();
    await rm(dir, { recursive: true, force: true });
  });

  let number = 0;
  return {
    dataDir: join(dir, 'data'),
    storage,
    services,
    clock,
    publicApp,
    deskApp,
    origins,
    log: log.text,
    async addOfficer(role, oneTime = false) {
      const id = randomBytes(16).toString('base64url');
      const login = `${role}-${String(++number)}`;
      await storage.putOfficer({
        id,
        login,
        name: `Agent ${String(number)}`,
        role,
        passwordHash: await passwords.hash(PASSWORD),
        mustChangePassword: oneTime,
        available: true,
        capacity: 4,
        disabled: false,
      });
      await services.presence.refresh();
      return { id, login, password: PASSWORD };
    },
    async signIn(login, password) {
      const answer = await deskApp.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { origin: origins.desk },
        payload: { login, password },
      });
      if (answer.statusCode !== 200) throw new Error(`sign-in: ${String(answer.statusCode)} ${answer.body}`);
      return String(answer.headers['set-cookie']).split(';', 1)[0]!;
    },
  };
};

/** A citizen's token. */
export const makeToken = (): string => randomBytes(32).toString('base64url');
/** A client's command id. */
export const makeCommandId = (): string => randomBytes(16).toString('base64url');
