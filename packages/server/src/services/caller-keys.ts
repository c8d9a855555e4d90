import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Clock } from './clock.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Turns an address into a key for limiters: an HMAC under a key that lives in memory for a day (spec P-4), so that
 * nobody, not even with a memory dump of the next day, learns who called.
 */
export class CallerKeys {
  readonly #clock: Clock;
  readonly #onRotate: () => void;
  #key = randomBytes(32);
  #madeAtMs: number;

  /** `onRotate`: what was counted under the old key means nothing any more. */
  constructor(clock: Clock, onRotate: () => void) {
    this.#clock = clock;
    this.#onRotate = onRotate;
    this.#madeAtMs = clock.nowMs();
  }

  keyOf(address: string): string {
    if (this.#clock.nowMs() - this.#madeAtMs >= DAY_MS) {
      this.#key = randomBytes(32);
      this.#madeAtMs = this.#clock.nowMs();
      this.#onRotate();
    }
    return createHmac('sha256', this.#key).update(network(address)).digest('base64url');
  }
}

/** One subscriber has a whole /64 of IPv6: counting single addresses would count nothing. */
const network = (address: string): string => {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  if (tail === undefined) return left.slice(0, 4).join(':');
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
};
