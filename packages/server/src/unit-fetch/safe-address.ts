import { DownloadFailure } from './download-failure.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * An address that may be downloaded from: https, or this machine itself.
 *
 * @throws DownloadFailure
 */
export const safeAddress = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))) return url;
  throw new DownloadFailure(`Not an https address: ${text}`);
};

/**
 * Where a redirect leads: never from https to anything else, so that nobody on the way can put another file in its place.
 *
 * @throws DownloadFailure
 */
export const redirectAddress = (from: URL, location: string | undefined): URL => {
  if (location === undefined || !URL.canParse(location, from)) {
    throw new DownloadFailure(`${from.host} redirects without saying where to.`);
  }
  const to = safeAddress(new URL(location, from).href);
  if (from.protocol === 'https:' && to.protocol !== 'https:') {
    throw new DownloadFailure(`${from.host} redirects from https to ${to.href}.`);
  }
  return to;
};
