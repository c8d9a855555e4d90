import type { ApiErrorCode, Unit, UnitFound } from '../contract.ts';
import type { GeoPoint } from './geocoder.ts';
import type { UnitFilters } from './types.ts';

/** What is looked for around a point. */
export interface NearbyRequest {
  /** Exact. */
  readonly point: GeoPoint;
  readonly filters: UnitFilters;
  /** The instant of « open now ». */
  readonly at: Date;
  /** Whether a unit is what the filters ask for at that instant. */
  readonly passes: (unit: Unit) => boolean;
  readonly signal: AbortSignal;
}

/** Whoever knows what is near. */
export interface Nearby {
  /**
   * Units near the point, nearest first: at least the five nearest of each list that pass, and others besides. Never
   * rejects: `code` says why some may be missing. What is answered after `signal` was aborted is to be dropped.
   */
  around(request: NearbyRequest): Promise<{ readonly units: readonly UnitFound[]; readonly code: ApiErrorCode | null }>;
}
