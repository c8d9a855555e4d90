import type { FlowDocument } from '@guichet/triage';
import type { FormDocument, HomeWatchRules } from '@guichet/triage/form';
import { loadFlow, loadForm } from '@guichet/triage/parse';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { AppDeps, AssetFolders, OwnOrigins } from './app.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { createDeskApp } from './desk-app.ts';
import { keepEmbed } from './embed/keep-embed.ts';
import { DEFAULT_LOCATOR, type LocatorOptions } from './locator-options.ts';
import { describeError } from './plugins/errors.ts';
import type { LogOptions } from './plugins/logging.ts';
import { createPublicApp } from './public-app.ts';
import { documentOf, mergeDocuments } from './routes/reference/document.ts';
import { systemClock, type Clock } from './services/clock.ts';
import type { Limits } from './services/limits.ts';
import { createGeoplateformeSource } from './services/geocoder/geoplateforme-source.ts';
import { homeWatchFormOf } from './services/home-watch/home-watch-form.ts';
import { eraseOld } from './services/retention.ts';
import { createServices, type Services } from './services/services.ts';
import type { SmtpOptions } from './smtp/smtp-address.ts';
import { createSmtpTransport } from './smtp/smtp-transport.ts';
import type { Storage } from './storage/port.ts';

/** Why a server does not start, in a sentence for whoever started it. */
export class ServerStartError extends Error {
  override readonly name = 'ServerStartError';
}

export interface ServerOptions {
  /** Port of the public origin; 0 takes a free one. */
  readonly port: number;
  /** Port of the desk origin; 0 takes a free one. */
  readonly deskPort: number;
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string;
  /** Address under which citizens reach the public origin; default `http://localhost:<port>`. */
  readonly publicUrl?: string;
  /** Address under which officers reach the desk; default `http://localhost:<deskPort>`. */
  readonly deskUrl?: string;
  readonly data: DataFolder;
  readonly log?: LogOptions;
  readonly trustProxy?: string | boolean;
  readonly limits?: Partial<Limits>;
  /** Days that sums of what the orienter showed are kept; default 400. */
  readonly flowCountDays?: number;
  /** What the build wrote; default: the sibling packages of this repository. */
  readonly assets?: AssetFolders;
  /** What the locator of the units may contact; default: the State’s public services, asked by the frame. */
  readonly locator?: LocatorOptions;
  readonly clock?: Clock;
  /** Reads the orienter's flow; default: the one of `@guichet/triage`. */
  readonly loadFlow?: () => FlowDocument;
  /** Reads the form of requests to watch a home; default: the one of `@guichet/triage`. */
  readonly loadHomeWatchForm?: () => FormDocument;
  /** The operator's own rules of who may have a home watched, and when; default: those of the form. */
  readonly otvRules?: HomeWatchRules;
  /** Mail server and sender of mails to owners of requests; default: no mail is sent. */
  readonly mail?: SmtpOptions;
  /** For test doubles: opens the storage instead of the SQLite adapter. */
  readonly openStorage?: (data: DataFolder) => Promise<Storage>;
}

export interface RunningServer {
  readonly publicUrl: string;
  readonly deskUrl: string;
  readonly services: Services;
  /** Takes nothing new, tells the sockets, finishes what was accepted, closes the database. */
  close(): Promise<void>;
}

export const DEFAULT_PORT = 4100;
export const DEFAULT_DESK_PORT = 4101;
const RETENTION_EVERY_MS = 60 * 60_000;

/** As it should be in a working copy, where nobody raises the version: nobody pins it either. */
const EMBED_CHANGED = 'built again under the same version: pages that pin it get what was served first';

const BUILT: AssetFolders = {
  widgetDir: fileURLToPath(new URL('../../widget/dist', import.meta.url)),
  deskDir: fileURLToPath(new URL('../../desk/dist', import.meta.url)),
  docsDir: fileURLToPath(new URL('../../../dist/docs', import.meta.url)),
};

const isLoopback = (hostname: string) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d+){3}$/.test(hostname);

/** The origin of an address that was given; cookies and the citizens' safety need https anywhere but on loopback. */
const originOf = (option: string, url: string): string => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.pathname !== '/') {
    throw new ServerStartError(`--${option} takes an address without a path, such as https://guichet.example.fr.`);
  }
  if (parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
    throw new ServerStartError(`--${option} must be https, except on this machine (${parsed.hostname} is not).`);
  }
  return parsed.origin;
};

const listen = async (app: FastifyInstance, option: string, host: string, port: number): Promise<number> => {
  try {
    await app.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const variable = `GUICHET_${option.toUpperCase().replace('-', '_')}`;
    if (code === 'EADDRINUSE') {
      throw new ServerStartError(`Port ${String(port)} is taken: choose another with --${option} (or ${variable}).`);
    }
    if (code === 'EACCES') {
      throw new ServerStartError(
        `Port ${String(port)} is not allowed: choose another with --${option} (or ${variable}).`,
      );
    }
    throw error;
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
};

const warnWhenNotBuilt = async (app: FastifyInstance, { widgetDir, deskDir }: AssetFolders): Promise<void> => {
  for (const file of [join(widgetDir, 'frame', 'chat.fr.html'), join(deskDir, 'index.html')]) {
    await access(file).catch(() => app.log.warn({ file }, 'not built: run npm run build'));
  }
};

/**
 * Starts both origins over one database.
 *
 * @throws ServerStartError when a port is taken or an address is not acceptable; FlowError when the flow or the form cannot be read
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { host = '127.0.0.1', clock = systemClock, assets = BUILT, log = { level: 'info' } } = options;
  const { geocoder } = options.locator ?? DEFAULT_LOCATOR;
  const origins: OwnOrigins = {
    public: options.publicUrl === undefined ? '' : originOf('public-url', options.publicUrl),
    desk: options.deskUrl === undefined ? '' : originOf('desk-url', options.deskUrl),
  };
  // Before anything is opened: a flow or a form that cannot be read is not served (spec T-7, V-45).
  const flow = (options.loadFlow ?? (() => loadFlow('cyber')))();
  const document = (options.loadHomeWatchForm ?? (() => loadForm('home-watch')))();
  const homeWatchForm = homeWatchFormOf({ ...document, rules: options.otvRules ?? document.rules });
  const storage = await (options.openStorage ?? openDataFolder)(options.data);
  const apps: FastifyInstance[] = [];
  const logFailure = (error: unknown, message: string) =>
    apps[0]?.log.error({ failure: describeError(error) }, message);
  const services = createServices({
    storage,
    clock,
    limits: options.limits ?? {},
    flow,
    homeWatchForm,
    ...(options.mail === undefined ? {} : { mail: createSmtpTransport(options.mail) }),
    ...(geocoder.mode === 'relay' ? { geocoder: createGeoplateformeSource({ url: geocoder.url, clock }) } : {}),
    onBackgroundError: (error) => logFailure(error, 'background work failed'),
  });
  const close = async () => {
    await Promise.all(apps.map((app) => app.close()));
    await services.close();
    await storage.close();
  };
  try {
    const embed = await keepEmbed(join(assets.widgetDir, 'embed'), join(options.data.dir, 'embed'));
    const deps: AppDeps = {
      services,
      origins,
      assets,
      embedVersions: embed.versions,
      log,
      trustProxy: options.trustProxy ?? false,
      ...(options.locator === undefined ? {} : { locator: options.locator }),
      // Types of the contract have lists that may be written to; nobody does.
      ...(options.otvRules === undefined ? {} : { otvRules: options.otvRules as NonNullable<AppDeps['otvRules']> }),
      apiDocument: () => mergeDocuments(documentOf(publicApp), documentOf(deskApp)),
    };
    await services.start();
    const publicApp: FastifyInstance = await createPublicApp(deps);
    apps.push(publicApp);
    const deskApp: FastifyInstance = await createDeskApp(deps);
    apps.push(deskApp);
    await warnWhenNotBuilt(publicApp, assets);
    if (embed.changed !== null) publicApp.log.warn({ version: embed.changed }, EMBED_CHANGED);
    const port = await listen(publicApp, 'port', host, options.port);
    const deskPort = await listen(deskApp, 'desk-port', host, options.deskPort);
    if (origins.public === '') origins.public = `http://localhost:${String(port)}`;
    if (origins.desk === '') origins.desk = `http://localhost:${String(deskPort)}`;
    const cancelRetention = clock.every(RETENTION_EVERY_MS, () => {
      eraseOld(storage, clock.nowMs(), options.flowCountDays).then(
        (erased) => publicApp.log.info({ erased }, 'retention'),
        (error: unknown) => logFailure(error, 'retention failed'),
      );
    });
    return {
      publicUrl: origins.public,
      deskUrl: origins.desk,
      services,
      close: () => {
        cancelRetention();
        return close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
