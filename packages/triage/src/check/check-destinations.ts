import { evaluate } from '../predicate.ts';
import { caseAt } from '../eligibility.ts';
import type { FlowDocument, Item } from '../flow.ts';
import { stepsOf } from '../outcome.ts';
import { own } from '../own.ts';
import type { Exploration } from './explore.ts';
import type { Problem } from './problem.ts';
import { firstOf, type Reached } from './reach.ts';

/** What a page names, and by what. */
const namedOn = ({ flow }: FlowDocument, { view }: Reached): readonly { by: string; destination: string }[] => {
  const ofItem = (kind: string, id: string, item: Item | undefined) =>
    [item?.destination, item?.link]
      .filter((destination) => destination !== undefined)
      .map((destination) => ({ by: `${kind} « ${id} »`, destination }));
  return [
    ...view.doors.map(({ destination }) => ({ by: 'a door', destination })),
    ...stepsOf(view).flatMap((id) => ofItem('step', id, own(flow.steps, id))),
    ...view.evidence.flatMap((id) => ofItem('evidence', id, own(flow.evidence, id))),
  ];
};

/**
 * Nobody is sent to a destination that does not take them: each door, step, evidence and link shown is held against the
 * destination's own rule, and against the outcome's « never », for every case.
 */
export const checkEligibility = (
  document: FlowDocument,
  exploration: Exploration,
  reached: readonly Reached[],
): readonly Problem[] => {
  const { flow } = document;
  const found = reached.flatMap((one) =>
    namedOn(document, one).flatMap(({ by, destination }): Problem[] => {
      const node = one.outcome.id;
      if (one.outcome.never.includes(destination)) {
        const message = `Outcome « ${node} »: ${by} sends to « ${destination} », which stands in its « never »; take one of them out.`;
        return [{ code: 'destination.ineligible', node, message }];
      }
      const rule = own(flow.destinations, destination)?.eligible;
      if (evaluate(rule, caseAt(one.case, node)) !== false) return [];
      const message = `Outcome « ${node} »: ${by} sends to « ${destination} » somebody whom it does not take (after ${exploration.trailOf(one.state)}); give it a « when », or name no such destination.`;
      return [{ code: 'destination.ineligible', node, message }];
    }),
  );
  const listed = Object.values(flow.outcomes).flatMap((outcome): Problem[] =>
    outcome.doors
      .filter(({ id }) => outcome.never.includes(id))
      .map(({ id }) => ({
        code: 'destination.ineligible',
        node: outcome.id,
        message: `Outcome « ${outcome.id} » lists « ${id} » both in « doors » and in « never »; take it out of one.`,
      })),
  );
  return firstOf([...listed, ...found], ({ node, message }) => `${node} ${message.replace(/ \(after .*\);/, '')}`);
};

/** What outcomes list and show to nobody: doors that never take anybody are problems, the rest is said as warnings. */
export const checkNeverShown = (
  { flow }: FlowDocument,
  reached: readonly Reached[],
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } => {
  const shown = new Set(
    reached.flatMap(({ outcome, view }) => [
      ...view.doors.map(({ destination }) => `${outcome.id} doors ${destination}`),
      ...view.notHere.map(({ destination }) => `${outcome.id} whyNot ${destination}`),
      ...(['steps', 'evidence', 'countdowns'] as const).flatMap((part) =>
        view[part].map((id) => `${outcome.id} ${part} ${id}`),
      ),
    ]),
  );
  const outcomes = Object.values(flow.outcomes);
  const problems = outcomes.flatMap((outcome) =>
    outcome.doors
      .filter(({ id }) => !outcome.never.includes(id) && !shown.has(`${outcome.id} doors ${id}`))
      .map(({ id }): Problem => {
        const message = `Outcome « ${outcome.id} » lists the door « ${id} », which takes nobody who comes there; take it out, or change its rule.`;
        return { code: 'destination.never', node: outcome.id, message };
      }),
  );
  const warnings = outcomes.flatMap((outcome) =>
    (['steps', 'evidence', 'countdowns', 'whyNot'] as const).flatMap((part) =>
      outcome[part]
        .map((entry) => (typeof entry === 'string' ? entry : entry.id))
        .filter((id) => !shown.has(`${outcome.id} ${part} ${id}`))
        .map((id): Problem => {
          const message = `Outcome « ${outcome.id} » lists « ${id} » in « ${part} » and shows it to nobody; take it out, or change its condition.`;
          return { code: 'outcome.never-shown', node: outcome.id, message };
        }),
    ),
  );
  return { problems, warnings };
};
