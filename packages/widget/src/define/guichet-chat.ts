import type { GuichetChatElement } from '../launcher/chat-element.ts';
import { defineGuichetChat } from '../launcher/define.ts';

declare global {
  interface HTMLElementTagNameMap {
    'guichet-chat': GuichetChatElement;
  }
}

// On a server there is nothing to register, and nothing to fail.
if (globalThis.customElements) defineGuichetChat();
