export { GuichetChatElement } from './launcher/chat-element.ts';
export { GuichetCyberElement } from './launcher/cyber-element.ts';
export { defineGuichetChat, defineGuichetCyber } from './launcher/define.ts';
