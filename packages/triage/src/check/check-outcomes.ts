import type { FlowDocument, Item } from '../flow.ts';
import { openingAt } from '../hours/index.ts';
import { stepsOf, type OutcomeView } from '../outcome.ts';
import { own } from '../own.ts';
import type { Exploration } from './explore.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { firstOf, type Reached } from './reach.ts';

/** 03:00 on Christmas night in Paris: if somebody answers then, somebody always does. */
export const nightBefore = (today: string): Date => {
  const year = Number(today.slice(0, 4));
  // In winter Paris is one hour ahead of UTC.
  return new Date(`${String(today.slice(5) > '12-25' ? year + 1 : year)}-12-25T02:00:00Z`);
};

/** Doors that depend on the site cannot be counted on: a site without a chat or a regional centre does not have them. */
const ofSomeSites = new Set<string | undefined>(['chat', 'csirt']);

const sureDoors = ({ flow }: FlowDocument, { view }: Reached) =>
  view.doors
    .filter(({ eligibility }) => eligibility === 'eligible')
    .flatMap(({ destination }) => own(flow.destinations, destination) ?? [])
    .filter(({ local }) => !ofSomeSites.has(local));

interface Lack {
  readonly code: ProblemCode;
  readonly says: string;
  readonly does: string;
}

/** Opening hours that are open at an instant. */
const openHours = ({ flow }: FlowDocument, at: Date): ReadonlySet<string> =>
  new Set(Object.keys(flow.hours).filter((id) => flow.hours[id] !== undefined && openingAt(flow.hours[id], at).open));

const lacksOf = (document: FlowDocument, reached: Reached, atNight: ReadonlySet<string>): readonly Lack[] => {
  const { view } = reached;
  const doors = sureDoors(document, reached);
  const answers = doors.some(({ human, hours }) => human && hours !== undefined && atNight.has(hours));
  const incomplete = (part: string): Lack => ({
    code: 'outcome.incomplete',
    says: `no ${part}`,
    does: `list ${part === 'destination' ? 'a door that is open to them on any site' : `a ${part}`.replace('a evidence', 'evidence')} whose condition holds`,
  });
  return [
    ...(view.steps.length === 0 ? [incomplete('step')] : []),
    ...(view.evidence.length === 0 ? [incomplete('evidence')] : []),
    ...(doors.length === 0 ? [incomplete('destination')] : []),
    ...(answers
      ? []
      : [
          {
            code: 'outcome.nobody-at-night' as const,
            says: 'no person to talk to at 03:00 on 25 December',
            does: 'list a door with a person and hours that are open then',
          },
        ]),
  ];
};

/** Steps, evidence, a destination, and a person at any hour, for everybody who comes there. */
export const checkCompleteness = (
  document: FlowDocument,
  exploration: Exploration,
  reached: readonly Reached[],
  night: Date,
): readonly Problem[] => {
  const atNight = openHours(document, night);
  const found = reached.flatMap((one) => lacksOf(document, one, atNight).map((lack) => ({ one, lack })));
  return firstOf(found, ({ one, lack }) => `${one.outcome.id} ${one.audience ?? ''} ${lack.says}`).map(
    ({ one, lack: { code, says, does } }) => {
      const whom = one.audience === null ? 'somebody who did not say for whom' : `audience « ${one.audience} »`;
      const looked = one.asHypothesis ? 'looked at as a possible outcome ' : '';
      const message = `Outcome « ${one.outcome.id} » has ${says} for ${whom} (${looked}after ${exploration.trailOf(one.state)}); ${does}.`;
      return { code, node: one.outcome.id, message };
    },
  );
};

/** What one person has to do: the steps of all, with those of their own audience where these stand apart. */
const listsOf = ({ steps, stepsFor }: OutcomeView): readonly (readonly string[])[] => {
  const audiences = [...new Set(stepsFor.flatMap((group) => group.audiences))];
  const groupsOf = (audience: string) => stepsFor.filter((group) => group.audiences.includes(audience));
  return [steps, ...audiences.map((audience) => [...steps, ...groupsOf(audience).flatMap((group) => group.steps)])];
};

const countOf = ({ view }: Reached): number => Math.max(...listsOf(view).map(({ length }) => length));

/** The most things to do that one result lists for one person. */
export const mostSteps = (reached: readonly Reached[]): number => Math.max(0, ...reached.map(countOf));

/** Nobody is given more to do than they can read through. */
export const checkNumber = (
  { limits }: FlowDocument,
  exploration: Exploration,
  reached: readonly Reached[],
): readonly Problem[] => {
  const found = reached.map((one) => ({ one, count: countOf(one) }));
  const longest = found.filter(({ count }) => count > limits.maxSteps).sort((a, b) => b.count - a.count);
  return firstOf(longest, ({ one }) => one.outcome.id).map(({ one, count }) => ({
    code: 'outcome.too-long',
    node: one.outcome.id,
    message: `Outcome « ${one.outcome.id} » lists ${String(count)} steps for one person, the limit is ${String(limits.maxSteps)} (after ${exploration.trailOf(one.state)}); give some a « when ».`,
  }));
};

/** What is offered as possible is what that audience can come to by answering; what nobody comes to is said elsewhere. */
export const checkHypothesesFit = (
  exploration: Exploration,
  reached: readonly Reached[],
  byAnswering: readonly Reached[],
): readonly Problem[] => {
  const comers = Map.groupBy(
    byAnswering.filter(({ asHypothesis }) => !asHypothesis),
    ({ outcome }) => outcome.id,
  );
  const isStray = (id: string, audience: string): boolean =>
    comers.get(id)?.every((one) => one.audience !== audience) ?? false;
  const found = reached.flatMap((one) => {
    const { audience } = one;
    if (one.asHypothesis || audience === null) return [];
    return one.view.hypotheses.filter((id) => isStray(id, audience)).map((id) => ({ one, id, audience }));
  });
  return firstOf(found, ({ one, id, audience }) => `${one.outcome.id} ${id} ${audience}`).map(
    ({ one, id, audience }) => ({
      code: 'outcome.hypothesis',
      node: one.outcome.id,
      message: `Outcome « ${one.outcome.id} » offers « ${id} » to audience « ${audience} » (after ${exploration.trailOf(one.state)}), who never comes there by answering; give it a « when ».`,
    }),
  );
};

const tagsOf = (item: Item | undefined): readonly string[] => item?.tags ?? [];

/** The order that constraints ask for holds in what each person is shown. */
export const checkOrder = (
  { flow, constraints }: FlowDocument,
  exploration: Exploration,
  reached: readonly Reached[],
): readonly Problem[] => {
  const found = reached.flatMap((one) => {
    const after = exploration.trailOf(one.state);
    const tagged = (ids: readonly string[]) => ids.map((id) => ({ id, tags: tagsOf(own(flow.steps, id)) }));
    const steps = tagged(stepsOf(one.view));
    const evidence = one.view.evidence.map((id) => ({ id, tags: tagsOf(own(flow.evidence, id)) }));
    const node = one.outcome.id;
    return constraints.flatMap((constraint): Problem[] => {
      if ('first' in constraint) {
        const { id, first, then } = constraint;
        const late = listsOf(one.view)
          .map(tagged)
          .flatMap((list) =>
            list.filter(
              ({ tags }, index) =>
                tags.includes(then) && !list.slice(0, index).some((step) => step.tags.includes(first)),
            ),
          )
          .at(0);
        if (late === undefined) return [];
        const message = `Outcome « ${node} », step « ${late.id} » (${then}) has no step with « ${first} » before it, against « ${id} » (after ${after}); put one first.`;
        return [{ code: 'outcome.order', node, message }];
      }
      if (!tagsOf(one.outcome).includes(constraint.inOutcomes)) return [];
      return [...steps, ...evidence]
        .filter(({ tags }) => tags.includes(constraint.never))
        .map(({ id }) => ({
          code: 'outcome.order',
          node,
          message: `Outcome « ${node} » shows « ${id} » (${constraint.never}), against « ${constraint.id} »; take it out.`,
        }));
    });
  });
  return firstOf(found, ({ node, message }) => `${node} ${message.replace(/ \(after .*\);/, '')}`);
};
