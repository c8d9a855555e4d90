import { DEFAULT_LOCATOR, type LocatorOptions } from '../locator-options.ts';
import { oneOf, UsageError, wholeNumber, type OptionDescriptions, type OptionValues } from './options.ts';

/** What `serve` takes about whom the locator of the units contacts. */
export const LOCATOR_OPTIONS = {
  geocoder: {
    type: 'text',
    help: 'who asks the geocoder for addresses: browser (default), relay (this server does) or none',
  },
  'geocoder-url': {
    type: 'text',
    help: `geocoder that speaks as the Géoplateforme does; default ${DEFAULT_LOCATOR.geocoder.url}`,
  },
  'map-tiles': {
    type: 'text',
    help: 'address of the map’s tiles, with {z}, {x} and {y}; none for no map; default Plan IGN of the Géoplateforme',
  },
  'map-attribution': {
    type: 'text',
    help: 'text that the licence of the tiles asks to show, an https address at its end is its link; with --map-tiles',
  },
  'map-max-zoom': { type: 'text', help: 'closest zoom that the tiles have, 1 to 22; default 19' },
} as const satisfies OptionDescriptions;

const LONGEST_ATTRIBUTION = 200;

/** @throws UsageError for what contradicts itself or cannot be contacted safely */
export const locatorOf = (values: OptionValues<typeof LOCATOR_OPTIONS>): LocatorOptions => {
  const mode = oneOf('geocoder', values.geocoder ?? DEFAULT_LOCATOR.geocoder.mode, ['browser', 'relay', 'none']);
  if (mode === 'none' && values['geocoder-url'] !== undefined) {
    throw new UsageError('--geocoder-url needs --geocoder browser or relay.');
  }
  return {
    geocoder: { mode, url: geocoderUrlOf(values['geocoder-url'] ?? DEFAULT_LOCATOR.geocoder.url) },
    map: mapOf(values['map-tiles'], values['map-attribution'], values['map-max-zoom']),
  };
};

const geocoderUrlOf = (text: string): string => {
  const url = safeAddress('geocoder-url', text);
  if (url.search !== '' || url.hash !== '' || text.includes('?') || text.includes('#')) {
    throw new UsageError(`--geocoder-url takes an address without ? and #, not « ${text} ».`);
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
};

const mapOf = (
  tiles: string | undefined,
  attribution: string | undefined,
  maxZoom: string | undefined,
): LocatorOptions['map'] => {
  if (tiles === 'none') {
    if (attribution !== undefined || maxZoom !== undefined) {
      throw new UsageError('--map-attribution and --map-max-zoom say nothing with --map-tiles none.');
    }
    return null;
  }
  if (tiles !== undefined && attribution === undefined) {
    throw new UsageError('--map-tiles needs --map-attribution: who made the map, as its licence asks for.');
  }
  const { map } = DEFAULT_LOCATOR;
  return {
    tiles: tiles === undefined ? map.tiles : tilesOf(tiles),
    attribution: attribution === undefined ? map.attribution : attributionOf(attribution),
    maxZoom: maxZoom === undefined ? map.maxZoom : wholeNumber('map-max-zoom', maxZoom, 1, 22),
  };
};

const tilesOf = (text: string): string => {
  const missing = ['{z}', '{x}', '{y}'].filter((part) => !text.includes(part));
  if (missing.length > 0) throw new UsageError(`--map-tiles lacks ${missing.join(', ')}: « ${text} ».`);
  const others = text.match(/\{(?![zxy]\})[^}]*\}?/g) ?? [];
  if (others.length > 0) throw new UsageError(`--map-tiles knows {z}, {x} and {y}, not ${others.join(', ')}.`);
  const { origin } = safeAddress('map-tiles', text);
  if (!text.startsWith(`${origin}/`)) {
    throw new UsageError(`--map-tiles takes ${origin}/ in front, spelt so, and parts of the tile behind it.`);
  }
  return text;
};

const attributionOf = (text: string): string => {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (trimmed === '' || trimmed.length > LONGEST_ATTRIBUTION) {
    throw new UsageError(`--map-attribution takes 1 to ${String(LONGEST_ATTRIBUTION)} characters.`);
  }
  return trimmed;
};

/** https, so that nobody on the way reads where somebody is; http on this machine itself, for trying things out. */
const safeAddress = (option: string, text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  // It stands in a policy: names that URLs allow and hosts do not have would change what it says.
  const isHost = url !== null && /^([a-z0-9.-]+|\[[0-9a-f:]+\])$/.test(url.hostname);
  const isLocal = url !== null && /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal);
  if (!isHost || !isSafe || url.username !== '' || url.password !== '') {
    throw new UsageError(`--${option} takes an https address without a password, not « ${text} ».`);
  }
  return url;
};
