import { sendKeys } from '@web/test-runner-commands';
import type { FrameConfig } from '../../frame/config.ts';
import { translator, type Key } from '../../locales/translator.ts';
import { allByRole, byRole, textOf } from '../testing/by-role.ts';
import { createFakeSession } from '../testing/fake-session.ts';
import { settled, stage } from '../testing/stage.ts';
import { ChatAppElement } from './chat-app-element.ts';

export const sampleSite: FrameConfig = {
  slug: 'mairie-exemple',
  name: 'Mairie d’Exemple',
  answeredBy: null,
  demonstration: false,
  services: ['chat'],
  locale: 'fr',
  theme: {},
  exitUrl: 'https://www.example.fr',
  orienter: {},
  otv: false,
  officersOnDuty: true,
  allowedOrigins: ['http://mairie.localhost'],
};

/** The panel as a person uses it: by roles, names and keys. */
export class ChatAppHarness {
  readonly app: ChatAppElement;
  readonly fake: ReturnType<typeof createFakeSession>;

  private constructor(app: ChatAppElement, fake: ReturnType<typeof createFakeSession>) {
    this.app = app;
    this.fake = fake;
  }

  /** Puts the panel on the page, over a session that the test moves. */
  static async open(options: { site?: FrameConfig; phone?: boolean } = {}): Promise<ChatAppHarness> {
    const { site = sampleSite, phone = false } = options;
    const fake = createFakeSession();
    const app = Object.assign(new ChatAppElement(), { session: fake.session, site, phone });
    await stage(app);
    return new ChatAppHarness(app, fake);
  }

  /** Resolves once what the test did is on the screen, parts that are fetched included. */
  async shown(): Promise<void> {
    await settled(this.app);
    for (const element of this.app.shadowRoot?.querySelectorAll(':not(:defined)') ?? []) {
      await customElements.whenDefined(element.localName);
    }
    await this.app.parts.arrived();
    await settled(this.app);
    await settled(this.app);
  }

  get field() {
    return byRole(this.app, 'textbox', { name: translator.t('composer.label') }) as HTMLTextAreaElement;
  }

  button(key: Key) {
    return byRole(this.app, 'button', { name: translator.t(key as 'composer.send') });
  }

  hasButton(key: Key) {
    return allByRole(this.app, 'button', { name: translator.t(key as 'composer.send') }).length > 0;
  }

  heading(key: Key) {
    return byRole(this.app, 'heading', { name: translator.t(key as 'start.question') });
  }

  link(name: string | RegExp) {
    return byRole(this.app, 'link', { name }) as HTMLAnchorElement;
  }

  async press(key: Key) {
    this.button(key).click();
    await this.shown();
  }

  async keys(...presses: string[]) {
    for (const press of presses) await sendKeys({ press });
    await this.shown();
  }

  async write(text: string) {
    this.field.focus();
    await sendKeys({ type: text });
    await this.shown();
  }

  /** What the panel reads as, in one line. */
  get text() {
    return textOf(this.app).replace(/\s+/g, ' ');
  }

  /** Whether an element has the focus, inside all shadow roots. */
  hasFocus(element: Element) {
    return this.#focused === element;
  }

  /** For the message of a failed assertion: chai would print whole elements. */
  get focusedName() {
    return `focus is on ${this.#focused?.outerHTML.slice(0, 120)}`;
  }

  get #focused(): Element | null {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }

  /** What the session was asked, but for what comes with showing and typing. */
  get asked() {
    return this.fake.calls.filter(([method]) => method !== 'markRead' && method !== 'setTyping');
  }
}
