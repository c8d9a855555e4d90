import { Type, type Static } from 'typebox';
import { CalendarDate, OtvForce, OtvReceiver, OtvStatus, OtvValues } from './otv-requests.ts';
import { closed, CommandId, nullable, OfficerName, OfficerRef, ref, Time } from './primitives.ts';
import { InseeCode } from './units.ts';

/** 128 bits, base64url, 22 characters; leads to no reference. */
export const OtvRequestId = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' });

/** A unit of the desk: of the directory, or another that an operator named, such as a police municipale. */
export const DeskUnitId = Type.String({ minLength: 1, maxLength: 120 });
/** Its name is its id where the directory does not know it. */
export const DeskUnit = closed({ id: DeskUnitId, name: Type.String() }, { $id: 'DeskUnit' });
export type DeskUnit = Static<typeof DeskUnit>;

/** How the mails to the owner fare: none was ever due, one waits, all left, one was given up. */
export const OtvMailState = Type.Union([
  Type.Literal('none'),
  Type.Literal('waiting'),
  Type.Literal('sent'),
  Type.Literal('failed'),
]);
export type OtvMailState = Static<typeof OtvMailState>;

const ITEM = {
  id: OtvRequestId,
  /** What a change sends back, so that nobody overwrites what somebody else changed meanwhile. */
  version: Type.Integer({ minimum: 1 }),
  status: OtvStatus,
  from: CalendarDate,
  to: CalendarDate,
  insee: InseeCode,
  /** Name of the commune. */
  commune: Type.String(),
  /** `main` or `secondary`. */
  residence: Type.String(),
  unit: ref(DeskUnit),
  receivedBy: OtvReceiver,
  /** How often somebody passed. */
  passages: Type.Integer({ minimum: 0 }),
  lastPassageAt: nullable(Time),
  mail: OtvMailState,
};

/** A request as lists show it: no name, street or phone. */
export const OtvDeskItem = closed(ITEM, { $id: 'OtvDeskItem' });
export type OtvDeskItem = Static<typeof OtvDeskItem>;

/** Where a list goes on. */
export const OtvCursor = Type.String({ minLength: 1, maxLength: 64 });

export const OtvDeskList = closed(
  { items: Type.Array(ref(OtvDeskItem)), nextCursor: nullable(OtvCursor) },
  { $id: 'OtvDeskList' },
);
export type OtvDeskList = Static<typeof OtvDeskList>;

/** How an officer made sure that the request is the owner's. */
export const OtvProof = Type.Union([Type.Literal('counter'), Type.Literal('call-back')]);
export type OtvProof = Static<typeof OtvProof>;
export const OtvFinding = Type.Union([Type.Literal('all-clear'), Type.Literal('anomaly')]);
export type OtvFinding = Static<typeof OtvFinding>;

/** One thing that happened to a request, oldest first. */
export const OtvDeskEntry = closed(
  {
    at: Time,
    by: closed({
      role: Type.Union([Type.Literal('owner'), Type.Literal('officer'), Type.Literal('system')]),
      /** Of the officer; null otherwise. */
      name: nullable(OfficerName),
    }),
    what: Type.Union([
      closed({ type: Type.Literal('verified'), how: OtvProof }),
      closed({ type: Type.Literal('passage'), passedAt: Time, finding: OtvFinding, note: Type.String() }),
      closed({ type: Type.Literal('message'), text: Type.String() }),
      closed({ type: Type.Literal('access-changed') }),
      closed({ type: Type.Literal('dates-changed'), from: CalendarDate, to: CalendarDate }),
      closed({ type: Type.Literal('returned') }),
      closed({ type: Type.Literal('cancelled') }),
    ]),
  },
  { $id: 'OtvDeskEntry' },
);
export type OtvDeskEntry = Static<typeof OtvDeskEntry>;

/** A whole request, but for the fields that the form marks as secret. */
export const OtvDeskRequest = closed(
  {
    ...ITEM,
    reference: Type.String(),
    /** Who covers the commune. */
    zone: Type.Union([OtvForce, Type.Literal('both'), Type.Literal('unknown')]),
    /** Whose rules hold; null where it is not known. */
    force: nullable(OtvForce),
    /** In which the owner is written to. */
    locale: Type.Union([Type.Literal('fr'), Type.Literal('en')]),
    /** The day at the home's place. */
    createdOn: CalendarDate,
    form: closed({ id: Type.String(), version: Type.Integer({ minimum: 1 }) }),
    values: ref(OtvValues),
    /** Whether secret fields were filled in; `GET …/secrets` answers them, and notes that it did. */
    hasSecrets: Type.Boolean(),
    entries: Type.Array(ref(OtvDeskEntry)),
  },
  { $id: 'OtvDeskRequest' },
);
export type OtvDeskRequest = Static<typeof OtvDeskRequest>;

/** What was filled in in secret fields; members of groups stand at their place. */
export const OtvSecrets = closed({ values: ref(OtvValues) }, { $id: 'OtvSecrets' });
export type OtvSecrets = Static<typeof OtvSecrets>;

/** The homes of one unit that are empty today: one printed sheet. */
export const OtvDaySheet = closed(
  {
    /** Today at the unit's place. */
    day: CalendarDate,
    unit: ref(DeskUnit),
    items: Type.Array(ref(OtvDeskRequest)),
    nextCursor: nullable(OtvCursor),
  },
  { $id: 'OtvDaySheet' },
);
export type OtvDaySheet = Static<typeof OtvDaySheet>;

const CHANGE = { commandId: CommandId, version: Type.Integer({ minimum: 1 }) };

export const OtvVerification = closed({ ...CHANGE, how: OtvProof }, { $id: 'OtvVerification' });
export type OtvVerification = Static<typeof OtvVerification>;

export const OtvPassage = closed(
  {
    ...CHANGE,
    /** Not to come, and not before the request came. */
    passedAt: Time,
    finding: OtvFinding,
    /** For colleagues; the owner does not read it. */
    note: Type.String({ maxLength: 1000 }),
  },
  { $id: 'OtvPassage' },
);
export type OtvPassage = Static<typeof OtvPassage>;

/** Something for the owner to read. */
export const OtvMessage = closed(
  { ...CHANGE, text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) },
  { $id: 'OtvMessage' },
);
export type OtvMessage = Static<typeof OtvMessage>;

/** Somebody read more different addresses in a span of time than patrols need. */
export const OtvReadAlert = closed(
  {
    at: Time,
    officer: ref(OfficerRef),
    addresses: Type.Integer({ minimum: 1 }),
    windowMs: Type.Integer({ minimum: 1 }),
  },
  { $id: 'OtvReadAlert' },
);
export type OtvReadAlert = Static<typeof OtvReadAlert>;
export const OtvReadAlertList = closed(
  { items: Type.Array(ref(OtvReadAlert)), nextCursor: Type.Null() },
  { $id: 'OtvReadAlertList' },
);
export type OtvReadAlertList = Static<typeof OtvReadAlertList>;
