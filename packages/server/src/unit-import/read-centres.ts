import { readFile, stat } from 'node:fs/promises';
import { ImportFailure } from '../provider-import/import-failure.ts';
import type { Communes } from '../services/communes/communes.ts';
import type { CommuneCentre } from '../storage/centres-port.ts';
import { csvRows } from './csv-rows.ts';
import { placeOf } from './place.ts';
import { RowRefused } from './refusal.ts';
import { textOf, type SourceRow } from './source-row.ts';

/** A point for each of 35,000 communes is 7 MB; outlines of all of them are not what is asked for. */
const LARGEST_GEOJSON_BYTES = 64 * 1024 * 1024;
/** What files call the code of a commune. */
const CODES = ['insee', 'code', 'codgeo', 'code_insee', 'code_commune', 'insee_com'];
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  insee: CODES,
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'x'],
};

export interface RefusedCentre {
  /** Line of a table, ordinal of a feature. */
  readonly number: number;
  readonly reason: string;
  readonly values: SourceRow['values'];
}

/** What a file of centres holds. Rows read = centres + refused. */
export interface ReadCentres {
  readonly centres: readonly CommuneCentre[];
  readonly refused: readonly RefusedCentre[];
  /** Codes of former communes, whose centre is not the one of the commune that took them in: left out, and counted. */
  readonly former: number;
}

/**
 * Reads a file of centres: CSV with the columns insee, latitude and longitude, or GeoJSON with a point for each commune.
 * Rows are held against the same rules as units (spec U-36).
 *
 * @throws ImportFailure
 */
export const readCentres = async (file: string, communes: Pick<Communes, 'find'>): Promise<ReadCentres> => {
  const centres = new Map<string, CommuneCentre>();
  const refused: RefusedCentre[] = [];
  let former = 0;
  const isGeoJson = /\.(geo)?json$/i.test(file);
  for await (const { number, values } of isGeoJson ? featureRows(file) : csvRows(file, Object.keys(COLUMNS), nameOf)) {
    try {
      if (values === undefined) throw new RowRefused('row.malformed');
      const insee = textOf(values, 'insee').toUpperCase();
      const found = await communes.find(insee);
      if (found === null) throw new Error(`no commune has or had the code « ${insee} »`);
      if (found.former !== null) {
        former++;
        continue;
      }
      if (centres.has(insee)) throw new Error('its commune stands earlier in the file');
      centres.set(insee, { insee, ...pointOf(insee, values) });
    } catch (error) {
      if (!(error instanceof Error) || error instanceof ImportFailure) throw error;
      refused.push({ number, reason: error.message, values });
    }
  }
  return { centres: [...centres.values()], refused, former };
};

const pointOf = (insee: string, values: NonNullable<SourceRow['values']>): Omit<CommuneCentre, 'insee'> => {
  const [latitude, longitude] = [textOf(values, 'latitude'), textOf(values, 'longitude')];
  const { point } = placeOf({ insee, department: '', postcode: '', latitude, longitude });
  if (point === null) throw new Error('its coordinates are in another part of France than its commune');
  return point;
};

const nameOf = (column: string): string =>
  Object.entries(COLUMNS).find(([, names]) => names.includes(column.toLowerCase()))?.[0] ?? column;

async function* featureRows(file: string): AsyncGenerator<SourceRow> {
  const features = await featuresIn(file);
  for (const [index, feature] of features.entries()) {
    const { properties, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown };
    const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
    const [longitude, latitude] = type === 'Point' && Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
    const named = Object.entries((properties ?? {}) as Record<string, unknown>);
    const insee = CODES.map((code) => named.find(([name]) => name.toLowerCase() === code)?.[1]).find(Boolean);
    yield { number: index + 1, values: { insee, latitude, longitude } };
  }
}

const featuresIn = async (file: string): Promise<readonly unknown[]> => {
  let read: unknown;
  try {
    if ((await stat(file)).size > LARGEST_GEOJSON_BYTES) throw new ImportFailure('The file is larger than 64 MiB.');
    read = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ImportFailure('The file is not JSON.');
    if (error instanceof Error && 'code' in error) {
      throw new ImportFailure(`The file cannot be read (${String(error.code)}).`);
    }
    throw error;
  }
  const { features } = (read ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) throw new ImportFailure('The file is no GeoJSON collection of features.');
  return features as unknown[];
};
