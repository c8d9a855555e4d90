import { h } from './dom.ts';
import { GuichetElement } from './guichet-element.ts';
import type { Launcher } from './launcher.ts';
import { unitsCode } from './load-units.ts';

/**
 * The unit locator in the page: police, gendarmerie and help by commune or postcode, and below it a button for what only the
 * frame may do: an address, the device's position, the map. What stands inside the element, a link to the API's own page of
 * the commune, is shown until the list is there, and again when it fails (spec U-40, U-41).
 *
 * @summary List of police stations, brigades and help, for a partner's page.
 * @tag guichet-units
 * @attr site - slug of the partner site
 * @attr api - address of the public origin, for instance `https://guichet.example.fr`
 * @attr insee - INSEE code of a commune, `83069`, whose units are shown at once
 * @attr label - words of the button; default « Chercher par adresse, voir la carte »
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
 * @slot - a link to `/unites/<INSEE code>` of the public origin
 * @cssprop [--guichet-ground=light-dark(#fff, #14171c)] - ground of the list
 * @cssprop [--guichet-sunken=light-dark(#f2f4f7, #1f242b)] - ground of what is set apart in the list
 * @cssprop [--guichet-text=light-dark(#1a1f27, #f1f3f6)] - text of the list
 * @cssprop [--guichet-soft=light-dark(#4a5261, #b9c0cb)] - text of second rank in the list
 * @cssprop [--guichet-border=light-dark(#747c8a, #858e9c)] - borders of fields and buttons in the list
 * @cssprop [--guichet-line=light-dark(#d9dde3, #363d48)] - lines between the parts of the list
 * @cssprop [--guichet-accent=light-dark(#1f4b99, #93b5f2)] - links and main buttons of the list
 * @cssprop [--guichet-on-accent=light-dark(#fff, #14171c)] - text on that colour
 * @cssprop [--guichet-offset-block=16px] - distance of the panel from the bottom of the window
 * @cssprop [--guichet-inset-inline=auto 16px] - `inset-inline` of the panel; `16px auto` puts it in the other corner
 * @csspart button - the button that opens the panel
 * @csspart numbers - the button of the emergency numbers
 * @csspart box - what the two open: the numbers, and the panel
 * @csspart panel - only the panel
 * @csspart exit - « Quitter vite » beside an open panel
 * @csspart list - the list of units
 */
export class GuichetUnitsElement extends GuichetElement {
  /** The list is asked for when it is about to be seen: a page whose visitors stay at the top pays for the button only. */
  protected override made(launcher: Launcher): void {
    const plain = h('slot');
    launcher.root.prepend(plain);
    const watch = new IntersectionObserver((entries) => {
      if (!entries.pop()!.isIntersecting) return;
      watch.disconnect();
      // What stopped it, the browser says itself: the network, the policy, a fingerprint.
      unitsCode.load().then(
        ({ attach }) => attach(this, launcher, plain),
        () => console.warn('guichet: no list of units'),
      );
    });
    watch.observe(this);
  }
}
