import type { PublicEvent, TranscriptEntry } from '@guichet/core';
import { nextFrame } from '@open-wc/testing';
import { allByRole, byRole, textOf } from '../testing/by-role.ts';
import { settled, stage } from '../testing/stage.ts';
import { TranscriptElement } from './transcript-element.ts';

/** The transcript as a person reads it. */
export class TranscriptHarness {
  readonly element: TranscriptElement;
  /** How often the end was told to be in view. */
  ends = 0;

  private constructor(element: TranscriptElement) {
    this.element = element;
    element.addEventListener('guichet-end-shown', () => (this.ends += 1));
  }

  /** Puts it on the page in a box of 300 px, so that a few messages overflow it. */
  static async open(): Promise<TranscriptHarness> {
    const box = document.createElement('div');
    box.style.cssText = 'display: flex; flex-direction: column; block-size: 300px; inline-size: 340px';
    const element = new TranscriptElement();
    const harness = new TranscriptHarness(element);
    await stage(element);
    element.replaceWith(box);
    box.append(element);
    return harness;
  }

  async show(entries: readonly (PublicEvent | TranscriptEntry)[]) {
    this.element.entries = entries.map((entry) => ('kind' in entry ? entry : { kind: 'event', event: entry }));
    await settled(this.element);
    await nextFrame();
    await nextFrame();
    await settled(this.element);
  }

  get region() {
    return byRole(this.element, 'region', { name: 'Discussion' });
  }

  get articles() {
    return allByRole(this.element, 'article').map((article) => textOf(article).replace(/\s+/g, ' ').trim());
  }

  get text() {
    return textOf(this.element).replace(/\s+/g, ' ').trim();
  }

  get atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.region;
    return scrollHeight - scrollTop - clientHeight < 2;
  }

  /** Scrolls, and resolves once the browser has told it. */
  async scrollTo(top: number) {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    this.region.addEventListener('scroll', resolve, { once: true });
    this.region.scrollTo({ top });
    await promise;
    await settled(this.element);
  }

  /** Gives the box another size, and resolves once the browser has laid it out and told what it scrolled. */
  async resize(size: { blockSize: string; inlineSize: string }) {
    Object.assign(this.element.parentElement?.style ?? {}, size);
    await nextFrame();
    await nextFrame();
    await settled(this.element);
  }

  button(name: string | RegExp) {
    return byRole(this.element, 'button', { name });
  }

  hasButton(name: string | RegExp) {
    return allByRole(this.element, 'button', { name }).length > 0;
  }
}
