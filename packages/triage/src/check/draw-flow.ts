import type { Flow, FlowDocument, Target } from '../flow.ts';
import { own } from '../own.ts';
import { conditionInWords, wordsOf } from './words.ts';

const NODE_CHARACTERS = 48;

/** A label that Mermaid takes as it is: between quotes, with its own marks as character codes. */
const label = (text: string): string => {
  const codes: Readonly<Record<string, string>> = {
    '"': '#quot;',
    '#': '#35;',
    '<': '#lt;',
    '>': '#gt;',
    '`': '#96;',
    '|': '#124;',
  };
  return `"${text.replace(/["#<>`|]/g, (mark) => codes[mark] ?? mark)}"`;
};

/** Ids that Mermaid could take for words of its own get a prefix; ours hold no underscore. */
const idOf = (prefix: string, id: string): string => `${prefix}_${id.replaceAll('-', '_')}`;

const nodeId = (flow: Flow, id: string): string => {
  if (own(flow.questions, id) !== undefined) return idOf('q', id);
  return own(flow.branches, id) === undefined ? idOf('o', id) : idOf('b', id);
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly via: string | null;
  readonly labels: string[];
}

/** Answers that lead to the same place share an arrow. */
const gather = (arrows: Map<string, Arrow>, flow: Flow, from: string, target: Target, text: string): void => {
  const via = typeof target === 'string' ? null : target.via;
  const to = nodeId(flow, typeof target === 'string' ? target : target.to);
  const key = `${from} ${to} ${via ?? ''}`;
  const arrow = arrows.get(key) ?? { from, to, via, labels: [] };
  arrows.set(key, arrow);
  arrow.labels.push(text);
};

const ANSWER_CHARACTERS = 30;
/** When many answers share an arrow. */
const FEW_CHARACTERS = 18;

const cut = (text: string, characters: number): string =>
  text.length > characters ? `${text.slice(0, characters - 1).trimEnd()}…` : text;

const arrowLine = ({ from, to, via, labels }: Arrow, answers: ReadonlyMap<string, number>): string => {
  const isAll = labels.length > 1 && labels.length === answers.get(from);
  const named = labels.map((text) => cut(text, labels.length > 3 ? FEW_CHARACTERS : ANSWER_CHARACTERS));
  const words = isAll ? 'toutes les réponses' : named.join(' / ');
  return `  ${from} -->|${label(via === null ? words : `${words} [${via}]`)}| ${to}`;
};

/**
 * Draws a flow as a Mermaid flowchart, in French: questions are boxes, forks are diamonds, outcomes are rounded. An arrow
 * bears the answers that take it; `[gate]` says that the questions of that sub-flow come in between. Each sub-flow is drawn
 * once, as a frame of its own.
 */
export const drawFlow = (document: FlowDocument): string => {
  const { flow } = document;
  const say = wordsOf(document);
  const shared = new Set(Object.values(flow.subflows).flatMap(({ questions }) => questions));
  const targeted = new Set<string>([flow.start]);
  const arrows = new Map<string, Arrow>();

  for (const question of Object.values(flow.questions)) {
    for (const { id, to } of question.answers) {
      if (to === undefined) continue;
      targeted.add(typeof to === 'string' ? to : to.to);
      gather(arrows, flow, idOf('q', question.id), to, say(`question.${question.id}.answers.${id}`));
    }
    if (question.skipTo !== undefined) {
      targeted.add(typeof question.skipTo === 'string' ? question.skipTo : question.skipTo.to);
      gather(arrows, flow, idOf('q', question.id), question.skipTo, 'déjà su');
    }
  }
  for (const branch of Object.values(flow.branches)) {
    for (const { when, to } of branch.ways) {
      targeted.add(typeof to === 'string' ? to : to.to);
      gather(arrows, flow, idOf('b', branch.id), to, when === undefined ? 'sinon' : conditionInWords(when));
    }
  }

  const answers = new Map(Object.values(flow.questions).map(({ id, answers: of }) => [idOf('q', id), of.length]));
  const box = (id: string, question: string): string =>
    `${id}[${label(cut(say(`question.${question}.ask`), NODE_CHARACTERS))}]`;
  const alone = Object.keys(flow.questions).filter((id) => targeted.has(id) || !shared.has(id));
  return [
    'flowchart LR',
    ...alone.map((id) => `  ${box(idOf('q', id), id)}`),
    ...Object.keys(flow.branches).map((id) => `  ${idOf('b', id)}{${label(id)}}`),
    ...Object.keys(flow.outcomes).map(
      (id) => `  ${idOf('o', id)}([${label(cut(say(`outcome.${id}.title`), NODE_CHARACTERS))}])`,
    ),
    ...Object.values(flow.subflows).flatMap((subflow) => {
      const ids = subflow.questions.map((question) => idOf(idOf('s', subflow.id), question));
      return [
        `  subgraph ${idOf('s', subflow.id)} [${label(subflow.id)}]`,
        ...subflow.questions.map((question, index) => `    ${box(ids[index] ?? '', question)}`),
        ...ids.slice(1).map((id, index) => `    ${ids[index] ?? ''} --> ${id}`),
        '  end',
      ];
    }),
    ...[...arrows.values()].map((arrow) => arrowLine(arrow, answers)),
  ].join('\n');
};
