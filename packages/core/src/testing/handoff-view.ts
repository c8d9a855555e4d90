import type { Handoff, HandoffView } from '../contract.ts';

/** What the real server makes of a handoff has the words of the flow; here its ids stand for them. */
export const viewOf = (handoff: Handoff | null | undefined): HandoffView | null =>
  handoff
    ? {
        flow: handoff.flow,
        version: handoff.version,
        outcome: { id: handoff.outcome, title: handoff.outcome },
        urgency: 'today',
        answers: handoff.answers,
        evidence: handoff.evidence,
        doors: [],
        postcode: handoff.postcode ?? null,
      }
    : null;
