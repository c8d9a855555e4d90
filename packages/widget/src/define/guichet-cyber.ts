import type { GuichetCyberElement } from '../launcher/cyber-element.ts';
import { defineGuichetCyber } from '../launcher/define.ts';

declare global {
  interface HTMLElementTagNameMap {
    'guichet-cyber': GuichetCyberElement;
  }
}

// On a server there is nothing to register, and nothing to fail.
if (globalThis.customElements) defineGuichetCyber();
