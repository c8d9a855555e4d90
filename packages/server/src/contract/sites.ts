import { Type, type Static } from 'typebox';
import { LocatorConfig } from './geocoding.ts';
import { FlowNodeId } from './handoff.ts';
import { OpeningHours } from './units.ts';
import { OtvConfig, OtvOptions } from './otv-requests.ts';
import { closed, nullable, QueueName, ref, SiteSlug } from './primitives.ts';

export const AnsweredBy = closed(
  {
    kind: Type.Union([
      Type.Literal('police'),
      Type.Literal('gendarmerie'),
      Type.Literal('police-municipale'),
      Type.Literal('association'),
    ]),
    name: Type.String({ minLength: 1, maxLength: 120 }),
  },
  { $id: 'AnsweredBy' },
);
export type AnsweredBy = Static<typeof AnsweredBy>;

/** How a site looks: one of our themes, its colour, light or dark. What is absent is as the theme is; no name is `neutral`. */
export const ThemeTokens = closed(
  {
    name: Type.Optional(Type.Union([Type.Literal('neutral'), Type.Literal('forest'), Type.Literal('slate')])),
    accent: Type.Optional(Type.String({ pattern: '^#[0-9a-f]{6}$' })),
    scheme: Type.Optional(Type.Union([Type.Literal('light'), Type.Literal('dark'), Type.Literal('auto')])),
  },
  { $id: 'ThemeTokens' },
);
export type ThemeTokens = Static<typeof ThemeTokens>;

/** What a site may offer, in the order in which lists name it. */
export const SERVICES = ['chat', 'cyber', 'units', 'otv'] as const;
export const Service = Type.Union([
  Type.Literal('chat'),
  Type.Literal('cyber'),
  Type.Literal('units'),
  Type.Literal('otv'),
]);
export type Service = Static<typeof Service>;

/** The incident response centre that the site names for its region. */
export const Csirt = closed(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    /** As dialled in France, digits only. */
    phone: Type.Optional(Type.String({ pattern: '^[0-9]{2,15}$' })),
    url: Type.Optional(Type.String({ format: 'uri', pattern: '^https://', maxLength: 300 })),
  },
  { $id: 'Csirt' },
);
export type Csirt = Static<typeof Csirt>;

/** What a site changes of the orienter; empty: everything, from the first question. */
export const OrienterOptions = closed(
  {
    /** Question or outcome, an entry of the flow, where it starts after the question about danger. */
    start: Type.Optional(FlowNodeId),
    /** Only these audiences are offered; one alone is not asked. */
    audiences: Type.Optional(Type.Array(FlowNodeId, { minItems: 1, maxItems: 10, uniqueItems: true })),
    csirt: Type.Optional(ref(Csirt)),
  },
  { $id: 'OrienterOptions' },
);
export type OrienterOptions = Static<typeof OrienterOptions>;

/** What anyone may know of a partner site. */
export const SiteView = closed(
  {
    slug: SiteSlug,
    name: Type.String(),
    /** Null until the site declares who answers: then « service non officiel ». */
    answeredBy: nullable(ref(AnsweredBy)),
    /** True on the sample data: « Démonstration : personne ne répondra ». */
    demonstration: Type.Boolean(),
    services: Type.Array(Service),
    locale: Type.Union([Type.Literal('fr'), Type.Literal('en')]),
    theme: ref(ThemeTokens),
    exitUrl: Type.String({ format: 'uri' }),
    /** Its legal notice, with what becomes of what people write; absent: not told. */
    legalNoticeUrl: Type.Optional(Type.String({ format: 'uri' })),
    /** When conversations are answered; absent: not told. */
    hours: Type.Optional(ref(OpeningHours)),
    orienter: ref(OrienterOptions),
    /** Whether requests to watch a home are taken; otherwise the page shows the official one. */
    otv: Type.Boolean(),
    officersOnDuty: Type.Boolean(),
  },
  { $id: 'SiteView' },
);
export type SiteView = Static<typeof SiteView>;

/**
 * What the server puts in the frame's HTML (`{{config}}`): the public record, and the origins from which the frame takes
 * its launcher's `init` (spec O-6). Only the frame gets the list; `frame-ancestors` of the same answer shows it anyway.
 */
export const FrameConfig = closed(
  {
    ...SiteView.properties,
    /** Exact origins as `event.origin` spells them; those of the record. */
    allowedOrigins: Type.Array(Type.String({ pattern: '^https?://[^/]+$' })),
    /** Only on the pages of the units and of requests: no other page contacts anybody. */
    locator: Type.Optional(ref(LocatorConfig)),
    /** Only on the page of requests to watch a home. */
    otvConfig: Type.Optional(ref(OtvConfig)),
  },
  { $id: 'FrameConfig' },
);
export type FrameConfig = Static<typeof FrameConfig>;

/** The whole record, for the operator. */
export const SiteRecord = closed(
  {
    slug: SiteSlug,
    name: Type.String({ minLength: 1, maxLength: 120 }),
    inseeCode: nullable(Type.String({ pattern: '^[0-9AB]{2}[0-9]{3}$' })),
    /** Exact origins (`https://www.example.fr`) that may frame the conversation and call the API. */
    allowedOrigins: Type.Array(Type.String({ pattern: '^https?://[a-z0-9.-]+(:[0-9]{1,5})?$' })),
    answeredBy: nullable(ref(AnsweredBy)),
    demonstration: Type.Boolean(),
    services: Type.Array(Service),
    queue: QueueName,
    /** Queue of what comes from the orienter, unless the route of a department says otherwise; null: `queue`. */
    cyberQueue: nullable(QueueName),
    orienter: ref(OrienterOptions),
    locale: Type.Union([Type.Literal('fr'), Type.Literal('en')]),
    theme: ref(ThemeTokens),
    exitUrl: Type.String({ format: 'uri', pattern: '^https://' }),
    legalNoticeUrl: Type.Optional(Type.String({ format: 'uri', pattern: '^https://', maxLength: 300 })),
    hours: Type.Optional(ref(OpeningHours)),
    /** How it takes requests to watch a home; null: it does not, and shows the official page and the numbers. */
    otv: nullable(ref(OtvOptions)),
    /** Days a closed conversation is kept. */
    retentionDays: Type.Integer({ minimum: 0, maximum: 3650 }),
  },
  { $id: 'SiteRecord' },
);
export type SiteRecord = Static<typeof SiteRecord>;
