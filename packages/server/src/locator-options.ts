import type { LocatorConfig } from './contract/index.ts';

/** What the locator of the units may contact besides this server; the operator's choice (spec U-51, U-53). */
export interface LocatorOptions {
  readonly geocoder: {
    /** Who asks it: the frame, this server for the frame, or nobody. */
    readonly mode: LocatorConfig['geocoder']['mode'];
    /** Without a trailing slash. */
    readonly url: string;
  };
  /** Null: no map is offered. */
  readonly map: LocatorConfig['map'];
}

/** Public services of the State that need no key and set no cookie. */
export const DEFAULT_LOCATOR = {
  geocoder: { mode: 'browser', url: 'https://data.geopf.fr/geocodage' },
  map: {
    tiles:
      'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2' +
      '&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    attribution: '© IGN, Géoplateforme https://cartes.gouv.fr/',
    maxZoom: 19,
  },
} as const satisfies LocatorOptions;

/** The same where addresses are looked for and no map is offered. */
export const withoutMap = ({ geocoder }: LocatorOptions): LocatorOptions => ({ geocoder, map: null });

/** What the frame is told: whom it may contact itself. */
export const locatorConfigOf = ({ geocoder, map }: LocatorOptions): LocatorConfig => ({
  geocoder: { mode: geocoder.mode, url: geocoder.mode === 'browser' ? geocoder.url : null },
  map,
});

/** Origins that the policy of the frame lets it contact. */
export const locatorContacts = (locator: LocatorOptions): { connect: readonly string[]; images: readonly string[] } => {
  const { geocoder, map } = locatorConfigOf(locator);
  return {
    connect: geocoder.url === null ? [] : [new URL(geocoder.url).origin],
    images: map === null ? [] : [new URL(map.tiles).origin],
  };
};
