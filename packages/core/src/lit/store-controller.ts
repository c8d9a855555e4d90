import type { ReadableAtom } from 'nanostores';
import type { Controller, ControllerHost } from './host.ts';

/** Re-renders its host whenever a store changes, and gives the store's value. */
export class StoreController<Value> implements Controller {
  readonly #host: ControllerHost;
  readonly #store: ReadableAtom<Value>;
  #unsubscribe = () => {};

  constructor(host: ControllerHost, store: ReadableAtom<Value>) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  /** The value now. */
  get value(): Value {
    return this.#store.get();
  }

  hostConnected(): void {
    // `subscribe` calls at once: a host that comes back renders what it missed.
    this.#unsubscribe = this.#store.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe();
  }
}
