import type { UrgencyLevel } from '../../flow.ts';

/** What happened to somebody, and where the facts of the domain say that it must and must not lead. */
export interface Scenario {
  /** What happened, as somebody would say it. */
  readonly name: string;
  /** Question id → answer id, all of them asked on the way. */
  readonly answers: Readonly<Record<string, string>>;
  readonly outcome: string;
  /** Destinations that must appear, be it with a reserve. */
  readonly doors: readonly string[];
  /** Among them, those that must appear without any reserve. */
  readonly sure?: readonly string[];
  /** Destinations that must not appear. */
  readonly absent: readonly string[];
  /** The destination that must come first. */
  readonly first?: string;
  readonly urgency?: UrgencyLevel;
  /** Urgent texts shown on the way. */
  readonly urgent?: readonly string[];
  /** Steps that must be there, in this order. */
  readonly steps?: readonly string[];
  readonly noSteps?: readonly string[];
  readonly evidence?: readonly string[];
  /** All the countdowns; left out: not looked at. */
  readonly countdowns?: readonly string[];
}

const calm = { danger: 'no' } as const;

/** An adult, for themselves. */
export const me = { ...calm, audience: 'me' } as const;
/** A minor, for themselves. */
export const minor = { ...calm, audience: 'me-minor' } as const;
/** A parent, for their child. */
export const parent = { ...calm, audience: 'child' } as const;
/** Somebody who helps another adult. */
export const helper = { ...calm, audience: 'other' } as const;
/** Somebody who saw it, and is not its victim. */
export const witness = { ...calm, audience: 'witness' } as const;
export const company = { ...calm, audience: 'company' } as const;
export const association = { ...calm, audience: 'association' } as const;
export const town = { ...calm, audience: 'local-authority' } as const;

/** The complaint and the report that internet scams have. */
export const THESEE = ['thesee-complaint', 'thesee-report'] as const;
/** Whom a citizen can always talk to. */
export const PEOPLE = ['chat', 'official-chat'] as const;
