import type { FastifyInstance, FastifyReply } from 'fastify';

const HSTS = 'max-age=31536000';
const devicesPolicy = (geolocation: string): string =>
  `accelerometer=(), camera=(), display-capture=(), geolocation=${geolocation}, gyroscope=(), magnetometer=(), ` +
  'microphone=(), payment=(), usb=(), browsing-topics=()';
const NO_DEVICES = devicesPolicy('()');
/** For the page that may ask where the device is, once the person has clicked (spec U-53). */
export const POSITION_ONLY = devicesPolicy('(self)');

type Directives = Readonly<Record<string, readonly string[]>>;

/** `{ 'img-src': ["'self'"] }` → one header value. */
const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** Older engines do not read 'self' as including the socket's scheme, so that it is named. */
const socketOrigin = (origin: string): string => origin.replace(/^http/, 'ws');

interface PageSources {
  readonly images: readonly string[];
  readonly frameAncestors: readonly string[];
  /** Origins that it may call besides its own. */
  readonly connect?: readonly string[];
  /** What it may frame itself; default: nothing. */
  readonly frames?: readonly string[];
  /** Its policies of Trusted Types besides Lit's. */
  readonly trustedTypes?: readonly string[];
}

const pagePolicy = (ownOrigin: string, sources: PageSources): string => {
  const { images, frameAncestors, connect = [], frames = [], trustedTypes = [] } = sources;
  return policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': images,
    'font-src': ["'self'"],
    'connect-src': ["'self'", socketOrigin(ownOrigin), ...connect],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': frameAncestors.length === 0 ? ["'none'"] : frameAncestors,
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html', ...trustedTypes],
    ...(frames.length === 0 ? {} : { 'frame-src': frames }),
  });
};

/** Policy of the citizen's frame: only its site may frame it (spec O-3). */
export const framePolicy = (ownOrigin: string, site: { readonly allowedOrigins: readonly string[] }): string =>
  pagePolicy(ownOrigin, { images: ["'self'"], frameAncestors: site.allowedOrigins });

/**
 * Policy of a frame that looks for addresses: as the others', and whom the operator named (spec U-53, V-60).
 *
 * @param contacts origins of the geocoder, when the frame asks it itself, and of the tiles, when a map is offered
 */
export const addressFramePolicy = (
  ownOrigin: string,
  site: { readonly allowedOrigins: readonly string[] },
  contacts: { readonly connect: readonly string[]; readonly images: readonly string[] },
): string =>
  pagePolicy(ownOrigin, {
    images: ["'self'", ...contacts.images],
    frameAncestors: site.allowedOrigins,
    connect: contacts.connect,
  });

/** Policy of the desk: nobody frames it (spec O-5). `data:` is for the icon of its page, which is empty. */
export const deskPolicy = (ownOrigin: string): string =>
  pagePolicy(ownOrigin, { images: ["'self'", 'data:'], frameAncestors: [] });

/** Policy of the configurator: as a frame's, and it shows its own preview in a frame. */
export const configuratorPolicy = (ownOrigin: string): string =>
  pagePolicy(ownOrigin, { images: ["'self'"], frameAncestors: [], frames: ["'self'"] });

/** Policy of the page in which a snippet runs: framed by the configurator only, and it runs this server's embed only. */
export const previewPolicy = (ownOrigin: string): string =>
  pagePolicy(ownOrigin, {
    images: ["'self'"],
    frameAncestors: ["'self'"],
    frames: ["'self'"],
    // Of its own addresses only; in WebKit the embed has no other way to be let in.
    trustedTypes: ['default'],
  });

/** Policy of whatever is not an application: answers, problems, assets. */
export const INERT_POLICY = policyText({
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
});

/** Policy of a page of text with one style sheet of this origin and no script. */
export const TEXT_PAGE_POLICY = policyText({
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
});

/**
 * Policy of a page of the documentation, with its search.
 *
 * @param live whether our elements stand in it, as on a partner's page: with the launcher, its frame, and the list of units
 */
export const docsPolicy = (live: boolean): string =>
  policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    ...(live && { 'frame-src': ["'self'"] }),
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': live ? ['default', 'lit-html', "'allow-duplicates'"] : ["'none'"],
  });

/** Names the policy of this answer instead of the inert one. */
export const withPolicy = (reply: FastifyReply, policy: string): FastifyReply =>
  reply.header('content-security-policy', policy);

/**
 * Headers of every answer of a listener, set only where the route set none: inert policy, no sniffing, no referrer, no
 * devices, same-origin resources, nothing cached; HSTS when the listener's public address is https.
 */
export const useSecurityHeaders = (app: FastifyInstance, ownOrigin: () => string): void => {
  app.addHook('onSend', async (_request, reply, payload) => {
    const defaults: Record<string, string> = {
      'content-security-policy': INERT_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': NO_DEVICES,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      ...(ownOrigin().startsWith('https:') ? { 'strict-transport-security': HSTS } : {}),
    };
    for (const [name, value] of Object.entries(defaults)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
    return payload;
  });
};
