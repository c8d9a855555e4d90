import { GuichetElement } from './guichet-element.ts';

/**
 * The conversation's launcher: a button that floats in a corner, the emergency numbers, and after a click the frame with
 * the conversation. It never sees a word of the citizen (spec O-1, O-2).
 *
 * @summary Button and frame of the conversation, for a partner's page.
 * @tag guichet-chat
 * @attr site - slug of the partner site
 * @attr api - address of the public origin, for instance `https://guichet.example.fr`
 * @attr label - words of the button; default « Aide et signalement »
 * @attr accent - colour of the button, `#rrggbb`; default `#1f4b99`
 * @attr exit-url - https address where « Quitter vite » leads
 * @attr {'fr' | 'en'} locale - language of the words; default: the nearest `lang`
 * @cssprop [--guichet-offset-block=16px] - distance from the bottom of the window
 * @cssprop [--guichet-inset-inline=auto 16px] - `inset-inline`; `16px auto` puts it in the other corner
 * @cssprop [--guichet-z-index=999999] - stacking order
 */
export class GuichetChatElement extends GuichetElement {}
