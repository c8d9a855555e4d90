import type { Flow, FlowDocument } from '@guichet/triage';
import type { FlowCountReport } from '../contract/index.ts';

/** Shown less often than this, somebody might be recognised (spec T-15). */
const LEAST_SHOWN = 5;

/**
 * What may be said of a sum: nothing under 5, otherwise the multiple of 5 below it (spec T-20).
 *
 * Rounding keeps hidden what is hidden. Whoever answers a question goes on to one of the next ones: of exact numbers, a
 * question less its other answers gives a hidden one away. Of rounded ones that difference always leaves room for 4
 * (decision 0011).
 */
export const publishedCount = (count: number): number | null =>
  count < LEAST_SHOWN ? null : count - (count % LEAST_SHOWN);

export const hasNode = ({ questions, outcomes }: Flow, node: string): boolean =>
  Object.hasOwn(questions, node) || Object.hasOwn(outcomes, node);

type Item = FlowCountReport['items'][number];

/**
 * Every node of the flow in its order with its French words, whether it was shown or not, so that absence says nothing; then
 * the nodes of former versions, as far as there is a number to show.
 *
 * @param columns one per month: the sum of each node, absent when it was not shown
 */
export const publishedItems = (
  { flow, texts }: FlowDocument,
  columns: readonly ReadonlyMap<string, number>[],
): Item[] => {
  const words = (key: string, node: string) => texts['fr']?.[key] ?? node;
  const item = (kind: Item['kind'], node: string, label: string): Item => ({
    node,
    kind,
    label,
    counts: columns.map((sums) => publishedCount(sums.get(node) ?? 0)),
  });
  const former = [...new Set(columns.flatMap((sums) => [...sums.keys()]))]
    .filter((node) => !hasNode(flow, node))
    .sort()
    .map((node) => item('former', node, node))
    .filter(({ counts }) => counts.some((count) => count !== null));
  return [
    ...Object.keys(flow.questions).map((node) => item('question', node, words(`question.${node}.ask`, node))),
    ...Object.keys(flow.outcomes).map((node) => item('outcome', node, words(`outcome.${node}.title`, node))),
    ...former,
  ];
};
