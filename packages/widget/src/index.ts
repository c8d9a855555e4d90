export { GuichetChatElement } from './launcher/chat-element.ts';
export { GuichetCyberElement } from './launcher/cyber-element.ts';
export { GuichetOtvElement } from './launcher/otv-element.ts';
export { GuichetUnitsElement } from './launcher/units-element.ts';
export { defineGuichetChat, defineGuichetCyber, defineGuichetOtv, defineGuichetUnits } from './launcher/define.ts';
export type { Kind } from './launcher/kinds.ts';
export type {
  GuichetApi,
  GuichetCall,
  GuichetEventDetails,
  GuichetEventMap,
  GuichetEventName,
  GuichetGlobal,
} from './launcher/page-api.ts';
export type { Scheme, Theme, ThemeName } from './themes/theme.ts';
