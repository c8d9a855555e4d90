import { drawFlow } from '@guichet/triage/check';
import { loadFlow } from '@guichet/triage/parse';
import type { Command } from './command.ts';
import { readOperands } from './options.ts';

/** Prints the diagram of a flow. */
export const flowDrawCommand: Command = {
  name: 'flow draw',
  operands: '<flow>',
  summary: 'prints the diagram of a flow, in Mermaid',
  options: {},
  async run({ args, environment, print }) {
    const [name = ''] = readOperands({}, ['flow'], args, environment).operands;
    print(drawFlow(loadFlow(name)));
  },
};
