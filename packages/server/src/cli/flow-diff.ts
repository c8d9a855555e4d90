import { changeInWords, diffFlows, type FlowDiff, type TextChange } from '@guichet/triage/check';
import { loadFlow } from '@guichet/triage/parse';
import type { Command } from './command.ts';
import { readOperands } from './options.ts';

const OPTIONS = { json: { type: 'flag', help: 'prints the differences as JSON' } } as const;

const sizeOf = ({ changed, added, removed }: TextChange): string =>
  `${String(changed.length)} changed, ${String(added.length)} added, ${String(removed.length)} removed`;

const linesOf = ({ paths, unchanged, changes, texts, facts }: FlowDiff): readonly string[] => [
  changes.length === 0
    ? `All of the ${paths.toString()} paths lead to the same page.`
    : `Of ${paths.toString()} paths, ${(paths - unchanged).toString()} lead elsewhere or to another page:`,
  ...changes.map((change) => `  ${changeInWords(change)}; for instance ${change.example}`),
  ...Object.entries(texts).map(([locale, change]) => `Texts in ${locale}: ${sizeOf(change)}.`),
  `Facts: ${sizeOf(facts)}.`,
];

/** Says which paths lead elsewhere in the second of two flows. */
export const flowDiffCommand: Command = {
  name: 'flow diff',
  operands: '<flow before> <flow after>',
  summary: 'says which paths lead elsewhere, between two flows or two folders',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['flow before', 'flow after'], args, environment);
    const [before = '', after = ''] = operands;
    const diff = diffFlows(loadFlow(before), loadFlow(after));
    // Numbers of paths may be beyond what JSON's numbers hold.
    const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
    if (values.json) print(JSON.stringify(diff, plain, 2));
    else for (const line of linesOf(diff)) print(line);
  },
};
