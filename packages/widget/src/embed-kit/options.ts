import { SCHEMES, THEME_NAMES } from '../themes/theme.ts';

/** The services that a page may embed, in the order in which lists name them: the word in `<guichet-…>` and in `/frame/…`. */
export const SERVICES = ['chat', 'cyber', 'units', 'otv'] as const;
export type Service = (typeof SERVICES)[number];

/** What an option holds; an editor of it is chosen by this. Every value is a text, and the empty one is « not set ». */
export type OptionType =
  'slug' | 'origin' | 'path' | 'choice' | 'version' | 'integrity' | 'colour' | 'insee' | 'text' | 'address';

/** One option of the kit. */
export interface Option {
  /** Its key in a configuration, in the block's attributes and in the configurator's own address: `exitUrl`. */
  readonly name: string;
  /**
   * Where it stands in a page: `page` on the script as `data-<attribute>` and, from npm, on each element; `element` on each
   * element; `source` is what the script's address and its fingerprint are made of.
   */
  readonly on: 'source' | 'page' | 'element';
  /** Name of the attribute, `exit-url`; empty for `source`. */
  readonly attribute: string;
  /** Name in shortcodes, SPIP's models and Drupal's settings: `exit_url`. */
  readonly parameter: string;
  readonly type: OptionType;
  /** What it is when nobody says anything; a value that equals it is never written. */
  readonly default: string;
  readonly isRequired: boolean;
  /** The only values, for a choice. */
  readonly choices: readonly string[];
  /**
   * Regular expression of a whole value, the same in JavaScript (flag `u`) and in PHP (`/u`, `D`); it bounds the length as well.
   * Never applied to a value that is empty.
   */
  readonly pattern: string;
  /** Greatest length in characters. */
  readonly maxLength: number;
  /** The option counts only where one of these is chosen. */
  readonly services: readonly Service[];
}

const option = <const Name extends string>(
  name: Name,
  on: Option['on'],
  type: OptionType,
  rest: Partial<Omit<Option, 'name' | 'on' | 'type'>> & Pick<Option, 'pattern' | 'maxLength'>,
): Option & { readonly name: Name } => {
  const spelled = (separator: string) => name.replace(/[A-Z]/g, (letter) => separator + letter.toLowerCase());
  return {
    name,
    on,
    type,
    attribute: on === 'source' ? '' : spelled('-'),
    parameter: spelled('_'),
    default: '',
    isRequired: false,
    choices: [],
    services: SERVICES,
    ...rest,
  };
};

const choice = <const Name extends string>(
  name: Name,
  on: Option['on'],
  choices: readonly [string, ...string[]],
  rest: Partial<Option> = {},
) =>
  option(name, on, 'choice', {
    default: choices[0],
    choices,
    pattern: `^(?:${choices.join('|')})$`,
    maxLength: Math.max(...choices.map((each) => each.length)),
    ...rest,
  });

/** Words of a button: neither control characters nor halves of a character. */
const label = <const Name extends string>(name: Name, service: Service) =>
  option(name, 'element', 'text', {
    attribute: 'label',
    pattern: '^[^\\p{Cc}\\p{Cs}]{1,80}$',
    maxLength: 80,
    services: [service],
  });

/**
 * Every option of the kit, in the order in which outputs write them. Whatever lists options is made from this: snippets, the
 * configurator, the packs for WordPress, SPIP and Drupal.
 */
export const OPTIONS = [
  option('api', 'source', 'origin', {
    isRequired: true,
    pattern: '^https?://[a-z0-9.-]{1,253}(?::[0-9]{1,5})?$',
    maxLength: 267,
  }),
  option('site', 'page', 'slug', {
    isRequired: true,
    pattern: '^(?=.{2,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$',
    maxLength: 64,
  }),
  // The address that moves with the server, with a major version, one version for ever, or the site's own copy.
  choice('release', 'source', ['latest', 'major', 'exact', 'own']),
  option('version', 'source', 'version', {
    pattern: '^[0-9]{1,6}(?:\\.[0-9]{1,6}\\.[0-9]{1,6}(?:-[0-9A-Za-z.-]{1,40})?)?$',
    maxLength: 61,
  }),
  option('integrity', 'source', 'integrity', { pattern: '^sha384-[A-Za-z0-9+/]{64}$', maxLength: 71 }),
  option('script', 'source', 'path', {
    pattern: '^(?:https?://[a-z0-9.-]{1,253}(?::[0-9]{1,5})?)?(?:/[A-Za-z0-9._~-]{1,100}){1,10}$',
    maxLength: 300,
  }),
  option('accent', 'page', 'colour', { pattern: '^#[0-9a-f]{6}$', maxLength: 7 }),
  // `site`: as the operator's record of the site says.
  choice('theme', 'page', ['site', ...THEME_NAMES]),
  choice('scheme', 'page', ['site', ...SCHEMES]),
  choice('locale', 'page', ['auto', 'fr', 'en']),
  option('exitUrl', 'page', 'address', {
    // Neither spaces, quotes, angle brackets, back ticks nor braces: none of them needs to stand in an address as it is.
    pattern: '^https://[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?(?:[/?#][!#-;=?-_a-z~]{0,500})?$',
    maxLength: 768,
  }),
  option('insee', 'element', 'insee', {
    pattern: '^(?:[013-9][0-9]|2[0-9AB])[0-9]{3}$',
    maxLength: 5,
    services: ['units'],
  }),
  choice('position', 'element', ['end', 'start']),
  label('labelChat', 'chat'),
  label('labelCyber', 'cyber'),
  label('labelUnits', 'units'),
  label('labelOtv', 'otv'),
] as const satisfies readonly Option[];

export type OptionName = (typeof OPTIONS)[number]['name'];

/** The option of that name. */
export const optionOf = (name: OptionName): Option => OPTIONS.find((each) => each.name === name)!;

/** What stands inside an element for pages without script, by service; null: nothing. `{api}` and `{insee}` are filled in. */
export const FALLBACKS: Record<Service, { readonly href: string; readonly words: FallbackWords } | null> = {
  // It floats: nothing is missing where it does not come.
  chat: null,
  cyber: { href: 'https://17cyber.gouv.fr', words: 'fallback.cyber' },
  units: { href: 'https://www.masecurite.interieur.gouv.fr', words: 'fallback.units' },
  otv: { href: 'https://www.service-public.fr/particuliers/vosdroits/R43241', words: 'fallback.otv' },
};
export type FallbackWords = 'fallback.cyber' | 'fallback.units' | 'fallback.unitsCommune' | 'fallback.otv';

/** In the place of the fallback of `units` when the commune is known: the API's own page of it, which needs no script. */
export const COMMUNE_FALLBACK = { href: '{api}/unites/{insee}', words: 'fallback.unitsCommune' } as const;

/** Names that the packs register, and that outputs write. */
export const PACK_NAMES = {
  /** WordPress: `[guichet …]`. */
  shortcode: 'guichet',
  /** WordPress: `<!-- wp:guichet/services … /-->`. */
  block: 'guichet/services',
  /** SPIP: `<guichet|…>`. */
  model: 'guichet',
  /** Drupal: plugin id of the block. */
  drupalBlock: 'guichet_services',
  /** tarteaucitron: key of the service. */
  tarteaucitron: 'guichet',
} as const;
