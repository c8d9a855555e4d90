import type { CommuneEntry } from '@guichet/triage/communes';
import type { CompetenceRow, CompetenceTable } from '../storage/competence-port.ts';

/**
 * The communes of the sample: a département that does not exist, in the Bay of Biscay, so that nobody takes it for a place.
 * Two of them are homonyms but for a word, one is covered by both forces, one by nobody that the table knows.
 */
const commune = (
  insee: string,
  name: string,
  postcode: string,
  population: number,
  latitude: number,
  longitude: number,
): CommuneEntry => ({
  insee,
  name,
  department: '00',
  departmentName: 'Département de l’Exemple',
  postcodes: [postcode],
  population,
  latitude,
  longitude,
  partOf: null,
});

export const SAMPLE_COMMUNES: readonly CommuneEntry[] = [
  commune('00001', 'Exemple-Ville', '00100', 40_000, 46.5, -5),
  commune('00002', 'Exemple-sur-Mer', '00200', 6_000, 46.42, -4.9),
  commune('00003', 'Saint-Exemple', '00300', 2_500, 46.58, -5.08),
  commune('00004', 'Saint-Exemple-le-Haut', '00310', 400, 46.61, -5.12),
  commune('00005', 'Exemple-la-Forêt', '00400', 900, 46.47, -5.15),
];

export const SAMPLE_COMPETENCE_TABLE: CompetenceTable = {
  name: 'sample',
  source: { name: 'Exemple inventé pour la démonstration', date: '2026-11-22', licence: null },
  communes: SAMPLE_COMMUNES,
};

const row = (insee: string, force: CompetenceRow['force'], unitId: string): CompetenceRow => ({ insee, force, unitId });

/** Ids are those of the sample's units. Nothing is said of Exemple-la-Forêt: its zone is unknown. */
export const SAMPLE_COMPETENCE: readonly CompetenceRow[] = [
  row('00001', 'police', 'exemple-commissariat-centre'),
  row('00001', 'police', 'exemple-commissariat-gare'),
  row('00002', 'police', 'exemple-commissariat-centre'),
  row('00002', 'gendarmerie', 'exemple-brigade-mer'),
  row('00003', 'gendarmerie', 'exemple-brigade-saint-exemple'),
  row('00004', 'gendarmerie', 'exemple-brigade-saint-exemple'),
];
