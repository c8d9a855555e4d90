import { waitUntil } from '@open-wc/testing';
import type { GuichetChatElement } from '../launcher-element.ts';
import '../../define/guichet-chat.ts';

/** What the fake frame may be asked to do: see `frame/chat/index.html`. */
export type FakeSite = 'answers' | 'silent' | 'elsewhere';

/**
 * The fake API: the test server under its other name, so that the frame is of another origin, as in life. The file beside
 * this one answers at `frame/chat`.
 */
export const FAKE_API = new URL('.', import.meta.url).href.replace('//localhost', '//127.0.0.1');

/** A launcher in the page, driven by roles and names, and the fake frame in it. */
export class LauncherHarness {
  readonly element: GuichetChatElement;
  /** Everything the fake frame reported, oldest first. */
  readonly heard: unknown[] = [];
  readonly #collect = ({ data }: MessageEvent) => {
    if (data && Object.hasOwn(Object(data), 'fakeFrame')) this.heard.push(data.fakeFrame);
  };

  constructor(site: FakeSite, attributes: Record<string, string> = {}) {
    this.element = document.createElement('guichet-chat');
    for (const [name, value] of Object.entries({ api: FAKE_API, site, ...attributes })) {
      this.element.setAttribute(name, value);
    }
    addEventListener('message', this.#collect);
    document.body.append(this.element);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }
  get iframe(): HTMLIFrameElement | null {
    return this.root.querySelector('iframe');
  }
  get status(): string {
    return this.root.querySelector('[role=status]')!.textContent;
  }
  /** The buttons that are shown, by their accessible names. */
  get buttonNames(): string[] {
    return this.#buttons.filter((button) => button.checkVisibility()).map((button) => this.#name(button));
  }
  get main(): HTMLButtonElement {
    return this.#buttons.find((button) => button.className === 'main')!;
  }
  get mainName(): string {
    return this.#name(this.main);
  }
  /** Links of the numbers, as shown; none while the list is closed. */
  get links(): HTMLAnchorElement[] {
    return [...this.root.querySelectorAll('a')].filter((link) => link.checkVisibility());
  }
  button(name: string): HTMLButtonElement {
    const found = this.#buttons.find((button) => this.#name(button) === name);
    if (!found)
      throw new Error(`no button « ${name} » among ${this.#buttons.map((each) => this.#name(each)).join(', ')}`);
    return found;
  }
  /** Opens the panel and waits until the fake frame has answered. */
  async openAnswering(): Promise<void> {
    this.main.click();
    await this.hears((message) => message.type === 'focus');
  }
  /** Waits until the frame reported a message of that kind. */
  async hears(wanted: (message: { type?: string; [field: string]: unknown }) => boolean): Promise<void> {
    await waitUntil(() => this.heard.some((each) => wanted(Object(each))), 'the frame hears it');
  }
  /** Lets the fake frame say something to the launcher. */
  say(message: unknown): void {
    this.iframe!.contentWindow!.postMessage({ fakeSay: message }, '*');
  }
  remove(): void {
    removeEventListener('message', this.#collect);
    this.element.remove();
    sessionStorage.clear();
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.root.querySelectorAll('button')];
  }
  #name(button: HTMLButtonElement): string {
    return (button.ariaLabel ?? button.textContent).trim();
  }
}
