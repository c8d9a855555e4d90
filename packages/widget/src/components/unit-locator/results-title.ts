import type { Translate } from '@guichet/core/i18n';
import type { UnitPlace, UnitResults } from '@guichet/core/units';
import type { fr } from '../../locales/units.fr.ts';

type Say = Translate<typeof fr>;

/** From where places were looked for, as a heading; null while nobody knows yet. */
export const resultsTitle = (place: UnitPlace, { view }: UnitResults, say: Say): string | null => {
  if (place.type === 'point') {
    const { from, label } = place;
    return from === 'address' && label !== null ? say('results.address', { label }) : say('results.device');
  }
  if (!view) return null;
  const { name, departmentName } = view.commune;
  return say('results.commune', { commune: name, department: departmentName });
};

/** That a commune was asked for by a name or code of before (spec U-21); null when it was not. */
export const formerSentence = ({ view }: UnitResults, say: Say): string | null => {
  if (!view?.former) return null;
  const { name, insee } = view.former;
  const commune = view.commune.name;
  return name === null ? say('results.formerCode', { name: insee, commune }) : say('results.former', { name, commune });
};
