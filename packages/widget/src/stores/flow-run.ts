import type { Case } from '@guichet/triage';

/** What a run of a flow starts from and what was answered: enough to come back to the same place. */
export interface FlowRun {
  /** Question → answer; those that no longer lie on the way may be among them. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What the site knows beforehand, for instance for whom it speaks. */
  readonly preset?: Case;
  /** Node to start at, after the question about danger. */
  readonly start?: string;
}

/** What the citizen agreed to give to an officer; the server replays it (spec T-14). */
export interface Handoff {
  readonly flow: string;
  readonly version: number;
  /** In the order of the way; at most 30. */
  readonly answers: { readonly question: string; readonly answer: string }[];
  readonly outcome: string;
  /** What was ticked as kept; at most 40. */
  readonly evidence: string[];
  /** Five digits. */
  readonly postcode?: string;
  readonly start?: string;
  readonly preset?: Case;
}

/** What the site has of its own where a flow says « local ». */
export interface LocalDoors {
  /** Whether this site answers by chat. */
  readonly chat: boolean;
  /** Centre that helps organisations of the region. */
  readonly csirt: { readonly name: string; readonly phone?: string; readonly url?: string } | null;
  /** Whether the operator has a list of providers; otherwise the official directory only. */
  readonly providers: boolean;
  /** Page that finds the nearest unit; null when there is none. */
  readonly unitsUrl: string | null;
}

/** A site that offers nothing but what the flow knows. */
export const NO_LOCAL_DOORS: LocalDoors = { chat: false, csirt: null, providers: false, unitsUrl: null };
