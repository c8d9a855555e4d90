/** Where in a message's life the process dies, as the design names it (§4). */
export const CRASH_POINTS = ['before-commit', 'commit-ack', 'after-ack'] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** Counts messages and kills this process, as a power cut would, at one point of the n-th. */
export class Crasher {
  readonly #point: CrashPoint | null;
  #left: number;

  constructor(point: CrashPoint | null, afterMessages: number) {
    this.#point = point;
    this.#left = afterMessages;
  }
  message(): void {
    this.#left--;
  }
  reached(point: CrashPoint): void {
    if (this.#point === point && this.#left <= 0) process.kill(process.pid, 'SIGKILL');
  }
}
