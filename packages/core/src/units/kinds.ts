import type { Unit, UnitKind } from '../contract.ts';
import type { UnitFilters } from './types.ts';

/** Units that come when they are called, or take a complaint. */
const FORCES: readonly UnitKind[] = ['police', 'gendarmerie', 'gendarmerie-motorised'];
/** What is shown without asking; motorised units and compensation boards see nobody who just comes in. */
const FORCES_SHOWN: readonly UnitKind[] = ['police', 'gendarmerie'];
const HELP_SHOWN: readonly UnitKind[] = ['victim-support', 'women-rights', 'justice-house', 'legal-aid', 'association'];

/** The two lists of what is near. */
export type UnitSection = 'forces' | 'help';
export const SECTIONS: readonly UnitSection[] = ['forces', 'help'];
/** How many each list shows. */
export const MOST_SHOWN = 5;

export const NO_FILTERS: UnitFilters = { kinds: [], openNow: false, wheelchair: false, service: null };

export const sectionOf = ({ kind }: Unit): UnitSection => (FORCES.includes(kind) ? 'forces' : 'help');

/** The kinds that a list shows under these filters. */
export const kindsOf = (section: UnitSection, { kinds }: UnitFilters): readonly UnitKind[] => {
  if (kinds.length === 0) return section === 'forces' ? FORCES_SHOWN : HELP_SHOWN;
  return kinds.filter((kind) => FORCES.includes(kind) === (section === 'forces'));
};

export const isFiltering = ({ kinds, openNow, wheelchair, service }: UnitFilters): boolean =>
  kinds.length > 0 || openNow || wheelchair || service !== null;
