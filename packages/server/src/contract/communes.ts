import { Type, type Static } from 'typebox';
import { closed, nullable, ref } from './primitives.ts';
import { InseeCode, Unit, UnitFound, UnitSource } from './units.ts';

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
    source: nullable(ref(UnitSource)),
  },
  { $id: 'Competence' },
);
export type Competence = Static<typeof Competence>;

/** A commune, who covers it, and who is near: three different things. */
export const CommuneView = closed(
  {
    ...CommuneFound.properties,
    competence: ref(Competence),
    /** Units of `competence` that the directory has, in that order. */
    competent: Type.Array(ref(Unit)),
    /**
     * Police and gendarmerie nearest to the centre, 5 at most, competent or not. Without a known centre: those that stand in
     * the commune, their distance null.
     */
    nearest: Type.Array(ref(UnitFound)),
    /** Help for victims and legal advice nearest to the centre, 5 at most; likewise. */
    help: Type.Array(ref(UnitFound)),
  },
  { $id: 'CommuneView' },
);
export type CommuneView = Static<typeof CommuneView>;
