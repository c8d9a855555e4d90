import type { Flow, FlowDocument, FlowTexts } from '../flow.ts';
import { evaluateOutcome, type OutcomeView } from '../outcome.ts';
import { own } from '../own.ts';
import { pairStates, type Pair, type Side } from './pair-states.ts';
import { inOrder } from './paths.ts';

/** An outcome, or a question at which that flow does not offer the answer that was given. */
export interface Ending {
  readonly kind: 'outcome' | 'question';
  readonly id: string;
}

/** Paths that end otherwise in the second flow, all in the same way. */
export interface PathChange {
  readonly paths: bigint;
  /** Null: nobody said for whom. */
  readonly audience: string | null;
  /** Where the paths end in each flow. */
  readonly before: Ending;
  readonly after: Ending;
  /** Destinations that are doors in the second flow only, and in the first only. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** When the outcome and the doors are the same: the parts of the page that differ (steps, evidence, urgency…). */
  readonly parts: readonly string[];
  /** One of these paths: `danger=no, audience=company`. */
  readonly example: string;
}

/** Keys of texts of one language that are not the same. */
export interface TextChange {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What differs between two flows, or two versions of one. */
export interface FlowDiff {
  /** Paths of both flows taken together, and how many of them lead to the same page. */
  readonly paths: bigint;
  readonly unchanged: bigint;
  /** Most paths first. */
  readonly changes: readonly PathChange[];
  readonly texts: Readonly<Record<string, TextChange>>;
  /** Ids of facts. */
  readonly facts: TextChange;
}

const PARTS = ['urgency', 'steps', 'stepsFor', 'evidence', 'notHere', 'countdowns', 'hypotheses', 'laws'] as const;

const endOf = ({ at }: Side): Ending => ({ kind: at.kind, id: at.id });

const viewOf = (flow: Flow, { at, refused, walk }: Side): OutcomeView | null =>
  refused || at.kind === 'question' ? null : evaluateOutcome(flow, at.id, walk.case);

type Difference = Omit<PathChange, 'paths' | 'example'>;

const differenceOf = ([a, b]: readonly [Flow, Flow], { sides: [before, after] }: Pair): Difference | null => {
  const [viewA, viewB] = [viewOf(a, before), viewOf(b, after)];
  const doorsA = viewA?.doors.map(({ destination }) => destination) ?? [];
  const doorsB = viewB?.doors.map(({ destination }) => destination) ?? [];
  const isSameDoors = !differs(viewA?.doors, viewB?.doors);
  const parts = [...(isSameDoors ? [] : ['doors']), ...PARTS.filter((part) => differs(viewA?.[part], viewB?.[part]))];
  const gained = doorsB.filter((door) => !doorsA.includes(door)).sort();
  const lost = doorsA.filter((door) => !doorsB.includes(door)).sort();
  const moves = before.at.id !== after.at.id || gained.length > 0 || lost.length > 0;
  if (!moves && parts.length === 0) return null;
  const audience = own(after.walk.case, b.audience) ?? own(before.walk.case, a.audience) ?? null;
  // Of who ends elsewhere or at other doors, the rest of the page is another anyway.
  return { audience, before: endOf(before), after: endOf(after), gained, lost, parts: moves ? [] : parts };
};

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

const keysThatDiffer = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): TextChange => ({
  changed: Object.keys(a).filter((key) => Object.hasOwn(b, key) && differs(a[key], b[key])),
  added: Object.keys(b).filter((key) => !Object.hasOwn(a, key)),
  removed: Object.keys(a).filter((key) => !Object.hasOwn(b, key)),
});

/**
 * Which paths lead elsewhere in the second of two flows. The same answers are given to both; a question that only one of them
 * asks is answered in every way. Words are compared apart: a change of words alone moves nobody.
 *
 * @throws FlowRunError a flow that fails its checks
 */
export const diffFlows = (a: FlowDocument, b: FlowDocument): FlowDiff => {
  const flows = [a.flow, b.flow] as const;
  const pairs = pairStates(flows);
  const reaching = new Map<number, bigint>([[0, 1n]]);
  const examples = new Map<number, string>([[0, '']]);
  const changes = new Map<string, PathChange>();
  let [paths, unchanged] = [0n, 0n];

  for (const index of inOrder(0, (from) => (pairs[from]?.edges ?? []).map(({ to }) => to))) {
    const pair = pairs[index];
    const here = reaching.get(index) ?? 0n;
    const example = examples.get(index) ?? '';
    if (pair === undefined) continue;
    for (const { answer, to } of pair.edges) {
      reaching.set(to, (reaching.get(to) ?? 0n) + here);
      if (!examples.has(to))
        examples.set(to, `${example}${example === '' ? '' : ', '}${pair.question ?? ''}=${answer}`);
    }
    if (pair.question !== null) continue;
    paths += here;
    const difference = differenceOf(flows, pair);
    if (difference === null) {
      unchanged += here;
      continue;
    }
    const key = JSON.stringify(difference);
    const found = changes.get(key);
    changes.set(key, { ...difference, example: found?.example ?? example, paths: (found?.paths ?? 0n) + here });
  }

  const locales = [...new Set([...Object.keys(a.texts), ...Object.keys(b.texts)])];
  const none: FlowTexts = {};
  return {
    paths,
    unchanged,
    changes: [...changes.values()].sort((one, two) => (two.paths > one.paths ? 1 : two.paths < one.paths ? -1 : 0)),
    texts: Object.fromEntries(
      locales.map((locale) => [locale, keysThatDiffer(a.texts[locale] ?? none, b.texts[locale] ?? none)]),
    ),
    facts: keysThatDiffer(a.facts, b.facts),
  };
};

const PART_WORDS: Readonly<Record<string, string>> = {
  stepsFor: 'steps by audience',
  doors: 'order or conditions of the doors',
  notHere: 'reasons why not elsewhere',
  laws: 'articles of law',
};

const listed = (ids: readonly string[]): string => ids.join(', ');

const endInWords = ({ kind, id }: Ending): string =>
  kind === 'outcome' ? `outcome ${id}` : `question ${id}, which does not offer that answer`;

/** One change in a sentence: « 3 paths move from thesee-complaint to station (individual, outcome fake-shop) ». */
export const changeInWords = ({ paths, audience, before, after, gained, lost, parts }: PathChange): string => {
  const how = `${paths.toString()} ${paths === 1n ? 'path' : 'paths'}`;
  const whom = audience ?? 'audience unknown';
  if (before.id !== after.id) {
    const doors = [
      ...(gained.length > 0 ? [`doors gained: ${listed(gained)}`] : []),
      ...(lost.length > 0 ? [`doors lost: ${listed(lost)}`] : []),
    ];
    return `${how} ${paths === 1n ? 'moves' : 'move'} from ${endInWords(before)} to ${endInWords(after)} (${[whom, ...doors].join('; ')})`;
  }
  const where = `(${whom}, outcome ${after.id})`;
  const verb = (one: string, many: string): string => (paths === 1n ? one : many);
  if (gained.length > 0 && lost.length > 0) {
    return `${how} ${verb('moves', 'move')} from ${listed(lost)} to ${listed(gained)} ${where}`;
  }
  if (gained.length > 0) return `${how} ${verb('gains', 'gain')} ${listed(gained)} ${where}`;
  if (lost.length > 0) return `${how} ${verb('loses', 'lose')} ${listed(lost)} ${where}`;
  return `${how} ${verb('keeps', 'keep')} the same destinations; ${listed(parts.map((part) => PART_WORDS[part] ?? part))} differ ${where}`;
};
