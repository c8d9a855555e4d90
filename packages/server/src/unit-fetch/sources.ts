import { DIRECTORY_TYPES } from '../unit-import/formats/annuaire-v2.ts';
import type { FormatName } from '../unit-import/formats/index.ts';

/** A file that a publisher keeps up to date. */
export interface UnitFile {
  readonly format: FormatName;
  readonly url: string;
  /** Extension of what is kept of it. */
  readonly extension: 'csv' | 'json';
}

const DIRECTORY =
  'https://api-lannuaire.service-public.fr/api/explore/v2.1/catalog/datasets/api-lannuaire-administration/exports/json';
const directoryUrl = (): string => {
  const where = DIRECTORY_TYPES.map((type) => `pivot LIKE "${type}"`).join(' OR ');
  return `${DIRECTORY}?where=${encodeURIComponent(where)}`;
};

/** The official files. The list of police stations has neither ids nor hours: the directory has both. */
export const UNIT_FILES: readonly UnitFile[] = [
  {
    format: 'gendarmerie-csv',
    url: 'https://www.data.gouv.fr/api/1/datasets/r/17320fe6-a896-4686-93e6-502be2ad23f2',
    extension: 'csv',
  },
  { format: 'annuaire-v2', url: directoryUrl(), extension: 'json' },
];
export const OTHER_UNIT_FILES: readonly UnitFile[] = [
  {
    format: 'gendarmerie-json',
    url: 'https://www.data.gouv.fr/api/1/datasets/r/061a5736-8fc2-4388-9e55-8cc31be87fa0',
    extension: 'json',
  },
  {
    format: 'police-csv',
    url: 'https://www.data.gouv.fr/api/1/datasets/r/2cb2f356-42b2-4195-a35c-d4e4d986c62b',
    extension: 'csv',
  },
];
