import type { Unit, UnitKind } from '@guichet/core';
import type { UnitFilters } from '@guichet/core/units';

/** In the order in which they are offered; all of them, because a filter may find farther away what is not near. */
const KINDS = [
  'police',
  'gendarmerie',
  'gendarmerie-motorised',
  'victim-support',
  'victim-compensation',
  'women-rights',
  'justice-house',
  'legal-aid',
  'association',
] as const satisfies readonly UnitKind[];

/** What may be ticked, each with how many of the places that came it would leave, the other filters as they are. */
export interface FilterChoices {
  readonly kinds: readonly (readonly [kind: UnitKind, count: number])[];
  readonly wheelchair: number;
  readonly services: readonly (readonly [service: string, count: number])[];
}

type Plain = Pick<Unit, 'id' | 'kind' | 'wheelchair' | 'services'>;

/** @param services what can be chosen, in order */
export const filterChoices = (
  units: readonly Plain[],
  filters: UnitFilters,
  services: readonly string[],
): FilterChoices => {
  const isAsked = {
    kind: ({ kind }: Plain) => filters.kinds.length === 0 || filters.kinds.includes(kind),
    wheelchair: ({ wheelchair }: Plain) => !filters.wheelchair || wheelchair === 'yes',
    service: (unit: Plain) => filters.service === null || unit.services.includes(filters.service),
  };
  const ofKind = units.filter((unit) => isAsked.wheelchair(unit) && isAsked.service(unit));
  const accessible = units.filter((unit) => isAsked.kind(unit) && isAsked.service(unit) && unit.wheelchair === 'yes');
  const ofService = units.filter((unit) => isAsked.kind(unit) && isAsked.wheelchair(unit));
  const count = (kind: UnitKind) => ofKind.filter((unit) => unit.kind === kind).length;
  return {
    kinds: KINDS.map((kind) => [kind, count(kind)] as const),
    wheelchair: accessible.length,
    services: services.map(
      (service) => [service, ofService.filter((unit) => unit.services.includes(service)).length] as const,
    ),
  };
};
