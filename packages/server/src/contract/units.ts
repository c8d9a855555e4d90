import { Type, type Static } from 'typebox';
import { closed, nullable, ref } from './primitives.ts';
import { DepartmentCode } from './providers.ts';

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  Type.Unsafe<Values[number]>(Type.Union(values.map((value) => Type.Literal(value))));

/** What a unit is; the order in which a page offers them. */
export const UNIT_KINDS = [
  'police',
  'gendarmerie',
  'gendarmerie-motorised',
  'victim-support',
  'victim-compensation',
  'women-rights',
  'justice-house',
  'legal-aid',
  'association',
] as const;
export const UnitKind = oneOf(UNIT_KINDS);
export type UnitKind = Static<typeof UnitKind>;

/** Ids are those of the source (spec U-1). */
export const UnitId = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$' });

/** INSEE code of a commune or of a municipal arrondissement, past or present: `35238`, `2A004`, `75116`. */
export const InseeCode = Type.String({ pattern: '^([0-9]{2}|2[AB])[0-9]{3}$' });

/** Local time of the place; ends may lie past midnight (`26:00`). */
const LocalTime = Type.String({ pattern: '^([0-3][0-9]|4[0-8]):[0-5][0-9]$' });
// Draft 2020-12, in which the reference is written, spells pairs otherwise than Type.Tuple does.
const Range = Type.Unsafe<[string, string]>(Type.Array(LocalTime, { minItems: 2, maxItems: 2 }));
const DayRanges = Type.Array(Range);

/** Hours of a place, by its own clocks; `openingAt` of `@guichet/triage/hours` reads them. */
export const OpeningHours = closed(
  {
    /** IANA zone of the place. */
    zone: Type.String(),
    /** Monday first; seven entries. `always`: day and night, every day. */
    week: Type.Union([Type.Literal('always'), Type.Array(DayRanges, { minItems: 7, maxItems: 7 })]),
    holidays: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
    /** Ranges of every public holiday of the region; win over the weekday's and over `holidays`. */
    holidayRanges: Type.Optional(DayRanges),
    /** Which holidays: `alsace-moselle` or an overseas code; left out: the national ones. */
    region: Type.Optional(Type.String()),
    /** Days with ranges of their own, by `YYYY-MM-DD`; an empty list is closed. */
    exceptions: Type.Optional(Type.Record(Type.String(), DayRanges)),
  },
  { $id: 'OpeningHours' },
);
export type OpeningHours = Static<typeof OpeningHours>;

export const UnitSource = closed(
  {
    /** Who publishes it, as the licence asks for. */
    name: Type.String(),
    /** `2026-11-22` or `2020-11`: of when the data is. */
    date: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$' }),
    licence: nullable(Type.String()),
  },
  { $id: 'UnitSource' },
);
export type UnitSource = Static<typeof UnitSource>;

const members = {
  id: UnitId,
  kind: UnitKind,
  name: Type.String(),
  street: nullable(Type.String()),
  postcode: nullable(Type.String({ pattern: '^[0-9]{5}$' })),
  city: nullable(Type.String()),
  /** Null when the source does not say. */
  insee: nullable(InseeCode),
  department: DepartmentCode,
  /** As dialled in France, digits only; with `+` where the territory has a numbering plan of its own. */
  phone: nullable(Type.String({ pattern: '^(\\+[0-9]{8,15}|0[0-9]{9}|[0-9]{2,4})$' })),
  email: nullable(Type.String()),
  url: nullable(Type.String()),
  /** WGS 84; null together when the place is not to be shown or not known. */
  latitude: nullable(Type.Number()),
  longitude: nullable(Type.Number()),
  /** How near the point is to the door: `town` and `street` are « position approximative ». */
  precision: oneOf(['exact', 'address', 'street', 'town', 'unknown']),
  /** Null: unknown, never « closed » (spec U-8). */
  hours: nullable(ref(OpeningHours)),
  /** Words of the source that change what the hours mean; always shown beside them. */
  hoursComment: nullable(Type.String()),
  services: Type.Array(Type.String()),
  wheelchair: oneOf(['yes', 'on-request', 'no', 'unknown']),
  source: ref(UnitSource),
  /** Fictitious: part of the sample, to be said wherever it is shown. */
  sample: Type.Boolean(),
};

/** A place that receives people: a brigade, a commissariat, an office for victims, an association. */
export const Unit = closed(members, { $id: 'Unit' });
export type Unit = Static<typeof Unit>;

/** A unit in an answer that may have asked from a point. */
export const UnitFound = closed(
  {
    ...members,
    /** Great-circle, in kilometres; null when no point was given. Near is not competent. */
    distanceKm: nullable(Type.Number()),
  },
  { $id: 'UnitFound' },
);
export type UnitFound = Static<typeof UnitFound>;

export const UnitPage = closed(
  {
    /** Nearest first when a point was given, otherwise by department, name and id. */
    items: Type.Array(ref(UnitFound)),
    /** What `cursor` takes for the next ones; null at the end. */
    nextCursor: nullable(Type.String()),
  },
  { $id: 'UnitPage' },
);
export type UnitPage = Static<typeof UnitPage>;

/** Every unit of a department, so that the nearest to an address can be computed without telling anybody the address. */
export const UnitShard = closed(
  { department: DepartmentCode, items: Type.Array(ref(Unit)), nextCursor: Type.Null() },
  { $id: 'UnitShard' },
);
export type UnitShard = Static<typeof UnitShard>;

/** Which shards there are, and where: a department has one circle or several, and each of its units with a point lies in one. */
export const UnitShardIndex = closed(
  {
    items: Type.Array(
      closed({
        department: DepartmentCode,
        /** How many of its units lie in this circle. */
        units: Type.Integer(),
        /** Middle of a circle on the earth that holds them. */
        latitude: Type.Number(),
        longitude: Type.Number(),
        radiusKm: Type.Number(),
      }),
    ),
    nextCursor: Type.Null(),
  },
  { $id: 'UnitShardIndex' },
);
export type UnitShardIndex = Static<typeof UnitShardIndex>;

const { id: _id, latitude: _latitude, longitude: _longitude, ...described } = members;

/** Units as GeoJSON (RFC 7946), for maps and spreadsheets of others; `nextCursor` is a member of ours beside it. */
export const UnitFeatures = closed(
  {
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(
      closed({
        type: Type.Literal('Feature'),
        id: UnitId,
        /** Null when the place has no point that may be shown. */
        geometry: nullable(
          closed({
            type: Type.Literal('Point'),
            /** Longitude, then latitude (WGS 84). */
            coordinates: Type.Unsafe<[number, number]>(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
          }),
        ),
        properties: closed({ ...described, distanceKm: nullable(Type.Number()) }),
      }),
    ),
    nextCursor: nullable(Type.String()),
  },
  { $id: 'UnitFeatures' },
);
export type UnitFeatures = Static<typeof UnitFeatures>;
