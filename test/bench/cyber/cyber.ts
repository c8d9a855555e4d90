import { join } from 'node:path';
import { checkFlow, type Figures } from '../../../packages/triage/src/check/index.ts';
import { loadFlow } from '../../../packages/triage/src/parse/index.ts';
import { brotliBytes, filesOf, isShared } from '../../../scripts/budgets/measure.ts';
import type { Figure } from '../figures.ts';
import { measureFirstQuestion } from './first-question.ts';

const FRAME = join(import.meta.dirname, '../../../packages/widget/dist/frame');

const ofFlow = ({ paths, seconds, states, questionsPerPath, outcomes, facts }: Figures, problems: number): Figure[] => [
  { figure: 'cyber.problems', value: problems, unit: '' },
  { figure: 'cyber.paths', value: Number(paths), unit: '' },
  { figure: 'cyber.states', value: states, unit: '' },
  { figure: 'cyber.checkedS', value: seconds, unit: 's' },
  { figure: 'cyber.questions.median', value: questionsPerPath.median, unit: '', aim: { atMost: 6 } },
  { figure: 'cyber.questions.max', value: questionsPerPath.max, unit: '', aim: { atMost: 9 } },
  ...Object.entries(outcomes).map(([audience, value]) => ({ figure: `cyber.outcomes.${audience}`, value, unit: '' })),
  { figure: 'cyber.facts', value: facts.count, unit: '' },
  { figure: 'cyber.facts.withSource', value: facts.withSource, unit: '', aim: { atLeast: 1 } },
  { figure: 'cyber.facts.recollections', value: facts.recollections, unit: '' },
];

/** What the orienter's page names beyond what pages share, in one language; words of questions apart. */
const ofFiles = (locale: 'fr' | 'en'): Figure[] => {
  const files = filesOf(FRAME, `cyber.${locale}.html`);
  const isWords = (file: string) => file.includes('cyber-questions-');
  const weigh = (some: readonly string[]) => some.reduce((total, file) => total + brotliBytes(FRAME, file), 0);
  return [
    {
      figure: `cyber.${locale}.brotliBytes`,
      value: weigh(files.filter((file) => !isShared(file))),
      unit: 'B',
      aim: { atMost: 20_000 },
    },
    { figure: `cyber.${locale}.questions.brotliBytes`, value: weigh(files.filter(isWords)), unit: 'B' },
  ];
};

/** `cyber.*`: the flow as its check counts it, the files as they are sent, and the first question in a slowed browser. */
export const measureCyber = async (): Promise<Figure[]> => {
  const { figures, problems } = checkFlow(loadFlow('cyber'), { today: new Date().toISOString().slice(0, 10) });
  return [...ofFlow(figures, problems.length), ...ofFiles('fr'), ...ofFiles('en'), ...(await measureFirstQuestion())];
};
