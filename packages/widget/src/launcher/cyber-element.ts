import { GuichetElement } from './guichet-element.ts';

/**
 * The cyber orienter's launcher: a button in the flow of the page with the emergency numbers beside it, and after a click
 * the frame with the orienter, in the corner where the conversation's panel is. A running conversation is brought back
 * here on a page without `<guichet-chat>` (spec L-4).
 *
 * @summary Button and frame of the cyber orienter, for a partner's page.
 * @tag guichet-cyber
 * @attr site - slug of the partner site
 * @attr api - address of the public origin, for instance `https://guichet.example.fr`
 * @attr label - words of the button; default « Orienteur cyber »
 * @attr accent - colour of the button, `#rrggbb`; default `#1f4b99`
 * @attr exit-url - https address where « Quitter vite » leads
 * @attr {'fr' | 'en'} locale - language of the words; default: the nearest `lang`
 * @cssprop [--guichet-offset-block=16px] - distance of the panel from the bottom of the window
 * @cssprop [--guichet-inset-inline=auto 16px] - `inset-inline` of the panel; `16px auto` puts it in the other corner
 */
export class GuichetCyberElement extends GuichetElement {}
