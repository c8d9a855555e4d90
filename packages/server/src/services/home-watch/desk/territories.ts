import type { DeskUnit } from '../../../contract/index.ts';
import type { Storage } from '../../../storage/port.ts';
import type { Units } from '../../units/units.ts';

/** Which officer sees the requests of which units (spec V-32). */
export interface Territories {
  /** Units of an officer, in the order of their ids; none for most. */
  of(officerId: string): Promise<DeskUnit[]>;
  /** Names of units; the id where the directory does not know one. */
  describe(unitIds: readonly string[]): Promise<DeskUnit[]>;
}

export const createTerritories = (storage: Pick<Storage, 'territory'>, units: Pick<Units, 'byIds'>): Territories => {
  // One by one: the directory also answers to former ids, under the present one.
  const describe = (unitIds: readonly string[]) =>
    Promise.all(unitIds.map(async (id) => ({ id, name: (await units.byIds([id]))[0]?.name ?? id })));
  return { describe, of: async (officerId) => describe(await storage.territory(officerId)) };
};
