import { defineGuichetUnits } from '../launcher/define.ts';
import type { GuichetUnitsElement } from '../launcher/units-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'guichet-units': GuichetUnitsElement;
  }
}

// On a server there is nothing to register, and nothing to fail.
if (globalThis.customElements) defineGuichetUnits();
