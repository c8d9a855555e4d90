import { Worker } from 'node:worker_threads';
import { workerUrl } from './worker-url.ts';

/**
 * Keeps the write-ahead log short from a thread of its own. Nothing depends on it: without it the log grows until the
 * writer's own limit, and a commit now and then takes longer. So nobody waits for its start, and its failure is no error.
 */
export class Checkpointer {
  readonly #worker: Worker;
  readonly #exited: Promise<unknown>;

  constructor(file: string) {
    this.#worker = new Worker(workerUrl('checkpoint-worker'), { workerData: file, name: 'guichet-checkpoints' });
    this.#worker.on('error', () => {});
    this.#exited = new Promise((resolve) => this.#worker.once('exit', resolve));
  }

  /** Resolves once it has let go of the file. */
  async stop(): Promise<void> {
    this.#worker.postMessage('stop');
    await this.#exited;
  }
}
