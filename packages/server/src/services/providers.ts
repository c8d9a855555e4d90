import { createHash } from 'node:crypto';
import type { Provider, ProviderList, ProviderNeedId, SiteRecord } from '../contract/index.ts';
import { needs as english } from '../locales/provider-needs.en.ts';
import { needs as french } from '../locales/provider-needs.fr.ts';
import type { ProviderRecord, Storage } from '../storage/port.ts';
import type { Clock } from './clock.ts';
import { isDepartment } from './departments.ts';
import { parisDayOf } from './paris-days.ts';

/** How long a list is trusted: an import in another process is seen after that. */
const FRESH_MS = 5_000;
/** As many as anybody can look through; whoever is not among them today may be tomorrow. */
const MOST_FOUND = 50;

/** Ids of the needs, in the order in which they are offered. */
export const PROVIDER_NEEDS = Object.keys(french) as readonly ProviderNeedId[];

export interface ProviderQuery {
  /** `35`, `2A`, `971`; left out: nobody is looked for, only the needs are answered. */
  readonly department?: string;
  readonly need?: ProviderNeedId;
  /** Value of the flow's variable of that name. */
  readonly audience?: string;
  readonly locale: SiteRecord['locale'];
}

/** Paid technical help near a citizen. */
export interface Providers {
  /** Looks in the site's own list; a site without one has the operator's (spec T-18). */
  search(site: SiteRecord, query: ProviderQuery): Promise<ProviderList>;
}

const WORDS: Readonly<Record<SiteRecord['locale'], Readonly<Record<ProviderNeedId, string>>>> = {
  fr: french,
  en: english,
};

export const createProviders = (storage: Pick<Storage, 'providers'>, clock: Pick<Clock, 'nowMs'>): Providers => {
  const known = new Map<string | null, { readonly list: readonly ProviderRecord[]; readonly readAtMs: number }>();
  const listOf = async (site: string | null) => {
    const fresh = known.get(site);
    if (fresh !== undefined && clock.nowMs() - fresh.readAtMs < FRESH_MS) return fresh.list;
    const list = await storage.providers(site);
    known.set(site, { list, readAtMs: clock.nowMs() });
    return list;
  };
  return {
    async search({ slug }, query) {
      const own = await listOf(slug);
      const list = own.length > 0 ? own : await listOf(null);
      const words = WORDS[query.locale];
      return {
        needs: PROVIDER_NEEDS.filter((id) => list.some(({ services }) => services.includes(id))).map((id) => ({
          id,
          label: words[id],
        })),
        items: drawn(list.filter(matches(query)), query, parisDayOf(clock.nowMs()))
          .slice(0, MOST_FOUND)
          .map((provider) => toProvider(provider, words)),
        nextCursor: null,
      };
    },
  };
};

const matches =
  ({ department, need, audience }: ProviderQuery) =>
  ({ departments, services, audiences }: ProviderRecord): boolean =>
    department !== undefined &&
    isDepartment(department) &&
    (departments.length === 0 || departments.includes(department)) &&
    (need === undefined || services.includes(need)) &&
    (audience === undefined || audiences.includes(audience));

/**
 * Drawn by lot: another order each day and for each question, the same for everybody who asks it that day (spec T-19).
 * Each provider's place comes from its own number, so that an import during the day does not draw again.
 */
const drawn = (
  providers: readonly ProviderRecord[],
  { department, need, audience }: ProviderQuery,
  day: string,
): ProviderRecord[] => {
  const lot = ({ siret }: ProviderRecord) =>
    createHash('sha256')
      .update(JSON.stringify([day, department, need ?? null, audience ?? null, siret]))
      .digest('hex');
  return providers
    .map((provider) => ({ provider, lot: lot(provider) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .map(({ provider }) => provider);
};

const toProvider = (
  { name, label, departments, services, phone, url }: ProviderRecord,
  words: Readonly<Record<ProviderNeedId, string>>,
): Provider => ({ name, label, departments: [...departments], services: services.map((id) => words[id]), phone, url });
