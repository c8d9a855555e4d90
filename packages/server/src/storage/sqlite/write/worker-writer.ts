import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { GuichetError } from '../../../errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { Job, JobKind, JobResult, Jobs, Writer, WriterOptions } from './jobs.ts';

interface Pending {
  readonly job: Job;
  readonly resolve: (value: never) => void;
  readonly reject: (error: GuichetError) => void;
}

/** Bounds the time that one group keeps the others waiting. */
const LARGEST_GROUP = 512;

/**
 * The writer as the main thread sees it: what arrives in one turn of the event loop, or while a group is being written,
 * becomes the next group. A worker that dies fails everything it was given; the next job starts another one.
 */
export class WorkerWriter implements Writer {
  readonly #options: WriterOptions;
  readonly #queueLimit: number;
  #worker: Worker | null = null;
  #queue: Pending[] = [];
  #inFlight: Pending[] | null = null;
  #scheduled = false;
  #closing: Promise<void> | null = null;
  #drained: (() => void) | null = null;

  private constructor(options: WriterOptions, queueLimit: number) {
    this.#options = options;
    this.#queueLimit = queueLimit;
  }

  /** Resolves once the worker has opened the file; rejects when it cannot. */
  static async start(options: WriterOptions, queueLimit: number): Promise<WorkerWriter> {
    const writer = new WorkerWriter(options, queueLimit);
    await once(writer.#startWorker(), 'message');
    return writer;
  }

  submit<K extends JobKind>(kind: K, input: Jobs[K]['input']): Promise<Jobs[K]['result']> {
    if (this.#closing !== null || this.#queue.length >= this.#queueLimit) {
      return Promise.reject(new GuichetError('server.unavailable'));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ job: { kind, input } as Job, resolve, reject });
      this.#schedule();
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#drainAndStop();
    return this.#closing;
  }

  /** Ends the worker as a crash would; for tests of what follows a crash. */
  async terminate(): Promise<void> {
    await this.#worker?.terminate();
  }

  #schedule(): void {
    if (this.#scheduled || this.#inFlight !== null) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#inFlight !== null || this.#queue.length === 0) return;
    this.#inFlight = this.#queue.splice(0, LARGEST_GROUP);
    const worker = this.#worker ?? this.#startWorker();
    worker.postMessage(this.#inFlight.map(({ job }) => job));
  }

  #startWorker(): Worker {
    const worker = new Worker(workerUrl('writer-worker'), { workerData: this.#options, name: 'guichet-writer' });
    this.#worker = worker;
    let cause: unknown = null;
    worker.on('message', (message: JobResult[] | 'ready') => {
      if (message !== 'ready') this.#settle(message);
    });
    worker.on('error', (error: unknown) => {
      cause = error;
    });
    worker.on('exit', () => this.#lose(worker, cause));
    return worker;
  }

  #settle(results: readonly JobResult[]): void {
    const settled = this.#inFlight ?? [];
    this.#inFlight = null;
    for (const [index, { resolve, reject }] of settled.entries()) {
      const result = results[index]!;
      if ('value' in result) resolve(result.value as never);
      else reject(new GuichetError(result.code, result.details, result.cause === null ? {} : { cause: result.cause }));
    }
    this.#flush();
    if (this.#inFlight === null) this.#drained?.();
  }

  /** What a dead worker had in hand may be on disk or not: the sender repeats it, and the command id tells. */
  #lose(worker: Worker, cause: unknown): void {
    if (this.#worker === worker) this.#worker = null;
    const lost = [...(this.#inFlight ?? []), ...this.#queue];
    this.#inFlight = null;
    this.#queue = [];
    for (const { reject } of lost) reject(new GuichetError('server.unavailable', {}, { cause }));
    this.#drained?.();
  }

  async #drainAndStop(): Promise<void> {
    if (this.#inFlight !== null || this.#queue.length > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
        this.#schedule();
      });
    }
    const worker = this.#worker;
    if (worker === null) return;
    const exited = once(worker, 'exit');
    worker.postMessage('close');
    await exited;
  }
}
