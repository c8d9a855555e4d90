import type { Competence, Zone } from '../contract/communes.ts';
import type { CompetenceStorage, StoredCompetence } from '../storage/competence-port.ts';
import type { Communes, KnownCommune } from './communes/communes.ts';

/** Which force and units cover a commune. Nearest is not competent: only a table says this (spec U-24). */
export interface CompetenceService {
  of(commune: KnownCommune): Promise<Competence>;
}

export const createCompetence = (storage: Pick<CompetenceStorage, 'competence'>): CompetenceService => ({
  async of({ commune: { insee }, partOf }) {
    const own = await storage.competence(insee);
    // A table may name a city as a whole where people know its arrondissements.
    const rows = own.length > 0 || partOf === null ? own : await storage.competence(partOf);
    return {
      insee,
      zone: zoneOf(rows),
      unitIds: [...new Set(rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))],
      source: rows[0]?.source ?? null,
    };
  },
});

/**
 * The one force that covers every commune of a postcode; null when a commune has both or none that is known, or when they
 * differ: nothing is guessed (spec U-37).
 */
export const zoneOfPostcode =
  (communes: Pick<Communes, 'ofPostcode'>, competence: CompetenceService) =>
  async (postcode: string): Promise<'police' | 'gendarmerie' | null> => {
    const found = await communes.ofPostcode(postcode);
    const zones = new Set(await Promise.all(found.map(async (commune) => (await competence.of(commune)).zone)));
    const [zone] = zones;
    return zones.size === 1 && (zone === 'police' || zone === 'gendarmerie') ? zone : null;
  };

const zoneOf = (rows: readonly StoredCompetence[]): Zone => {
  const forces = new Set(rows.map(({ force }) => force));
  if (forces.size === 2) return 'both';
  return rows[0]?.force ?? 'unknown';
};
