export type { AddressFound, LocatorConfig } from '../contract.ts';
export type { Geocoder, GeocoderProtocol, GeocoderRequest, GeocoderSearchOptions, GeoPoint } from './geocoder.ts';
export { createGeoplateforme, type GeoplateformeOptions } from './geoplateforme.ts';
export { createRelay } from './relay.ts';
export type * from './types.ts';
