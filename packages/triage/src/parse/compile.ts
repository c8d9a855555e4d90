import type { Fact, Flow, FlowDocument, FlowTexts, Outcome } from '../flow.ts';
import { UNKNOWN_KEY } from './read-texts.ts';
import type { Declared, Reading } from './reading.ts';

const valuesOf = <T>(found: ReadonlyMap<string, Declared<T>>): Record<string, T> =>
  Object.fromEntries([...found].map(([id, { value }]) => [id, value]));

/** The facts that the page of an outcome rests on. */
const factsOf = (flow: Omit<Flow, 'verifiedOn'>, outcome: Outcome): Set<string> =>
  new Set([
    ...outcome.laws.map(({ id }) => id),
    ...outcome.steps.flatMap(({ id }) => flow.steps[id]?.facts ?? []),
    ...outcome.evidence.flatMap(({ id }) => flow.evidence[id]?.facts ?? []),
    ...[...outcome.doors.map(({ id }) => id), ...outcome.whyNot].flatMap((id) => flow.destinations[id]?.facts ?? []),
    ...outcome.countdowns.flatMap(({ id }) => flow.countdowns[id]?.facts ?? []),
  ]);

const oldestOf = (flow: Omit<Flow, 'verifiedOn'>, facts: Readonly<Record<string, Fact>>): Record<string, string> =>
  Object.fromEntries(
    Object.values(flow.outcomes).flatMap((outcome) => {
      const dates = [...factsOf(flow, outcome)].flatMap((id) => facts[id]?.verifiedOn ?? []).sort();
      return dates[0] === undefined ? [] : [[outcome.id, dates[0]]];
    }),
  );

/** An article of law as the sheet for the counter prints it: what it says, and its number. */
const lawText = ({ statement, source }: Fact): string =>
  source.startsWith('https:') ? statement : `${statement.replace(/\.$/, '')} (${source})`;

/** The words as read, with « je ne sais pas » for every question and the laws in the words of their facts. */
const textsOf = (read: FlowTexts, flow: Flow, facts: Readonly<Record<string, Fact>>): FlowTexts => {
  const filled: Record<string, string> = {};
  const unknown = read[UNKNOWN_KEY];
  for (const { id, answers } of Object.values(flow.questions)) {
    if (unknown !== undefined && answers.some((answer) => answer.id === 'unknown')) {
      filled[`question.${id}.answers.unknown`] = unknown;
    }
  }
  for (const id of Object.values(flow.outcomes).flatMap(({ laws }) => laws.map((law) => law.id))) {
    const fact = facts[id];
    if (fact !== undefined) filled[`law.${id}`] = lawText(fact);
  }
  return { ...filled, ...read };
};

/** Puts together what was read without a fault. */
export const compile = (reading: Reading): FlowDocument => {
  const head = (name: string): unknown => reading.heads.get(name)?.value;
  const { parts } = reading;
  const facts = valuesOf(parts.facts);
  const body = {
    id: head('id') as string,
    version: head('version') as number,
    start: head('start') as string,
    safety: head('safety') as string,
    variables: valuesOf(parts.variables),
    audience: head('audience') as string,
    questions: valuesOf(parts.questions),
    branches: valuesOf(parts.branches),
    subflows: valuesOf(parts.subflows),
    outcomes: valuesOf(parts.outcomes),
    destinations: valuesOf(parts.destinations),
    steps: valuesOf(parts.steps),
    evidence: valuesOf(parts.evidence),
    countdowns: valuesOf(parts.countdowns),
    hours: valuesOf(parts.hours),
  };
  const flow: Flow = { ...body, verifiedOn: oldestOf(body, facts) };
  return {
    flow,
    facts,
    constraints: [...parts.constraints.values()].map(({ value }) => value),
    limits: head('limits') as FlowDocument['limits'],
    texts: Object.fromEntries(
      [...reading.texts].map(([locale, found]) => [locale, textsOf(valuesOf(found), flow, facts)]),
    ),
  };
};
