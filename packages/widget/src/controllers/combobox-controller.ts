import type { ControllerHost } from '@guichet/core/lit';

/** Places from the one on: Home and End go to the ends. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** What a combobox asks of the element around it. */
export interface ComboboxOptions {
  /** How many suggestions there are. */
  readonly count: () => number;
  /** Somebody chose the suggestion of a place; the list is folded already. */
  readonly choose: (place: number) => void;
  /** What is typed is an answer as well: Enter chooses only what somebody moved to. Default: false. */
  readonly isFree?: boolean;
}

/**
 * The list of a field that suggests: the field keeps the focus, arrows move through the list, Enter chooses, Escape closes it
 * and nothing around it.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class ComboboxController {
  readonly #host: ControllerHost;
  readonly #options: ComboboxOptions;
  #open = false;
  #active = -1;

  constructor(host: ControllerHost, options: ComboboxOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether the list is shown. */
  get isOpen(): boolean {
    return this.#open && this.#options.count() > 0;
  }

  /** Place of the suggestion that Enter chooses; -1: none. */
  get active(): number {
    return this.#active;
  }

  /** Shows the list, with nobody in it: after a sign was typed. */
  reopen(): void {
    this.#set(true, -1);
  }

  /** There are other suggestions: nobody is in the list any more. Called before a render, asks for none. */
  forget(): void {
    this.#active = -1;
  }

  readonly unfold = (): void => this.#set(true, this.#active);

  readonly fold = (): void => this.#set(false, -1);

  /** A press on the list does not take the focus out of the field. */
  readonly keepFocus = (event: MouseEvent): void => event.preventDefault();

  choose(place: number): void {
    this.fold();
    this.#options.choose(place);
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key } = event;
    const count = this.#options.count();
    if (key === 'Escape' && this.isOpen) {
      // The panel around would close as well.
      event.stopPropagation();
      event.preventDefault();
      this.fold();
      return;
    }
    const isPointedAt = this.isOpen && this.#active >= 0;
    if (key === 'Enter' && count > 0 && (isPointedAt || this.#options.isFree !== true)) {
      event.preventDefault();
      // With several, the first one is shown before it can be chosen.
      if (isPointedAt) this.choose(this.#active);
      else if (count === 1) this.choose(0);
      else this.#set(true, 0);
      return;
    }
    const step = STEPS[key];
    // Home and End are the field's own until somebody is in the list.
    if (!step || count === 0 || (!key.startsWith('Arrow') && this.#active < 0)) return;
    event.preventDefault();
    this.#set(true, step(this.#active, count));
  };

  #set(open: boolean, active: number) {
    this.#open = open;
    this.#active = active;
    this.#host.requestUpdate();
  }
}
