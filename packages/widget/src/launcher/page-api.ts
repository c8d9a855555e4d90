/**
 * What a partner's page may call, and what it hears: `window.guichet` of guichet.js, and the events of the elements. Types
 * only; `script.ts` and `panel/tell-page.ts` do it.
 */
import type { Theme, ThemeName } from '../themes/theme.ts';
import type { Kind } from './kinds.ts';

/** What the page hears, by name: that something happened, never what anybody wrote or read (spec L-14). */
export interface GuichetEventDetails {
  /** A panel came to be shown. */
  opened: { readonly kind: Kind };
  /** A panel was hidden; what runs in it may go on. */
  closed: { readonly kind: Kind };
  /** As many messages wait to be read; 0 once they were. */
  unread: { readonly kind: Kind; readonly count: number };
  /** A conversation is over. */
  ended: { readonly kind: Kind };
}

/** Name of an event, for `on`. */
export type GuichetEventName = keyof GuichetEventDetails;

/** Events of the elements, for `addEventListener`: they bubble, and leave shadow roots. */
export type GuichetEventMap = {
  [Name in GuichetEventName as `guichet-${Name}`]: CustomEvent<GuichetEventDetails[Name]>;
};

/** What a page may call once guichet.js has run; before that, `push` (spec L-10, L-11). */
export interface GuichetApi {
  /** Opens the panel of an element in the page: the one named, or else the conversation's, or else any. */
  open(kind?: Kind): void;
  /** Closes the panel that is open. */
  close(): void;
  /**
   * Changes the language of every element, and of those that come later.
   *
   * @param locale `fr` or `en`, a region may follow (`en-GB`); empty: that of the nearest `lang`
   */
  setLocale(locale: string): void;
  /**
   * Changes the look of every element, and of those that come later. What is not named is as if the page had never named it.
   *
   * @param theme a name, or name, accent and scheme; nothing: as the site's record says
   */
  setTheme(theme?: ThemeName | Theme): void;
  /**
   * Calls when something happens to a panel of the page.
   *
   * @returns what stops that
   */
  on<Name extends GuichetEventName>(
    name: Name,
    listener: (event: GuichetEventMap[`guichet-${Name}`]) => void,
  ): () => void;
}

/** A call that waits for guichet.js: the name of a method and what it is given, `['open', 'cyber']`. */
export type GuichetCall = {
  [Name in keyof GuichetApi]: readonly [Name, ...Parameters<GuichetApi[Name]>];
}[keyof GuichetApi];

/**
 * `window.guichet`: an array of calls until guichet.js has run, `window.guichet = window.guichet || []`, then the whole of it.
 * `push` works before and after.
 */
export interface GuichetGlobal extends Partial<GuichetApi> {
  push(...calls: readonly GuichetCall[]): unknown;
}

declare global {
  interface Window {
    guichet?: GuichetGlobal;
  }
  // What an element's own listeners and those of the page around it hear; a mapped type cannot be written as members.
  /* eslint-disable @typescript-eslint/no-empty-object-type */
  interface HTMLElementEventMap extends GuichetEventMap {}
  interface DocumentEventMap extends GuichetEventMap {}
  interface WindowEventMap extends GuichetEventMap {}
  /* eslint-enable @typescript-eslint/no-empty-object-type */
}
