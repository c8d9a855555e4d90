import { defineGuichetChat } from '../launcher/define.ts';
import type { GuichetChatElement } from '../launcher/launcher-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'guichet-chat': GuichetChatElement;
  }
}

// On a server there is nothing to register, and nothing to fail.
if (globalThis.customElements) defineGuichetChat();
