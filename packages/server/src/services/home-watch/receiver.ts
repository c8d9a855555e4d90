import type { OtvForce, OtvOptions, SiteRecord } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { KnownCommune } from '../communes/communes.ts';
import type { CompetenceService } from '../competence.ts';
import type { Units } from '../units/units.ts';
import type { AskedAbsence } from './home-watch-form.ts';

/** Who receives a request, and by whose rules it is taken. */
export interface Receiver {
  readonly unit: string;
  readonly zone: AskedAbsence['zone'];
  /** The force whose rules hold; null where nobody said which of two, or none is known. */
  readonly force: OtvForce | null;
}

/**
 * Finds who receives (spec V-26): the police municipale where the site declares it, else the unit that covers the commune,
 * of the force that the owner named where both are; else the unit that the site names for what no table knows.
 *
 * @throws GuichetError `otv.closed` when nobody would receive it: nothing is taken that nobody reads
 */
export const receiverOf = async (
  { otv }: Pick<SiteRecord, 'otv'>,
  commune: KnownCommune,
  asked: OtvForce | undefined,
  deps: { readonly competence: CompetenceService; readonly units: Pick<Units, 'byIds'> },
): Promise<Receiver & { readonly options: OtvOptions }> => {
  if (otv === null) throw new GuichetError('otv.closed');
  const { zone, unitIds } = await deps.competence.of(commune);
  const force = zone === 'police' || zone === 'gendarmerie' ? zone : zone === 'both' ? (asked ?? null) : null;
  const unit = otv.receivedBy === 'competent-unit' ? await competentUnit(unitIds, force, otv, deps.units) : undefined;
  const receiving = unit ?? otv.unitId;
  if (receiving === undefined) throw new GuichetError('otv.closed');
  return { unit: receiving, zone, force, options: otv };
};

/** The site's own unit where it is one of several, else the first of the force. */
const competentUnit = async (
  ids: readonly string[],
  force: OtvForce | null,
  { unitId }: OtvOptions,
  units: Pick<Units, 'byIds'>,
): Promise<string | undefined> => {
  const known = await units.byIds(ids);
  const ofForce =
    force === null ? ids : ids.filter((id) => known.find((unit) => unit.id === id)?.kind !== other(force));
  return ofForce.find((id) => id === unitId) ?? ofForce[0];
};

const other = (force: OtvForce): OtvForce => (force === 'police' ? 'gendarmerie' : 'police');
