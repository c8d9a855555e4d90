import type { ControllerHost } from '@guichet/core/lit';
import type { FlowWords } from '../stores/flow-words.ts';
import type { PartState } from './parts-controller.ts';

/** Fetches all that the end of a flow shows, elements and words, before it is needed: the network may be gone by then. */
export class ResultsController {
  readonly #host: ControllerHost;
  readonly #words: FlowWords;
  readonly #load: () => Promise<unknown>;
  #code: PartState | null = null;
  #fetching: Promise<void> = Promise.resolve();

  /** @param load fetches and registers the elements; replaced in tests */
  constructor(host: ControllerHost, words: FlowWords, load: () => Promise<unknown> = loadResults) {
    this.#host = host;
    this.#words = words;
    this.#load = load;
  }

  /** How it stands; asking for the first time fetches it. */
  get state(): PartState {
    if (this.#code === null) this.fetch();
    const words = this.#words.$states.get().results;
    if (this.#code === 'ready' && words === 'ready') return 'ready';
    return this.#code === 'failed' || words === 'failed' ? 'failed' : 'loading';
  }

  /** Fetches what is missing, also after a failure. */
  fetch(): void {
    const words = this.#words.need('results');
    this.#fetching = Promise.all([words, this.#code === 'ready' ? undefined : this.#fetchCode()]).then(() =>
      this.#host.requestUpdate(),
    );
  }

  /** Resolves when all that was asked for has come or failed. */
  async arrived(): Promise<void> {
    await this.#fetching;
  }

  async #fetchCode() {
    this.#code = 'loading';
    this.#code = await this.#load().then(
      () => 'ready' as const,
      () => 'failed' as const,
    );
  }
}

const loadResults = () =>
  import('../components/outcome-view/define-results.ts').then((module) => module.defineResults());
