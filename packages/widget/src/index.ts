export { defineGuichetChat } from './launcher/define.ts';
export { GuichetChatElement } from './launcher/launcher-element.ts';
