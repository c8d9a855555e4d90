export type { AddressFound, LocatorConfig } from '../contract.ts';
export type { Geocoder, GeocoderProtocol, GeocoderSearchOptions, GeoPoint } from './geocoder.ts';
export type * from './types.ts';
