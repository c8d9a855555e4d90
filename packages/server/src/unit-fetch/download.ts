import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { DownloadFailure } from './download-failure.ts';
import { redirectAddress, safeAddress } from './safe-address.ts';

export interface DownloadOptions {
  readonly url: string;
  /** Where the body goes, unpacked, once it is whole. */
  readonly file: string;
  /** Entity tag of what `file` holds; an unchanged file is then not sent again. */
  readonly etag?: string | null;
  /** Longest silence of the server, before its answer and within; 30 s by default. */
  readonly silenceMs?: number;
  /** For all of it; 10 minutes by default. */
  readonly wholeMs?: number;
}

export type Downloaded =
  | { readonly isChanged: false }
  | { readonly isChanged: true; readonly etag: string | null; readonly day: string | null };

const SILENCE_MS = 30_000;
const WHOLE_MS = 600_000;
const MOST_REDIRECTS = 5;
/** No list of units is as large, and no disk is to be filled. */
const LARGEST_BYTES = 1024 ** 3;
const AGENT = 'guichet (units fetch)';

/**
 * Downloads a file, or learns that it has not changed. The file is replaced only by a whole one.
 *
 * @throws DownloadFailure for anything that keeps it from being whole
 */
export const download = async (options: DownloadOptions): Promise<Downloaded> => {
  const signal = AbortSignal.timeout(options.wholeMs ?? WHOLE_MS);
  const part = `${options.file}.part`;
  let url = safeAddress(options.url);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await ask(url, options, signal);
      const status = answer.statusCode ?? 0;
      if ([301, 302, 303, 307, 308].includes(status)) {
        answer.destroy();
        url = redirectAddress(url, answer.headers.location);
        continue;
      }
      if (status === 304 && options.etag) {
        answer.destroy();
        return { isChanged: false };
      }
      if (status !== 200) {
        answer.destroy();
        throw refusalOf(url, status, answer.headers['retry-after']);
      }
      await store(answer, part);
      await rename(part, options.file);
      return { isChanged: true, etag: answer.headers.etag ?? null, day: dayOf(answer.headers['last-modified']) };
    }
    throw new DownloadFailure(`${url.host} redirects more than ${String(MOST_REDIRECTS)} times.`);
  } catch (error) {
    await rm(part, { force: true });
    throw failureOf(error, url, signal);
  }
};

const ask = (url: URL, { etag, silenceMs = SILENCE_MS }: DownloadOptions, signal: AbortSignal) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      'user-agent': AGENT,
      'accept-encoding': 'gzip, br',
      ...(etag ? { 'if-none-match': etag } : {}),
    };
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { headers, signal });
    let silent: { destroy(error: Error): unknown } = request;
    request.setTimeout(silenceMs, () => {
      silent.destroy(new DownloadFailure(`${url.host} said nothing for ${String(silenceMs / 1000)} s.`));
    });
    request.once('response', (answer) => {
      silent = answer;
      resolve(answer);
    });
    request.once('error', reject);
    request.end();
  });

/** Unpacks as it comes. Too short a body, or a packed one without its end, is an error. */
const store = async (answer: IncomingMessage, part: string): Promise<void> => {
  const announced = Number(answer.headers['content-length'] ?? NaN);
  let [received, written] = [0, 0];
  const counted = (count: (bytes: number) => void) =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        count(chunk.length);
        if (written > LARGEST_BYTES) done(new DownloadFailure('The file is larger than 1 GiB.'));
        else done(null, chunk);
      },
    });
  const unpacked = counted((bytes) => (written += bytes));
  const raw = counted((bytes) => (received += bytes));
  const file = createWriteStream(part);
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding === 'gzip') await pipeline(answer, raw, createGunzip(), unpacked, file);
  else if (encoding === 'br') await pipeline(answer, raw, createBrotliDecompress(), unpacked, file);
  else if (encoding === 'identity') await pipeline(answer, raw, unpacked, file);
  else throw new DownloadFailure(`The file is packed in an unknown way: ${encoding}.`);
  if (!answer.complete || (Number.isFinite(announced) && received !== announced)) throw new DownloadFailure(CUT_OFF);
};

const CUT_OFF = 'The file was cut off on its way.';
const PACKING_BROKEN = /^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING|ERR__)/;

const failureOf = (error: unknown, url: URL, signal: AbortSignal): unknown => {
  if (error instanceof DownloadFailure || !(error instanceof Error)) return error;
  if (signal.aborted) return new DownloadFailure(`${url.host} took too long.`);
  const code = 'code' in error ? String(error.code) : '';
  if (['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code) || PACKING_BROKEN.test(code)) {
    return new DownloadFailure(CUT_OFF);
  }
  return code === '' ? error : new DownloadFailure(`${url.host} cannot be reached (${code}).`);
};

const refusalOf = (url: URL, status: number, retryAfter: string | undefined): DownloadFailure => {
  const seconds = secondsOf(retryAfter);
  const when = seconds === null ? '' : ` It asks to come back in ${String(seconds)} s.`;
  return new DownloadFailure(`${url.host} answered ${String(status)}.${when}`, seconds);
};

/** Seconds, or a date (RFC 9110, 10.2.3). */
const secondsOf = (retryAfter: string | undefined): number | null => {
  if (retryAfter === undefined) return null;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
};

const dayOf = (lastModified: string | undefined): string | null => {
  const at = Date.parse(lastModified ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10);
};
