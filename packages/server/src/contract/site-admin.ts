import { Type, type Static } from 'typebox';
import { OtvAction, OtvOptions } from './otv-requests.ts';
import { PlaceHours } from './places.ts';
import { closed, nullable, OfficerName, QueueName, ref, SiteSlug, Time } from './primitives.ts';
import { AnsweredBy, Service, SiteRecord } from './sites.ts';

/** Why something that an admin wrote about a site is not taken. */
export const SITE_FAULTS = [
  'slug.unreadable',
  'slug.taken',
  'name.missing',
  'commune.unknown',
  'origin.unreadable',
  'origin.insecure',
  'origin.missing',
  'answerer.missing',
  'service.missing',
  'queue.unknown',
  'colour.unreadable',
  'address.unreadable',
  'hours.unreadable',
  'unit.missing',
] as const;
export type SiteFault = (typeof SITE_FAULTS)[number];
export const SiteFault = Type.Unsafe<SiteFault>({ $id: 'SiteFault', type: 'string', enum: [...SITE_FAULTS] });

const text = (maxLength: number) => Type.String({ maxLength });

/**
 * A site as an admin writes it; empty is « not told ». What is wrong with it is told by `site.refused`, field by field.
 * What only the operator decides (the orienter's options, whether it is a demonstration) is not in it.
 */
export const SiteDraft = closed(
  {
    name: text(120),
    /** INSEE code of the commune, past or present. */
    inseeCode: text(5),
    /** As somebody writes them: `https://www.exemple.fr/accueil` means its origin. */
    allowedOrigins: Type.Array(text(300), { maxItems: 100 }),
    /** Null until the site declares who answers: then « service non officiel ». */
    answeredBy: nullable(closed({ kind: AnsweredBy.properties.kind, name: text(120) })),
    services: Type.Array(Service, { uniqueItems: true }),
    queue: QueueName,
    /** Null: the same queue. */
    cyberQueue: nullable(QueueName),
    locale: SiteRecord.properties.locale,
    /** What stands on every page that names no other; `neutral` is what a page gets that names none. */
    themeName: Type.Union([Type.Literal('neutral'), Type.Literal('forest'), Type.Literal('slate')]),
    accent: text(7),
    scheme: Type.Union([Type.Literal('auto'), Type.Literal('light'), Type.Literal('dark')]),
    exitUrl: text(300),
    legalNoticeUrl: text(300),
    /** When conversations are answered; null: not told. */
    hours: nullable(ref(PlaceHours)),
    retentionDays: SiteRecord.properties.retentionDays,
    /** How requests to watch a home are taken; null: they are not. */
    otv: nullable(
      closed({
        receivedBy: OtvOptions.properties.receivedBy,
        unitId: text(120),
        actions: Type.Array(OtvAction, { uniqueItems: true }),
        retentionDays: OtvOptions.properties.retentionDays,
      }),
    ),
  },
  { $id: 'SiteDraft' },
);
export type SiteDraft = Static<typeof SiteDraft>;

const Revision = Type.Integer({ minimum: 0 });

/** A site as its admins see it. */
export const SiteDetail = closed(
  {
    site: ref(SiteRecord),
    /** Of the INSEE code; null without one, or when no commune has it any more. */
    communeName: nullable(Type.String()),
    /** What a change sends back, so that nobody overwrites what somebody else wrote meanwhile. */
    revision: Revision,
    /** Who changed it last at the desk; null: nobody, or the operator since. */
    last: nullable(closed({ officer: OfficerName, at: Time })),
    /** Origin of the frame, the embed files and the citizens' API. */
    publicOrigin: Type.String(),
  },
  { $id: 'SiteDetail' },
);
export type SiteDetail = Static<typeof SiteDetail>;

/** A new site; its name in addresses never changes afterwards. */
export const CreateSite = closed({ slug: text(64), site: ref(SiteDraft) }, { $id: 'CreateSite' });
export type CreateSite = Static<typeof CreateSite>;

export const ChangeSite = closed({ revision: Revision, site: ref(SiteDraft) }, { $id: 'ChangeSite' });
export type ChangeSite = Static<typeof ChangeSite>;

export const SitePath = closed({ slug: SiteSlug });
