import type { OfficerRef, SiteDetail, SiteDraft, SiteRecord } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { Storage } from '../../storage/port.ts';
import type { SiteState } from '../../storage/site-admin-port.ts';
import type { Clock } from '../clock.ts';
import type { Communes } from '../communes/communes.ts';
import type { SiteService } from '../sites.ts';
import { siteOfDraft, type DraftFault, type KeptOfSite } from './site-draft.ts';

/** A site as the services know it; the routes add the origin under which it is served. */
export type KnownSite = Omit<SiteDetail, 'publicOrigin'>;

/** Sites as admins keep them at the desk (spec Y-1 … Y-5). A change holds from the next request on, without a restart. */
export interface SiteAdmin {
  /** @throws GuichetError `site.unknown` */
  get(slug: string): Promise<KnownSite>;
  /** @throws GuichetError `site.refused` */
  create(slug: string, draft: SiteDraft, officer: OfficerRef): Promise<KnownSite>;
  /** @throws GuichetError `site.refused`, `site.outdated`, `site.unknown` */
  change(slug: string, revision: number, draft: SiteDraft, officer: OfficerRef): Promise<KnownSite>;
}

export interface SiteAdminOptions {
  readonly storage: Pick<Storage, 'siteState' | 'writeSite' | 'queues'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly sites: Pick<SiteService, 'forget'>;
  readonly communes: Pick<Communes, 'find'>;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const createSiteAdmin = ({ storage, clock, sites, communes }: SiteAdminOptions): SiteAdmin => {
  const stateOf = async (slug: string): Promise<SiteState> => {
    const state = await storage.siteState(slug);
    if (state === null) throw new GuichetError('site.unknown');
    return state;
  };
  const shown = async ({ site, revision, last }: SiteState): Promise<KnownSite> => ({
    site,
    communeName: site.inseeCode === null ? null : ((await communes.find(site.inseeCode))?.commune.name ?? null),
    revision,
    last: last === null ? null : { officer: last.officerName, at: new Date(last.atMs).toISOString() },
  });
  const checked = async (
    draft: SiteDraft,
    kept: KeptOfSite,
    before: readonly DraftFault[] = [],
  ): Promise<SiteRecord> => {
    const queues = new Set((await storage.queues()).map(({ name }) => name));
    const { site, faults } = await siteOfDraft(draft, kept, { communes, queues });
    const all = [...before, ...faults];
    if (all.length > 0) throw new GuichetError('site.refused', { faults: all.map((fault) => ({ ...fault })) });
    return site;
  };
  const write = async (
    site: SiteRecord,
    before: SiteState | null,
    revision: number | null,
    { id, name }: OfficerRef,
  ): Promise<KnownSite> => {
    const kind = before === null ? 'site.created' : 'site.changed';
    const subjects = [site.slug, ...changedParts(before?.site ?? null, site)];
    const audit = { atMs: clock.nowMs(), kind, officer: { id, name }, subjects, units: [] } as const;
    await storage.writeSite({ site, revision, audit });
    sites.forget();
    return shown(await stateOf(site.slug));
  };

  return {
    get: async (slug) => shown(await stateOf(slug)),
    async create(slug, draft, officer) {
      const wanted = slug.trim();
      const isName = SLUG.test(wanted) && wanted.length >= 2;
      const isTaken = isName && (await storage.siteState(wanted)) !== null;
      const faults: DraftFault[] = [
        ...(isName ? [] : [{ path: 'slug', code: 'slug.unreadable' } as const]),
        ...(isTaken ? [{ path: 'slug', code: 'slug.taken' } as const] : []),
      ];
      const kept = { slug: wanted, demonstration: false, orienter: {} };
      return write(await checked(draft, kept, faults), null, null, officer);
    },
    async change(slug, revision, draft, officer) {
      const before = await stateOf(slug);
      // Before its faults: whoever looks at a former site would mend what is not there any more.
      if (before.revision !== revision) throw new GuichetError('site.outdated');
      const { demonstration, orienter } = before.site;
      return write(await checked(draft, { slug, demonstration, orienter }), before, revision, officer);
    },
  };
};

/** Names of what is another value now, for the audit log, which holds no value. */
const changedParts = (before: SiteRecord | null, after: SiteRecord): string[] => {
  if (before === null) return [];
  const parts = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof SiteRecord)[]);
  return [...parts].filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part])).sort();
};
