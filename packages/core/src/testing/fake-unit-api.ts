import type { CommuneFound, CommuneView, Unit, UnitFound, UnitShardIndex } from '../contract.ts';
import { createHttp } from '../http.ts';
import type { CitizenRoutes } from '../routes.ts';

/** A unit of nowhere, with what a test changes of it. */
export const aUnit = (id: string, change: Partial<Unit> = {}): Unit => ({
  id,
  kind: 'gendarmerie',
  name: `Unité ${id}`,
  street: null,
  postcode: '38500',
  city: 'Exemple',
  insee: '38563',
  department: '38',
  phone: null,
  email: null,
  url: null,
  latitude: 45.36,
  longitude: 5.59,
  precision: 'address',
  hours: null,
  hoursComment: null,
  services: [],
  wheelchair: 'unknown',
  source: { name: 'Essai', date: '2026-11-22', licence: null },
  sample: false,
  ...change,
});
export const away = (unit: Unit, distanceKm: number | null): UnitFound => ({ ...unit, distanceKm });

export const aCommune = (
  insee: string,
  name: string,
  centre: [number, number] | null = [45.36, 5.59],
): CommuneFound => ({
  commune: {
    insee,
    name,
    department: insee.slice(0, 2),
    departmentName: 'Isère',
    postcodes: ['38500'],
    latitude: centre?.[0] ?? null,
    longitude: centre?.[1] ?? null,
  },
  former: null,
});
export const aView = (found: CommuneFound, parts: Partial<CommuneView> = {}): CommuneView => ({
  ...found,
  competence: { insee: found.commune.insee, zone: 'gendarmerie', unitIds: [], source: null },
  competent: [],
  nearest: [],
  help: [],
  ...parts,
});

type Answer = object | string | { refused: string; status: number };

/**
 * The routes of units and communes in memory: a test says what each path answers, and may hold an answer back. What the
 * real server decides is tested against the real server.
 */
export class FakeUnitApi {
  /** Path and query of every request, in order. */
  readonly requests: string[] = [];
  /** Requests that their client called off before they were answered. */
  readonly aborted: string[] = [];
  readonly #answers = new Map<string, Answer | ((query: URLSearchParams) => Answer)>();
  readonly #held = new Map<string, Promise<void>>();
  readonly #requests = new Set<Request>();

  readonly http = createHttp<CitizenRoutes>({
    baseUrl: 'http://api.test/api/v1',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      // Held, because a request that is collected no longer hears its signal (Node's fetch).
      this.#requests.add(request);
      const { pathname, search, searchParams } = new URL(request.url);
      const path = pathname.replace('/api/v1', '');
      this.requests.push(path + search);
      const held = this.#held.get(path) ?? this.#held.get(path + search);
      if (held) {
        await new Promise<void>((resolve, reject) => {
          request.signal.addEventListener('abort', () => {
            this.aborted.push(path + search);
            reject(request.signal.reason as Error);
          });
          void held.then(resolve);
        });
      }
      const known = this.#answers.get(path);
      const answer = typeof known === 'function' ? known(searchParams) : known;
      if (answer === undefined) throw new TypeError('fetch failed');
      if (typeof answer === 'string') return new Response(answer);
      if (!('refused' in answer)) return Response.json(answer);
      const { refused: code, status } = answer as { refused: string; status: number };
      return Response.json({ type: 'about:blank', title: code, status, code }, { status });
    },
  });

  /** What a path answers from now on; nothing at all: the network is away. */
  answer(path: string, answer: Answer | ((query: URLSearchParams) => Answer) | null): void {
    if (answer === null) this.#answers.delete(path);
    else this.#answers.set(path, answer);
  }
  /** Holds the answers of a path (or of a path with one query) back until what it gives is called. */
  hold(path: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held.set(path, promise);
    return () => {
      this.#held.delete(path);
      resolve();
    };
  }
  /** Puts shards there, each with a circle around its units that `around` gives. */
  shards(
    shards: Record<string, { around: [latitude: number, longitude: number, radiusKm: number]; units: Unit[] }>,
  ): void {
    const items = Object.entries(shards).map(([department, { around, units }]): UnitShardIndex['items'][number] => ({
      department,
      units: units.length,
      latitude: around[0],
      longitude: around[1],
      radiusKm: around[2],
    }));
    this.answer('/units/shards', { items, nextCursor: null });
    for (const [department, { units }] of Object.entries(shards)) {
      this.answer(`/units/shards/${department}`, { department, items: units, nextCursor: null });
    }
  }
  /** How often requests began so. */
  count(prefix: string): number {
    return this.requests.filter((request) => request.startsWith(prefix)).length;
  }
}
