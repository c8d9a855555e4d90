import type { Question } from '../flow.ts';
import type { PartName, Reading, ReferenceKind, ValueReference } from './reading.ts';
import { fault } from './spot.ts';

const NODE_PARTS = ['questions', 'branches', 'outcomes'] as const;

const KINDS: Readonly<Record<ReferenceKind, string>> = {
  node: 'question, branch or outcome',
  variables: 'variable',
  questions: 'question',
  branches: 'branch',
  subflows: 'sub-flow',
  outcomes: 'outcome',
  steps: 'step',
  evidence: 'evidence',
  destinations: 'destination',
  hours: 'hours',
  countdowns: 'countdown',
  constraints: 'constraint',
  facts: 'fact',
  reasons: 'reason in texts/fr',
  urgent: 'urgent text in texts/fr',
};

/** How many letters must change for one word to become the other; enough for typing mistakes. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const suggestion = (id: string, known: Iterable<string>): string => {
  let best: { id: string; distance: number } | undefined;
  for (const candidate of known) {
    const found = distance(id, candidate);
    if (found <= (id.length < 4 ? 1 : 2) && found < (best?.distance ?? Infinity)) {
      best = { id: candidate, distance: found };
    }
  }
  return best === undefined ? '' : `; did you mean « ${best.id} »?`;
};

/** What declares ids of a kind, in this reading. */
const knownOf = (reading: Reading, kind: ReferenceKind): ReadonlySet<string> => {
  if (kind === 'node') return new Set(NODE_PARTS.flatMap((part) => [...reading.parts[part].keys()]));
  if (kind === 'reasons' || kind === 'urgent') {
    const prefix = kind === 'reasons' ? 'reason.' : 'urgent.';
    const keys = [...(reading.texts.get('fr')?.keys() ?? [])];
    return new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
  }
  return new Set(reading.parts[kind].keys());
};

const checkValue = (reading: Reading, { variable, value, spot }: ValueReference): void => {
  const values = reading.parts.variables.get(variable)?.value;
  // An unknown variable is a fault of its own.
  if (values === undefined || values.includes(value)) return;
  fault(spot, 'unknown-reference', `« ${variable} » has no value « ${value} »; it takes ${values.join(', ')}`);
};

/** Questions, branches and outcomes are targets alike: no two may share an id. */
const checkNodeNames = (reading: Reading): void => {
  for (const [index, part] of NODE_PARTS.entries()) {
    for (const [id, { spot }] of reading.parts[part]) {
      const other = NODE_PARTS.slice(0, index).find((earlier) => reading.parts[earlier].has(id));
      if (other !== undefined) {
        fault(spot, 'duplicate', `« ${id} » is also one of the ${other}: an answer could not tell them apart`);
      }
    }
  }
};

/** Where a question is come to by itself, each answer must say where it leads. */
const checkTargets = (reading: Reading): void => {
  const alone = new Set(reading.references.filter(({ kind }) => kind === 'node').map(({ id }) => id));
  for (const head of ['start', 'safety']) {
    const id = reading.heads.get(head)?.value;
    if (typeof id === 'string') alone.add(id);
  }
  const shared = new Set([...reading.parts.subflows.values()].flatMap(({ value }) => value.questions));
  const isAlone = ({ id, entry }: Question) => alone.has(id) || entry === true || !shared.has(id);
  for (const { value: question, spot } of reading.parts.questions.values()) {
    if (!isAlone(question)) continue;
    for (const answer of question.answers) {
      if (answer.to !== undefined) continue;
      const at = { ...spot, path: [...spot.path, 'answers', answer.id] };
      fault(at, 'missing', '« to » is missing: only a question that stands in sub-flows alone may leave it out');
    }
  }
};

/** Faults every id that nothing declares, and every target that is missing. */
export const checkReferences = (reading: Reading): void => {
  const known = new Map<ReferenceKind, ReadonlySet<string>>();
  for (const { kind, id, spot } of reading.references) {
    const ids = known.get(kind) ?? knownOf(reading, kind);
    known.set(kind, ids);
    if (!ids.has(id)) {
      fault(spot, 'unknown-reference', `there is no ${KINDS[kind]} « ${id} »${suggestion(id, ids)}`);
    }
  }
  for (const value of reading.values) checkValue(reading, value);
  checkNodeNames(reading);
  checkTargets(reading);
};

/** Parts whose members are read by id. */
export const PART_NAMES: readonly Exclude<PartName, 'constraints'>[] = [
  'variables',
  'questions',
  'branches',
  'subflows',
  'outcomes',
  'steps',
  'evidence',
  'destinations',
  'hours',
  'countdowns',
  'facts',
];
