import { randomBytes } from 'node:crypto';
import type { CreatedSiteKey, CreateSiteKey, OfficerRef, SiteKey, SiteKeyScope } from '../../contract/index.ts';
import { GuichetError } from '../../errors.ts';
import type { Storage } from '../../storage/port.ts';
import type { SiteKeyRecord } from '../../storage/site-admin-port.ts';
import { bearerToken } from '../bearer.ts';
import type { Clock } from '../clock.ts';
import { parisDayOf } from '../paris-days.ts';
import type { SiteService } from '../sites.ts';
import { hashToken, randomId } from '../tokens.ts';

/** Begins every key, so that whoever finds one in a file knows what it is. */
const PREFIX = 'guichet_';
const SECRET = /^guichet_[A-Za-z0-9_-]{43}$/;
const SHOWN_CHARACTERS = 4;

/** Keys with which servers of a partner read their own site's configuration and statistics (spec Y-6 … Y-8). */
export interface SiteKeys {
  /** @throws GuichetError `site.unknown`; so do the others */
  list(site: string): Promise<SiteKey[]>;
  /** Answers the key itself, once. */
  create(site: string, input: CreateSiteKey, officer: OfficerRef): Promise<CreatedSiteKey>;
  /** @throws GuichetError `key.unknown` */
  revoke(site: string, id: string, officer: OfficerRef): Promise<void>;
  /**
   * Lets pass a key of this site that may do this, and notes the day.
   *
   * @throws GuichetError `key.invalid` for anything else, whatever it is
   */
  require(site: string, authorization: string | undefined, scope: SiteKeyScope): Promise<void>;
}

export interface SiteKeysOptions {
  readonly storage: Pick<Storage, 'siteKeys' | 'siteKeyByHash' | 'addSiteKey' | 'revokeSiteKey' | 'noteSiteKeyUse'>;
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly sites: Pick<SiteService, 'get'>;
}

export const createSiteKeys = ({ storage, clock, sites }: SiteKeysOptions): SiteKeys => {
  const auditOf = (kind: 'site.key-created' | 'site.key-revoked', site: string, key: string, officer: OfficerRef) => ({
    atMs: clock.nowMs(),
    kind,
    officer: { id: officer.id, name: officer.name },
    subjects: [site, key],
    units: [],
  });
  return {
    async list(slug) {
      const { slug: site } = await sites.get(slug);
      return (await storage.siteKeys(site)).map(shown);
    },
    async create(slug, { name, scopes }, officer) {
      const { slug: site } = await sites.get(slug);
      const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
      const key = {
        ...{ id: randomId(), site, name: name.trim(), scopes },
        ...{ ending: secret.slice(-SHOWN_CHARACTERS), createdBy: officer.name, createdAtMs: clock.nowMs() },
      };
      const audit = auditOf('site.key-created', site, key.id, officer);
      await storage.addSiteKey({ ...key, hash: hashToken(secret) }, audit);
      return { key: shown({ ...key, revokedAtMs: null, lastUsedDay: null }), secret };
    },
    async revoke(slug, id, officer) {
      const { slug: site } = await sites.get(slug);
      await storage.revokeSiteKey(site, id, auditOf('site.key-revoked', site, id, officer));
    },
    async require(site, authorization, scope) {
      const secret = bearerToken(authorization);
      const key = secret !== null && SECRET.test(secret) ? await storage.siteKeyByHash(hashToken(secret)) : null;
      if (key === null || key.revokedAtMs !== null || key.site !== site || !key.scopes.includes(scope)) {
        throw new GuichetError('key.invalid');
      }
      const today = parisDayOf(clock.nowMs());
      if (key.lastUsedDay !== today) await storage.noteSiteKeyUse(key.id, today);
    },
  };
};

const shown = ({
  id,
  name,
  scopes,
  ending,
  createdBy,
  createdAtMs,
  revokedAtMs,
  lastUsedDay,
}: SiteKeyRecord): SiteKey => ({
  ...{ id, name, scopes: [...scopes], ending, createdBy },
  createdAt: new Date(createdAtMs).toISOString(),
  revokedAt: revokedAtMs === null ? null : new Date(revokedAtMs).toISOString(),
  lastUsedOn: lastUsedDay,
});
