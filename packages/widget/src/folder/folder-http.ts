import { ApiError, createHttp, type CallOptions, type CitizenRoutes, type Http } from '@guichet/core';
import type { CommuneView, Unit, UnitFound, UnitKind } from '@guichet/core';
import { createShardNearby, kindsOf, NO_FILTERS, type Nearby, type UnitSection } from '@guichet/core/units';
import { createCommuneSearch, type CommuneFolder, type CommuneHit, type FolderCommune } from '@guichet/triage/communes';
import { distanceKm } from '@guichet/triage/distance';
import { openingAt, type OpeningHours } from '@guichet/triage/hours';

/** What the pages ask of the API, answered by files. */
export type FolderHttp = Pick<Http<CitizenRoutes>, 'call'>;

/** The files of the folder, as `guichet units export` writes them. */
interface FolderFiles extends Record<string, { path?: Record<string, string>; answer: unknown }> {
  'GET /units.json': { answer: CitizenRoutes['GET /units/shards']['answer'] };
  'GET /units/:department.json': {
    path: { department: string };
    answer: CitizenRoutes['GET /units/shards/:department']['answer'];
  };
  'GET /communes.json': { answer: CommuneFolder };
}

type Name = keyof CitizenRoutes;
type Answers = {
  readonly [Key in Name]?: (call: CallOptions<CitizenRoutes[Key]>) => Promise<CitizenRoutes[Key]['answer']>;
};

const MOST_NEAR = 5;
const FORMAT = 1;

/**
 * Answers the locator and the orienter from files beside the page (spec Z-2): communes, who covers them, who is near. There
 * is no list of paid help, and whatever else is asked is `network.unreachable`: nobody is there.
 *
 * What is near is right where the folder has the department and its neighbours: others are not known to it.
 *
 * @param data absolute address of the folder with `units.json`, without a trailing slash
 * @param fetch replaced in tests
 */
export const createFolderHttp = (data: string, fetch?: typeof globalThis.fetch): FolderHttp => {
  const files = createHttp<FolderFiles>({ baseUrl: data, ...(fetch && { fetch }) });
  const read = new Map<string, Promise<unknown>>();
  /** Each file once; what could not be read may be there when somebody asks again. */
  const once = <Content>(file: string, ask: () => Promise<Content>): Promise<Content> => {
    const known = read.get(file) ?? ask();
    read.set(file, known);
    known.catch(() => read.delete(file));
    return known as Promise<Content>;
  };
  const communes = () => once('', () => files.call('GET /communes.json').then(directoryOf));
  const shard = (department: string) =>
    once(department, () => files.call('GET /units/:department.json', { path: { department } }));

  const unitOf = async (reference: string): Promise<Unit | null> => {
    const [department = '', id] = reference.split('/');
    const { items } = await shard(department);
    return items.find((unit) => unit.id === id) ?? null;
  };
  const near = async (commune: FolderCommune, section: UnitSection): Promise<UnitFound[]> => {
    const kinds = kindsOf(section, NO_FILTERS);
    const passes = (unit: Unit) => kinds.includes(unit.kind);
    const { latitude, longitude, department, insee } = commune;
    if (latitude === null || longitude === null) {
      const { items } = await shard(department);
      const here = items.filter((unit) => unit.insee === insee && passes(unit)).slice(0, MOST_NEAR);
      return here.map((unit) => ({ ...unit, distanceKm: null }));
    }
    const { signal } = new AbortController();
    const point = { latitude, longitude };
    const { units, code } = await nearby.around({ point, filters: NO_FILTERS, at: new Date(), passes, signal });
    if (code !== null) throw new ApiError(code);
    return units.filter(passes).slice(0, MOST_NEAR);
  };
  const viewOf = async ({ commune, former }: CommuneHit<FolderCommune>, sources: CommuneFolder['sources']) => {
    const { insee, zone, unitIds, source } = commune;
    const [competent, nearest, help] = await Promise.all([
      Promise.all(commune.competent.map(unitOf)),
      near(commune, 'forces'),
      near(commune, 'help'),
    ]);
    return {
      ...foundOf({ commune, former }),
      competence: { insee, zone, unitIds: [...unitIds], source: source === null ? null : (sources[source] ?? null) },
      competent: competent.filter((unit) => unit !== null),
      nearest,
      help,
    } satisfies CommuneView;
  };

  const answers: Answers = {
    'GET /communes': async ({ query }) => ({
      items: (await communes()).search(query.search).map(foundOf),
      nextCursor: null,
    }),
    'GET /communes/:insee': async ({ path }) => {
      const { find, sources } = await communes();
      const hit = find(path.insee);
      if (!hit) throw new ApiError('commune.unknown');
      return viewOf(hit, sources);
    },
    'GET /units/shards': () => files.call('GET /units.json'),
    'GET /units/shards/:department': ({ path }) => shard(path.department),
    'GET /units/:id': async ({ path }) => {
      const { items } = await files.call('GET /units.json');
      for (const department of new Set(items.map((circle) => circle.department))) {
        const unit = await unitOf(`${department}/${path.id}`);
        if (unit) return unit;
      }
      throw new ApiError('unit.unknown');
    },
    'GET /sites/:slug/providers': async () => ({ items: [], needs: [], nextCursor: null }),
  };
  const nearby = createShardNearby({ http: httpOf(answers), distanceKm });
  return httpOf({ ...answers, 'GET /units': ({ query }) => unitsNear(nearby, query) });
};

const httpOf = (answers: Answers): FolderHttp => ({
  async call(name, ...[call]) {
    const answer = answers[name] as ((call: unknown) => Promise<never>) | undefined;
    if (!answer) throw new ApiError('network.unreachable');
    return answer(call ?? {});
  },
});

/** What is near a point, as the list of a partner's page asks for it. */
const unitsNear = async (nearby: Nearby, query: CitizenRoutes['GET /units']['query'] = {}) => {
  const { lat, lon, kind, openAt, service, wheelchair } = query;
  if (lat === undefined || lon === undefined) throw new ApiError('network.unreachable');
  const at = openAt === undefined ? new Date() : new Date(openAt);
  const kinds = (kind?.split(',') ?? []) as UnitKind[];
  // The contract has pairs, which the types that are made from it do not say.
  const isOpen = ({ hours }: Unit) => hours !== null && openingAt(hours as unknown as OpeningHours, at).open;
  const passes = (unit: Unit) =>
    (kinds.length === 0 || kinds.includes(unit.kind)) &&
    (service === undefined || unit.services.includes(service)) &&
    (wheelchair === undefined || unit.wheelchair === 'yes') &&
    (openAt === undefined || isOpen(unit));
  const { signal } = new AbortController();
  const point = { latitude: Number(lat), longitude: Number(lon) };
  const { units, code } = await nearby.around({ point, filters: { ...NO_FILTERS, kinds }, at, passes, signal });
  if (code !== null) throw new ApiError(code);
  return { items: units.filter(passes), nextCursor: null };
};

interface Directory {
  readonly sources: CommuneFolder['sources'];
  readonly search: (text: string) => CommuneHit<FolderCommune>[];
  find(insee: string): CommuneHit<FolderCommune> | null;
}

const directoryOf = (folder: CommuneFolder): Directory => {
  const { format, sources, communes, former } = folder;
  // What lies there may be anything.
  const isList: boolean = Array.isArray(communes) && Array.isArray(former);
  if (format !== FORMAT || !isList) throw new ApiError('server.garbage');
  const present = new Map(communes.map((commune) => [commune.insee, commune]));
  return {
    sources,
    search: createCommuneSearch({ communes, former }),
    find(insee) {
      const old = former.find((one) => one.insee === insee);
      const commune = present.get(insee) ?? present.get(old?.present ?? '');
      return commune ? { commune, former: present.has(insee) ? null : (old ?? null) } : null;
    },
  };
};

const foundOf = ({ commune, former }: CommuneHit<FolderCommune>) => {
  const { insee, name, department, departmentName, postcodes, latitude, longitude } = commune;
  return {
    commune: { insee, name, department, departmentName, postcodes: [...postcodes], latitude, longitude },
    former: former && { insee: former.insee, name: former.name },
  };
};
