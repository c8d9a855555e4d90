import { MachineController, StoreController, TranslatorController } from '@guichet/core/lit';
import type { Form, FormCheck, FormTexts } from '@guichet/triage/form';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { FrameConfig } from '../../frame/config.ts';
import { otvAppTranslator } from '../../locales/otv-app-translator.ts';
import type { OtvChangeForm } from '../../stores/otv-change.ts';
import type { OtvChangeName } from '../../stores/otv-owner.ts';
import type { OtvStores } from '../../stores/otv-stores.ts';
import { controls } from '../../styles/controls.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panel } from '../../styles/panel.ts';
import { FrameElement } from '../frame-element.ts';
import type { OtvAppRequests } from '../otv-app-requests.ts';
import type { OtvFormRequests } from '../otv-requests.ts';
import { request } from '../requests.ts';
import { otvAppStyles } from './otv-app.styles.ts';
import { otvViewMachine, type OtvViewEvent } from './otv-view.machine.ts';
import { renderOtvApp } from './render-otv-app.ts';

/** A question in a window of the page. */
export type OtvQuestion = 'unsent' | 'codes' | 'return-early' | 'cancel';

/**
 * The whole page of requests to watch a home: start, form, receipt, and the request that its owner opens again. It maps the
 * stores to screens; what needs the network, the clock or the device is theirs or the frame's.
 * @summary Root element of the page of requests to watch a home.
 * @fires guichet-close-request when the panel is to be hidden
 * @fires guichet-exit-request when « Quitter vite » was pressed
 * @fires guichet-print-request when receipt or request are to be printed
 * @fires guichet-otv-reminder when a reminder is wanted
 */
export class OtvAppElement extends FrameElement {
  static override properties: PropertyDeclarations = {
    ...{ stores: { attribute: false }, site: { attribute: false }, form: { attribute: false } },
    ...{ texts: { attribute: false }, check: { attribute: false }, phone: { attribute: false } },
    ...{ closable: { attribute: false }, covered: { attribute: false }, wiped: { attribute: false } },
    ...{
      later: { attribute: false },
      change: { attribute: false },
      inDanger: { state: true },
      asked: { state: true },
      said: { state: true },
    },
  };
  static override styles = [controls, disclosure, panel, otvAppStyles];

  /** Set once, before the element is connected, as are `form` and `check`. */
  declare stores: OtvStores;
  declare form: Form;
  /** The rules of the forces. */
  declare check: FormCheck;
  /** Words of the form in the language in force. */
  declare texts: FormTexts;
  declare site: FrameConfig | null;
  /** Whether this device sends text messages. */
  declare phone: boolean;
  /** Whether there is a panel around it to close. */
  declare closable: boolean;
  /** Nobody did anything for a while: nothing of it is shown. */
  declare covered: boolean;
  /** What was written was erased, because nobody was there. */
  declare wiped: boolean;
  /** Fills changes of a request in; null until receipt and owner's screens are there. */
  declare change: OtvChangeForm | null;
  /** Whether receipt and owner's screens are there: they are fetched when the form is begun. */
  declare later: 'absent' | 'loading' | 'ready' | 'failed';
  /** Somebody said that they are in danger. */
  declare inDanger: boolean;
  /** The question that is asked. */
  declare asked: OtvQuestion | null;
  /** What screen readers are told. */
  declare said: string;

  /** @internal */
  declare view: MachineController<typeof otvViewMachine>;
  #shown = '';

  constructor() {
    super();
    this.site = null;
    this.texts = {};
    this.phone = false;
    this.closable = true;
    this.covered = this.wiped = this.inDanger = false;
    this.later = 'absent';
    this.change = null;
    this.asked = null;
    this.said = '';
    new TranslatorController(this, otvAppTranslator);
    this.addEventListener('guichet-danger-request', () => (this.inDanger = true));
    this.addEventListener('guichet-back-request', () => this.#goBack());
    const on = <Type extends keyof (OtvAppRequests & OtvFormRequests)>(
      type: Type,
      act: (detail: (OtvAppRequests & OtvFormRequests)[Type]) => void,
    ) =>
      this.addEventListener(type, (event) =>
        act((event as CustomEvent<(OtvAppRequests & OtvFormRequests)[Type]>).detail),
      );
    on('guichet-otv-begin', () => this.begin());
    on('guichet-otv-codes', () => this.#showCodes());
    on('guichet-otv-open', (codes) => void this.stores.owner.open(codes));
    on('guichet-otv-reload', () => void this.stores.owner.reload());
    on('guichet-otv-change', ({ name }) => this.#change(name));
    on('guichet-otv-leave', () => this.#leave());
    on('guichet-form-event', ({ event }) => this.#filled?.send(event));
    on('guichet-suggest-request', ({ field, text }) => this.#suggest(field, text));
  }

  override connectedCallback() {
    if (!this.view) this.#begin();
    document.addEventListener('keydown', this.#onKeydown);
    super.connectedCallback();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKeydown);
  }

  /** Puts focus where a person goes on: on the heading of the screen. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('main > :is(.screen > h1, :not(.screen))')?.focus();
    this.renderRoot.querySelector<HTMLElement>('main > .screen > h1')?.focus();
  }

  /** Tells screen readers, once they are free. */
  announce(text: string): void {
    this.said = text;
  }

  /** Whether something is on screen, or behind it, that only one person may see. */
  get isPrivate(): boolean {
    const { request: asked, owner } = this.stores;
    return asked.isUnsent() || asked.$received.get() !== null || owner.$owner.get().state === 'open';
  }

  /** @internal Fills a request in, or goes on with it. */
  begin(): void {
    this.wiped = false;
    const asked = this.stores.request;
    asked.begin();
    // Nobody receives requests for that town: perhaps another one was meant.
    if (asked.$snapshot.get()?.context.refusal === 'otv.closed') {
      asked.send({ type: 'step.goto', step: this.form.steps[0]!.id });
    }
    this.view.send({ type: 'request.begun' });
  }

  /** Everything was forgotten: back to the start. */
  reset(): void {
    this.asked = null;
    this.view.send({ type: 'view.reset' });
  }

  /** @internal What a question is answered with. */
  answer(answer: 'stay' | 'close' | 'erase' | 'yes'): void {
    const question = this.asked;
    this.asked = null;
    if (answer === 'stay') return;
    if (question === 'unsent' && answer === 'erase') {
      this.stores.request.forget();
      this.reset();
    } else if (question === 'unsent') request(this, 'guichet-close-request', null);
    else if (question === 'codes') {
      this.stores.request.forget();
      this.reset();
    } else if (question !== null) void this.stores.owner.change(question, {}).catch(() => {});
  }

  /** @internal Hides the panel; asks first while something is written that is not sent. */
  close(): void {
    if (this.view.snapshot.matches('form') && this.stores.request.isUnsent()) this.asked = 'unsent';
    else request(this, 'guichet-close-request', null);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('change') && this.change) new StoreController<unknown>(this, this.change.$filling);
  }

  protected override updated(_changed: PropertyValues<this>) {
    this.#follow();
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const screen = [this.view.snapshot.value, this.inDanger, this.covered].join(' ');
    if (screen === this.#shown) return;
    const isFirst = this.#shown === '';
    this.#shown = screen;
    if (isFirst) return;
    this.renderRoot.querySelector('main')?.scrollTo({ top: 0 });
    void this.#focusScreen();
  }

  protected override render() {
    return renderOtvApp(this);
  }

  #begin() {
    const closed = this.site?.otv === false;
    this.view = new MachineController(this, otvViewMachine, { input: { closed } });
    const {
      request: { $snapshot, $received },
      owner: { $owner },
      places,
    } = this.stores;
    const { communes, addresses } = places;
    for (const store of [$snapshot, $received, $owner, communes.$suggestions, addresses?.$suggestions]) {
      if (store) new StoreController<unknown>(this, store);
    }
  }

  /** The stores lead to other screens: a receipt came, a request was opened or closed itself. */
  #follow() {
    const { request: asked, owner } = this.stores;
    if (asked.$received.get() !== null) this.#lead({ type: 'request.received' });
    else if (asked.$snapshot.get()?.context.refusal === 'otv.closed') this.#lead({ type: 'request.closed' });
    this.#lead({ type: owner.$owner.get().state === 'open' ? 'request.opened' : 'request.over' });
    if (!this.change?.$filling.get()) this.#lead({ type: 'change.made' });
  }

  /** Sends what leads somewhere from here: every event renders, and every render asks again. */
  #lead(event: OtvViewEvent) {
    if (this.view.snapshot.can(event)) this.view.send(event);
  }

  #showCodes() {
    this.wiped = false;
    this.view.send({ type: 'codes.asked' });
  }

  #change(name: OtvChangeName) {
    if (name !== 'dates' && name !== 'access-details') return void (this.asked = name);
    this.change?.begin(name);
    this.view.send({ type: 'change.asked' });
  }

  #leave() {
    if (this.view.snapshot.matches('receipt')) this.asked = 'codes';
    else {
      this.stores.owner.leave();
      this.view.send({ type: 'view.left' });
    }
  }

  #goBack() {
    if (this.inDanger) return void (this.inDanger = false);
    this.change?.forget();
    this.view.send({ type: 'view.left' });
  }

  #suggest(field: string, text: string) {
    const { communes, addresses } = this.stores.places;
    if (field === 'commune') communes.ask(text);
    else addresses?.ask(text);
  }

  /** The form that is on screen. */
  get #filled() {
    return this.view.snapshot.matches('change') ? this.change : this.stores.request;
  }

  async #focusScreen() {
    await this.updateComplete;
    this.focus();
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || this.asked !== null) return;
    // The same press would close the question that it opens.
    event.preventDefault();
    if (this.inDanger) this.inDanger = false;
    else this.close();
  };
}
