import type { GuichetElement } from '../guichet-element.ts';
import { prefixed, type Kind } from '../kinds.ts';
import '../../define/guichet-chat.ts';
import '../../define/guichet-cyber.ts';
import '../../define/guichet-units.ts';
import { eventually } from '../../testing/eventually.ts';

/** What the fake frame may be asked to do: see `frame/fake-frame.js`. */
export type FakeSite = 'answers' | 'silent' | 'elsewhere';

/**
 * The fake API: the test server under its other name, so that the frame is of another origin, as in life. The files beside
 * this one answer at `frame/chat` and `frame/cyber`.
 */
export const FAKE_API = new URL('.', import.meta.url).href.replace('//localhost', '//127.0.0.1');

/** A launcher in the page, driven by roles and names, and the fake frame in it. */
export class LauncherHarness {
  readonly element: GuichetElement;
  /** Everything the fake frame reported, oldest first. */
  readonly heard: unknown[] = [];
  readonly #collect = ({ data, source }: MessageEvent) => {
    if (source !== this.iframe?.contentWindow) return;
    if (data && Object.hasOwn(Object(data), 'fakeFrame')) this.heard.push(data.fakeFrame);
  };

  /** `parent`: where the element stands; the body unless a test says otherwise. */
  constructor(
    site: FakeSite,
    attributes: Record<string, string> = {},
    kind: Kind = 'chat',
    parent: Element = document.body,
  ) {
    this.element = document.createElement(prefixed(kind));
    for (const [name, value] of Object.entries({ api: FAKE_API, site, ...attributes })) {
      this.element.setAttribute(name, value);
    }
    addEventListener('message', this.#collect);
    parent.append(this.element);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }
  get iframe(): HTMLIFrameElement | null {
    return this.element.shadowRoot?.querySelector('iframe') ?? null;
  }
  /** The page in the frame: `/frame/chat` or `/frame/cyber`; null without a frame. */
  get shownPage(): string | null {
    return this.iframe && new URL(this.iframe.src).pathname.replace(new URL(FAKE_API).pathname, '/');
  }
  get isOpen(): boolean {
    return this.main.ariaExpanded === 'true';
  }
  /** What screen readers were told; empty before a panel was there. */
  get status(): string {
    return this.root.querySelector('[role=status]')?.textContent ?? '';
  }
  /** The buttons that are shown, by their accessible names. */
  get buttonNames(): string[] {
    return this.#buttons.filter((button) => button.checkVisibility()).map((button) => this.#name(button));
  }
  get main(): HTMLButtonElement {
    return this.#buttons.find((button) => button.className === 'button')!;
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
  /** Waits for a button that comes with the panel's code. */
  async buttonLater(name: string): Promise<HTMLButtonElement> {
    await eventually(() => this.buttonNames.includes(name), `the button « ${name} »`);
    return this.button(name);
  }
  /** Opens the panel and waits until the fake frame has answered. */
  async openAnswering(): Promise<void> {
    this.main.click();
    await this.hears((message) => message.type === 'focus');
  }
  /** Waits until the frame reported a message of that kind. */
  async hears(wanted: (message: { type?: string; [field: string]: unknown }) => boolean): Promise<void> {
    await eventually(() => this.heard.some((each) => wanted(Object(each))), 'the frame hears it');
  }
  /**
   * Waits until keys no longer go to the frame, after the focus moved out of it. They go where the browser's own process
   * sees the focus, which learns of it later than the page; the frame's `blur` comes from there.
   */
  async keysLeaveFrame(): Promise<void> {
    await this.hears(({ type }) => type === 'blur');
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
