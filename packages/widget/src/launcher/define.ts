import { GuichetChatElement } from './launcher-element.ts';

const TAG = 'guichet-chat';

/**
 * Registers `<guichet-chat>`, once: the first definition on a page stays, whatever its version (spec L-5).
 *
 * @returns whether this call registered it
 */
export function defineGuichetChat(): boolean {
  if (customElements.get(TAG)) {
    console.warn('guichet: <guichet-chat> is defined already; the first one stays.');
    return false;
  }
  customElements.define(TAG, GuichetChatElement);
  return true;
}
