import {
  createCommuneSearch,
  MOST_COMMUNES_FOUND,
  type CommuneBook,
  type CommuneEntry,
  type CommuneHit,
} from '@guichet/triage/communes';
import type { Commune, CommuneFound } from '../../contract/communes.ts';
import type { CommuneCentre } from '../../storage/centres-port.ts';

import { loadCommunes } from './load.ts';

/** A commune that was found by its code. */
export interface KnownCommune extends CommuneFound {
  /** INSEE code of the commune that an arrondissement is a part of; null for a commune. */
  readonly partOf: string | null;
}

/** Communes by name, postcode and code. */
export interface Communes {
  /** At most 20, the best first; those of the sample before those of the world. */
  search(text: string): Promise<CommuneFound[]>;
  /** The commune of this code today; null when no commune ever had it. */
  find(insee: string): Promise<KnownCommune | null>;
  /** Every commune of today to which this postcode delivers. */
  ofPostcode(postcode: string): Promise<KnownCommune[]>;
}

interface Directory {
  readonly search: (text: string) => CommuneHit[];
  find(insee: string): CommuneHit | null;
  ofPostcode(postcode: string): readonly CommuneEntry[];
}

export interface CommunesOptions {
  /** Communes that exist in this installation only: those of the sample. */
  readonly own: () => Promise<readonly CommuneEntry[]>;
  /** Default: the communes of France, read from the packages when somebody first asks. */
  readonly load?: () => Promise<CommuneBook>;
  /** Centres of the operator's own file, which are believed before those of the packages (spec U-36). Default: none. */
  readonly centres?: () => Promise<ReadonlyMap<string, CommuneCentre>>;
}

const noCentres = () => Promise.resolve(new Map<string, CommuneCentre>());

export const createCommunes = ({ own, load = loadCommunes, centres = noCentres }: CommunesOptions): Communes => {
  let country: Promise<Directory> | null = null;
  const france = (): Promise<Directory> => {
    country ??= load().then(directoryOf);
    // What could not be read may be there when somebody asks again.
    country.catch(() => (country = null));
    return country;
  };
  return {
    async search(text) {
      const ours = createCommuneSearch({ communes: await own(), former: [] });
      const hits = [...ours(text), ...(await france()).search(text)];
      const placed = foundWith(await centres());
      return hits.slice(0, MOST_COMMUNES_FOUND).map(placed);
    },
    async find(insee) {
      const ours = (await own()).find((commune) => commune.insee === insee);
      const hit = ours === undefined ? (await france()).find(insee) : { commune: ours, former: null };
      return hit === null ? null : { ...foundWith(await centres())(hit), partOf: hit.commune.partOf };
    },
    async ofPostcode(postcode) {
      const ours = (await own()).filter(({ postcodes }) => postcodes.includes(postcode));
      const placed = foundWith(await centres());
      return [...ours, ...(await france()).ofPostcode(postcode)].map((commune) => ({
        ...placed({ commune, former: null }),
        partOf: commune.partOf,
      }));
    },
  };
};

const directoryOf = (book: CommuneBook): Directory => {
  const present = new Map(book.communes.map((commune) => [commune.insee, commune]));
  const former = new Map(book.former.map((one) => [one.insee, one]));
  const byPostcode = new Map<string, CommuneEntry[]>();
  for (const commune of book.communes) {
    for (const postcode of commune.postcodes) byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), commune]);
  }
  return {
    search: createCommuneSearch(book),
    ofPostcode: (postcode) => byPostcode.get(postcode) ?? [],
    find(insee) {
      const commune = present.get(insee);
      if (commune !== undefined) return { commune, former: null };
      const old = former.get(insee);
      const successor = old === undefined ? undefined : present.get(old.present);
      return old === undefined || successor === undefined ? null : { commune: successor, former: old };
    },
  };
};

const communeOf = ({
  insee,
  name,
  department,
  departmentName,
  postcodes,
  latitude,
  longitude,
}: CommuneEntry): Commune => ({
  insee,
  name,
  department,
  departmentName,
  postcodes: [...postcodes],
  latitude,
  longitude,
});

const foundWith =
  (centres: ReadonlyMap<string, CommuneCentre>) =>
  ({ commune, former }: CommuneHit): CommuneFound => {
    const { latitude, longitude } = centres.get(commune.insee) ?? commune;
    return {
      commune: communeOf({ ...commune, latitude, longitude }),
      former: former === null ? null : { insee: former.insee, name: former.name },
    };
  };
