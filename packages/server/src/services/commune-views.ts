import type { CommuneView, Competence, UnitKind } from '../contract/index.ts';
import type { Communes } from './communes/communes.ts';
import type { CompetenceService } from './competence.ts';
import type { Units } from './units/units.ts';

/** A commune with who covers it and who is near. */
export interface CommuneViews {
  /** Null when no commune has or had this code. */
  of(insee: string): Promise<CommuneView | null>;
  /** Who covers it alone; null likewise. */
  competenceOf(insee: string): Promise<Competence | null>;
}

/** Units that take complaints from whoever comes in. */
const FORCES: readonly UnitKind[] = ['police', 'gendarmerie'];
const HELP: readonly UnitKind[] = ['victim-support', 'women-rights', 'justice-house', 'legal-aid', 'association'];
const MOST_NEAR = 5;

export const createCommuneViews = (deps: {
  readonly communes: Pick<Communes, 'find'>;
  readonly competence: CompetenceService;
  readonly units: Pick<Units, 'byIds' | 'nearest' | 'inCommune'>;
}): CommuneViews => {
  const near = async ({ insee, latitude, longitude }: CommuneView['commune'], kinds: readonly UnitKind[]) =>
    latitude === null || longitude === null
      ? (await deps.units.inCommune(insee, kinds)).slice(0, MOST_NEAR)
      : deps.units.nearest({ latitude, longitude, kinds, limit: MOST_NEAR });
  return {
    async competenceOf(insee) {
      const found = await deps.communes.find(insee);
      return found === null ? null : deps.competence.of(found);
    },
    async of(insee) {
      const found = await deps.communes.find(insee);
      if (found === null) return null;
      const { commune, former } = found;
      const competence = await deps.competence.of(found);
      const [competent, nearest, help] = await Promise.all([
        deps.units.byIds(competence.unitIds),
        near(commune, FORCES),
        near(commune, HELP),
      ]);
      return { commune, former, competence, competent, nearest, help };
    },
  };
};
