import { fold } from '../provider-import/fold.ts';
import type { CompetenceRow } from '../storage/competence-port.ts';
import type { Communes, KnownCommune } from '../services/communes/communes.ts';

/** What stands in the columns that the operator named; `unit` null: the file has no such column. */
export interface CompetenceCells {
  readonly commune: string;
  readonly institution: string;
  readonly unit: string | null;
}

/** A row that was understood. `moved`: its commune has become another one. */
export interface UnderstoodRow {
  readonly row: CompetenceRow;
  readonly moved: KnownCommune | null;
}

const FORCES: Readonly<Record<string, CompetenceRow['force']>> = {
  gn: 'gendarmerie',
  gendarmerie: 'gendarmerie',
  'gendarmerie nationale': 'gendarmerie',
  pn: 'police',
  police: 'police',
  'police nationale': 'police',
};
const INSEE_CODE = /^(\d{2}|2[AB])\d{3}$/;
const UNIT_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/;
/** What official files have where a unit has no number. */
const NO_UNIT = new Set(['', '0']);

/** Reads one row, or says why it cannot be taken. */
export const readCompetenceRow = async (
  cells: CompetenceCells,
  communes: Pick<Communes, 'find'>,
): Promise<UnderstoodRow | { readonly reasons: readonly string[] }> => {
  const code = cells.commune.toUpperCase();
  const force = forceOf(cells.institution);
  const unitId = NO_UNIT.has(cells.unit ?? '') ? null : cells.unit;
  const found = INSEE_CODE.test(code) ? await communes.find(code) : null;
  const reasons = [
    ...(found === null ? [reasonOfCode(code)] : []),
    ...(force === null ? [`« ${cells.institution} » is neither GN (gendarmerie) nor PN (police)`] : []),
    ...(unitId !== null && !UNIT_ID.test(unitId) ? [`« ${unitId} » is no id of a unit`] : []),
  ];
  if (found === null || force === null || reasons.length > 0) return { reasons };
  return { row: { insee: found.commune.insee, force, unitId }, moved: found.former === null ? null : found };
};

const forceOf = (text: string): CompetenceRow['force'] | null => {
  const word = fold(text);
  return Object.hasOwn(FORCES, word) ? FORCES[word]! : null;
};

const reasonOfCode = (code: string): string => {
  if (/^\d{4}$/.test(code)) return `« ${code} » has four digits: a spreadsheet has taken the zero before it`;
  if (!INSEE_CODE.test(code)) return `« ${code} » is no INSEE code of a commune`;
  return `no commune has or had the code ${code}`;
};
