// What a page may do where only files are served: in the page itself as far as a page may say it, the rest as headers.
import type { SiteSettings, StaticService } from './site-settings.ts';
import { locatorContacts } from '../../packages/server/src/locator-options.ts';
import { addressFramePolicy, framePolicy } from '../../packages/server/src/plugins/security-headers.ts';

/** A `<meta>` cannot say it: browsers ignore it there. */
const ONLY_IN_A_HEADER = 'frame-ancestors';

/**
 * The policy of the server's page, without what only a header may say and without the socket, which nobody serves.
 *
 * @returns for `content` of `<meta http-equiv="Content-Security-Policy">`
 */
export function metaPolicy({ url, site, locator }: SiteSettings, service: StaticService): string {
  const { origin } = new URL(url);
  const whole =
    service === 'units' ? addressFramePolicy(origin, site, locatorContacts(locator)) : framePolicy(origin, site);
  const socket = origin.replace(/^http/, 'ws');
  return whole
    .split('; ')
    .filter((directive) => !directive.startsWith(ONLY_IN_A_HEADER))
    .map((directive) => directive.replace(` ${socket}`, ''))
    .join('; ');
}

/** Policy of a page of words: nothing of it runs. */
export const WORDS_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

const DEVICES = [
  'accelerometer',
  'camera',
  'display-capture',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

/** Headers of every page of the frame, by name. */
export function pageHeaders({ site }: SiteSettings): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', [ONLY_IN_A_HEADER, "'self'", ...site.allowedOrigins].join(' ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', [...DEVICES.map((device) => `${device}=()`), 'geolocation=(self)'].join(', ')],
  ];
}

/** Any page may load what is here, and check it by its fingerprint: needed where the folder is on another host name than the pages. */
const SHARED = ['Access-Control-Allow-Origin', '*'] as const;

/** The same headers as three kinds of server read them. */
export function headerFiles(settings: SiteSettings): Record<string, string> {
  const headers = pageHeaders(settings);
  const folder = new URL(settings.url).pathname;
  const lines = (one: (name: string, value: string) => string, list: readonly (readonly [string, string])[]) =>
    list.map((each) => one(...each)).join('\n');
  const forNetlify = (name: string, value: string) => `  ${name}: ${value}`;
  const forApache = (name: string, value: string) => `  Header always set ${name} "${value}"`;
  const forNginx = (name: string, value: string) => `  add_header ${name} "${value}" always;`;
  const apache = (list: readonly (readonly [string, string])[]) =>
    `<IfModule mod_headers.c>\n${lines(forApache, list)}\n</IfModule>\n`;
  return {
    // Netlify, Cloudflare Pages and others: at the root of what is published.
    _headers: `${folder}*\n${lines(forNetlify, [SHARED])}\n${folder}frame/*\n${lines(forNetlify, headers)}\n`,
    // Apache, where the host allows it.
    '.htaccess': apache([SHARED]),
    'frame/.htaccess': `DirectoryIndex index.html\n${apache(headers)}`,
    // In nginx a location with headers of its own takes none from around it.
    'nginx.conf.txt': `location ${folder} {\n${lines(forNginx, [SHARED])}\n}\nlocation ${folder}frame/ {\n  index index.html;\n${lines(forNginx, [SHARED, ...headers])}\n}\n`,
  };
}
