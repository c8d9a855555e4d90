import { Type, type Static } from 'typebox';
import { EmbedUse } from './embeds.ts';
import { FlowCountReport } from './flow-counts.ts';
import { closed, nullable, OfficerName, ref, SiteSlug, Time } from './primitives.ts';
import { SiteView } from './sites.ts';

/** Ids of keys: 128 random bits made by the server. */
export const SiteKeyId = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' });
/** What a key lets a server of the partner read of its own site. */
export const SITE_KEY_SCOPES = ['configuration', 'statistics'] as const;
export const SiteKeyScope = Type.Union([Type.Literal('configuration'), Type.Literal('statistics')]);
export type SiteKeyScope = Static<typeof SiteKeyScope>;

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
const scopes = Type.Array(SiteKeyScope, { minItems: 1, uniqueItems: true });

/** A key as admins see it: never what it is made of. */
export const SiteKey = closed(
  {
    id: SiteKeyId,
    /** Where it is used, in the words of whoever made it. */
    name: Type.String(),
    scopes: Type.Array(SiteKeyScope),
    /** Its last four characters, to tell keys apart. */
    ending: Type.String(),
    createdBy: OfficerName,
    createdAt: Time,
    /** Null while it works. */
    revokedAt: nullable(Time),
    /** At Paris; null: never. */
    lastUsedOn: nullable(Day),
  },
  { $id: 'SiteKey' },
);
export type SiteKey = Static<typeof SiteKey>;
export const SiteKeyList = closed({ items: Type.Array(ref(SiteKey)), nextCursor: Type.Null() }, { $id: 'SiteKeyList' });
export type SiteKeyList = Static<typeof SiteKeyList>;

export const CreateSiteKey = closed({ name, scopes }, { $id: 'CreateSiteKey' });
export type CreateSiteKey = Static<typeof CreateSiteKey>;

/** The only answer that holds the key itself; the server keeps its hash. */
export const CreatedSiteKey = closed({ key: ref(SiteKey), secret: Type.String() }, { $id: 'CreatedSiteKey' });
export type CreatedSiteKey = Static<typeof CreatedSiteKey>;

/** What a partner's server reads of its own site: the public record, and the origins that may frame it. */
export const SiteConfiguration = closed(
  { site: ref(SiteView), allowedOrigins: Type.Array(Type.String()) },
  { $id: 'SiteConfiguration' },
);
export type SiteConfiguration = Static<typeof SiteConfiguration>;

/** Sums of one site, names of nobody in them (spec T-15, T-20, Y-10). */
export const SiteStatistics = closed(
  { site: SiteSlug, flows: Type.Array(ref(FlowCountReport)), embeds: Type.Array(ref(EmbedUse)) },
  { $id: 'SiteStatistics' },
);
export type SiteStatistics = Static<typeof SiteStatistics>;
