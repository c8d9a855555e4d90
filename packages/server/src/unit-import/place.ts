import type { Point } from '@guichet/triage/distance';
import { isIn, TERRITORIES, territoryOf } from '@guichet/triage/territory';
import { departmentOf, isDepartment } from '../services/departments.ts';
import { RowRefused } from './refusal.ts';

const NUMBER = /^[+-]?\d{1,3}([.,]\d+)?$/;
/** A ten-millionth of a degree is a centimetre. */
const DECIMALS = 7;

/** What the row says of where a place is, as texts. */
export interface PlaceDraft {
  /** Code of the commune. */
  readonly insee: string;
  readonly department: string;
  readonly postcode: string;
  readonly latitude: string;
  readonly longitude: string;
  /** The place has no point on purpose: an association that is only called, an address that is not told. */
  readonly isWithoutPoint?: boolean;
}

export interface Place {
  readonly department: string;
  readonly insee: string | null;
  readonly point: Point | null;
  /** What was left out because it contradicts the rest; said in the report. */
  readonly leftOut: 'point' | 'insee' | null;
}

/** Former codes of the islands, from before they left Guadeloupe. */
const ISLANDS: Readonly<Record<string, string>> = { '97123': '977', '97127': '978' };

const departmentOfInsee = (insee: string): string =>
  ISLANDS[insee] ?? (/^9[78]/.test(insee) ? insee.slice(0, 3) : insee.slice(0, 2));

/**
 * Where a place is: its department by the code of its commune, else as the row says it, else by its postcode, and its point,
 * held against the part of France that the department lies in. A point that is in another part of France is believed when the
 * postcode is there too, since then the commune's code is the one that is wrong; otherwise the place is kept without a point.
 *
 * @throws RowRefused `department.unknown`, or one of `coordinates.…`, the most telling
 */
export const placeOf = (draft: PlaceDraft): Place => {
  const insee = /^(\d{2}|2[AB])\d{3}$/.test(draft.insee) ? draft.insee : null;
  const stated = draft.department.toUpperCase().padStart(2, '0');
  const ofPostcode = departmentOf(draft.postcode);
  const department = [departmentOfInsee(draft.insee), stated].find(isDepartment) ?? ofPostcode;
  if (department === null) {
    throw new RowRefused(
      'department.unknown',
      [draft.insee, draft.department, draft.postcode].filter(Boolean).join(', '),
    );
  }
  if (draft.isWithoutPoint === true) return { department, insee, point: null, leftOut: null };
  const point = frenchPointOf(draft, department);
  if (isIn(territoryOf(department), point)) return { department, insee, point, leftOut: null };
  if (ofPostcode !== null && isIn(territoryOf(ofPostcode), point)) {
    return { department: ofPostcode, insee: null, point, leftOut: 'insee' };
  }
  return { department, insee, point: null, leftOut: 'point' };
};

/** A point somewhere in France. */
const frenchPointOf = ({ latitude, longitude }: PlaceDraft, department: string): Point => {
  const told = `latitude ${latitude}, longitude ${longitude}`;
  if (latitude === '' || longitude === '') throw new RowRefused('coordinates.missing', told);
  const point = { latitude: degrees(latitude), longitude: degrees(longitude) };
  if (point.latitude === 0 && point.longitude === 0) throw new RowRefused('coordinates.missing', told);
  if (TERRITORIES.some((territory) => isIn(territory, point))) return point;
  if (point.latitude === point.longitude) throw new RowRefused('coordinates.copied', told);
  const swapped = { latitude: point.longitude, longitude: point.latitude };
  if (isIn(territoryOf(department), swapped)) throw new RowRefused('coordinates.swapped', told);
  throw new RowRefused('coordinates.outside-france', told);
};

const degrees = (text: string): number => {
  if (!NUMBER.test(text)) throw new RowRefused('coordinates.unreadable', text);
  return Number(Number(text.replace(',', '.')).toFixed(DECIMALS));
};
