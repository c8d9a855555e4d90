import { checkForm, type FormReport, type Problem } from '@guichet/triage/check';
import { loadForm } from '@guichet/triage/parse';
import { CommandFailure, type Command } from './command.ts';
import { todayOf } from './day-option.ts';
import { readOperands } from './options.ts';

const OPTIONS = {
  json: { type: 'flag', help: 'prints the report as JSON' },
  today: { type: 'text', help: 'day that facts must still hold on, such as 2026-11-22; default today' },
} as const;

const section = (title: string, found: readonly Problem[]): readonly string[] =>
  found.length === 0
    ? [`${title}: none.`]
    : [`${title}: ${String(found.length)}.`, ...found.map(({ code, message }) => `  ${code}: ${message}`)];

const linesOf = ({ figures, problems, warnings }: FormReport): readonly string[] => {
  const { form, version, steps, fields, shortest, cases, facts } = figures;
  return [
    `Form ${form}, version ${String(version)}: ${String(steps)} steps, ${String(fields)} fields, ${String(cases)} ways of answering.`,
    `Shortest case: ${String(shortest.steps)} steps, ${String(shortest.fields)} fields shown.`,
    `Facts: ${String(facts.count)}; with a source: ${String(Math.floor(facts.withSource * 100))} %; known from memory: ${String(facts.recollections)}.`,
    ...section('Warnings', warnings),
    ...section('Problems', problems),
  ];
};

/** Proves a form and prints what was counted; status 1 when a check fails (spec V-10). */
export const formCheckCommand: Command = {
  name: 'form check',
  operands: '<form>',
  summary: 'proves a form, by its id or its folder',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['form'], args, environment);
    const [name = ''] = operands;
    const today = todayOf(values.today);
    const report = checkForm(loadForm(name), { today });
    const ok = report.problems.length === 0;
    if (values.json) print(JSON.stringify({ form: report.figures.form, ok, today, ...report }, null, 2));
    else for (const line of linesOf(report)) print(line);
    if (!ok) {
      const count = report.problems.length;
      throw new CommandFailure(
        `The form « ${name} » does not hold: ${String(count)} ${count === 1 ? 'problem' : 'problems'}.`,
      );
    }
  },
};
