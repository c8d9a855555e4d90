import type { OpeningHours, Unit, UnitFound } from '../contract.ts';
import { kindsOf, MOST_SHOWN, sectionOf, type UnitSection } from './kinds.ts';
import type { Opening, OpeningAt, Shown, ShownUnits, UnitFilters, UnitResults } from './types.ts';

/** How long an answer without an edge within 14 days is trusted. */
const EDGELESS_MS = 3_600_000;

/** What of the results is shown at an instant. */
export interface UnitLists {
  /** Whether a unit is what the filters ask for; those of unknown hours are not open. */
  passes(filters: UnitFilters, at: Date): (unit: Unit) => boolean;
  show(unit: Unit, distanceKm: number | null, at: Date): Shown;
  lists(results: UnitResults, filters: UnitFilters, at: Date): ShownUnits;
}

/** Pure but for what it remembers of hours: many places have the same, and they change at their edges only. */
export const createUnitLists = (openingAt: OpeningAt): UnitLists => {
  const known = new Map<string, { opening: Opening; fromMs: number; untilMs: number }>();
  const openingOf = (read: NonNullable<Unit['hours']>, at: Date): Opening => {
    const key = JSON.stringify(read);
    const atMs = at.getTime();
    const before = known.get(key);
    if (before && before.fromMs <= atMs && atMs < before.untilMs) return before.opening;
    // The contract has pairs, which the types that are made from it do not say.
    const opening = openingAt(read as unknown as OpeningHours, at);
    const edge = opening.until ?? opening.next;
    known.set(key, { opening, fromMs: atMs, untilMs: edge?.getTime() ?? atMs + EDGELESS_MS });
    return opening;
  };

  const passes = (filters: UnitFilters, at: Date) => {
    const { openNow, wheelchair, service } = filters;
    const kinds = { forces: kindsOf('forces', filters), help: kindsOf('help', filters) };
    return (unit: Unit): boolean =>
      kinds[sectionOf(unit)].includes(unit.kind) &&
      (!wheelchair || unit.wheelchair === 'yes') &&
      (service === null || unit.services.includes(service)) &&
      (!openNow || (unit.hours !== null && openingOf(unit.hours, at).open));
  };
  const show = (unit: Unit, distanceKm: number | null, at: Date): Shown => ({
    unit,
    distanceKm,
    opening: unit.hours === null ? null : openingOf(unit.hours, at),
  });

  return {
    passes,
    show,
    lists({ view, near }, filters, at) {
      const distances = new Map(near.map(({ id, distanceKm }) => [id, distanceKm]));
      const first = (section: UnitSection, wanted: UnitFilters): readonly UnitFound[] => {
        const isWanted = passes(wanted, at);
        const found: UnitFound[] = [];
        // One by one, because whether a place is open costs more than all the rest.
        for (const unit of near) {
          if (found.length === MOST_SHOWN) break;
          if (sectionOf(unit) === section && isWanted(unit)) found.push(unit);
        }
        return found;
      };
      const shown = (section: UnitSection) => first(section, filters).map((unit) => show(unit, unit.distanceKm, at));
      const unknown = (section: UnitSection) =>
        first(section, { ...filters, openNow: false }).filter(({ hours }) => hours === null).length;
      return {
        competent: (view?.competent ?? []).map((unit) => show(unit, distances.get(unit.id) ?? null, at)),
        near: shown('forces'),
        help: shown('help'),
        hiddenUnknown: filters.openNow ? unknown('forces') + unknown('help') : 0,
      };
    },
  };
};

/** What the units say that they offer, each once, in alphabetical order. */
export const servicesOf = ({ view, near }: UnitResults): readonly string[] => {
  const every = [...(view?.competent ?? []), ...near].flatMap(({ services }) => services);
  return [...new Set(every)].sort((one, other) => one.localeCompare(other, 'fr'));
};
