import { html, nothing } from 'lit';
import { controls } from '../../styles/controls.ts';
import { FrameElement } from '../frame-element.ts';
import { request } from '../requests.ts';
import { composerStyles } from './composer.styles.ts';
import { lengthNotice, tooMuchOf } from './limits.ts';

/** A text with its caret, as it stood in a field that goes away. */
export interface Draft {
  text: string;
  selectionStart: number;
  selectionEnd: number;
  focused: boolean;
}

/**
 * Where one writes. It is never disabled: what is written offline waits; what is refused stays in the field (spec L-7).
 * @summary Composer.
 * @fires guichet-send-request
 * @fires guichet-typing
 */
export class ComposerElement extends FrameElement {
  static override properties = { text: { attribute: false }, asked: { state: true }, refused: { state: true } };
  static override styles = [controls, composerStyles];

  /** What is written now. */
  declare text: string;
  /** Whether sending was asked for while nothing could be sent. */
  declare asked: boolean;
  /** Characters of a paste that was too much for the field; 0 when none was. */
  declare refused: number;

  constructor() {
    super();
    this.text = '';
    this.asked = false;
    this.refused = 0;
  }

  /** Goes on with a text begun elsewhere, with its caret and focus (spec L-6). */
  async take(draft: Draft): Promise<void> {
    this.text = draft.text;
    await this.updateComplete;
    const { field } = this;
    if (!field) return;
    field.setSelectionRange(draft.selectionStart, draft.selectionEnd);
    if (draft.focused) field.focus();
  }

  /** Asks for what is written to be sent, as the button does; says so in the field when there is nothing to send. */
  send(): void {
    const text = this.text.trim();
    const over = lengthNotice(this.text)?.kind === 'over';
    if (text === '' || over) {
      this.asked = true;
      this.field?.focus();
      return;
    }
    request(this, 'guichet-send-request', { text });
    request(this, 'guichet-typing', { typing: false });
    this.clear();
    this.field?.focus();
  }

  /** Empties the field. */
  clear(): void {
    this.text = '';
    this.asked = false;
  }

  override focus(): void {
    this.field?.focus();
  }

  private get field() {
    return this.renderRoot.querySelector('textarea');
  }

  protected override updated() {
    const { field } = this;
    // Browsers without `field-sizing` grow by script; the style property passes the policy, an attribute would not.
    if (field && !CSS.supports('field-sizing', 'content')) {
      field.style.blockSize = 'auto';
      field.style.blockSize = `${field.scrollHeight + 2}px`;
    }
  }

  protected override render() {
    const { t } = this;
    const notice = lengthNotice(this.text);
    const help = this.refused
      ? t('composer.tooMuchPasted', { count: this.refused })
      : notice
        ? t(`composer.${notice.kind}`, { count: notice.count })
        : this.asked && this.text.trim() === ''
          ? t('composer.empty')
          : '';
    return html`
      <p
        id="help"
        class=${help === '' ? 'hidden' : this.refused || notice?.kind === 'over' ? 'over' : 'soft'}
        aria-live="polite"
      >
        ${help}
      </p>
      <label class="hidden" for="message">${t('composer.label')}</label>
      <textarea
        id="message"
        rows="1"
        dir="auto"
        autocomplete="off"
        aria-describedby="help keys"
        aria-invalid=${notice?.kind === 'over' ? 'true' : nothing}
        placeholder=${t('composer.placeholder')}
        .value=${this.text}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @paste=${(event: ClipboardEvent) => this.#onInsert(event, event.clipboardData)}
        @drop=${(event: DragEvent) => this.#onInsert(event, event.dataTransfer)}
      ></textarea>
      <button class="primary" @click=${this.send}>${t('composer.send')}</button>
      <p id="keys" class="soft keys">${t('composer.keys')}</p>
    `;
  }

  #onInput(event: InputEvent) {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.asked = false;
    this.refused = 0;
    request(this, 'guichet-typing', { typing: this.text.trim() !== '' });
  }

  #onInsert(event: Event, data: DataTransfer | null) {
    const tooMany = tooMuchOf(data);
    if (tooMany === 0) return;
    event.preventDefault();
    this.refused = tooMany;
  }

  #onKeydown(event: KeyboardEvent) {
    // 229: some engines report the key that ends a composition without `isComposing`.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    // On a phone, Enter is the only way to a new line.
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    this.send();
  }
}
