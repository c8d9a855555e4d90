// What a conversation shows only later, in one file: it is fetched once, while there is a network (`PartsController`).
export { speakParts } from '../locales/part-words.ts';
export { ClosedScreenElement } from './closed-screen/closed-screen-element.ts';
export { ConversationMenuElement } from './conversation-menu/conversation-menu-element.ts';
export { LockedScreenElement } from './locked-screen/locked-screen-element.ts';
