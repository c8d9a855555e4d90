import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Hashes and checks passwords with scrypt (RFC 7914); one at a time, because each takes `128 · N · r` bytes of memory. */
export interface Passwords {
  /** `scrypt$N$r$p$salt$hash`, base64url. */
  hash(password: string): Promise<string>;
  /** False for a wrong password; with `hash` null it takes as long and is false, so that time tells no login (spec K-8). */
  verify(password: string, hash: string | null): Promise<boolean>;
}

/** OWASP's password storage sheet: N = 2^17, r = 8, p = 1 (128 MiB). */
export const DEFAULT_SCRYPT_COST = 2 ** 17;
const BLOCK_SIZE = 8;
const PARALLELISM = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive = (password: string, salt: Uint8Array, cost: number, blockSize: number, parallelism: number) =>
  new Promise<Buffer>((resolve, reject) => {
    const options = { N: cost, r: blockSize, p: parallelism, maxmem: 256 * cost * blockSize };
    // The same password typed with composed or decomposed accents is the same password (RFC 8265).
    scrypt(password.normalize('NFC'), salt, HASH_BYTES, options, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** @param cost scrypt's N, a power of two */
export const hashPassword = async (password: string, cost = DEFAULT_SCRYPT_COST): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, cost, BLOCK_SIZE, PARALLELISM);
  return ['scrypt', cost, BLOCK_SIZE, PARALLELISM, encode(salt), encode(hash)].join('$');
};

/** @param options.cost scrypt's N, a power of two; what was hashed with another one is checked with that */
export const createPasswords = ({ cost = DEFAULT_SCRYPT_COST }: { readonly cost?: number } = {}): Passwords => {
  const someSalt = encode(randomBytes(SALT_BYTES));
  const nobody = ['scrypt', cost, BLOCK_SIZE, PARALLELISM, someSalt, encode(randomBytes(HASH_BYTES))].join('$');
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    hash: (password) => inTurn(() => hashPassword(password, cost)),
    verify: (password, hash) =>
      inTurn(async () => {
        const [, n, r, p, salt = '', expected = ''] = (hash ?? nobody).split('$');
        const actual = await derive(password, Buffer.from(salt, 'base64url'), Number(n), Number(r), Number(p));
        const wanted = Buffer.from(expected, 'base64url');
        return hash !== null && wanted.length === actual.length && timingSafeEqual(wanted, actual);
      }),
  };
};

/** Without letters and digits that look alike: somebody copies it from a terminal by hand. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const ONE_TIME_GROUPS = 4;
const ONE_TIME_GROUP_LENGTH = 5;

/** A password for one sign-in: four groups of five characters, 99 random bits. */
export const makeOneTimePassword = (): string =>
  Array.from({ length: ONE_TIME_GROUPS }, () =>
    Array.from({ length: ONE_TIME_GROUP_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join(''),
  ).join('-');
