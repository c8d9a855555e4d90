import { sendKeys } from '@web/test-runner-commands';
import { translator } from '../../locales/translator.ts';
import { byRole, textOf } from '../testing/by-role.ts';
import { stage } from '../testing/stage.ts';
import type { Requests } from '../requests.ts';
import { ComposerElement } from './composer-element.ts';

/** The composer as a person uses it. */
export class ComposerHarness {
  readonly element: ComposerElement;
  readonly sent: string[] = [];
  readonly typing: boolean[] = [];

  private constructor(element: ComposerElement) {
    this.element = element;
    const on = <Type extends keyof Requests>(type: Type, act: (detail: Requests[Type]) => void) =>
      element.addEventListener(type, (event) => act((event as CustomEvent<Requests[Type]>).detail));
    on('guichet-send-request', ({ text }) => this.sent.push(text));
    on('guichet-typing', ({ typing }) => this.typing.push(typing));
  }

  static async open(): Promise<ComposerHarness> {
    return new ComposerHarness(await stage(new ComposerElement()));
  }

  get field() {
    return byRole(this.element, 'textbox', { name: translator.t('composer.label') }) as HTMLTextAreaElement;
  }

  get text() {
    return textOf(this.element).replace(/\s+/g, ' ');
  }

  async type(text: string) {
    this.field.focus();
    await sendKeys({ type: text });
    await this.element.updateComplete;
  }

  /** Puts a long text in the field at once, as a paste does. */
  async paste(text: string) {
    this.field.value = text;
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.element.updateComplete;
  }

  async press(keys: string) {
    await sendKeys({ press: keys });
    await this.element.updateComplete;
  }

  /** A new line, as keyboards make one. */
  async pressShiftEnter() {
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await this.element.updateComplete;
  }

  async send() {
    byRole(this.element, 'button', { name: translator.t('composer.send') }).click();
    await this.element.updateComplete;
  }
}
