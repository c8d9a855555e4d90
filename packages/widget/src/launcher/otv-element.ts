import { GuichetElement } from './guichet-element.ts';

/**
 * The launcher of requests to watch an empty home (« Opération Tranquillité Vacances »): a button in the flow of the page with
 * the emergency numbers beside it, and after a click the frame with the form. Nothing of what is asked or answered there comes
 * to the page (spec O-1, V-63).
 *
 * @summary Button and frame of requests to watch a home, for a partner's page.
 * @tag guichet-otv
 * @attr site - slug of the partner site
 * @attr api - address of the public origin, for instance `https://guichet.example.fr`
 * @attr label - words of the button; default « Opération Tranquillité Vacances »
 * @attr {'neutral' | 'forest' | 'slate'} theme - look of the button and the panel; default: the panel’s as the site’s record says
 * @attr accent - colour of the button, `#rrggbb`; default: the theme’s, `#1f4b99`
 * @attr {'auto' | 'light' | 'dark'} scheme - default: as the visitor’s system says
 * @attr exit-url - https address where « Quitter vite » leads
 * @attr {'fr' | 'en'} locale - language of the words; default: the nearest `lang`
 * @attr {'end' | 'start'} position - corner of the window in which its panel opens; default `end`
 * @fires {CustomEvent<{ kind: string }>} guichet-opened - the panel came to be shown
 * @fires {CustomEvent<{ kind: string }>} guichet-closed - the panel was hidden; what runs in it may go on
 * @fires {CustomEvent<{ kind: string; count: number }>} guichet-unread - as many messages wait to be read; 0 once they were
 * @fires {CustomEvent<{ kind: string }>} guichet-ended - a conversation in the panel is over
 * @cssprop [--guichet-offset-block=16px] - distance of the panel from the bottom of the window
 * @cssprop [--guichet-inset-inline=auto 16px] - `inset-inline` of the panel; `16px auto` puts it in the other corner
 * @csspart button - the button that opens the panel
 * @csspart numbers - the button of the emergency numbers
 * @csspart box - what the two open: the numbers, and the panel
 * @csspart panel - only the panel
 * @csspart exit - « Quitter vite » beside an open panel
 */
export class GuichetOtvElement extends GuichetElement {}
