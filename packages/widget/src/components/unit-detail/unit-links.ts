import type { Unit } from '@guichet/core';

/** What opens a route: a site, in a new tab, or whichever application of the device takes `geo:` links. */
export type RouteBy = 'openstreetmap' | 'geo';

/**
 * A link that leads to a place, and says nothing of where somebody comes from. Null when nobody knows where the place is.
 * @see https://wiki.openstreetmap.org/wiki/Browsing#Other_URL_tricks
 * @see https://www.rfc-editor.org/rfc/rfc5870
 */
export const routeLink = ({ latitude, longitude, name }: Unit, by: RouteBy): string | null => {
  if (latitude === null || longitude === null) return null;
  const point = `${latitude},${longitude}`;
  return by === 'geo'
    ? `geo:${point}?q=${encodeURIComponent(`${point}(${name})`)}`
    : `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}`;
};

/** An address of the web, or null: a directory may hold anything. */
export const webLink = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null;

/** Whether a place says that it gives appointments. Services are words of the source. */
export const givesAppointments = ({ services }: Unit): boolean =>
  services.some((service) => /rendez-?vous|\brdv\b/i.test(service));
