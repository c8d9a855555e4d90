import type { AddressFound, CitizenRoutes, Clock, CommuneFound, Http } from '@guichet/core';
import { searchText, type Geocoder } from '@guichet/core/units';
import { todayIn, type CalendarDate } from '@guichet/triage/form';
import { zoneOf } from '@guichet/triage/territory';
import { createSuggester, type Suggester } from './otv-suggestions.ts';
import type { Suggestion } from './suggestions.ts';

/** What is known of a home by its commune. */
export interface HomePlace {
  readonly insee: string;
  /** « Toulon », for the search of a street. */
  readonly name: string;
  /** Which force covers it; `unknown` also when nobody could be asked. */
  readonly zone: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Where a home may be: towns, streets, who covers them, and which day it is there. */
export interface HomePlaces {
  readonly communes: Suggester;
  /** Null: there is no geocoder, streets are typed. */
  readonly addresses: Suggester | null;
  /** Streets are looked for in this town first. */
  setPlace(place: HomePlace | null): void;
  /** @throws {ApiError} */
  placeOf(insee: string): Promise<HomePlace>;
  /** The day at a place; in mainland France before any is known. */
  todayAt(place: HomePlace | null): CalendarDate;
}

interface Options {
  readonly http: Pick<Http<CitizenRoutes>, 'call'>;
  readonly geocoder: Geocoder | null;
  readonly clock: Clock;
  readonly now?: () => Date;
}

export const createHomePlaces = ({ http, geocoder, clock, now = () => new Date() }: Options): HomePlaces => {
  let home: HomePlace | null = null;

  const findCommunes = async (text: string, signal: AbortSignal) => {
    // What looks like a street stays out of addresses of ours (spec U-6).
    const { commune } = searchText(text);
    if (commune === null) return null;
    const { items } = await http.call('GET /communes', { query: { search: commune }, signal });
    return items.map(ofCommune);
  };
  const findAddresses = async (text: string, signal: AbortSignal) => {
    if (text.trim().length < 3) return null;
    const place = home;
    const found = await geocoder!.search(place === null ? text : `${text} ${place.name}`, { signal, limit: 10 });
    const streets = found.filter(({ type }) => type !== 'municipality' && type !== 'poi');
    const there = streets.filter(({ insee }) => place !== null && insee === place.insee);
    return (there.length > 0 ? there : streets).slice(0, 5).map(ofAddress);
  };

  return {
    communes: createSuggester(findCommunes, clock),
    addresses: geocoder === null ? null : createSuggester(findAddresses, clock),
    setPlace: (place) => void (home = place),
    async placeOf(insee) {
      const { commune, competence } = await http.call('GET /communes/:insee', { path: { insee } });
      const { latitude, longitude, department, name } = commune;
      const point = latitude === null || longitude === null ? null : { latitude, longitude };
      return { insee, name, zone: competence.zone, timeZone: zoneOf(department, point) };
    },
    todayAt: (place) => todayIn(place?.timeZone ?? 'Europe/Paris', now()),
  };
};

const ofCommune = ({ commune, former }: CommuneFound): Suggestion => {
  const [postcode, ...others] = commune.postcodes;
  const name = former?.name ? `${former.name} → ${commune.name}` : commune.name;
  return {
    value: commune.insee,
    label: postcode === undefined ? name : `${name} (${others.length === 0 ? postcode : commune.department})`,
    // A town with one postcode has it; with several, the street says which.
    ...(postcode !== undefined && others.length === 0 ? { also: { postcode } } : {}),
  };
};

/** The line of the street: the town is known, and the postcode has a field of its own. */
const ofAddress = ({ label, postcode, city }: AddressFound): Suggestion => {
  const end = ` ${postcode ?? ''} ${city ?? ''}`;
  return {
    value: label.endsWith(end) ? label.slice(0, -end.length) : label,
    label,
    ...(postcode === null ? {} : { also: { postcode } }),
  };
};
