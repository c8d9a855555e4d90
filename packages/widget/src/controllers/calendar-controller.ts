import type { ControllerHost } from '@guichet/core/lit';
import type { PartState } from './parts-controller.ts';

/** Fetches the calendar when somebody opens one for the first time: a day can always be typed. */
export class CalendarController {
  readonly #host: ControllerHost;
  readonly #load: () => Promise<unknown>;
  #state: PartState | null = null;
  #fetching: Promise<void> = Promise.resolve();

  /** @param load fetches and registers the element; replaced in tests */
  constructor(host: ControllerHost, load: () => Promise<unknown> = loadCalendar) {
    this.#host = host;
    this.#load = load;
  }

  /** How it stands; null: nobody asked for it. */
  get state(): PartState | null {
    return this.#state;
  }

  /** Fetches it, also after a failure. */
  fetch(): void {
    if (this.#state === 'ready' || this.#state === 'loading') return;
    this.#state = 'loading';
    this.#fetching = this.#load()
      .then(
        () => 'ready' as const,
        () => 'failed' as const,
      )
      .then((state) => {
        this.#state = state;
        this.#host.requestUpdate();
      });
  }

  /** Resolves when it has come or failed. */
  async arrived(): Promise<void> {
    await this.#fetching;
  }
}

const loadCalendar = () =>
  import('../components/otv-calendar/define-otv-calendar.ts').then((module) => module.defineOtvCalendar());
