import { defineUnitElements } from '../components/unit-locator/define-unit-elements.ts';
import { UnitLocatorElement } from '../components/unit-locator/unit-locator-element.ts';
import type { Launcher } from '../launcher/launcher.ts';
import { UnitsInlineElement } from './units-inline-element.ts';

/** Ours, or nobody's yet. */
const isFree = (tag: string, ours: CustomElementConstructor): boolean => (customElements.get(tag) ?? ours) === ours;

/**
 * Puts the list of units into its element, above the button. Where elements of another version stand already, those stay,
 * and the plain link does too (spec L-5).
 *
 * @param host `<guichet-units>`
 * @param plain the slot with what the webmaster wrote inside the element
 */
export function attach(host: HTMLElement, launcher: Launcher, plain: HTMLSlotElement): void {
  if (!isFree('guichet-unit-locator', UnitLocatorElement) || !isFree('guichet-units-inline', UnitsInlineElement)) {
    console.warn('guichet: the list of units is defined already, by another version; the first one stays.');
    return;
  }
  defineUnitElements();
  if (!customElements.get('guichet-units-inline')) customElements.define('guichet-units-inline', UnitsInlineElement);
  const list = Object.assign(new UnitsInlineElement(), { host, launcher, plain });
  list.setAttribute('exportparts', 'list');
  plain.after(list);
}
