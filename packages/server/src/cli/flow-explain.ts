import { explainPath, type DestinationInWords, type PathExplanation } from '@guichet/triage/check';
import { loadFlow } from '@guichet/triage/parse';
import type { Command } from './command.ts';
import { answersOf, presetOf, startOf } from './flow-answers.ts';
import { readOperands } from './options.ts';

const OPTIONS = {
  answers: {
    type: 'text',
    help: 'answers separated by commas: question=answer, or answers alone in the order of the questions',
  },
  preset: { type: 'list', help: 'what the site knows beforehand, such as audience=company; repeat it for more' },
  start: { type: 'text', help: 'question or outcome that the site starts at' },
  json: { type: 'flag', help: 'prints the explanation as JSON' },
} as const;

const URGENCY = { now: 'maintenant', today: 'aujourd’hui', soon: 'sans tarder' } as const;

// The flow's words are French, and so is what joins them: editors and jurists read this.
const whyOf = ({ eligibility, reasons, changedBy }: DestinationInWords): string => {
  const said = reasons.length === 0 ? '' : ` : ${reasons.join(' ')}`;
  const changes = changedBy.map(
    ({ question, answers }) =>
      ` « ${question} » : la réponse ${answers.map((answer) => `« ${answer} »`).join(' ou ')} l’ouvrirait.`,
  );
  return `${eligibility === 'unless' ? `, à condition${said === '' ? '' : said}` : said}${changes.join('')}`;
};

const list = (title: string, items: readonly string[], mark: (index: number) => string): readonly string[] =>
  items.length === 0 ? [] : [title, ...items.map((item, index) => `  ${mark(index)} ${item}`)];

const numbered = (index: number): string => `${String(index + 1)}.`;
const dash = (): string => '-';

const linesOf = ({ trail, at, outcome, destinations, unused }: PathExplanation): readonly string[] => {
  const inLines = (keep: (destination: DestinationInWords) => boolean): readonly string[] =>
    destinations.filter(keep).map((one) => `${one.name} (${one.id})${whyOf(one)}`);
  const way = trail.map(({ question, answer }) => `${question} → ${answer}`);
  return [
    ...list('Chemin', way, numbered),
    ...(outcome === null
      ? [`Question suivante : ${at}`]
      : [
          `Résultat : ${at} (${outcome.view.id} ; urgence : ${URGENCY[outcome.view.urgency]})`,
          `  ${outcome.summary}`,
          ...list('Situations possibles', outcome.hypotheses, dash),
          ...list('À faire', outcome.steps, numbered),
          ...outcome.stepsFor.flatMap(({ audiences, steps }) =>
            list(`À faire pour ${audiences.join(', ')}`, steps, dash),
          ),
          ...list('À garder', outcome.evidence, dash),
          ...list('Délais', outcome.countdowns, dash),
        ]),
    ...list(
      'Où aller',
      inLines(({ shown }) => shown),
      dash,
    ),
    ...list(
      'Ne prend pas ce cas',
      inLines(({ eligibility }) => eligibility === 'not'),
      dash,
    ),
    ...list(
      'Possible, mais pas proposé par ce résultat',
      inLines(({ shown, eligibility }) => !shown && eligibility !== 'not'),
      dash,
    ),
    ...(unused.length === 0 ? [] : [`Réponses qui n’ont pas servi : ${unused.join(', ')}`]),
  ];
};

/** Explains what a set of answers leads to: the way, the outcome, each destination and why. */
export const flowExplainCommand: Command = {
  name: 'flow explain',
  operands: '<flow>',
  summary: 'explains what answers lead to: outcome, destinations, and why not the others',
  options: OPTIONS,
  async run({ args, environment, print }) {
    const { operands, values } = readOperands(OPTIONS, ['flow'], args, environment);
    const document = loadFlow(operands[0] ?? '');
    const options = { preset: presetOf(document.flow, values.preset), start: startOf(document.flow, values.start) };
    const answers = answersOf(document.flow, (values.answers ?? '').split(','), options);
    const explanation = explainPath(document, { ...options, answers });
    if (values.json) print(JSON.stringify(explanation, null, 2));
    else for (const line of linesOf(explanation)) print(line);
  },
};
