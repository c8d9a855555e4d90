import type { Unit, UnitFound } from '../contract.ts';
import type { Http } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';
import { codeOf, itemsOf } from './failure.ts';
import type { GeoPoint } from './geocoder.ts';
import { kindsOf, SECTIONS } from './kinds.ts';
import type { Nearby } from './nearby.ts';

/** A hundred metres: nearer than that our pages never tell the server (spec U-6). */
const DECIMALS = 3;
/** More than is shown, so that most filters need not ask again. */
const MOST_ASKED = 20;

/** Asks the API what is near a point, rounded: for centres of communes, and for when shards cannot be read. */
export const createRoundedNearby = ({ http }: { readonly http: Pick<Http<CitizenRoutes>, 'call'> }): Nearby => ({
  async around({ point, filters, at, signal }) {
    const lists = SECTIONS.map((section) => kindsOf(section, filters)).filter((kinds) => kinds.length > 0);
    const answers = await Promise.allSettled(
      lists.map(async (kinds) => {
        const query = {
          ...roundedPoint(point),
          kind: kinds.join(','),
          openAt: filters.openNow ? at.toISOString() : undefined,
          service: filters.service ?? undefined,
          wheelchair: filters.wheelchair ? ('yes' as const) : undefined,
          limit: MOST_ASKED,
        };
        return itemsOf(await http.call('GET /units', { query, signal }));
      }),
    );
    const failed = answers.find(({ status }) => status === 'rejected');
    return {
      units: inOrder(answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))),
      code: failed?.status === 'rejected' ? codeOf(failed.reason) : null,
    };
  },
});

/** A point as far as a server may know it. */
export const roundedPoint = ({ latitude, longitude }: GeoPoint) => ({
  lat: latitude.toFixed(DECIMALS),
  lon: longitude.toFixed(DECIMALS),
});

/** Each unit once, as it stands first. */
export const onceById = <Each extends Unit>(units: readonly Each[]): Each[] => {
  const once = new Map<string, Each>();
  for (const unit of units) if (!once.has(unit.id)) once.set(unit.id, unit);
  return [...once.values()];
};

/** Nearest first, equal distances as they stand, unknown ones last; each unit once. */
export const inOrder = (units: readonly UnitFound[]): UnitFound[] => {
  const away = ({ distanceKm }: UnitFound) => distanceKm ?? Number.MAX_VALUE;
  return onceById(units).sort((one, other) => away(one) - away(other));
};
