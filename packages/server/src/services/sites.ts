import type { SiteRecord, SiteView } from '../contract/index.ts';
import { GuichetError } from '../errors.ts';
import type { Storage } from '../storage/port.ts';
import { systemClock, type Clock } from './clock.ts';

/** Where « Quitter vite » goes when a site names nothing better: the weather, which anybody may have open (spec S-3). */
export const NEUTRAL_EXIT_URL = 'https://meteofrance.com/';

/** How long the list of sites is trusted: an operator's change in another process is seen after that. */
const FRESH_MS = 5_000;

/** Partner sites, as every request needs them. */
export interface SiteService {
  /** Every site, by slug. */
  list(): Promise<SiteRecord[]>;
  find(slug: string): Promise<SiteRecord | null>;
  /** @throws GuichetError `site.unknown` */
  get(slug: string): Promise<SiteRecord>;
  /** Whether some site lists this origin (spec O-4). */
  isListed(origin: string): Promise<boolean>;
  put(site: SiteRecord): Promise<void>;
  /** Reads the list anew at the next question: somebody changed it in this process. */
  forget(): void;
}

/** What anyone may know of a site. */
export const toSiteView = (site: SiteRecord, officersOnDuty: boolean): SiteView => ({
  slug: site.slug,
  name: site.name,
  answeredBy: site.answeredBy,
  demonstration: site.demonstration,
  services: site.services,
  locale: site.locale,
  theme: site.theme,
  exitUrl: site.exitUrl,
  ...(site.legalNoticeUrl === undefined ? {} : { legalNoticeUrl: site.legalNoticeUrl }),
  ...(site.hours === undefined ? {} : { hours: site.hours }),
  orienter: site.orienter,
  otv: site.otv !== null,
  officersOnDuty,
});

export const createSiteService = (storage: Storage, clock: Pick<Clock, 'nowMs'> = systemClock): SiteService => {
  let known: { readonly bySlug: ReadonlyMap<string, SiteRecord>; readonly origins: ReadonlySet<string> } | null = null;
  let readAtMs = 0;
  const sites = async () => {
    if (known === null || clock.nowMs() - readAtMs >= FRESH_MS) {
      const records = await storage.sites();
      readAtMs = clock.nowMs();
      known = {
        bySlug: new Map(records.map((site) => [site.slug, site])),
        origins: new Set(records.flatMap((site) => site.allowedOrigins)),
      };
    }
    return known;
  };
  const find = async (slug: string) => (await sites()).bySlug.get(slug) ?? null;
  return {
    list: async () => [...(await sites()).bySlug.values()],
    find,
    async get(slug) {
      const site = await find(slug);
      if (site === null) throw new GuichetError('site.unknown');
      return site;
    },
    isListed: async (origin) => (await sites()).origins.has(origin),
    async put(site) {
      await storage.putSite(site);
      known = null;
    },
    forget() {
      known = null;
    },
  };
};
