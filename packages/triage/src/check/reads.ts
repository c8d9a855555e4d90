import type { Answer, Flow, Outcome, Predicate, Question, Target } from '../flow.ts';
import { own } from '../own.ts';

/** The variables that a condition looks at; `outcome` among them. */
export const variablesOf = (predicate: Predicate | undefined): readonly string[] => {
  if (predicate === undefined) return [];
  if ('all' in predicate) return predicate.all.flatMap(variablesOf);
  if ('any' in predicate) return predicate.any.flatMap(variablesOf);
  if ('not' in predicate) return variablesOf(predicate.not);
  return 'known' in predicate ? [predicate.known] : Object.keys(predicate.is);
};

/** The reasons that a condition may give. */
export const reasonsIn = (predicate: Predicate | undefined): readonly string[] => {
  if (predicate === undefined) return [];
  const inner =
    'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : 'not' in predicate ? [predicate.not] : [];
  const because = 'because' in predicate && predicate.because !== undefined ? [predicate.because] : [];
  return [...because, ...inner.flatMap(reasonsIn)];
};

/** Every destination that an outcome may name on its page. */
export const destinationsOf = (flow: Flow, outcome: Outcome): readonly string[] => {
  const items = [
    ...outcome.steps.map(({ id }) => own(flow.steps, id)),
    ...outcome.evidence.map(({ id }) => own(flow.evidence, id)),
  ];
  const named = items.flatMap((item) => [item?.destination, item?.link]).filter((id) => id !== undefined);
  return [...new Set([...outcome.doors.map(({ id }) => id), ...outcome.whyNot, ...named])];
};

const readsOfOutcome = (flow: Flow, outcome: Outcome): readonly string[] => [
  flow.audience,
  ...[
    ...outcome.urgency,
    ...outcome.steps,
    ...outcome.evidence,
    ...outcome.doors,
    ...outcome.countdowns,
    ...outcome.laws,
    ...outcome.hypotheses,
  ].flatMap(({ when }) => variablesOf(when)),
  ...destinationsOf(flow, outcome).flatMap((id) => variablesOf(own(flow.destinations, id)?.eligible)),
];

const readsOfQuestion = ({ askWhen, answers }: Question): readonly string[] => [
  ...variablesOf(askWhen),
  // Whether it is skipped depends on what its answers would set.
  ...answers.flatMap(({ when, set = {} }) => [...variablesOf(when), ...Object.keys(set)]),
];

/** The nodes that a target names, in the order they come. */
export const nodesOf = (flow: Flow, target: Target | undefined): readonly string[] => {
  if (target === undefined) return [];
  return typeof target === 'string' ? [target] : [...(own(flow.subflows, target.via)?.questions ?? []), target.to];
};

const targetsOf = (flow: Flow, id: string): readonly (Target | undefined)[] => {
  const question = own(flow.questions, id);
  if (question !== undefined) return [...question.answers.map(({ to }: Answer) => to), question.skipTo];
  return own(flow.branches, id)?.ways.map(({ to }) => to) ?? [];
};

/** Nodes that stand behind this one, without looking at conditions. */
export const successorsOf = (flow: Flow, id: string): readonly string[] =>
  targetsOf(flow, id).flatMap((target) => nodesOf(flow, target));

/** What may come after a node: the nodes, and the variables that they look at. */
export interface Ahead {
  readonly nodes: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** Computes, once per node, what may come from it on (itself included). */
export const createAhead = (flow: Flow): ((id: string) => Ahead) => {
  const found = new Map<string, Ahead>();
  const readsOf = (id: string): readonly string[] => {
    const question = own(flow.questions, id);
    if (question !== undefined) return readsOfQuestion(question);
    const outcome = own(flow.outcomes, id);
    if (outcome === undefined) return own(flow.branches, id)?.ways.flatMap(({ when }) => variablesOf(when)) ?? [];
    // A hypothesis is looked at with the same case.
    const hypotheses = outcome.hypotheses.flatMap(({ id: other }) => own(flow.outcomes, other) ?? []);
    return [outcome, ...hypotheses].flatMap((each) => readsOfOutcome(flow, each));
  };
  const compute = (from: string): Ahead => {
    const nodes = new Set<string>();
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (nodes.has(id)) continue;
      nodes.add(id);
      open.push(...successorsOf(flow, id));
    }
    return { nodes, variables: new Set([...nodes].flatMap(readsOf)) };
  };
  return (id) => {
    const ahead = found.get(id) ?? compute(id);
    found.set(id, ahead);
    return ahead;
  };
};
