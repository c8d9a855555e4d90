export { GuichetChatElement } from './launcher/chat-element.ts';
export { GuichetCyberElement } from './launcher/cyber-element.ts';
export { GuichetUnitsElement } from './launcher/units-element.ts';
export { defineGuichetChat, defineGuichetCyber, defineGuichetUnits } from './launcher/define.ts';
