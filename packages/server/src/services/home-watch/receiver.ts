import type { Competence, OtvForce, OtvOptions } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { Units } from '../units/units.ts';

/** The force whose rules hold: the one of the zone, or the one that the owner named where both are. */
export const forceOf = (zone: Competence['zone'], named: unknown): OtvForce | null => {
  if (zone === 'police' || zone === 'gendarmerie') return zone;
  return zone === 'both' && (named === 'police' || named === 'gendarmerie') ? named : null;
};

/**
 * Unit that receives (spec V-26): of the police municipale where the site declares it, else the one that covers the
 * commune, else the one that the site names for what no table knows.
 *
 * @throws GuichetError `otv.closed` when nobody would receive it: nothing is taken that nobody reads
 */
export const receivingUnit = async (
  options: OtvOptions,
  unitIds: readonly string[],
  force: OtvForce | null,
  units: Pick<Units, 'byIds'>,
): Promise<string> => {
  const competent =
    options.receivedBy === 'competent-unit' ? await competentUnit(unitIds, force, options, units) : undefined;
  const unit = competent ?? options.unitId;
  if (unit === undefined) throw new GuichetError('otv.closed');
  return unit;
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
