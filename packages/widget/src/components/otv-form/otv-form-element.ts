import {
  stepsAsked,
  type CalendarDate,
  type FieldValue,
  type Form,
  type FormCheck,
  type FormEvent,
  type FormSnapshot,
  type FormTexts,
} from '@guichet/triage/form';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ComboboxController } from '../../controllers/combobox-controller.ts';
import { NO_SUGGESTIONS, type Suggestion, type Suggestions } from '../../stores/suggestions.ts';
import { combobox } from '../../styles/combobox.ts';
import { controls } from '../../styles/controls.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { formFields } from '../../styles/form-fields.ts';
import { OtvElement } from '../otv-element.ts';
import { otvRequest } from '../otv-requests.ts';
import { changed as changedTo, membersShown, placesInStep, type FieldPlace } from './field-place.ts';
import { textOf, type FaultWords, type FormWords } from './form-words.ts';
import { faultsInWords } from './faults-in-words.ts';
import { otvFormStyles } from './otv-form.styles.ts';
import { renderCheck } from './render-check.ts';
import { renderStep } from './render-step.ts';

/**
 * A form as data, one step at a time, then all that was answered. It shows what a snapshot of the form's machine says and
 * asks for what moves it; it knows no rule, sends nothing and keeps nothing.
 * @summary Form in steps.
 * @fires guichet-form-event `{ event }` for the machine
 * @fires guichet-suggest-request `{ field, text }` while somebody types into a field that suggests
 * @fires guichet-back-request from the first step
 * @slot before-send - what is to be read before sending, such as who receives it
 */
export class OtvFormElement extends OtvElement {
  static override properties: PropertyDeclarations = {
    ...OtvElement.properties,
    form: { attribute: false },
    texts: { attribute: false },
    snapshot: { attribute: false },
    communes: { attribute: false },
    addresses: { attribute: false },
    sending: { attribute: false },
    check: { attribute: false },
    sendLabel: { attribute: false },
    said: { state: true },
  };
  static override styles = [controls, disclosure, formFields, combobox, otvFormStyles];

  declare form: Form;
  /** Words of the form in the language in force. */
  declare texts: FormTexts;
  declare snapshot: FormSnapshot;
  /** What is found for a town. */
  declare communes: Suggestions;
  /** What is found for a street; null: nobody looks for it, it is typed. */
  declare addresses: Suggestions | null;
  /** Whether the form is under way to the server. */
  declare sending: boolean;
  /** The rules between fields: calendars cross out the days that they refuse. Default: no day is crossed out. */
  declare check: FormCheck | null;
  /** What the button of the check says; default: « Envoyer ma demande ». */
  declare sendLabel: string;
  /** What screen readers are told. */
  declare said: string;

  /** @internal The list of the address that suggests. */
  readonly combobox = new ComboboxController(this, {
    count: () => this.addresses?.items.length ?? 0,
    choose: (place) => this.#chooseAddress(place),
    isFree: true,
  });
  /** @internal Codes that somebody asked to see, by path. */
  readonly revealed = new Set<string>();
  /** @internal Names of what is held as a code: towns. */
  readonly names = new Map<string, string>();
  /** @internal What is wrong with the step, in words. */
  faults: readonly FaultWords[] = [];

  /** What focus goes to once it is rendered: an id, or the heading. */
  #focusNext: string | null = null;

  constructor() {
    super();
    this.communes = NO_SUGGESTIONS;
    this.addresses = null;
    this.sending = false;
    this.check = null;
    this.sendLabel = '';
    this.said = '';
  }

  /** Puts focus on the heading: it is read out, and the fields come next. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  /** @internal */
  get words(): FormWords {
    return { form: this.form, texts: this.texts, say: this.say, locale: this.tongue };
  }

  /** @internal Whether nothing can be changed any more. */
  get isSending(): boolean {
    return this.sending || this.snapshot.matches('submitting');
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('addresses')) this.combobox.forget();
    for (const { value, label } of this.communes.items) if (typeof value === 'string') this.names.set(value, label);
    this.faults = faultsInWords(this.words, this.snapshot, this.communes.text !== '');
    const before = changed.get('snapshot');
    if (!before) return;
    const { context } = this.snapshot;
    const isRefused = context.faults.length > 0 && context.faults !== before.context.faults;
    if (!isRefused && this.#page(before) === this.#page(this.snapshot)) return;
    this.#focusNext = isRefused ? 'summary' : 'heading';
    this.revealed.clear();
    this.combobox.fold();
    this.said = '';
  }

  protected override updated() {
    const target = this.#focusNext;
    this.#focusNext = null;
    if (target === 'heading') {
      this.focus();
      this.scrollIntoView({ block: 'start' });
    } else if (target !== null) this.#byId(target)?.focus();
    if (this.combobox.isOpen)
      this.renderRoot.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { snapshot } = this;
    if (snapshot.matches('done')) return nothing;
    const step = stepsAsked(this.form, snapshot).find(({ id }) => id === snapshot.context.step);
    return html`${snapshot.matches('editing') && step ? renderStep(this, step) : renderCheck(this)}
      <p class="hidden" role="status">${this.said || nothing}</p>`;
  }

  /** @internal Asks the machine for something. */
  send(event: FormEvent): void {
    otvRequest(this, 'guichet-form-event', { event });
  }

  /** @internal Back: to the check for whoever came from there, else to the step before, else out of the form. */
  goBack(): void {
    const { context } = this.snapshot;
    const isFirst = stepsAsked(this.form, this.snapshot)[0]?.id === context.step;
    if (this.snapshot.matches('editing') && context.changing && context.faults.length === 0) {
      this.send({ type: 'form.check' });
    } else if (this.snapshot.matches('editing') && isFirst) otvRequest(this, 'guichet-back-request', null);
    else this.send({ type: 'step.back' });
  }

  /** @internal A field holds something else. */
  change(place: FieldPlace, value: FieldValue | undefined): void {
    this.send({ type: 'field.changed', ...changedTo(place, value, this.#wholeOf(place)) });
  }

  /** @internal Somebody types into a field that suggests. */
  suggest({ field }: FieldPlace, text: string): void {
    if (field.type === 'address') this.combobox.reopen();
    otvRequest(this, 'guichet-suggest-request', { field: field.id, text });
  }

  /** @internal A suggestion fills other fields in as well. */
  fillAlso({ also = {} }: Suggestion): void {
    for (const [field, value] of Object.entries(also)) this.send({ type: 'field.changed', field, value });
  }

  /** @internal Shows a code, or masks it again. */
  reveal(path: string): void {
    if (!this.revealed.delete(path)) this.revealed.add(path);
    this.requestUpdate();
  }

  /** @internal Tells screen readers something. */
  tell(words: string): void {
    this.said = words;
  }

  /** @internal What is wrong with a place; empty: nothing. */
  faultOf(path: string): string {
    return this.faults.find((fault) => fault.path === path)?.text ?? '';
  }

  /** @internal Which days of a date field are taken, by the very rules that refuse the others. */
  takenDays({ field, member }: FieldPlace): ((day: CalendarDate) => boolean) | null {
    const { check, snapshot } = this;
    if (check === null || member !== null) return null;
    const { values, today, given } = snapshot.context;
    return (day) => check({ ...values, [field.id]: day }, { today, given }).every(({ path }) => path !== field.id);
  }

  /** @internal */
  addMember({ field: group, path, value }: FieldPlace): void {
    const members = membersShown(group, value);
    this.#focusNext = `${path}.${String(members.length)}`;
    this.said = this.say('group.added', this.#memberWords(group.id, members.length));
    this.send({ type: 'field.changed', field: group.id, value: [...members, {}] });
  }

  /** @internal */
  removeMember({ field: group, path, value }: FieldPlace, index: number): void {
    const members = membersShown(group, value).filter((_member, at) => at !== index);
    this.#focusNext = members.length === 0 ? path : `${path}.${String(Math.max(0, index - 1))}`;
    this.said = this.say('group.removed', this.#memberWords(group.id, index));
    this.send({ type: 'field.changed', field: group.id, value: members.length === 0 ? undefined : members });
  }

  /** @internal Puts focus where a fault is. */
  focusPlace(path: string): void {
    const place = this.#byId(path);
    place?.focus();
    place?.scrollIntoView({ block: 'center' });
  }

  #memberWords(group: string, index: number) {
    return { one: textOf(this.texts, `field.${group}.one`), number: index + 1 };
  }

  /** The field of an id; of a member of a group, its legend, so that its name is read. */
  #byId(id: string): HTMLElement | null {
    const found = (this.renderRoot as ShadowRoot).getElementById(id);
    return found?.querySelector('legend') ?? found;
  }

  /** Which page a snapshot shows. */
  #page(snapshot: FormSnapshot): string {
    return snapshot.matches('editing') ? snapshot.context.step : 'check';
  }

  /** What the group that a place is in holds now. */
  #wholeOf({ member }: FieldPlace): FieldValue | undefined {
    return member === null ? undefined : this.snapshot.context.values[member.group.id];
  }

  #chooseAddress(place: number) {
    const suggestion = this.addresses?.items[place];
    const step = stepsAsked(this.form, this.snapshot).find(({ id }) => id === this.snapshot.context.step);
    const at = step && placesInStep(step, this.snapshot).find(({ field }) => field.type === 'address');
    if (!suggestion || !at) return;
    this.change(at, suggestion.value);
    this.fillAlso(suggestion);
  }
}
