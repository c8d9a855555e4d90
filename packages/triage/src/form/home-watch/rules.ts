/** Which force covers a place: one, both in the same commune, or not known (no table of competence). */
export type HomeWatchZone = 'police' | 'gendarmerie' | 'both' | 'unknown';

/** The forces whose rules differ. */
export const HOME_WATCH_FORCES = ['police', 'gendarmerie'] as const;
export type HomeWatchForce = (typeof HOME_WATCH_FORCES)[number];

export const RESIDENCES = ['main', 'secondary'] as const;
export type Residence = (typeof RESIDENCES)[number];

/** An edge: so many days or months. Inclusive: the edge itself is taken. */
export type Limit = ({ readonly days: number } | { readonly months: number }) & { readonly inclusive: boolean };

/** Both edges of a span; one that is left out does not bind. */
export interface Span {
  readonly min?: Limit;
  readonly max?: Limit;
}

/** What one force takes. */
export interface ForceRules {
  readonly residences: readonly Residence[];
  /** From departure to return. */
  readonly length: Span;
  /** From the day of asking to the departure. */
  readonly notice: Span;
  /** Ids of the facts that it rests on. */
  readonly facts: readonly string[];
}

/** The rules of both forces: data of `forms/home-watch/rules.yaml`, or the operator's own. */
export type HomeWatchRules = Readonly<Record<HomeWatchForce, ForceRules>>;
