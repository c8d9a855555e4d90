/** The part of the storage port that holds centres of communes from the operator's own file (spec U-36). */
export interface CentresStorage {
  /** Every centre of the operator's file; empty without one. */
  communeCentres(): Promise<CommuneCentre[]>;
  /** Changes whenever something of `communeCentres()` does; cheap to ask. */
  communeCentresVersion(): Promise<number>;
  /** Puts a file's centres in the place of the former ones, whole or not at all. Every code stands once in it. */
  replaceCommuneCentres(centres: readonly CommuneCentre[]): Promise<CentreChanges>;
}

export interface CommuneCentre {
  /** INSEE code of a commune of today. */
  readonly insee: string;
  /** Degrees (WGS 84), seven decimals at most. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface CentreChanges {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}
