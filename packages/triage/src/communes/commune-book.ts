/** A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille. */
export interface CommuneEntry {
  /** `35238`, `2A004`, `97411`. */
  readonly insee: string;
  readonly name: string;
  /** `35`, `2A`, `971`, `988`. */
  readonly department: string;
  readonly departmentName: string;
  readonly postcodes: readonly string[];
  /** Inhabitants; 0 when nobody lives there or nobody has counted. For ranking only. */
  readonly population: number;
  /** Degrees; null when no centre is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** INSEE code of the commune that an arrondissement is a part of; null for a commune. */
  readonly partOf: string | null;
}

/** A commune that another has taken in: delegated, associated, or only an old code. */
export interface FormerCommune {
  readonly insee: string;
  /** Null when only its code is known. */
  readonly name: string | null;
  /** INSEE code of the commune of today. */
  readonly present: string;
}

export interface CommuneBook<Entry extends CommuneEntry = CommuneEntry> {
  readonly communes: readonly Entry[];
  readonly former: readonly FormerCommune[];
}
