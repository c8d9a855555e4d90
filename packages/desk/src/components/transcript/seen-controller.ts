import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells which public events were on screen, in a visible document: the only ground for « Lu » and for `seenSeq`
 * (spec D-11, K-6). Markers stand at the end of each message, so a message counts once its end was shown.
 */
export class SeenController implements ReactiveController {
  readonly #scroller: () => Element | null;
  readonly #onSeen: (upTo: number) => void;
  readonly #onScreen = new Set<Element>();
  readonly #observed = new Set<Element>();
  #observer: IntersectionObserver | null = null;
  #reported = 0;

  /**
   * @param scroller the element that scrolls, once rendered
   * @param onSeen called with the highest seq shown, each time it grows
   */
  constructor(host: ReactiveControllerHost, scroller: () => Element | null, onSeen: (upTo: number) => void) {
    this.#scroller = scroller;
    this.#onSeen = onSeen;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#report);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#report);
    this.restart();
  }

  /** Forgets everything: another conversation is shown. */
  restart(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#observed.clear();
    this.#onScreen.clear();
    this.#reported = 0;
  }

  /** Watches the markers now in the document; each holds its seq in `data-seq`. */
  watch(markers: Iterable<Element>): void {
    const root = this.#scroller();
    if (!root) return;
    this.#observer ??= new IntersectionObserver((changes) => this.#follow(changes), { root });
    for (const marker of markers) {
      if (this.#observed.has(marker)) continue;
      this.#observed.add(marker);
      this.#observer.observe(marker);
    }
  }

  #follow(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) this.#onScreen.add(target);
      else this.#onScreen.delete(target);
    }
    this.#report();
  }

  readonly #report = (): void => {
    if (document.visibilityState !== 'visible') return;
    const shown = [...this.#onScreen].filter((marker) => marker.isConnected);
    const upTo = Math.max(0, ...shown.map((marker) => Number((marker as HTMLElement).dataset['seq'])));
    if (upTo <= this.#reported) return;
    this.#reported = upTo;
    this.#onSeen(upTo);
  };
}
