import type { OpenConversation } from '@guichet/core';
import type { Flow, Given, Position } from '@guichet/triage';
import type { ResultNotes } from './result-notes.ts';

/** What the citizen agreed to give to an officer; the server replays it (spec T-14). */
export type Handoff = NonNullable<OpenConversation['handoff']>;

/** As many as the contract takes. */
const MOST_EVIDENCE = 40;

/**
 * What would be handed over from where a person stands: the way they came, its outcome, and what they ticked of the evidence
 * that this outcome lists.
 * @param evidence ids that the outcome lists for this case
 */
export const handoffOf = (
  flow: Flow,
  { trail, at }: Position,
  { preset, start }: Given,
  evidence: readonly string[],
  notes: ResultNotes,
): Handoff => ({
  flow: flow.id as Handoff['flow'],
  version: flow.version,
  answers: trail.map(({ question, answer }) => ({ question, answer })),
  outcome: at.id,
  evidence: evidence.filter((id) => notes.kept.includes(id)).slice(0, MOST_EVIDENCE),
  ...(notes.postcode === '' ? {} : { postcode: notes.postcode }),
  ...(start ? { start } : {}),
  ...(preset && Object.keys(preset).length > 0 ? { preset: { ...preset } } : {}),
});
