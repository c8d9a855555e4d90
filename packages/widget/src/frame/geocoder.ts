import { createHttp, type CitizenRoutes, type LocatorConfig } from '@guichet/core';
import { createGeoplateforme, createRelay, type Geocoder } from '@guichet/core/units';
import { geoplateforme } from '@guichet/triage/geocoding';
import { API } from './config.ts';

/** Who knows addresses, as the operator chose (spec U-51); null: nobody is asked. */
export const geocoderOf = (config: LocatorConfig | undefined): Geocoder | null => {
  const { mode, url } = config?.geocoder ?? { mode: 'none', url: null };
  if (mode === 'browser' && url !== null) return createGeoplateforme({ url, protocol: geoplateforme });
  return mode === 'relay' ? createRelay({ http: createHttp<CitizenRoutes>({ baseUrl: API }) }) : null;
};
