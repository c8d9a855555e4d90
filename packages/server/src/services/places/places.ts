import type { OfficerRef, SiteRecord } from '../../contract/index.ts';
import type { Place, PlaceDraft, PlaceImportReport, PlaceList } from '../../contract/places.ts';
import { GuichetError } from '../../errors.ts';
import { ImportFailure } from '../../provider-import/import-failure.ts';
import type { PlaceAuthor, PlaceChange, PlacesStorage, StoredPlace } from '../../storage/places-port.ts';
import type { UnitListRecord } from '../../storage/units-port.ts';
import type { Clock } from '../clock.ts';
import type { Communes } from '../communes/communes.ts';
import { parisDayOf } from '../paris-days.ts';
import type { SiteService } from '../sites.ts';
import { placeOfDraft, PlaceRefused } from './place-draft.ts';
import { readPlaces, rowsReported } from './place-import.ts';

/** Before every official list: who keeps a place knows it best. */
const RANK = 60;
const ID = /^site:([a-z0-9]+(?:-[a-z0-9]+)*):(?:([0-9]+)|([0-9AB]{2,3})-.+)$/;

/**
 * Associations and offices that a site's admins keep themselves (spec U-33, U-34). They are units like any other: shown
 * on every site, and untouched by imports of official files.
 */
export interface Places {
  /** @throws GuichetError `site.unknown`; so do the others */
  list(site: string): Promise<PlaceList>;
  /** @throws GuichetError `place.refused` */
  create(site: string, draft: PlaceDraft, officer: OfficerRef): Promise<Place>;
  /** @throws GuichetError `place.refused`, `place.outdated`, `unit.unknown` */
  change(id: string, revision: number, draft: PlaceDraft, officer: OfficerRef): Promise<Place>;
  /** @throws GuichetError `place.outdated`, `unit.unknown` */
  remove(id: string, revision: number, officer: OfficerRef): Promise<void>;
  /** @throws GuichetError `place.refused` when the file cannot be read; the list is then as it was */
  import(site: string, department: string, file: string, officer: OfficerRef): Promise<PlaceImportReport>;
}

export interface PlacesOptions {
  readonly storage: PlacesStorage;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly sites: Pick<SiteService, 'get'>;
  readonly communes: Pick<Communes, 'find' | 'search'>;
}

export const createPlaces = ({ storage, clock, sites, communes }: PlacesOptions): Places => {
  const today = () => parisDayOf(clock.nowMs());
  const authorOf = (site: string, { id, name }: OfficerRef): PlaceAuthor => ({
    site,
    officerId: id,
    officerName: name,
    atMs: clock.nowMs(),
  });
  const listOf = ({ slug, name, demonstration }: SiteRecord, department: string | null): UnitListRecord => ({
    name: nameOfList(slug, department),
    rank: RANK,
    source: { name, date: today(), licence: null },
    sample: demonstration,
  });
  const one = async (site: string, id: string): Promise<Place> => {
    const { items } = placesOf(await storage.places(site));
    const place = items.find(({ unit }) => unit.id === id);
    if (place === undefined) throw new GuichetError('unit.unknown');
    return place;
  };
  const checked = async (draft: PlaceDraft) => {
    try {
      return { ...(await placeOfDraft(draft, communes)), date: today() };
    } catch (error) {
      if (error instanceof PlaceRefused) throw new GuichetError('place.refused', { refusal: error.refusal });
      throw error;
    }
  };

  return {
    async list(slug) {
      const site = await sites.get(slug);
      const stored = await storage.places(site.slug);
      return { ...placesOf(stored), nextCursor: null, changes: stored.changes.map(changeOf) };
    },
    async create(slug, draft, officer) {
      const site = await sites.get(slug);
      const place = await checked(draft);
      const author = authorOf(site.slug, officer);
      const id = await storage.putPlace({ list: listOf(site, null), id: null, place, revision: null, author });
      return one(site.slug, id);
    },
    async change(id, revision, draft, officer) {
      const { slug, department } = ownerOf(id);
      const site = await sites.get(slug);
      const place = await checked(draft);
      await storage.putPlace({
        list: listOf(site, department),
        id,
        place,
        revision,
        author: authorOf(site.slug, officer),
      });
      return one(site.slug, id);
    },
    async remove(id, revision, officer) {
      const { slug, department } = ownerOf(id);
      const list = nameOfList(slug, department);
      await storage.removePlace({ list, id, revision, author: authorOf(slug, officer) });
    },
    async import(slug, department, file, officer) {
      const site = await sites.get(slug);
      const read = await readPlaces(site.slug, department, file).catch((error: unknown) => {
        if (error instanceof ImportFailure) throw new GuichetError('place.refused', { refusal: error.reason });
        throw error;
      });
      const reported = rowsReported(read);
      if (read.units.length === 0) {
        return { taken: false, inserted: 0, changed: 0, unchanged: 0, removed: 0, ...reported };
      }
      const changes = await storage.importPlaces({
        list: listOf(site, department),
        places: read.units,
        author: authorOf(site.slug, officer),
      });
      return { taken: true, ...changes, ...reported };
    },
  };
};

const nameOfList = (slug: string, department: string | null): string =>
  department === null ? `site:${slug}` : `site:${slug}:${department}`;

/** Whose a place is, by its id; what is no id of a place has none. */
const ownerOf = (id: string): { slug: string; department: string | null } => {
  const read = ID.exec(id);
  if (read === null) throw new GuichetError('unit.unknown');
  return { slug: read[1]!, department: read[3] ?? null };
};

const placesOf = ({ lists }: Awaited<ReturnType<PlacesStorage['places']>>): Pick<PlaceList, 'items'> => ({
  items: lists
    .flatMap(({ list, places }) => places.map((place) => placeOf(list, place)))
    .sort((a, b) => a.unit.name.localeCompare(b.unit.name, 'fr') || (a.unit.id < b.unit.id ? -1 : 1)),
});

const placeOf = ({ name, source, sample }: UnitListRecord, { record, revision, last }: StoredPlace): Place => {
  const { aliases: _aliases, date, ...unit } = record;
  return {
    unit: { ...unit, source: date === undefined ? source : { ...source, date }, sample },
    imported: name.split(':')[2] ?? null,
    revision,
    last: last === null ? null : { officer: last.officerName, at: timeOf(last) },
  };
};

const changeOf = (change: PlaceChange): PlaceList['changes'][number] => ({
  action: change.action,
  subject: change.action === 'imported' ? (change.subject.split(':')[2] ?? '') : change.subject,
  count: change.count,
  officer: change.officerName,
  at: timeOf(change),
});

const timeOf = ({ atMs }: PlaceChange): string => new Date(atMs).toISOString();
