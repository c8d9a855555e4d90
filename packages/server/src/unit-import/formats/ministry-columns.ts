import type { UnitDraft } from '../unit-draft.ts';

/** What the ministry's two files, of the police and of the gendarmerie, say in the same columns. */
export const ministryColumns = (
  cell: (column: string) => string,
): Omit<UnitDraft, 'id' | 'kind' | 'name' | 'hours' | 'aliases'> => ({
  street: cell('voie') || cell('adresse_geographique').replaceAll('$', ', '),
  postcode: cell('code_postal'),
  city: cell('commune'),
  insee: cell('code_commune_insee'),
  department: cell('departement'),
  phone: cell('telephone'),
  email: '',
  url: cell('url'),
  latitude: cell('geocodage_y_GPS'),
  longitude: cell('geocodage_x_GPS'),
  precision: 'unknown',
  hoursComment: '',
  services: [],
  wheelchair: '',
});
