import { checkFlow, type Problem, type Report } from '@guichet/triage/check';
import { loadFlow } from '@guichet/triage/parse';
import { CommandFailure, type Command } from './command.ts';
import { todayOf } from './day-option.ts';
import { readOperands } from './options.ts';

const OPTIONS = {
  json: { type: 'flag', help: 'prints the report as JSON' },
  today: { type: 'text', help: 'day that facts must still hold on, such as 2026-11-22; default today' },
} as const;

const number = new Intl.NumberFormat('en');

const section = (title: string, found: readonly Problem[]): readonly string[] =>
  found.length === 0
    ? [`${title}: none.`]
    : [`${title}: ${String(found.length)}.`, ...found.map(({ code, message }) => `  ${code}: ${message}`)];

const linesOf = ({ figures, problems, warnings }: Report): readonly string[] => {
  const { paths, states, seconds, questionsPerPath, outcomes, facts } = figures;
  const count = typeof paths === 'number' ? number.format(paths) : paths;
  return [
    `Flow ${figures.flow}, version ${String(figures.version)}: ${count} paths, ${number.format(states)} states, ${String(seconds)} s.`,
    `Questions per path: median ${String(questionsPerPath.median)}, at most ${String(questionsPerPath.max)}.`,
    `Outcomes: ${Object.entries(outcomes)
      .map(([audience, reached]) => `${audience} ${String(reached)}`)
      .join(', ')}.`,
    `Facts: ${String(facts.count)}; with a source: ${String(Math.floor(facts.withSource * 100))} %; known from memory: ${String(facts.recollections)}.`,
    ...section('Warnings', warnings),
    ...section('Problems', problems),
  ];
};

/** Proves a flow and prints what was counted; status 1 when a check fails (spec T-7). */
export const flowCheckCommand: Command = {
  name: 'flow check',
  operands: '<flow>',
  summary: 'proves a flow, by its id or its folder',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['flow'], args, environment);
    const [name = ''] = operands;
    const today = todayOf(values.today);
    const report = checkFlow(loadFlow(name), { today });
    const ok = report.problems.length === 0;
    if (values.json) print(JSON.stringify({ flow: report.figures.flow, ok, today, ...report }, null, 2));
    else for (const line of linesOf(report)) print(line);
    if (!ok) {
      const count = report.problems.length;
      throw new CommandFailure(
        `The flow « ${name} » does not hold: ${String(count)} ${count === 1 ? 'problem' : 'problems'}.`,
      );
    }
  },
};
