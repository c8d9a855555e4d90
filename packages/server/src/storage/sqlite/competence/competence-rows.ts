import type { CommuneEntry } from '@guichet/triage/communes';
import type { CompetenceRow, CompetenceTable, StoredCompetence } from '../../competence-port.ts';
import type { CompetenceRow as Row, CompetenceTableRow } from '../schema.ts';

/** How « no unit named » stands in a key, which holds no null. */
const NO_UNIT = '';

export const tableOf = (row: CompetenceTableRow): CompetenceTable => ({
  name: row.name,
  source: { name: row.source_name, date: row.source_date, licence: row.licence },
  communes: JSON.parse(row.communes) as CommuneEntry[],
});

export const tableRowOf = ({ name, source, communes }: CompetenceTable): CompetenceTableRow => ({
  name,
  source_name: source.name,
  source_date: source.date,
  licence: source.licence,
  communes: JSON.stringify(communes),
});

export const competenceOf = (row: Row & Omit<CompetenceTableRow, 'name' | 'communes'>): StoredCompetence => ({
  insee: row.insee,
  force: row.force as CompetenceRow['force'],
  unitId: row.unit === NO_UNIT ? null : row.unit,
  source: { name: row.source_name, date: row.source_date, licence: row.licence },
});

export const competenceRowOf = (table: string, { insee, force, unitId }: CompetenceRow): Row => ({
  insee,
  force,
  unit: unitId ?? NO_UNIT,
  table_name: table,
});
