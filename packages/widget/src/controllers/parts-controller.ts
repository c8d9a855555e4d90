import type { ControllerHost } from '@guichet/core/lit';

/** An element, and what brings its words. */
type Loaded = readonly [CustomElementConstructor, speak: () => Promise<void>];

const conversationParts = () => import('../components/conversation-parts.ts');

const LOADERS = {
  'guichet-closed-screen': () => conversationParts().then((parts) => [parts.ClosedScreenElement, parts.speakParts]),
  'guichet-conversation-menu': () =>
    conversationParts().then((parts) => [parts.ConversationMenuElement, parts.speakParts]),
  'guichet-language-picker': () =>
    import('../components/language-part.ts').then((parts) => [parts.LanguagePickerElement, parts.speakParts]),
  'guichet-locked-screen': () => conversationParts().then((parts) => [parts.LockedScreenElement, parts.speakParts]),
} satisfies Record<string, () => Promise<Loaded>>;

/** Elements that the first usable screen does without. */
export type Part = keyof typeof LOADERS;
export type PartState = 'loading' | 'ready' | 'failed';

/** Fetches an element's code when it is first shown, and re-renders its host when it has come or failed. */
export class PartsController {
  readonly #host: ControllerHost;
  readonly #load: Record<Part, () => Promise<Loaded>>;
  readonly #states = new Map<Part, PartState>();
  #fetching: Promise<void>[] = [];

  /** @param load replaced in tests */
  constructor(host: ControllerHost, load: Record<Part, () => Promise<Loaded>> = LOADERS) {
    this.#host = host;
    this.#load = load;
  }

  /** How a part stands; asking for the first time fetches it. */
  state(part: Part): PartState {
    if (customElements.get(part)) return 'ready';
    if (!this.#states.has(part)) this.#fetching.push(this.fetch(part));
    return this.#states.get(part) ?? 'loading';
  }

  /** Fetches a part, also after a failure. */
  async fetch(part: Part): Promise<void> {
    this.#states.set(part, 'loading');
    this.#host.requestUpdate();
    try {
      const [element, speak] = await this.#load[part]();
      await speak();
      if (!customElements.get(part)) customElements.define(part, element);
      this.#states.set(part, 'ready');
    } catch {
      this.#states.set(part, 'failed');
    }
    this.#host.requestUpdate();
  }

  /** Resolves when all that was asked for has come or failed. */
  async arrived(): Promise<void> {
    await Promise.all(this.#fetching.splice(0));
  }

  /** Fetches what a conversation will need while there is a network: it may be gone at the end. */
  prepare(): void {
    for (const part of ['guichet-closed-screen', 'guichet-locked-screen', 'guichet-conversation-menu'] as const) {
      this.state(part);
    }
  }
}
