import type { CommuneBook, CommuneEntry, CommuneFolder, FolderCommune } from '@guichet/triage/communes';
import type { UnitSource } from '../contract/index.ts';
import type { CompetenceService } from '../services/competence.ts';
import type { Units } from '../services/units/units.ts';
import type { CommuneCentre } from '../storage/centres-port.ts';

/** One file of the folder. */
export interface FolderFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly content: string;
}

export interface FolderExport {
  readonly files: readonly FolderFile[];
  readonly units: number;
  readonly communes: number;
  /** Departments that were asked for and have no unit. */
  readonly empty: readonly string[];
  /** Communes that a unit of another department covers: the folder cannot show it. */
  readonly coveredFromElsewhere: number;
}

interface Sources {
  readonly units: Pick<Units, 'shard' | 'shardIndex' | 'byIds'>;
  readonly competence: CompetenceService;
  /** Every commune, those that exist in this installation only included. */
  readonly book: CommuneBook;
  readonly centres: ReadonlyMap<string, CommuneCentre>;
}

/**
 * What the locator reads where no API answers (spec Z-2): the shards of some departments, which shards there are, and the
 * communes of these departments with who covers them. The same bytes for the same data.
 *
 * @param departments default: every one that has a unit with a point
 */
export const folderFiles = async (sources: Sources, departments: readonly string[]): Promise<FolderExport> => {
  const { units, book } = sources;
  const index = await units.shardIndex();
  const wanted = [...new Set(departments.length > 0 ? departments : index.items.map(({ department }) => department))];
  const shards = await Promise.all(wanted.sort().map((department) => units.shard(department)));
  const shown = new Set(wanted);
  const rows = await communeRows(sources, shown);
  const present = new Set(rows.communes.map(({ insee }) => insee));
  const folder: CommuneFolder = {
    format: 1,
    sources: rows.sources,
    communes: rows.communes,
    former: book.former.filter((former) => present.has(former.present)),
  };
  const circles = { items: index.items.filter(({ department }) => shown.has(department)), nextCursor: null };
  return {
    files: [
      fileOf('units.json', circles),
      fileOf('communes.json', folder),
      ...shards.map((shard) => fileOf(`units/${shard.department}.json`, shard)),
    ],
    units: shards.reduce((sum, { items }) => sum + items.length, 0),
    communes: rows.communes.length,
    empty: shards.filter(({ items }) => items.length === 0).map(({ department }) => department),
    coveredFromElsewhere: rows.coveredFromElsewhere,
  };
};

const communeRows = async ({ units, competence, book, centres }: Sources, shown: ReadonlySet<string>) => {
  const sources: UnitSource[] = [];
  const placeOf = (source: UnitSource | null): number | null => {
    if (source === null) return null;
    const place = sources.findIndex((known) => JSON.stringify(known) === JSON.stringify(source));
    return place === -1 ? sources.push(source) - 1 : place;
  };
  const communes: FolderCommune[] = [];
  let coveredFromElsewhere = 0;
  for (const entry of book.communes.filter(({ department }) => shown.has(department))) {
    const { zone, unitIds, source } = await competence.of({ ...foundOf(entry), partOf: entry.partOf });
    const covering = await units.byIds(unitIds);
    const here = covering.filter(({ department }) => shown.has(department));
    if (here.length < covering.length) coveredFromElsewhere += 1;
    const { latitude, longitude } = centres.get(entry.insee) ?? entry;
    communes.push({
      ...entry,
      latitude,
      longitude,
      zone,
      unitIds,
      competent: here.map(({ department, id }) => `${department}/${id}`),
      source: placeOf(source),
    });
  }
  return { communes, sources, coveredFromElsewhere };
};

const foundOf = ({ partOf: _partOf, population: _population, postcodes, ...commune }: CommuneEntry) => ({
  commune: { ...commune, postcodes: [...postcodes] },
  former: null,
});

const fileOf = (path: string, content: object): FolderFile => ({ path, content: `${JSON.stringify(content)}\n` });
