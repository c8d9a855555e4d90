import type { Flow, FlowDocument, Predicate, Target } from '../flow.ts';
import { stepsOf } from '../outcome.ts';
import type { Problem } from './problem.ts';
import type { Reached } from './reach.ts';
import { destinationsOf, reasonsIn, variablesOf } from './reads.ts';

const predicatesOf = (flow: Flow): readonly (Predicate | undefined)[] => [
  ...Object.values(flow.questions).flatMap(({ askWhen, answers }) => [askWhen, ...answers.map(({ when }) => when)]),
  ...Object.values(flow.branches).flatMap(({ ways }) => ways.map(({ when }) => when)),
  ...Object.values(flow.outcomes).flatMap(({ urgency, steps, evidence, doors, countdowns, laws, hypotheses }) =>
    [...urgency, ...steps, ...evidence, ...doors, ...countdowns, ...laws, ...hypotheses].map(({ when }) => when),
  ),
  ...Object.values(flow.destinations).map(({ eligible }) => eligible),
];

const valuesIn = (predicate: Predicate | undefined): readonly string[] => {
  if (predicate === undefined || 'known' in predicate) return [];
  if ('all' in predicate) return predicate.all.flatMap(valuesIn);
  if ('any' in predicate) return predicate.any.flatMap(valuesIn);
  if ('not' in predicate) return valuesIn(predicate.not);
  return Object.entries(predicate.is).flatMap(([name, values]) => [values].flat().map((value) => `${name}=${value}`));
};

const targetsOf = (flow: Flow): readonly (Target | undefined)[] => [
  ...Object.values(flow.questions).flatMap(({ answers, skipTo }) => [...answers.map(({ to }) => to), skipTo]),
  ...Object.values(flow.branches).flatMap(({ ways }) => ways.map(({ to }) => to)),
];

/** The reasons and urgent texts that something gives. */
export const wordsGiven = (
  flow: Flow,
): { readonly reasons: ReadonlySet<string>; readonly urgent: ReadonlySet<string> } => ({
  reasons: new Set(predicatesOf(flow).flatMap(reasonsIn)),
  urgent: new Set(
    Object.values(flow.questions).flatMap(({ answers }) => answers.flatMap(({ urgent }) => urgent ?? [])),
  ),
});

const factsUsed = ({ flow }: FlowDocument): Set<string> =>
  new Set(
    [
      ...Object.values(flow.questions),
      ...Object.values(flow.steps),
      ...Object.values(flow.evidence),
      ...Object.values(flow.destinations),
      ...Object.values(flow.countdowns),
    ]
      .flatMap(({ facts }) => facts ?? [])
      .concat(Object.values(flow.outcomes).flatMap(({ laws }) => laws.map(({ id }) => id))),
  );

const checkVariables = ({ flow }: FlowDocument): readonly Problem[] => {
  const predicates = predicatesOf(flow);
  const read = new Set(predicates.flatMap(variablesOf));
  const asked = new Set(predicates.flatMap(valuesIn));
  const set = new Set(
    Object.values(flow.questions).flatMap(({ answers }) =>
      answers.flatMap((answer) => Object.entries(answer.set ?? {}).map(([name, value]) => `${name}=${value}`)),
    ),
  );
  return Object.entries(flow.variables).flatMap(([name, values]): Problem[] => {
    const unset = values.filter((value) => !set.has(`${name}=${value}`));
    if (unset.length === values.length) {
      return [unused(name, `Variable « ${name} » is set by no answer; set it, or take it out with what asks for it.`)];
    }
    if (!read.has(name)) {
      return [
        unused(name, `Variable « ${name} » is set and nothing looks at it; use it in a condition, or take it out.`),
      ];
    }
    return unset.map((value) => {
      const hopes = asked.has(`${name}=${value}`) ? ', although a condition waits for it' : '';
      return unused(name, `Variable « ${name} »: no answer sets « ${value} »${hopes}; set it, or take it out.`);
    });
  });
};

const unused = (node: string, message: string): Problem => ({ code: 'node.unused', node, message });

const checkTags = ({ flow, constraints }: FlowDocument): readonly Problem[] => {
  const ofItems = new Set(
    [...Object.values(flow.steps), ...Object.values(flow.evidence)].flatMap(({ tags }) => tags ?? []),
  );
  const ofOutcomes = new Set(Object.values(flow.outcomes).flatMap(({ tags }) => tags ?? []));
  return constraints.flatMap((constraint) => {
    const wanted =
      'first' in constraint
        ? [[constraint.first, ofItems, 'step'] as const, [constraint.then, ofItems, 'step'] as const]
        : [
            [constraint.inOutcomes, ofOutcomes, 'outcome'] as const,
            [constraint.never, ofItems, 'step or evidence'] as const,
          ];
    return wanted
      .filter(([tag, tags]) => !tags.has(tag))
      .map(([tag, , kind]) => {
        const message = `Constraint « ${constraint.id} » speaks of « ${tag} », a tag that no ${kind} has; tag one, or take it out.`;
        return unused(constraint.id, message);
      });
  });
};

/** Nothing is declared that no page shows and no question uses. */
export const checkUnused = (document: FlowDocument, reached: readonly Reached[]): readonly Problem[] => {
  const { flow, facts } = document;
  const shown = {
    steps: new Set(reached.flatMap(({ view }) => stepsOf(view))),
    evidence: new Set(reached.flatMap(({ view }) => view.evidence)),
    countdowns: new Set(reached.flatMap(({ view }) => view.countdowns)),
    destinations: new Set(
      reached.flatMap(({ outcome, view }) => [
        ...view.doors.map(({ destination }) => destination),
        ...view.notHere.map(({ destination }) => destination),
        ...linked(flow, outcome.id),
      ]),
    ),
    hours: new Set(Object.values(flow.destinations).map(({ hours }) => hours)),
    subflows: new Set(targetsOf(flow).map((target) => (typeof target === 'object' ? target.via : undefined))),
  };
  const kinds = [
    ['steps', 'Step', 'no outcome shows it to anybody'],
    ['evidence', 'Evidence', 'no outcome shows it to anybody'],
    ['countdowns', 'Countdown', 'no outcome shows it to anybody'],
    ['destinations', 'Destination', 'no outcome names it to anybody'],
    ['hours', 'Hours', 'no destination has them'],
    ['subflows', 'Sub-flow', 'no answer leads through it'],
  ] as const;
  const factIds = factsUsed(document);
  return [
    ...kinds.flatMap(([part, kind, why]) =>
      Object.keys(flow[part])
        .filter((id) => !shown[part].has(id))
        .map((id) => unused(id, `${kind} « ${id} » is unused: ${why}; use it, or take it out.`)),
    ),
    ...Object.keys(facts)
      .filter((id) => !factIds.has(id))
      .map((id) =>
        unused(id, `Fact « ${id} » is unused: nothing rests on it; name it where it is used, or take it out.`),
      ),
    ...checkVariables(document),
    ...checkTags(document),
  ];
};

const linked = (flow: Flow, outcomeId: string): readonly string[] => {
  const outcome = flow.outcomes[outcomeId];
  if (outcome === undefined) return [];
  const doors = new Set([...outcome.doors.map(({ id }) => id), ...outcome.whyNot]);
  return destinationsOf(flow, outcome).filter((id) => !doors.has(id));
};
