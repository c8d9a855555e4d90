import { Type, type Static } from 'typebox';
import { closed, nullable, OfficerName, ref, SiteSlug, Time } from './primitives.ts';
import { DepartmentCode } from './providers.ts';
import { Unit, type UnitKind } from './units.ts';

/** What a site may keep itself; police and gendarmerie come from official lists only. */
export const PLACE_KINDS = ['association', 'victim-support', 'women-rights', 'legal-aid', 'justice-house'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number] & UnitKind;
const PlaceKind = Type.Unsafe<PlaceKind>(Type.Union(PLACE_KINDS.map((kind) => Type.Literal(kind))));

/** Why a place, a row or a file is not taken. Rows of imports have the first ones in common with every other import. */
export const PLACE_REFUSALS = [
  'row.malformed',
  'id.missing',
  'id.duplicate',
  'name.missing',
  'kind.unknown',
  'kind.reserved',
  'department.unknown',
  'department.other',
  'coordinates.missing',
  'coordinates.unreadable',
  'coordinates.copied',
  'coordinates.swapped',
  'coordinates.outside-france',
  'coordinates.elsewhere',
  'hours.unreadable',
  'commune.unknown',
  'phone.unreadable',
  'email.unreadable',
  'url.unreadable',
  'file.unreadable',
  'file.empty',
  'file.columns',
] as const;
export type PlaceRefusal = (typeof PLACE_REFUSALS)[number];
export const PlaceRefusal = Type.Unsafe<PlaceRefusal>({
  $id: 'PlaceRefusal',
  type: 'string',
  enum: [...PLACE_REFUSALS],
});

const text = (maxLength: number) => Type.String({ maxLength });
/** `24:00` ends a day; an end before the start lies past midnight. */
const Clock = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' });
const Ranges = Type.Array(Type.Unsafe<[string, string]>(Type.Array(Clock, { minItems: 2, maxItems: 2 })), {
  maxItems: 3,
});

/** Hours as somebody writes them, by the clocks of the place. */
export const PlaceHours = closed(
  {
    /** Monday first; `00:00` to `24:00` is day and night, no range is closed. A week without any is unknown hours. */
    week: Type.Array(Ranges, { minItems: 7, maxItems: 7 }),
    /** Of public holidays; absent: as on other days. Empty: closed. */
    holidayRanges: Type.Optional(Ranges),
  },
  { $id: 'PlaceHours' },
);
export type PlaceHours = Static<typeof PlaceHours>;

/** A place as an admin writes it; empty is unknown. What is wrong with it is told by `place.refused`. */
export const PlaceDraft = closed(
  {
    kind: PlaceKind,
    name: text(200),
    street: text(200),
    postcode: text(5),
    city: text(120),
    /** INSEE code of the commune; empty: found by postcode and town. */
    insee: text(5),
    phone: text(60),
    email: text(200),
    url: text(300),
    /** Where it is shown: at the centre of its commune, at a point, or nowhere (an address that is not told). */
    position: Type.Union([
      closed({ type: Type.Literal('commune') }),
      closed({ type: Type.Literal('point'), latitude: text(20), longitude: text(20) }),
      closed({ type: Type.Literal('none') }),
    ]),
    /** Null: unknown. */
    hours: nullable(ref(PlaceHours)),
    hoursComment: text(500),
    services: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 20 }),
    wheelchair: Type.Union([
      Type.Literal('yes'),
      Type.Literal('on-request'),
      Type.Literal('no'),
      Type.Literal('unknown'),
    ]),
  },
  { $id: 'PlaceDraft' },
);
export type PlaceDraft = Static<typeof PlaceDraft>;

/** Who changed something last; the journal keeps it. */
const By = closed({ officer: OfficerName, at: Time });

/** A place that a site keeps, as its admins see it. */
export const Place = closed(
  {
    unit: ref(Unit),
    /** Department of the uploaded list that it is of, which the next upload replaces; null when it was written by hand. */
    imported: nullable(DepartmentCode),
    /** What a change sends back, so that nobody overwrites what somebody else wrote meanwhile. */
    revision: Type.Integer({ minimum: 0 }),
    last: nullable(By),
  },
  { $id: 'Place' },
);
export type Place = Static<typeof Place>;

export const PlaceList = closed(
  {
    /** By name. */
    items: Type.Array(ref(Place)),
    nextCursor: Type.Null(),
    /** The last changes, newest first, 50 at most. */
    changes: Type.Array(
      closed({
        action: Type.Union([
          Type.Literal('created'),
          Type.Literal('changed'),
          Type.Literal('removed'),
          Type.Literal('imported'),
        ]),
        /** Id of the place, or the department of an upload. */
        subject: Type.String(),
        /** Places of an upload; null with one place. */
        count: nullable(Type.Integer({ minimum: 0 })),
        ...By.properties,
      }),
    ),
  },
  { $id: 'PlaceList' },
);
export type PlaceList = Static<typeof PlaceList>;

export const CreatePlace = closed({ site: SiteSlug, place: ref(PlaceDraft) }, { $id: 'CreatePlace' });
export type CreatePlace = Static<typeof CreatePlace>;

const Revision = Type.Integer({ minimum: 0 });
export const ChangePlace = closed({ revision: Revision, place: ref(PlaceDraft) }, { $id: 'ChangePlace' });
export type ChangePlace = Static<typeof ChangePlace>;

/** Characters of an uploaded file. */
export const PLACE_FILE_MAX_CHARACTERS = 1_000_000;

/** One department's list, which takes the place of what was uploaded for it before. */
export const ImportPlaces = closed(
  {
    site: SiteSlug,
    department: DepartmentCode,
    /** The CSV file as text, with the columns that `guichet units import --format csv` takes. */
    file: Type.String({ maxLength: PLACE_FILE_MAX_CHARACTERS }),
  },
  { $id: 'ImportPlaces' },
);
export type ImportPlaces = Static<typeof ImportPlaces>;

const Row = { line: Type.Integer({ minimum: 1 }), name: Type.String(), detail: Type.String() };

/** What an upload did: rows read = inserted + changed + unchanged + refused. */
export const PlaceImportReport = closed(
  {
    /** False when no row could be taken: the list is then as it was. */
    taken: Type.Boolean(),
    inserted: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    removed: Type.Integer(),
    refusedCount: Type.Integer(),
    /** The first 200. */
    refused: Type.Array(closed({ ...Row, refusal: ref(PlaceRefusal) })),
    /** What was left out of places that were taken all the same; the first 200. */
    omitted: Type.Array(
      closed({ ...Row, omission: Type.Union([Type.Literal('phone'), Type.Literal('point'), Type.Literal('insee')]) }),
    ),
  },
  { $id: 'PlaceImportReport' },
);
export type PlaceImportReport = Static<typeof PlaceImportReport>;
