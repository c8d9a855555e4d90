export { GuichetChatElement } from './launcher/chat-element.ts';
export { GuichetCyberElement } from './launcher/cyber-element.ts';
export { GuichetOtvElement } from './launcher/otv-element.ts';
export { GuichetUnitsElement } from './launcher/units-element.ts';
export { defineGuichetChat, defineGuichetCyber, defineGuichetOtv, defineGuichetUnits } from './launcher/define.ts';
