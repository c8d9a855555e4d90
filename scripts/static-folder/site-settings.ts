// What the webmaster says of a site that works without a server: `guichet.json`, read strictly.
import type { SiteRecord } from '../../packages/server/src/contract/index.ts';
import { DEFAULT_LOCATOR, type LocatorOptions } from '../../packages/server/src/locator-options.ts';
import { NEUTRAL_EXIT_URL } from '../../packages/server/src/services/sites.ts';
import { THEME_NAMES, type ThemeName } from '../../packages/widget/src/themes/theme.ts';

/** Services that need no server. */
export const STATIC_SERVICES = ['cyber', 'units'] as const;
export type StaticService = (typeof STATIC_SERVICES)[number];

export interface SiteSettings {
  /** Address of the folder, with a slash at its end: `https://www.mairie-exemple.fr/guichet/`. */
  readonly url: string;
  readonly site: Omit<SiteRecord, 'services'> & { services: StaticService[] };
  /** Whom the locator may contact. */
  readonly locator: LocatorOptions;
}

const KEYS = [
  'url',
  'site',
  'name',
  'locale',
  'services',
  'theme',
  'accent',
  'exitUrl',
  'legalNoticeUrl',
  'hosts',
  'addresses',
  'map',
] as const;

const isOrigin = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/.test(value);
const isOneOf = <Value extends string>(value: unknown, values: readonly Value[]): value is Value =>
  values.includes(value as Value);

/**
 * Reads the settings.
 *
 * @param text the file
 * @throws TypeError naming the member that is missing or wrong
 */
export function readSiteSettings(text: string): SiteSettings {
  const given = parse(text);
  const unknown = Object.keys(given).find((key) => !isOneOf(key, KEYS));
  if (unknown !== undefined) throw new TypeError(`guichet.json: there is no « ${unknown} »: ${KEYS.join(', ')}.`);
  const read = <Value>(
    key: (typeof KEYS)[number],
    isRight: (value: unknown) => value is Value,
    what: string,
  ): Value => {
    const value = given[key];
    if (!isRight(value)) throw new TypeError(`guichet.json: « ${key} » is ${what}.`);
    return value;
  };
  const optional = <Value>(key: (typeof KEYS)[number], otherwise: Value, ...[isRight, what]: Reader<Value>): Value =>
    given[key] === undefined ? otherwise : read(key, isRight, what);

  const url = read('url', isFolderUrl, 'the address of the folder, https://…/ with a slash at its end');
  const theme = optional('theme', 'neutral', isTheme, `one of ${THEME_NAMES.join(', ')}`);
  const accent = optional('accent', null, isColour, 'a colour such as #1f4b99');
  const services = optional('services', [...STATIC_SERVICES], isServices, 'a list of cyber and units');
  const hasAddresses = optional('addresses', true, isBoolean, 'true or false');
  const hasMap = optional('map', true, isBoolean, 'true or false');
  const legalNoticeUrl = optional('legalNoticeUrl', null, isHttps, 'an https address');
  const { geocoder, map } = DEFAULT_LOCATOR;
  return {
    url,
    site: {
      slug: read('site', isSlug, 'a short name such as mairie-exemple'),
      name: read('name', isName, 'the name of the site, 120 characters at most'),
      inseeCode: null,
      allowedOrigins: optional('hosts', [], isOrigins, 'a list of origins such as https://www.mairie-exemple.fr'),
      // Nobody answers here: the page says that it is no official service.
      answeredBy: null,
      demonstration: false,
      services,
      queue: 'general',
      cyberQueue: null,
      orienter: {},
      locale: optional('locale', 'fr', isLocale, 'fr or en'),
      theme: { name: theme, ...(accent === null ? {} : { accent }) },
      exitUrl: optional('exitUrl', NEUTRAL_EXIT_URL, isHttps, 'an https address'),
      ...(legalNoticeUrl === null ? {} : { legalNoticeUrl }),
      otv: null,
      retentionDays: 0,
    },
    locator: { geocoder: { ...geocoder, mode: hasAddresses ? 'browser' : 'none' }, map: hasMap ? map : null },
  };
}

type Reader<Value> = [isRight: (value: unknown) => value is Value, what: string];

const parse = (text: string): Record<string, unknown> => {
  try {
    const given = JSON.parse(text) as unknown;
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>;
  } catch {
    // Said below, as of any other content.
  }
  throw new TypeError('guichet.json: this is no JSON object.');
};

const isFolderUrl = (value: unknown): value is string => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { href, protocol, hostname, search, hash } = new URL(value);
  // A folder may be tried on the machine that made it.
  const isSafe = protocol === 'https:' || (protocol === 'http:' && /^(.+\.)?localhost$|^127\./.test(hostname));
  return isSafe && href === value && value.endsWith('/') && search === '' && hash === '';
};
const isTheme = (value: unknown): value is ThemeName => isOneOf(value, THEME_NAMES);
const isColour = (value: unknown): value is string | null => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value);
const isServices = (value: unknown): value is StaticService[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isOneOf(each, STATIC_SERVICES));
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value);
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim().length > 0 && value.length <= 120;
const isOrigins = (value: unknown): value is string[] => Array.isArray(value) && value.every(isOrigin);
const isLocale = (value: unknown): value is 'fr' | 'en' => value === 'fr' || value === 'en';
const isHttps = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && value.startsWith('https://');
