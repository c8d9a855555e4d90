import { GuichetChatElement } from './chat-element.ts';
import { GuichetCyberElement } from './cyber-element.ts';
import type { GuichetElement } from './guichet-element.ts';
import { prefixed, type Kind } from './kinds.ts';
import { GuichetOtvElement } from './otv-element.ts';
import { GuichetUnitsElement } from './units-element.ts';

function define(kind: Kind, element: CustomElementConstructor): boolean {
  const tag = prefixed(kind);
  const standing = customElements.get(tag) as typeof GuichetElement | undefined;
  if (standing) {
    // A page that is swapped (Turbo, htmx) runs its script again, and the tag of the first run is gone: nothing is twice.
    if (standing.script?.isConnected !== false) console.warn(`guichet: <${tag}> is there already.`);
  } else customElements.define(tag, element);
  return !standing;
}

/**
 * Registers `<guichet-chat>`, once: the first definition on a page stays, whatever its version (spec L-5).
 *
 * @returns whether this call registered it
 */
export const defineGuichetChat = (): boolean => define('chat', GuichetChatElement);

/**
 * Registers `<guichet-cyber>`, once: the first definition on a page stays, whatever its version (spec L-5).
 *
 * @returns whether this call registered it
 */
export const defineGuichetCyber = (): boolean => define('cyber', GuichetCyberElement);

/**
 * Registers `<guichet-units>`, once: the first definition on a page stays, whatever its version (spec L-5).
 *
 * @returns whether this call registered it
 */
export const defineGuichetUnits = (): boolean => define('units', GuichetUnitsElement);

/**
 * Registers `<guichet-otv>`, once: the first definition on a page stays, whatever its version (spec L-5).
 *
 * @returns whether this call registered it
 */
export const defineGuichetOtv = (): boolean => define('otv', GuichetOtvElement);
