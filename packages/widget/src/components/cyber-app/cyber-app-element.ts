import { MachineController, StoreController } from '@guichet/core/lit';
import {
  answersOf,
  createFlowMachine,
  selectFlowPhase,
  type Flow,
  type FlowEvent,
  type FlowInput,
  type FlowMachine,
  type Given,
  type Position,
} from '@guichet/triage';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { ResultsController } from '../../controllers/results-controller.ts';
import type { FrameConfig } from '../../frame/config.ts';
import type { FlowWords } from '../../stores/flow-words.ts';
import type { OrienterStores } from '../../stores/orienter-stores.ts';
import { createResultNotes } from '../../stores/result-notes.ts';
import { controls } from '../../styles/controls.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panel } from '../../styles/panel.ts';
import { CyberElement } from '../cyber-element.ts';
import { questionsLeft } from '../question-card/questions-left.ts';
import { shownAnswers } from '../question-card/shown-answers.ts';
import { request, type Requests } from '../requests.ts';
import type { ResultSheetElement } from '../result-sheet/result-sheet-element.ts';
import { saveFile } from '../save-file.ts';
import { cyberAppStyles } from './cyber-app.styles.ts';
import { cyberViewMachine } from './cyber-view.machine.ts';
import { progressSentence } from './progress-sentence.ts';
import { renderCyberApp } from './render-cyber-app.ts';

/**
 * The whole orienter. It runs the flow's machine and maps its states to screens; all others get plain values and ask
 * through events. What needs the network, the clock or the address bar is asked of the frame.
 * @summary Root element of the orienter.
 * @fires guichet-close-request when the panel is to be hidden
 * @fires guichet-exit-request when « Quitter vite » was pressed
 * @fires guichet-node-shown when a question or an outcome is shown for the first time in a run
 * @fires guichet-handoff-request when a conversation is wanted
 * @fires guichet-providers-request when providers are searched
 * @fires guichet-link-request when the address of the result is wanted
 * @fires guichet-print-request when the sheet is to be printed
 */
export class CyberAppElement extends CyberElement {
  static override properties: PropertyDeclarations = {
    flow: { attribute: false },
    words: { attribute: false },
    stores: { attribute: false },
    site: { attribute: false },
    phone: { attribute: false },
    closable: { attribute: false },
    initial: { attribute: false },
    said: { state: true },
  };
  static override styles = [controls, disclosure, panel, cyberAppStyles];

  /** Set once, before the element is connected, as are `words`, `stores` and `initial`. */
  declare flow: Flow;
  declare words: FlowWords;
  declare stores: OrienterStores;
  /** Where to begin: answers of a link, what the site knows, the site's entry. */
  declare initial: FlowInput;
  declare site: FrameConfig | null;
  /** Whether this device sends text messages. */
  declare phone: boolean;
  /** Whether there is a panel around it to close. */
  declare closable: boolean;
  /** What screen readers are told. */
  declare said: string;

  /** @internal What the person notes at the result. */
  readonly notes = createResultNotes();
  /** @internal */
  readonly view = new MachineController(this, cyberViewMachine);
  /** @internal */
  declare run: MachineController<FlowMachine>;
  /** @internal */
  declare results: ResultsController;
  /** @internal Where the question on screen stands, in words. */
  progress = '';

  readonly #counted = new Set<string>();
  #shown = '';

  constructor() {
    super();
    this.site = null;
    this.phone = false;
    this.closable = true;
    this.initial = {};
    this.said = '';
    const on = <Type extends keyof Requests>(type: Type, act: (detail: Requests[Type]) => void) =>
      this.addEventListener(type, (event) => act((event as CustomEvent<Requests[Type]>).detail));
    on('guichet-answer-choose', (detail) => {
      this.stores.$linkFault.set(null);
      this.run.send({ type: 'answer.choose', ...detail });
    });
    on('guichet-answer-change', (detail) => this.#goBack({ type: 'answer.change', ...detail }));
    on('guichet-step-back', () => this.#goBack({ type: 'step.back' }));
    on('guichet-danger-request', () => this.run.send({ type: 'safety.interrupt' }));
    on('guichet-back-request', () => this.#leave());
    on('guichet-restart-request', () => this.#restart());
    on('guichet-hypothesis-choose', (detail) => this.view.send({ type: 'hypothesis.chosen', ...detail }));
    on('guichet-handoff-open', () => this.view.send({ type: 'handoff.asked' }));
    on('guichet-evidence-keep', ({ evidence, kept }) => this.notes.keep(evidence, kept));
    on('guichet-countdown-start', ({ start, at }) => this.notes.start(start, at));
    on('guichet-handoff-write', (changes) => this.notes.write(changes));
    on('guichet-save-request', () => this.#save());
  }

  override connectedCallback() {
    if (!this.run) this.#begin();
    document.addEventListener('keydown', this.#onKeydown);
    super.connectedCallback();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKeydown);
  }

  /** Puts the focus where the person goes on: on the heading of the screen. */
  override focus(): void {
    const screen = this.renderRoot.querySelector<HTMLElement>(
      'main > .screen > :is(h1, guichet-question-card, [role=status] + button), main > :not(.screen)',
    );
    screen?.focus();
  }

  /** Tells screen readers, once they are free. */
  announce(text: string): void {
    this.said = text;
  }

  /** @internal Fetches again what did not come; the button that was pressed goes away with its screen. */
  async retry(): Promise<void> {
    if (this.words.$states.get().questions === 'ready') this.results.fetch();
    else await this.words.need('questions');
    await this.#focusScreen();
  }

  /** @internal */
  get phase() {
    return selectFlowPhase(this.run.snapshot);
  }

  /** @internal */
  get position(): Position {
    return this.run.snapshot.context.position;
  }

  /** @internal What leads to the place where the person is, and nothing that lies beside the way. */
  get given(): Given {
    const { preset, start } = this.run.snapshot.context;
    return { answers: answersOf(this.position.trail), preset, start };
  }

  /** @internal The answers to offer, in order. */
  answersOf(question: string): readonly string[] {
    return shownAnswers(this.flow, question, this.position.case, this.#audiences);
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    this.texts = this.words.$texts.get();
    if (this.words.$states.get().questions === 'absent') void this.words.need('questions');
    // Fetched while there is a network, once somebody has begun.
    if (this.position.trail.length > 1) void this.results.state;
    if (this.phase === 'asking') this.progress = this.#measure();
  }

  protected override updated(_changed: PropertyValues<this>) {
    const screen = JSON.stringify([this.phase, this.position.at, this.view.snapshot.value, this.view.snapshot.context]);
    if (screen === this.#shown) return;
    const isFirst = this.#shown === '';
    this.#shown = screen;
    this.#count();
    if (!isFirst) void this.#focusScreen();
  }

  protected override render() {
    return renderCyberApp(this);
  }

  #begin() {
    this.run = new MachineController(this, createFlowMachine(this.flow), { input: this.initial });
    this.results = new ResultsController(this, this.words);
    const { $now, $handoff, $joins, $providers, $link, $linkFault } = this.stores;
    const { $texts, $states } = this.words;
    for (const store of [$now, $handoff, $joins, $providers, $link, $linkFault, $texts, $states, this.notes.$notes]) {
      new StoreController<unknown>(this, store);
    }
  }

  get #audiences(): readonly string[] | null {
    return this.site?.orienter.audiences ?? null;
  }

  #measure(): string {
    const { answers, position, preset, start } = this.run.snapshot.context;
    const left = questionsLeft(this.flow, position, answers, { preset, start }, this.#audiences);
    return progressSentence(position.trail.length + 1, left, this.say);
  }

  /** Each node is counted once in a run, so that going back and forth does not weigh. */
  #count() {
    const { id } = this.position.at;
    if (this.phase === 'interrupted' || this.#counted.has(id)) return;
    this.#counted.add(id);
    request(this, 'guichet-node-shown', { node: id });
  }

  #save() {
    const sheet = this.renderRoot.querySelector<ResultSheetElement>('guichet-result-sheet');
    if (sheet) saveFile(`${this.say('sheet.fileName')}.html`, 'text/html', sheet.toFile());
  }

  #leave() {
    if (this.phase === 'interrupted') this.run.send({ type: 'safety.resume' });
    else this.view.send({ type: 'view.left' });
  }

  /** What was agreed to, and the link that was made, were of the answers as they stood. */
  #goBack(event: FlowEvent) {
    this.notes.write({ agreed: false });
    this.stores.$link.set(null);
    // Whoever changes an answer out of what an officer would read comes back to that.
    if (this.view.snapshot.matches('hypothesis')) this.view.send({ type: 'view.left' });
    this.run.send(event);
  }

  #restart() {
    this.notes.clear();
    this.#counted.clear();
    this.stores.$link.set(null);
    this.stores.$linkFault.set(null);
    this.view.send({ type: 'view.reset' });
    this.run.send({ type: 'flow.restart' });
  }

  async #focusScreen() {
    await this.updateComplete;
    await this.results.arrived();
    await this.updateComplete;
    this.renderRoot.querySelector('main')?.scrollTo({ top: 0 });
    this.focus();
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (this.phase === 'interrupted' || !this.view.snapshot.matches('flow')) this.#leave();
    else request(this, 'guichet-close-request', null);
  };
}
