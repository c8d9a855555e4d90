import { Type, type Static } from 'typebox';
import { closed, CommandId, nullable, ref, SiteSlug, Time } from './primitives.ts';
import { InseeCode } from './units.ts';

/** Calendar date at the home's place, `2026-11-22`: never an instant. */
export const CalendarDate = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' });

/** Received by the unit; verified by an officer; active while the home is empty; then over, in one of three ways. */
export const OtvStatus = Type.Union([
  Type.Literal('received'),
  Type.Literal('verified'),
  Type.Literal('active'),
  Type.Literal('ended'),
  Type.Literal('cancelled'),
  Type.Literal('expired'),
]);
export type OtvStatus = Static<typeof OtvStatus>;

/** What the owner may still do by themselves once the request was sent. */
export const OTV_ACTIONS = ['access-details', 'dates', 'return-early', 'cancel'] as const;
export const OtvAction = Type.Unsafe<(typeof OTV_ACTIONS)[number]>({ type: 'string', enum: [...OTV_ACTIONS] });
export type OtvAction = Static<typeof OtvAction>;

export const OtvForce = Type.Union([Type.Literal('police'), Type.Literal('gendarmerie')]);
export type OtvForce = Static<typeof OtvForce>;

export const OtvReceiver = Type.Union([Type.Literal('competent-unit'), Type.Literal('police-municipale')]);
export type OtvReceiver = Static<typeof OtvReceiver>;

/** Four groups of Crockford's base 32, 80 bits. Written by hand: no I, L, O or U. */
export const OtvCode = Type.String({ pattern: '^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$' });
/** The same as people type it: in any case, with or without separators, O for 0, I or L for 1. */
const TypedCode = Type.String({ minLength: 16, maxLength: 40 });

/** What somebody filled in, by field of the form; the form says what is right. */
export const OtvValues = Type.Unsafe<Record<string, unknown>>({
  $id: 'OtvValues',
  type: 'object',
  additionalProperties: true,
});
export type OtvValues = Static<typeof OtvValues>;

/** How a site takes requests to watch a home. */
export const OtvOptions = closed(
  {
    /** The unit that covers the home, or the commune's own police. */
    receivedBy: OtvReceiver,
    /** Unit of the desk that receives: of the police municipale; with `competent-unit`, where no table names a unit. */
    unitId: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    actions: Type.Array(OtvAction, { uniqueItems: true }),
    /** Days that a request is kept after it is over. */
    retentionDays: Type.Integer({ minimum: 0, maximum: 365 }),
  },
  { $id: 'OtvOptions' },
);
export type OtvOptions = Static<typeof OtvOptions>;

const Inclusive = { inclusive: Type.Boolean() };
const OtvLimit = Type.Union([
  closed({ days: Type.Integer({ minimum: 0 }), ...Inclusive }),
  closed({ months: Type.Integer({ minimum: 0 }), ...Inclusive }),
]);
const OtvSpan = closed({ min: Type.Optional(OtvLimit), max: Type.Optional(OtvLimit) });
const OtvForceRules = closed({
  residences: Type.Array(Type.Union([Type.Literal('main'), Type.Literal('secondary')])),
  /** From departure to return. */
  length: OtvSpan,
  /** From the day of asking to the departure. */
  notice: OtvSpan,
  /** Ids of the facts that they rest on. */
  facts: Type.Array(Type.String()),
});

/** What the page of requests is told besides the site. */
export const OtvConfig = closed(
  {
    /** Who may ask, and when, by force: the operator's own; null: those that were built into the page. */
    rules: nullable(closed({ police: OtvForceRules, gendarmerie: OtvForceRules })),
    /** What owners may do by themselves later; empty where no request is taken. */
    actions: Type.Array(OtvAction, { uniqueItems: true }),
    /** Who receives; null where no request is taken, as is `retentionDays`. */
    receivedBy: nullable(OtvReceiver),
    /** Days that a request is kept after it is over. */
    retentionDays: nullable(Type.Integer({ minimum: 0 })),
  },
  { $id: 'OtvConfig' },
);
export type OtvConfig = Static<typeof OtvConfig>;

export const OtvRequestInput = closed(
  {
    commandId: CommandId,
    site: SiteSlug,
    /** Commune of the home, the same as in the form; a former code is taken for the commune of today. */
    insee: InseeCode,
    /** Language in which the owner is written to; that of the site when left out. */
    locale: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])),
    form: closed({ id: Type.Literal('home-watch'), version: Type.Integer({ minimum: 1 }) }),
    values: ref(OtvValues),
  },
  { $id: 'OtvRequestInput' },
);
export type OtvRequestInput = Static<typeof OtvRequestInput>;

/** A unit as the owner may know it. */
const ReceivingUnit = closed({ id: Type.String(), name: Type.String(), phone: nullable(Type.String()) });

export const OtvReceipt = closed(
  {
    reference: OtvCode,
    /** Shown now and never again: only what it hashes to is kept. */
    secret: OtvCode,
    status: OtvStatus,
    /** Null when the directory does not know who receives. */
    unit: nullable(ReceivingUnit),
    receivedBy: OtvReceiver,
    /** Whether the owner is written to by e-mail: when it was received, and when there is news. */
    mail: Type.Boolean(),
  },
  { $id: 'OtvReceipt' },
);
export type OtvReceipt = Static<typeof OtvReceipt>;

export const OtvSessionInput = closed({ reference: TypedCode, secret: TypedCode }, { $id: 'OtvSessionInput' });
export type OtvSessionInput = Static<typeof OtvSessionInput>;

export const OtvSession = closed(
  { token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }), expiresInMs: Type.Integer({ minimum: 0 }) },
  { $id: 'OtvSession' },
);
export type OtvSession = Static<typeof OtvSession>;

/** A request as its owner sees it. What was filled in is not shown again: the codes may have fallen into other hands. */
export const OtvRequestView = closed(
  {
    reference: OtvCode,
    status: OtvStatus,
    /** What a change sends back, so that nobody overwrites what somebody else changed meanwhile. */
    version: Type.Integer({ minimum: 1 }),
    from: CalendarDate,
    to: CalendarDate,
    unit: nullable(ReceivingUnit),
    receivedBy: OtvReceiver,
    /** What may be done now; everything else is for the unit. */
    actions: Type.Array(OtvAction),
    /** What officers wrote to the owner, oldest first. */
    messages: Type.Array(closed({ text: Type.String(), at: Time })),
    /** When somebody passed and all was well; anomalies are told by the unit itself. */
    passages: Type.Array(Time),
  },
  { $id: 'OtvRequestView' },
);
export type OtvRequestView = Static<typeof OtvRequestView>;

/** A change by the owner that needs nothing but the wish. */
export const OtvChange = closed({ commandId: CommandId, version: Type.Integer({ minimum: 1 }) }, { $id: 'OtvChange' });
export type OtvChange = Static<typeof OtvChange>;
