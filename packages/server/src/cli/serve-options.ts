import { DEFAULT_DESK_PORT, DEFAULT_PORT, type ServerOptions } from '../server.ts';
import type { Limits } from '../services/limits.ts';
import { LOCATOR_OPTIONS, locatorOf } from './locator-options.ts';
import { MAIL_OPTIONS, mailOf } from './mail-options.ts';
import { OTV_OPTIONS, otvRulesOf, requestLimitsOf } from './otv-options.ts';
import { DATA_OPTIONS, dataFolderOf, oneOf, readOptions, wholeNumber, type OptionValues } from './options.ts';
import { flowCountDaysOf, RETENTION_OPTIONS } from './retention-options.ts';

/** What `serve` takes; `npm start` reads the same from the environment. */
export const SERVE_OPTIONS = {
  ...DATA_OPTIONS,
  port: { type: 'text', help: `port of the public origin; default ${String(DEFAULT_PORT)}` },
  'desk-port': { type: 'text', help: `port of the desk origin; default ${String(DEFAULT_DESK_PORT)}` },
  host: { type: 'text', help: 'address to listen on; default 127.0.0.1' },
  'public-url': { type: 'text', help: 'https address of the public origin; default http://localhost:<port>' },
  'desk-url': { type: 'text', help: 'https address of the desk origin; default http://localhost:<desk-port>' },
  'trust-proxy': { type: 'text', help: 'addresses of proxies whose X-Forwarded-For counts for limits; default none' },
  'log-level': { type: 'text', help: 'debug, info (default), warn, error or silent' },
  'limit-messages-per-second': {
    type: 'text',
    help: 'messages a second in one conversation; default 10, burst twice that',
  },
  'limit-openings-per-minute': { type: 'text', help: 'conversations opened a minute by one caller and on one site' },
  'limit-sign-ins-per-minute': { type: 'text', help: 'sign-ins tried a minute by one caller; default 30' },
  ...RETENTION_OPTIONS,
  ...LOCATOR_OPTIONS,
  ...MAIL_OPTIONS,
  ...OTV_OPTIONS,
  'desk-lost-after-seconds': {
    type: 'text',
    help: 'how long a desk may be cut off before its conversations go back to the queue; default 60',
  },
} as const;

const LARGEST_LIMIT = 10_000_000;

const limitsOf = (
  messages: string | undefined,
  openings: string | undefined,
  signIns: string | undefined,
  deskLost: string | undefined,
): Partial<Limits> => {
  const limits: { -readonly [K in keyof Limits]?: Limits[K] } = {};
  if (messages !== undefined) {
    const perSecond = wholeNumber('limit-messages-per-second', messages, 1, LARGEST_LIMIT);
    limits.messages = { perSecond, burst: 2 * perSecond };
    limits.otherCommands = { perSecond: 2 * perSecond, burst: 4 * perSecond };
  }
  if (openings !== undefined) {
    const perMinute = wholeNumber('limit-openings-per-minute', openings, 1, LARGEST_LIMIT);
    limits.openingsPerCaller = { perSecond: perMinute / 60, burst: perMinute };
    limits.openingsPerSite = { perSecond: perMinute / 60, burst: perMinute };
  }
  if (signIns !== undefined) {
    const perMinute = wholeNumber('limit-sign-ins-per-minute', signIns, 1, LARGEST_LIMIT);
    limits.signInsPerCaller = { perSecond: perMinute / 60, burst: perMinute };
  }
  if (deskLost !== undefined) {
    limits.deskLostAfterMs = 1000 * wholeNumber('desk-lost-after-seconds', deskLost, 1, 3600);
  }
  return limits;
};

/** @throws UsageError for what cannot be meant */
export const serverOptionsOf = async (values: OptionValues<typeof SERVE_OPTIONS>): Promise<ServerOptions> => {
  const level = oneOf('log-level', values['log-level'] ?? 'info', ['debug', 'info', 'warn', 'error', 'silent']);
  const mail = mailOf(values);
  const otvRules = await otvRulesOf(values);
  return {
    port: wholeNumber('port', values.port ?? String(DEFAULT_PORT), 0, 65_535),
    deskPort: wholeNumber('desk-port', values['desk-port'] ?? String(DEFAULT_DESK_PORT), 0, 65_535),
    data: dataFolderOf(values),
    log: { level },
    limits: {
      ...limitsOf(
        values['limit-messages-per-second'],
        values['limit-openings-per-minute'],
        values['limit-sign-ins-per-minute'],
        values['desk-lost-after-seconds'],
      ),
      ...requestLimitsOf(values),
    },
    flowCountDays: flowCountDaysOf(values),
    locator: locatorOf(values),
    ...(mail === null ? {} : { mail }),
    ...(otvRules === undefined ? {} : { otvRules }),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values['public-url'] === undefined ? {} : { publicUrl: values['public-url'] }),
    ...(values['desk-url'] === undefined ? {} : { deskUrl: values['desk-url'] }),
    ...(values['trust-proxy'] === undefined ? {} : { trustProxy: values['trust-proxy'] }),
  };
};

/**
 * The same from `GUICHET_…` variables alone.
 *
 * @throws UsageError
 */
export const serverOptionsFrom = (environment: NodeJS.ProcessEnv): Promise<ServerOptions> =>
  serverOptionsOf(readOptions(SERVE_OPTIONS, [], environment));
