import type { GuichetOtvElement } from '../launcher/otv-element.ts';
import { defineGuichetOtv } from '../launcher/define.ts';

declare global {
  interface HTMLElementTagNameMap {
    'guichet-otv': GuichetOtvElement;
  }
}

// On a server there is nothing to register, and nothing to fail.
if (globalThis.customElements) defineGuichetOtv();
