import { Type, type Static } from 'typebox';
import { closed, nullable, ref } from './primitives.ts';

/** INSEE code of a commune or of a municipal arrondissement, past or present: `35238`, `2A004`, `75116`. */
const InseeCode = Type.String({ pattern: '^([0-9]{2}|2[AB])[0-9]{3}$' });

/** A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille. */
export const Commune = closed(
  {
    insee: InseeCode,
    name: Type.String(),
    /** `35`, `2A`, `971`, `988`; `00` for the sample, which is no place on earth. */
    department: Type.String({ pattern: '^([0-9]{2}|2[AB]|9[78][0-9])$' }),
    departmentName: Type.String(),
    /** Empty where no post is delivered. */
    postcodes: Type.Array(Type.String({ pattern: '^[0-9]{5}$' })),
    /** Degrees (WGS 84) of its centre; both null when no centre is known. */
    latitude: nullable(Type.Number({ minimum: -90, maximum: 90 })),
    longitude: nullable(Type.Number({ minimum: -180, maximum: 180 })),
  },
  { $id: 'Commune' },
);
export type Commune = Static<typeof Commune>;

/** A commune that another has taken in, and under whose name or code that one was asked for. */
export const FormerCommune = closed(
  {
    insee: InseeCode,
    /** Null when only its code is known. */
    name: nullable(Type.String()),
  },
  { $id: 'FormerCommune' },
);
export type FormerCommune = Static<typeof FormerCommune>;

export const CommuneFound = closed(
  {
    commune: ref(Commune),
    /** « Cordieux, devenue Montluel »; null when the commune was asked for as it is called today. */
    former: nullable(ref(FormerCommune)),
  },
  { $id: 'CommuneFound' },
);
export type CommuneFound = Static<typeof CommuneFound>;

export const CommuneList = closed(
  {
    /** At most 20, the best first. */
    items: Type.Array(ref(CommuneFound)),
    nextCursor: Type.Null(),
  },
  { $id: 'CommuneList' },
);
export type CommuneList = Static<typeof CommuneList>;

/** Which force covers a commune. `unknown`: the table of the operator does not say; every unit must take a complaint anyway. */
export const Zone = Type.Union([
  Type.Literal('police'),
  Type.Literal('gendarmerie'),
  Type.Literal('both'),
  Type.Literal('unknown'),
]);
export type Zone = Static<typeof Zone>;

/** Who covers a commune. Nearest is not competent: only the official table says this. */
export const Competence = closed(
  {
    insee: InseeCode,
    zone: Zone,
    /** Ids of units as the table has them, in its order of forces and ids; the directory may lack one. */
    unitIds: Type.Array(Type.String()),
    /** Where the table comes from; null when no table says anything of this commune. */
    source: nullable(
      closed({
        name: Type.String(),
        /** `2026-11-22` or `2026-11`. */
        date: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$' }),
        licence: nullable(Type.String()),
      }),
    ),
  },
  { $id: 'Competence' },
);
export type Competence = Static<typeof Competence>;
