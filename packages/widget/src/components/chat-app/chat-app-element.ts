import type { ConversationSession, OpenRequest, SessionPhase } from '@guichet/core';
import { MachineController } from '@guichet/core/lit';
import type { PropertyValues } from 'lit';
import { SessionController } from '../../controllers/session-controller.ts';
import { PartsController } from '../../controllers/parts-controller.ts';
import type { FrameConfig } from '../../frame/config.ts';
import type { Early } from '../../frame/early.ts';
import { translator } from '../../locales/translator.ts';
import { controls } from '../../styles/controls.ts';
import { Announcements } from '../announcer/announcements.ts';
import { announceArrivals } from '../announcer/arrivals.ts';
import type { ChatHeaderElement } from '../chat-header/chat-header-element.ts';
import type { ComposerElement } from '../composer/composer-element.ts';
import { FrameElement } from '../frame-element.ts';
import { INTERFACE_LANGUAGES, languageNotice, type Sentence } from '../language-notice.ts';
import { request, type Requests } from '../requests.ts';
import type { TranscriptElement } from '../transcript/transcript-element.ts';
import { chatAppStyles } from './chat-app.styles.ts';
import { renderChatApp } from './render-chat-app.ts';
import { viewMachine } from './view.machine.ts';

/** Phases in which there is nothing to add to on the server yet: writing opens the conversation. */
const UNOPENED: readonly SessionPhase[] = ['start', 'unavailable'];

/**
 * The whole panel. It maps the session's phases to screens and is the only element that calls the session: all others
 * get plain values and ask through events.
 * @summary The frame's root element.
 * @fires guichet-close-request when the panel is to be hidden
 * @fires guichet-exit-request when « Quitter vite » was pressed
 * @fires guichet-restart-request when another conversation is wanted
 */
export class ChatAppElement extends FrameElement {
  static override properties = {
    session: { attribute: false },
    site: { attribute: false },
    phone: { attribute: false },
    sentences: { state: true },
  };
  static override styles = [controls, chatAppStyles];

  /** Set once, before the element is connected; another session takes another element. */
  declare session: ConversationSession;
  declare site: FrameConfig | null;
  /** Whether this device sends text messages. */
  declare phone: boolean;
  /** What to tell about the chosen language. */
  declare sentences: readonly Sentence[];

  /** What screen readers are told. */
  readonly announcements = new Announcements();
  /** @internal */
  readonly parts = new PartsController(this);
  /** @internal */
  readonly view = new MachineController(this, viewMachine);
  /** @internal Null until the session is known. */
  state: SessionController | null = null;
  /** @internal The last opening asked for: tried again as it was. */
  opening: OpenRequest | null = null;

  #stopAnnouncing = () => {};
  #shownView = 'chat';
  #shownPhase: SessionPhase | null = null;
  /** Whether the composer had the focus before the last rendering, which may have taken it away. */
  #writing = false;

  constructor() {
    super();
    this.site = null;
    this.phone = false;
    this.sentences = [];
    const on = <Type extends keyof Requests>(type: Type, act: (detail: Requests[Type]) => void) =>
      this.addEventListener(type, (event) => act((event as CustomEvent<Requests[Type]>).detail));
    on('guichet-danger-answer', ({ danger }) => this.view.send({ type: 'danger.answered', danger }));
    on('guichet-danger-request', () => this.view.send({ type: 'danger.asked' }));
    on('guichet-danger-continue', () => this.#continueInDanger());
    on('guichet-languages-request', () => this.view.send({ type: 'languages.asked' }));
    on('guichet-language-choose', ({ language }) => this.#chooseLanguage(language));
    on('guichet-menu-request', () => this.view.send({ type: 'menu.asked' }));
    on('guichet-back-request', () => this.view.send({ type: 'view.left' }));
    on('guichet-send-request', ({ text }) => this.#send(text));
    on('guichet-typing', ({ typing }) => this.session.setTyping(typing));
    on('guichet-retry-request', ({ commandId }) => this.session.retry(commandId));
    on('guichet-reopen-request', () => this.#reopen());
    on('guichet-end-shown', () => this.session.markRead());
    on('guichet-unlock-request', () => this.session.unlock());
    on('guichet-download-request', ({ save }) => save(this.session.$transcript.get(), this.t, this.locale));
    on('guichet-finish-request', () => {
      this.session.end();
      this.view.send({ type: 'view.left' });
    });
    for (const type of ['pointerdown', 'keydown']) this.addEventListener(type, () => this.session.noteActivity());
  }

  override connectedCallback() {
    this.state ??= new SessionController(this, this.session);
    this.#stopAnnouncing = announceArrivals(this.session, this.announcements, translator);
    document.addEventListener('keydown', this.#onKeydown);
    super.connectedCallback();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKeydown);
    this.#stopAnnouncing();
  }

  /** Goes on with what was written, answered and pressed before this script came (spec L-6). */
  async take({ draft, danger, pressed }: Early): Promise<void> {
    await this.updateComplete;
    await this.#composer?.take(draft);
    if (danger !== null) this.view.send({ type: 'danger.answered', danger });
    if (pressed.send) this.#composer?.send();
    if (pressed.languages) this.view.send({ type: 'languages.asked' });
  }

  /** What is written and not sent. */
  get draft(): string {
    return this.#composer?.text ?? '';
  }

  /** The panel came into view: what is at the end of the transcript is read now. */
  shown(): void {
    this.renderRoot.querySelector<TranscriptElement>('guichet-transcript')?.tellEnd();
  }

  /** Puts the focus where the person starts. */
  override focus(): void {
    this.#composer?.focus();
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    this.#writing = this.shadowRoot?.activeElement?.localName === 'guichet-composer';
  }

  protected override updated(_changed: PropertyValues<this>) {
    const view = this.view.snapshot.value;
    const phase = this.state?.phase ?? null;
    if (view !== this.#shownView) this.#moveFocus(this.#shownView, view);
    if (phase !== this.#shownPhase) this.#onPhase(this.#shownPhase, phase);
    this.#shownView = view;
    this.#shownPhase = phase;
  }

  protected override render() {
    return renderChatApp(this);
  }

  get #composer() {
    return this.renderRoot.querySelector<ComposerElement>('guichet-composer');
  }

  #open(text: string | undefined) {
    const { danger, language } = this.view.snapshot.context;
    this.opening = { danger, language: language ?? this.locale, ...(text ? { text } : {}) };
    this.session.open(this.opening);
  }

  #reopen() {
    const waiting = this.session.$transcript.get().find((entry) => entry.kind === 'pending');
    if (waiting) this.session.retry(waiting.commandId);
    else this.#open(this.opening?.text);
  }

  #send(text: string) {
    if (UNOPENED.includes(this.state?.phase ?? 'start')) this.#open(text);
    else this.session.send(text);
  }

  #continueInDanger() {
    this.view.send({ type: 'danger.continued' });
    // Opened at once, without waiting for words: the desk sees a danger as soon as it is told.
    if (UNOPENED.includes(this.state?.phase ?? 'start')) this.#open(this.opening?.text);
    else this.session.declareDanger();
  }

  async #chooseLanguage(language: string) {
    this.view.send({ type: 'language.chosen', language });
    if (!UNOPENED.includes(this.state?.phase ?? 'start')) this.session.setLanguage(language);
    if (INTERFACE_LANGUAGES.includes(language)) await translator.setLocale(language);
    this.sentences = await languageNotice(language);
  }

  #onPhase(from: SessionPhase | null, to: SessionPhase | null) {
    if (to === 'waiting' || to === 'active') this.parts.prepare();
    if (to === 'locked' || to === 'exited') this.announcements.clear();
    if (to === 'exited') this.#composer?.clear();
    if (from === 'opening' && to === 'start') this.#giveBack();
    // The field is gone: who was writing in it goes on at what took its place.
    if (to === 'closed' && this.#writing) void this.#focusScreen('guichet-closed-screen');
    // The button that was pressed is gone with its screen: the person goes on in the field.
    if ((from === 'locked' || from === 'unavailable') && to !== 'exited') this.focus();
  }

  /** An opening that was refused leaves its text where it was written (spec L-7). */
  #giveBack() {
    const composer = this.#composer;
    const text = this.opening?.text;
    if (!composer || !text || composer.text !== '') return;
    void composer.take({ text, selectionStart: text.length, selectionEnd: text.length, focused: false });
  }

  #moveFocus(from: string, to: string) {
    if (to === 'danger') void this.#focusScreen('guichet-danger-screen');
    else if (to === 'languages') void this.#focusScreen('guichet-language-picker');
    else if (to === 'menu') void this.#focusScreen('guichet-conversation-menu');
    else if (from === 'menu') this.renderRoot.querySelector<ChatHeaderElement>('guichet-chat-header')?.focusMenu();
    else this.focus();
  }

  /** Puts the focus on a screen that the person asked for, once its code has come. */
  async #focusScreen(tag: string) {
    await customElements.whenDefined(tag);
    await this.updateComplete;
    const screen = this.renderRoot.querySelector<FrameElement>(tag);
    await screen?.updateComplete;
    screen?.focus();
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (this.view.snapshot.matches('chat')) request(this, 'guichet-close-request', null);
    else this.view.send({ type: 'view.left' });
  };
}
