/**
 * The services that a page may show: each has an element `<guichet-…>`, a page `/frame/…` and an icon, 20 by 20, the `d` of a
 * path: what the launcher's button shows while its panel is closed.
 */
export const ICONS = {
  // A speech bubble.
  chat: 'M3 4h14v9H9l-4 3v-3H3z',
  // A signpost.
  cyber: 'M10 2v3m0 6v7M4 5h9l3 3-3 3H4z',
  // A map pin.
  units: 'M10 18C2 9 4 2 10 2s8 7 0 16zm0-11v3',
  // A house.
  otv: 'M3 9l7-6 7 6v8H3z',
};

/** A service, by the word in its element's name. */
export type Kind = keyof typeof ICONS;

/** Every service, the conversation first. */
export const KINDS = Object.keys(ICONS) as Kind[];

/** The name of an element or an event of ours: `chat` → `guichet-chat`. */
export const prefixed = <Word extends string>(word: Word): `guichet-${Word}` => `guichet-${word}`;
