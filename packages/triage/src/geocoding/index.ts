export { geoplateforme, type FoundAddress, type GeocoderRequest } from './geoplateforme.ts';
